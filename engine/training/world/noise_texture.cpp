#include "engine/training/world/noise_texture.h"

#include "engine/training/world/world_random.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

using at::Tensor;

constexpr int64_t side = 512;

/// Uniform numbers, fp32 [1,channels,n,n].
Tensor white(WorldRandom& random, int64_t channels, int64_t n) {
    Tensor out = at::empty({1, channels, n, n}, at::kFloat);
    for (float& value : std::span(out.mutable_data_ptr<float>(), size_t(out.numel()))) value = random.uniform();
    return out;
}

/// White noise interpolated to the side of the texture: one octave, mean 0.5, deviation about 0.2.
Tensor octave(WorldRandom& random, int64_t channels, int64_t n) {
    Tensor const fine = at::upsample_bicubic2d(white(random, channels, n), {side, side}, false);
    return (fine - fine.mean()) * (0.2 / fine.std()) + 0.5;
}

/// Sparse dots of different brightness.
Tensor draw_stars(WorldRandom& random) {
    Tensor out = at::zeros({1, 1, side, side});
    Tensor const axis = at::arange(side, at::kFloat);
    for (int i = 0; i < 150; ++i) {
        float const x = random.uniform(0, float(side)), y = random.uniform(0, float(side));
        float const radius = random.uniform(0.9f, 2.0f), brightness = random.uniform(0.3f, 1.0f);
        Tensor const row = at::exp((axis - x).square() * (-0.5 / (radius * radius)));
        Tensor const column = at::exp((axis - y).square() * (-0.5 / (radius * radius)));
        out = at::maximum(out, brightness * column.unsqueeze(1) * row.unsqueeze(0));
    }
    return out;
}

}  // namespace

Tensor look_up(Tensor const& picture, Tensor const& u, Tensor const& v, bool mirrored, Interpolation interpolation) {
    Tensor const grid = at::stack(at::broadcast_tensors({u, v}), -1);
    Tensor const source = picture.size(0) == grid.size(0) ? picture : picture.expand({grid.size(0), -1, -1, -1});
    return at::grid_sampler_2d(source, grid, int(interpolation), mirrored ? 2 : 0, /*align_corners=*/false);
}

NoiseTexture::NoiseTexture(at::Device device) {
    WorldRandom random(0x6461756220736b79, 0, WorldRandom::Purpose::layout);
    Tensor const sum =
        octave(random, 1, cells) + 0.5 * octave(random, 1, 2 * cells) + 0.25 * octave(random, 1, 4 * cells);
    cloudy_ = ((sum - sum.mean()) * (0.2 / sum.std()) + 0.5).to(device);
    smooth_ = octave(random, 2, cells).to(device);
    cell_ = white(random, 4, cells).to(device);
    stars_.push_back(draw_stars(random));
    for (int level = 1; level < 5; ++level) stars_.push_back(at::avg_pool2d(stars_.back(), 2));
    for (Tensor& level : stars_) level = level.to(device);
}

Tensor NoiseTexture::cloudy(Tensor const& u, Tensor const& v, bool enlarged) const {
    auto const interpolation = enlarged ? Interpolation::cubic : Interpolation::linear;
    return look_up(cloudy_, u * (2.0 / cells), v * (2.0 / cells), true, interpolation).squeeze(1);
}

Tensor NoiseTexture::smooth(Tensor const& u, Tensor const& v) const {
    return look_up(smooth_, u * (2.0 / cells), v * (2.0 / cells), true);
}

Tensor NoiseTexture::cell(Tensor const& u, Tensor const& v) const {
    // Wrapped rather than mirrored: mirroring would make cells of half width at the seams.
    auto const wrapped = [](Tensor const& t) { return at::remainder(t, double(cells)) * (2.0 / cells) - 1; };
    return look_up(cell_, wrapped(u), wrapped(v), true, Interpolation::nearest);
}

Tensor NoiseTexture::stars(Tensor const& u, Tensor const& v, double texels_per_pixel) const {
    size_t level = 0;
    while (level + 1 < stars_.size() && texels_per_pixel > 1.5) texels_per_pixel /= 2, ++level;
    // A star smaller than a pixel would vanish in its average; eyes and cameras let it shine.
    double const glare = std::pow(1.8, double(level));
    return (look_up(stars_[level], u * (2.0 / side), v * (2.0 / side), true).squeeze(1) * glare).clamp_max(1);
}

}  // namespace daub
