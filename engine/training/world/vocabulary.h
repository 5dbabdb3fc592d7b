// The closed sets of the world in words: colours, skies, grounds, styles, words for signs. What they look like is in
// places.h, styles.h and the drawings; how they are said in sentences is here and in caption.h.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace daub {

struct NamedColour {
    std::string_view name;
    std::array<float, 3> rgb;  // of the named part of a thing in full light, sRGB in [0,1]
};

/// The colours that things can be turned into. Index -1 stands for a thing's own colours.
std::span<NamedColour const> world_colours();

/// Ways to say something. Square brackets enclose the words that name it, for painting: "under a [blue sky]".
using Phrases = std::vector<std::string_view>;

struct NamedPlace {
    std::string_view name;
    bool indoors;
    Phrases where;  // "on a [meadow]", "at [night]"
    Phrases noun;   // "a [meadow]", for lists: "a fox, a meadow"
};

std::span<NamedPlace const> world_skies();    // walls too: what is above the horizon
std::span<NamedPlace const> world_grounds();  // floors too

struct NamedStyle {
    std::string_view name;
    Phrases before;  // "a watercolour of"
    Phrases after;   // "in watercolour", "watercolour"
};

/// Index -1 stands for no style.
std::span<NamedStyle const> world_styles();

/// Short words in capitals, for signs. Those of the second list never occur in training.
std::span<std::string_view const> sign_words();
std::span<std::string_view const> held_out_sign_words();

}  // namespace daub
