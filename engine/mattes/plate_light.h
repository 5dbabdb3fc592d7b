// Plates as light: what keyers compute with.
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/region.h"

#include <array>

namespace daub {

/// Red, green and blue proportional to light, 1 is white; sRGB's primaries.
using Light = std::array<float, 3>;

/// The plate as f32 linear RGB; grey becomes RGB, alpha is dropped. Samples that are no number become 0.
Image plate_light(ImageView const& plate);

Light light_of(Color color);
Color color_of(Light const& light);
/// Rec. 709.
inline float luminance(Light const& light) { return 0.2126F * light[0] + 0.7152F * light[1] + 0.0722F * light[2]; }

/// The colour of a screen at a place that people point at: for each channel the median of a square of 2 radius + 1
/// pixels, cut to the plate, so that grain and a stray mark do not count. plate: of plate_light(). Throws
/// ErrorKind::input where (x, y) is outside.
Light picked_light(ImageView const& plate, int x, int y, int radius = 4);

}  // namespace daub
