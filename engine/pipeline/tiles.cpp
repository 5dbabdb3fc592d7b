#include "engine/pipeline/tiles.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

/// Begins of intervals of length `side` that cover `length`.
std::vector<int64_t> begins(int64_t length, int64_t side) {
    if (length <= side) return {0};
    int64_t const stride = side - side / 4;
    int64_t const count = (length - side + stride - 1) / stride + 1;
    std::vector<int64_t> result;
    for (int64_t i = 0; i < count; ++i) result.push_back(i * (length - side) / (count - 1));
    return result;
}

/// Rises over a quarter at both ends: [n].
Tensor ramp(int64_t n, at::TensorOptions options) {
    Tensor const i = at::arange(n, options);
    return at::minimum(i + 1, n - i).clamp_max(std::max<int64_t>(1, n / 4));
}

}  // namespace

std::vector<Tile> tiles_over(int64_t height, int64_t width, int64_t side, int64_t multiple) {
    int64_t const whole = std::max(side / multiple, int64_t{1}) * multiple;
    int64_t const h = std::min(height, whole), w = std::min(width, whole);
    std::vector<Tile> tiles;
    for (int64_t const y : begins(height, h))
        for (int64_t const x : begins(width, w)) tiles.push_back({.y = y, .x = x, .height = h, .width = w});
    return tiles;
}

Tensor joined(Tensor const& x, std::vector<Tile> const& tiles, std::function<Tensor(Tile const&)> const& denoise) {
    if (tiles.size() == 1) return denoise(tiles.front());
    Tensor sum = at::zeros_like(x);
    Tensor total = at::zeros({1, 1, x.size(2), x.size(3)}, x.options());
    for (Tile const& t : tiles) {
        Tensor const weight = ramp(t.height, x.options()).unsqueeze(1) * ramp(t.width, x.options()).unsqueeze(0);
        sum.narrow(2, t.y, t.height).narrow(3, t.x, t.width).add_(denoise(t) * weight);
        total.narrow(2, t.y, t.height).narrow(3, t.x, t.width).add_(weight);
    }
    return sum / total;
}

}  // namespace daub
