// Scenes of the world as values: what stands where, of which kind, colour and size, on which ground under which sky,
// in which style. Everything else, picture, masks and caption, is made from a Scene.
//
// Lengths are in scene units: a picture of any aspect has an area of 1, x grows to the right from its left edge, y down
// from its top edge. A scene is the same whatever the resolution at which it is composed.
#pragma once

#include "engine/training/world/world_assets.h"

#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace daub {

/// Aspect as the smallest picture that the base model makes: pixels, multiples of 8, area about 64 * 64.
struct Aspect {
    int64_t height = 64, width = 64;
    float scene_height() const { return std::sqrt(float(height) / float(width)); }
    float scene_width() const { return std::sqrt(float(width) / float(height)); }
    bool operator==(Aspect const&) const = default;
};

/// The aspects of training, square first; batches have one aspect each.
std::span<Aspect const> world_aspects();

enum class SizeWord : int8_t { small = -1, normal = 0, big = 1 };

struct Sign {
    std::vector<std::string_view> words;  // one or two, in capitals
    int font = 0;
    bool two_lines = false;
};

/// A noun index of Thing that stands for a sign.
inline constexpr int sign_noun = -1;

struct Thing {
    int noun = 0;        // index into WorldAssets::nouns, or sign_noun
    int drawing = 0;     // index into WorldAssets::drawings
    float x = 0, y = 0;  // centre, scene units
    float size = 0.4f;   // longest side, scene units
    float angle = 0;     // radians, clockwise
    bool flip = false;
    int colour = -1;  // index into world_colours(), -1: its own
    SizeWord size_word = SizeWord::normal;
    int group = 0;  // things of one group are alike and are mentioned together ("three red tulips")
};

struct Scene {
    Aspect aspect;
    int sky = 0, ground = 0;    // indices into world_skies(), world_grounds()
    float horizon = 0.5f;       // scene units from the top
    uint32_t variation = 0;     // seeds the textures
    std::vector<Thing> things;  // nearest first
    int groups = 0;
    std::optional<Sign> sign;        // of the thing that is one
    int behind = -1, in_front = -1;  // two things of which one partly hides the other, -1: none
    int style = -1;                  // index into world_styles(), -1: none
};

struct SceneOptions {
    int most_things = 8;
    std::vector<int> nouns;         // those that occur; empty: all
    std::vector<int> styles;        // those that occur; empty: all
    float style_share = 0.5f;       // of the scenes that have a style
    float sign_share = 0.12f;       // of the scenes that have a sign
    float own_colour_share = 0.5f;  // of the things that keep their own colours
    bool held_out_words = false;    // signs bear the words that training never sees
    float group_share = 0.25f;      // of the things that come as two to four alike
    int exact_things = 0;           // this many things in every scene; 0: drawn at random
};

/// Seeds of layouts that are for evaluation: trainers refuse them, evaluation uses no others.
inline constexpr uint64_t first_held_out_seed = uint64_t{1} << 62;
constexpr bool is_held_out(uint64_t seed) { return seed >= first_held_out_seed; }

/// The scene with this number: depends on nothing but the arguments.
Scene sample_scene(WorldAssets const& assets, SceneOptions const& options, Aspect aspect, uint64_t seed,
                   uint64_t index);

/// The style with this number, -1 for none: scenes drawn with the same options share it where they ask for the same
/// number, so that each can be a style reference of the other.
int sample_style(SceneOptions const& options, uint64_t seed, uint64_t index);

}  // namespace daub
