#include "engine/pipeline/moved_noise.h"

#include "engine/diffusion/noise.h"
#include "engine/nn/region_bias.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace daub {
namespace {

/// Parts along each side of a cell: as many as a field of this side has room for, so that the work stays the same.
constexpr int64_t parts_across = 2048;
constexpr int64_t most_parts = 8;

int64_t parts_of(Tensor const& noise) {
    int64_t const side = std::max(noise.size(2), noise.size(3));
    return std::clamp<int64_t>(parts_across / side, 2, most_parts);
}

Tensor fresh(Tensor const& like, std::vector<int64_t> shape, std::uint64_t seed) {
    std::vector<std::uint64_t> const seeds(static_cast<size_t>(like.size(0)), seed);
    return NoiseSource(seeds).draw(shape);
}

/// Standard normal [N,C,h·k,w·k] whose k×k blocks add up to k times the cells: drawn freely, then moved to that sum.
Tensor parts(Tensor const& noise, int64_t k, std::uint64_t seed) {
    int64_t const n = noise.size(0), c = noise.size(1), h = noise.size(2), w = noise.size(3);
    Tensor const free = fresh(noise, {c, h * k, w * k}, seed);
    Tensor const blocks = free.view({n, c, h, k, w, k});
    Tensor const mean = blocks.mean(at::IntArrayRef{3, 5}, /*keepdim=*/true);
    Tensor const wanted = noise.view({n, c, h, 1, w, 1}) / static_cast<double>(k);
    return (blocks - mean + wanted).reshape({n, c, h * k, w * k}).contiguous();
}

/// The cell that each part goes to, −1 outside: h·k × w·k.
std::vector<int64_t> destinations(AffineMap const& motion, int64_t h, int64_t w, int64_t k) {
    std::vector<int64_t> cells(static_cast<size_t>(h * k * w * k));
    auto const side = static_cast<double>(k);
    for (int64_t y = 0, i = 0; y < h * k; ++y)
        for (int64_t x = 0; x < w * k; ++x, ++i) {
            Point const to = motion({(static_cast<double>(x) + 0.5) / side, (static_cast<double>(y) + 0.5) / side});
            double const column = std::floor(to.x), row = std::floor(to.y);
            bool const inside =
                column >= 0 && row >= 0 && column < static_cast<double>(w) && row < static_cast<double>(h);
            cells[static_cast<size_t>(i)] = inside ? static_cast<int64_t>(row) * w + static_cast<int64_t>(column) : -1;
        }
    return cells;
}

/// Adds the parts of one channel up in their cells.
void gather(float const* from, std::vector<int64_t> const& cells, std::vector<float>& sums) {
    std::ranges::fill(sums, 0.0F);
    for (size_t i = 0; i < cells.size(); ++i)
        if (cells[i] >= 0) sums[static_cast<size_t>(cells[i])] += from[i];
}

}  // namespace

Tensor moved_noise(Tensor const& noise, AffineMap const& motion, std::uint64_t seed) {
    int64_t const h = noise.size(2), w = noise.size(3), k = parts_of(noise);
    Tensor const field = parts(noise, k, seed);
    std::vector<int64_t> const cells = destinations(motion, h, w, k);
    std::vector<float> number(static_cast<size_t>(h * w)), sums(number.size());
    for (int64_t const cell : cells)
        if (cell >= 0) ++number[static_cast<size_t>(cell)];
    constexpr std::uint64_t for_new_cells = 0x6A09E667F3BCC908;
    Tensor result = fresh(noise, {noise.size(1), h, w}, seed ^ for_new_cells).contiguous();
    auto const planes = noise.size(0) * noise.size(1);
    for (int64_t p = 0; p < planes; ++p) {
        gather(field.const_data_ptr<float>() + p * h * k * w * k, cells, sums);
        float* const out = result.data_ptr<float>() + p * h * w;
        for (size_t i = 0; i < sums.size(); ++i)
            if (number[i] > 0) out[i] = sums[i] / std::sqrt(number[i]);
    }
    return result;
}

Tensor with_moving_areas(Tensor noise, std::span<MovingArea const> areas) {
    int64_t const h = noise.size(2), w = noise.size(3);
    for (MovingArea const& area : areas) {
        AffineMap const motion = on_canvas(area.motion, static_cast<double>(w), static_cast<double>(h));
        Tensor const drawn = fresh(noise, {noise.size(1), h, w}, area.seed);
        constexpr std::uint64_t for_parts = 0xBB67AE8584CAA73B;
        Tensor const own = moved_noise(drawn, motion, area.seed ^ for_parts);
        Tensor const m = area_average(area.mask.to(at::kFloat), {.height = h, .width = w}).clamp(0, 1);
        noise = (1 - m).sqrt() * noise + m.sqrt() * own;
    }
    return noise;
}

}  // namespace daub
