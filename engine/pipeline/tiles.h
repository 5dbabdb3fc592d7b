// Overlapping tiles: pictures beyond the size that a network was made for.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <vector>

namespace daub {

using at::Tensor;

struct Tile {
    int64_t y = 0, x = 0, height = 0, width = 0;
};

/// Tiles of at most `side` that cover height × width, evenly spread, neighbours overlapping by at least a quarter.
/// Sides of tiles are multiples of `multiple`, as must be height and width.
std::vector<Tile> tiles_over(int64_t height, int64_t width, int64_t side, int64_t multiple);

/// Calls `denoise` for every tile, [N,3,tile] → [N,3,tile], and joins the answers with weights that fall linearly over
/// the overlap. x only gives shape and type.
Tensor joined(Tensor const& x, std::vector<Tile> const& tiles, std::function<Tensor(Tile const&)> const& denoise);

}  // namespace daub
