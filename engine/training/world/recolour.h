// Turning the colour of a thing: its shape, shading, outlines and highlights stay, and so do its parts of another hue.
#pragma once

#include "engine/training/world/world_assets.h"

#include <ATen/core/Tensor.h>

#include <array>

namespace daub {

/// How far each pixel takes part in a change of colour: [D,side,side] in [0,1], from the drawings' hue near their key.
at::Tensor recolour_weights(WorldAssets const& assets);

/// The linear map (rows of a 3x3 matrix) that turns `key` into `target`. Grey stays grey where the key has a hue, so
/// that highlights and shadows are kept; a key without a hue is tinted as a whole.
std::array<float, 9> recolour_matrix(std::array<float, 3> const& key, std::array<float, 3> const& target);

}  // namespace daub
