#include "engine/diffusion/noise.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include "engine/core/error.h"

namespace daub {

NoiseSource::NoiseSource(std::span<uint64_t const> seeds) {
    for (uint64_t const seed : seeds) generators_.push_back(at::detail::createCPUGenerator(seed));
}

NoiseSource NoiseSource::clone() const {
    NoiseSource copy;
    for (at::Generator const& generator : generators_) copy.generators_.push_back(generator.clone());
    return copy;
}

Tensor NoiseSource::draw(at::IntArrayRef shape) {
    std::vector<int64_t> one{1};
    one.insert(one.end(), shape.begin(), shape.end());
    std::vector<Tensor> pictures;
    for (auto& generator : generators_) pictures.push_back(at::randn(one, generator, at::kFloat));
    return at::cat(pictures);
}

Tensor NoiseSource::draw_like(Tensor const& like) {
    if (like.size(0) != batch())
        fail(ErrorKind::internal, "noise for {} pictures asked of {} generators", like.size(0), batch());
    return draw(like.sizes().slice(1)).to(like.device(), like.scalar_type());
}

Tensor composite_region_noise(Tensor noise, std::span<RegionNoise const> regions) {
    for (RegionNoise const& region : regions) {
        if (region.mask.dim() != 2 || region.mask.size(0) != noise.size(2) || region.mask.size(1) != noise.size(3))
            fail(ErrorKind::internal, "region noise: mask is not of the size of the noise");
        std::vector<uint64_t> seeds;
        for (int64_t i = 0; i < noise.size(0); ++i) seeds.push_back(seed_of(region.seed, i));
        Tensor const own = NoiseSource(seeds).draw_like(noise);
        Tensor const m = region.mask.to(noise.device(), noise.scalar_type()).clamp(0, 1);
        noise = (1 - m).sqrt() * noise + m.sqrt() * own;
    }
    return noise;
}

}  // namespace daub
