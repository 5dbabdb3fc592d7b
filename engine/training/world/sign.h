// Signs: a board on a post with one or two words in capitals.
#pragma once

#include "engine/training/world/places.h"
#include "engine/training/world/scene.h"

#include <ATen/core/Tensor.h>

#include <span>

namespace daub {

struct PlacedSign {
    Thing const* thing;
    Sign const* sign;
};

/// From the top of the board to the foot of the post, scene units.
float sign_height(WorldAssets const& assets, PlacedSign const& sign);

/// The letters of all fonts below one another: fp32 [1,1,fonts * 26 * cell,cell], signed distance in cells.
at::Tensor letter_strip(WorldAssets const& assets);

/// Signs [M,4,H,W], premultiplied, antialiased. `at` holds one row of positions for each sign.
at::Tensor paint_signs(WorldAssets const& assets, at::Tensor const& letters, std::span<PlacedSign const> signs,
                       PixelPositions const& at);

}  // namespace daub
