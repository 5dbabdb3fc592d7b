#include "engine/training/world/vocabulary.h"

namespace daub {

std::span<std::string_view const> sign_words() {
    static std::vector<std::string_view> const words{
        "HELLO",  "OPEN",   "STOP",  "CAFE",    "BAR",   "SHOP",  "SALE",  "HOT",   "TEA",   "COLD",   "FREE",
        "EXIT",   "TAXI",   "BUS",   "PARK",    "ZOO",   "FARM",  "HOTEL", "MENU",  "FOOD",  "FISH",   "CAKE",
        "PIZZA",  "MILK",   "BREAD", "EGGS",    "FRUIT", "APPLE", "HONEY", "JAM",   "ICE",   "CREAM",  "SOUP",
        "RICE",   "CORN",   "BEEF",  "LOVE",    "HOPE",  "JOY",   "PEACE", "HAPPY", "SMILE", "DREAM",  "MAGIC",
        "LUCKY",  "WISH",   "PARTY", "DANCE",   "MUSIC", "ROCK",  "JAZZ",  "SONG",  "FILM",  "SHOW",   "PLAY",
        "GAME",   "TEAM",   "GOAL",  "RACE",    "WIN",   "GO",    "SLOW",  "FAST",  "LEFT",  "RIGHT",  "UP",
        "DOWN",   "NORTH",  "SOUTH", "EAST",    "WEST",  "HERE",  "THERE", "NOW",   "TODAY", "NIGHT",  "DAY",
        "SUN",    "MOON",   "STAR",  "SKY",     "RAIN",  "SNOW",  "WIND",  "FIRE",  "WATER", "EARTH",  "LAKE",
        "RIVER",  "BEACH",  "OCEAN", "ISLE",    "HILL",  "ROAD",  "LANE",  "PATH",  "TOWN",  "CITY",   "HOME",
        "HOUSE",  "DOOR",   "ROOM",  "BED",     "BATH",  "KEY",   "LOCK",  "BOOK",  "READ",  "WRITE",  "PAINT",
        "ART",    "DRAW",   "COLOR", "RED",     "BLUE",  "GREEN", "BLACK", "WHITE", "PINK",  "GOLD",   "SILVER",
        "IRON",   "WOOD",   "STONE", "GLASS",   "PAPER", "SILK",  "WOOL",  "SHOE",  "HAT",   "COAT",   "DRESS",
        "CAT",    "DOG",    "FOX",   "BIRD",    "BEAR",  "WOLF",  "LION",  "TIGER", "HORSE", "SHEEP",  "DUCK",
        "OWL",    "TREE",   "ROSE",  "LILY",    "LEAF",  "SEED",  "GRASS", "PLANT", "BLOOM", "SPRING", "SUMMER",
        "AUTUMN", "WINTER", "ONE",   "TWO",     "THREE", "FOUR",  "FIVE",  "SIX",   "SEVEN", "EIGHT",  "NINE",
        "TEN",    "KING",   "QUEEN", "BOY",     "GIRL",  "BABY",  "MOM",   "DAD",   "YES",   "NO",     "MAYBE",
        "PLEASE", "THANKS", "SORRY", "WELCOME", "QUIET", "LOUD",  "CLEAN", "FRESH", "SWEET", "SALT",   "LEMON",
        "VIEW",   "JUMP",   "WALK",  "RUN",     "SWIM",  "LUNCH", "JUICE", "POOL",  "GYM",   "SPA",    "BANK",
        "POST",   "MAIL",   "NEWS",  "RADIO",   "VOTE",  "HELP",
    };
    return words;
}

std::span<std::string_view const> held_out_sign_words() {
    static std::vector<std::string_view> const words{
        "COFFEE", "DANGER", "DINNER", "TULIP",  "ROBOT",  "TRAIN", "CLOSED", "WORLD", "PIANO", "CLOUD",
        "MAGNET", "BRIDGE", "SUGAR",  "VELVET", "HARBOR", "TOAST", "QUIZ",   "JELLY", "FROST", "DAUB",
    };
    return words;
}

}  // namespace daub
