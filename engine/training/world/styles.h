// Styles: filters over the whole picture that make it look painted, drawn or made of something. Strokes, cells and
// edges have sizes in scene units, so that a picture looks alike at all resolutions; paper and grain get finer with
// them.
#pragma once

#include "engine/training/world/noise_texture.h"
#include "engine/training/world/places.h"

#include <ATen/core/Tensor.h>

namespace daub {

struct StyleInput {
    at::Tensor rgb;        // [N,3,H,W] in [0,1], with a margin of style_margin() on each side
    at::Tensor things;     // [N,1,H,W]: how much of each pixel shows a thing
    PixelPositions at;     // of these pixels
    at::Tensor variation;  // [N,1,1]: shifts the textures
};

/// How many pixels around the wanted ones a style needs.
int64_t style_margin(double pixels_per_unit);

/// The picture in the style with this index of world_styles(): [N,3,H,W] in [0,1].
at::Tensor apply_style(int style, StyleInput const& input, NoiseTexture const& noise);

}  // namespace daub
