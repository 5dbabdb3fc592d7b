// Colour maps: one flat picture in which each colour stands for a phrase, as people paint them in other programs.
//
//     auto const list = parse_color_phrases("#e69f00 fox\n#56b4e9 sky : 0.8\n", "list.txt");
//     ColorMapMasks const found = masks_from_color_map(read_image("map.png"), list, 24);
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/mask.h"
#include "engine/scene/region.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

struct ColorPhrase {
    Color color;
    std::string phrase;
    double strength = 1;  ///< 0 to 3

    bool operator==(ColorPhrase const&) const = default;
};

/// Reads one entry a line, "#rrggbb phrase" or "#rrggbb phrase : strength" (lines that begin with "//" are comments),
/// or a JSON object {"#rrggbb": "phrase", "(230, 159, 0)": "phrase,strength", ...} in the manner of paint-with-words
/// programs. Throws ErrorKind::input with file and line where an entry is none, a colour is twice there or there is no
/// entry at all.
std::vector<ColorPhrase> parse_color_phrases(std::string_view text, std::string_view name);

/// The list that parse_color_phrases() reads.
std::string to_text(std::span<ColorPhrase const> phrases);

struct UnknownColor {
    Color color;
    double share = 0;  ///< of the picture, 0..1

    bool operator==(UnknownColor const&) const = default;
};

struct ColorMapMasks {
    std::vector<Mask> masks;            ///< one per phrase, at the map's size; 255 where its colour is
    std::vector<UnknownColor> unknown;  ///< commonest first, at most 8: colours that no phrase has
};

/// Each pixel belongs to the nearest colour, if that is within `tolerance` (largest difference of a channel, 0 to 255);
/// half transparent pixels and white ones that no phrase claims are unpainted. Throws ErrorKind::input where two
/// colours of the list are so near that the tolerance cannot tell them apart.
ColorMapMasks masks_from_color_map(ImageView const& map, std::span<ColorPhrase const> phrases, int tolerance);

/// The regions as one flat map: each pixel in the colour of the last region that covers at least half of it, white
/// where there is none. Throws ErrorKind::input where no region has a mask.
Image color_map_of(std::span<Region const> regions);

}  // namespace daub
