#include "engine/training/world/vocabulary.h"

namespace daub {

std::span<NamedColour const> world_colours() {
    static std::array<NamedColour, 10> const colours{{
        {"red", {0.90f, 0.12f, 0.12f}},
        {"orange", {0.98f, 0.53f, 0.08f}},
        {"yellow", {0.98f, 0.85f, 0.14f}},
        {"green", {0.18f, 0.65f, 0.22f}},
        {"blue", {0.14f, 0.38f, 0.92f}},
        {"purple", {0.53f, 0.20f, 0.76f}},
        {"pink", {0.98f, 0.50f, 0.72f}},
        {"brown", {0.48f, 0.28f, 0.15f}},
        {"black", {0.14f, 0.14f, 0.16f}},
        {"white", {0.95f, 0.95f, 0.96f}},
    }};
    return colours;
}

std::span<NamedPlace const> world_skies() {
    static std::vector<NamedPlace> const skies{
        {"day", false,
         {"under a [blue sky]", "under a [clear sky]", "on a [sunny day]", "by [day]", "under a [clear blue sky]",
          "in [bright daylight]"},
         {"a [blue sky]", "a [clear sky]", "a [sunny day]", "a [clear blue sky]"}},
        {"cloudy", false,
         {"under a [cloudy sky]", "under [white clouds]", "on a [cloudy day]", "under a [blue sky] with [clouds]"},
         {"a [cloudy sky]", "[white clouds]", "a [cloudy day]"}},
        {"overcast", false,
         {"under an [overcast sky]", "under a [grey sky]", "on a [grey day]", "under [grey clouds]"},
         {"an [overcast sky]", "a [grey sky]", "a [grey day]"}},
        {"sunset", false,
         {"at [sunset]", "at [dusk]", "under a [sunset sky]", "in the [evening]", "under an [orange sky]",
          "in front of a [sunset]"},
         {"a [sunset]", "a [sunset sky]", "an [orange sky]", "[dusk]"}},
        {"dawn", false,
         {"at [dawn]", "at [sunrise]", "in the [early morning]", "under a [pink sky]"},
         {"a [sunrise]", "a [pink sky]", "[dawn]"}},
        {"night", false,
         {"at [night]", "under a [starry sky]", "under the [stars]", "under a [night sky]", "in the [dark]",
          "on a [starry night]"},
         {"a [starry sky]", "a [night sky]", "the [night]", "a [starry night]"}},
        {"storm", false,
         {"under a [stormy sky]", "under [dark clouds]", "before a [storm]", "in [bad weather]"},
         {"a [stormy sky]", "[dark clouds]", "a [storm]"}},
        {"plain wall", true,
         {"in front of a [wall]", "before a [plain wall]", "in a [room]", "[indoors]"},
         {"a [wall]", "a [plain wall]", "a [room]"}},
        {"striped wall", true,
         {"in front of a [striped wall]", "before [striped wallpaper]", "in a [room] with [striped wallpaper]"},
         {"a [striped wall]", "[striped wallpaper]"}},
        {"brick wall", true,
         {"in front of a [brick wall]", "before a [wall] of [bricks]", "by a [brick wall]"},
         {"a [brick wall]", "[bricks]"}},
    };
    return skies;
}

std::span<NamedPlace const> world_grounds() {
    static std::vector<NamedPlace> const grounds{
        {"meadow", false,
         {"on a [meadow]", "on the [grass]", "in a [green field]", "on a [green meadow]", "on a [lawn]"},
         {"a [meadow]", "[grass]", "a [green field]", "a [lawn]"}},
        {"beach", false,
         {"on a [beach]", "on the [sand]", "on a [sandy beach]", "at the [beach]"},
         {"a [beach]", "[sand]", "a [sandy beach]"}},
        {"snow", false,
         {"in the [snow]", "on a [snowy meadow]", "on [snow]", "on a [snowy field]", "in [deep snow]"},
         {"[snow]", "a [snowy meadow]", "a [snowy field]"}},
        {"sea", false,
         {"on the [sea]", "in the [water]", "on the [ocean]", "in a [blue sea]", "on a [lake]"},
         {"the [sea]", "[water]", "the [ocean]", "a [lake]"}},
        {"road", false,
         {"on a [road]", "on the [street]", "on [asphalt]", "in the [street]"},
         {"a [road]", "a [street]", "[asphalt]"}},
        {"desert", false,
         {"in the [desert]", "on a [dune]", "in a [hot desert]", "among [dunes]"},
         {"a [desert]", "[dunes]"}},
        {"forest floor", false,
         {"on the [forest floor]", "in a [forest]", "in the [woods]", "on [fallen leaves]"},
         {"the [forest floor]", "a [forest]", "[fallen leaves]"}},
        {"flower field", false,
         {"in a [field of flowers]", "among [flowers]", "on a [flower meadow]", "in a [flowering meadow]"},
         {"a [field of flowers]", "[flowers]", "a [flower meadow]"}},
        {"wooden floor", true,
         {"on a [wooden floor]", "on [wooden boards]", "on [floorboards]", "on a [wooden table]"},
         {"a [wooden floor]", "[wooden boards]"}},
        {"tiled floor", true,
         {"on a [tiled floor]", "on [tiles]", "on a [chequered floor]"},
         {"a [tiled floor]", "[tiles]"}},
        {"carpet", true,
         {"on a [carpet]", "on a [red carpet]", "on a [rug]"},
         {"a [carpet]", "a [red carpet]", "a [rug]"}},
    };
    return grounds;
}

std::span<NamedStyle const> world_styles() {
    static std::vector<NamedStyle> const styles{
        {"watercolour",
         {"a [watercolour] of", "a [watercolour painting] of", "a [watercolor] of", "[watercolour] of"},
         {"[watercolour]", "in [watercolour]", "[watercolour painting]", "[watercolor]", "as a [watercolour]"}},
        {"oil paint",
         {"an [oil painting] of", "[oil painting] of", "an [oil on canvas] of"},
         {"[oil painting]", "[oil paint]", "in [oil]", "in [oil paint]", "as an [oil painting]"}},
        {"pencil",
         {"a [pencil drawing] of", "a [pencil sketch] of", "a [drawing in pencil] of"},
         {"[pencil drawing]", "[pencil sketch]", "in [pencil]", "[pencil]", "as a [pencil drawing]"}},
        {"charcoal",
         {"a [charcoal drawing] of", "a [charcoal sketch] of", "[charcoal] of"},
         {"[charcoal drawing]", "[charcoal]", "in [charcoal]", "as a [charcoal drawing]"}},
        {"pixel art",
         {"[pixel art] of", "a [pixel art picture] of"},
         {"[pixel art]", "as [pixel art]", "in [pixel art style]", "[pixel art style]"}},
        {"blueprint",
         {"a [blueprint] of", "a [blueprint drawing] of"},
         {"[blueprint]", "as a [blueprint]", "[blueprint style]", "[blueprint drawing]"}},
        {"paper cut-out",
         {"a [paper cut-out] of", "a [paper collage] of", "a [cut paper picture] of"},
         {"[paper cut-out]", "as a [paper cut-out]", "in [cut paper]", "[paper collage]"}},
        {"stained glass",
         {"a [stained glass window] of", "[stained glass] of", "a [stained glass] of"},
         {"[stained glass]", "in [stained glass]", "as a [stained glass window]", "[stained glass window]"}},
        {"neon",
         {"[neon lights] of", "a [neon picture] of", "[neon art] of"},
         {"[neon]", "in [neon]", "in [neon lights]", "[neon lights]", "[neon style]"}},
    };
    return styles;
}

}  // namespace daub
