// The colours that regions get, told apart by colour-blind eyes too.
#pragma once

#include "engine/scene/region.h"

#include <cstddef>

namespace daub {

/// Colours in one round; the next round has the same hues at other lightness.
inline constexpr std::size_t palette_hues = 6;

/// The colour of the index-th region (from 0): the six of Okabe and Ito (2008, "Color Universal Design") without black
/// and blue, then the same darker, then lighter, and so on.
Color region_color(std::size_t index);

}  // namespace daub
