// Pictures of few colours, for files that are looked at and should be small.
//
//     PalettePicture const small = with_palette(sheet);              // at most 256 colours
//     small.colors[small.indices[y * small.size.width + x]];
//
// Pure functions.
#pragma once

#include "engine/scene/image.h"

#include <array>
#include <cstdint>
#include <vector>

namespace daub {

inline constexpr int most_palette_colors = 256;

struct PalettePicture {
    Size size;
    std::vector<std::array<std::uint8_t, 3>> colors;  ///< the most used first
    std::vector<std::uint8_t> indices;                ///< height x width
};

/// picture: u8 RGB. colors: 2 to 256. Exact where the picture has no more; else colours by splitting where the error is
/// largest (Wan, Prusinkiewicz and Wong 1990), moved to the means of what they stand for. Not dithered, so that
/// enlarged pixels stay even and pack well. Throws ErrorKind::internal for other pictures.
PalettePicture with_palette(ImageView const& picture, int colors = most_palette_colors);

}  // namespace daub
