// Rows of any picture as floats: what conversions and filters work on.
#pragma once

#include "engine/scene/image.h"

#include <span>

namespace daub {

/// Samples of row y as floats, integers divided by 255 or 65535. out: width x channels.
void read_row(ImageView const& image, int y, std::span<float> out);
/// The inverse: rounds to nearest and cuts to 0..1 for integer types; NaN becomes 0 there.
void write_row(Image& image, int y, std::span<float const> in);

}  // namespace daub
