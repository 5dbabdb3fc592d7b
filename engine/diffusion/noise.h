// Random numbers of generation: one generator for each picture, so that a picture is the same alone and in a batch.
//
// The generator is torch's Mersenne twister on the CPU, whatever the device: a seed gives the same noise on every
// device, and the same as `torch.Generator("cpu").manual_seed(seed)` gives in diffusers, so that seeds published with
// a picture keep their meaning. Not thread-safe; one NoiseSource belongs to one run.
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace daub {

using at::Tensor;

/// Standard normal noise shaped like `like` [B,...]; solvers that add noise call it at most once in step `step`.
using NoiseFunction = std::function<Tensor(Tensor const& like, int64_t step)>;

class NoiseSource {
 public:
    /// One seed for each picture of the batch.
    explicit NoiseSource(std::span<uint64_t const> seeds);

    /// The next noise of every picture: [B, shape...] fp32 on the CPU. shape: of one picture, without the batch axis.
    Tensor draw(at::IntArrayRef shape);

    /// The next noise in the shape, type and device of `like` [B,...].
    Tensor draw_like(Tensor const& like);

    /// A source of its own that goes on with the same numbers.
    NoiseSource clone() const;

    int64_t batch() const { return static_cast<int64_t>(generators_.size()); }

 private:
    NoiseSource() = default;

    std::vector<at::Generator> generators_;
};

/// An area of the start noise that comes from a seed of its own: moving or repainting other things leaves it alone.
struct RegionNoise {
    uint64_t seed = 0;
    Tensor mask;  ///< [H,W] in [0,1] at the resolution of the noise
};

/// Start noise [B,C,H,W] of the pictures' own seeds with the regions' noise composited in, in order. The noise keeps
/// unit variance under soft masks: √(1−m)·below + √m·own. Every picture of the batch gets a region's noise of its
/// seed plus the picture's index, so that pictures still differ there.
Tensor composite_region_noise(Tensor noise, std::span<RegionNoise const> regions);

/// The seed of picture `index` of a request with `seed`.
inline uint64_t seed_of(uint64_t seed, int64_t index) { return seed + static_cast<uint64_t>(index); }

}  // namespace daub
