// How much of a sequence flickers, and how its slow colours are kept steady.
//
//     double const f = flicker(before, now, {{.before = matte0, .now = matte1, .motion = motion}});
//     Image const steady = deflickered(now, before_steady, areas, 0.7);
//
// Free functions, thread-safe.
#pragma once

#include "engine/frames/matte_motion.h"

namespace daub {

/// Mean absolute difference of two consecutive frames after motion compensation, inside the mattes: over the pixels
/// that both mattes hold to more than a half, and over R, G and B in sRGB, 0 to 1. Nothing where no pixel is in both.
std::optional<double> flicker(ImageView const& before, ImageView const& now, std::span<CarriedArea const> areas);

/// The frame with its low frequencies drawn towards those of the frame before, moved along: in each matte, and in
/// what is left beside them, now + amount × blur(before − now). before: as it was given out, so that changes fade over
/// several frames. amount: 0 (nothing) to 1 (colours stand still). Result: sRGB u8 RGB.
Image deflickered(ImageView const& now, ImageView const& before, std::span<CarriedArea const> areas, double amount);

}  // namespace daub
