// Soft edges from what a plate shows beside them: a pixel on an edge is a mixture of the thing's colour and the
// background's, and how much of each follows from the colours that lie next to it on either side.
//
//     Plane const alpha = edge_alpha(plate_light(plate), rough, {.width = 3});
//
// In light, colours mix as C = a F + (1 - a) B. F and B are the mean colours of what is surely inside and outside
// nearby, a is the projection of C - B on F - B. Where these colours vary as much as they differ, the rough matte
// counts instead.
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/mask.h"

namespace daub {

struct EdgeOptions {
    double width = 3;                       ///< pixels on either side of what is soft or a border in the rough matte
    ImageView const* background = nullptr;  ///< the plate without the thing, as light; null: from what lies outside
    bool widen = true;                      ///< to four times the width where an edge turns out to be softer
};

/// plate: of plate_light(); rough: 0..1 of the same size. Pixels further than `width` from any edge stay as they are.
/// Throws ErrorKind::input where sizes differ.
Plane edge_alpha(ImageView const& plate, Plane const& rough, EdgeOptions const& options = {});

/// The mean colour of the plate's pixels where `weight` (0..1) is not 0, near each pixel; from ever further away where
/// there are none. Of an f32 picture of any channels. Zero where weight is 0 everywhere.
Image nearby_mean(ImageView const& plate, Plane const& weight);

}  // namespace daub
