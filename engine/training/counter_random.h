// Random numbers that depend on nothing but (seed, sample, purpose, element): the same on every device, for every
// number of threads and processes, however the samples are grouped into batches. SplitMix64 (Steele et al. 2014) as
// a counter-based generator, in integer tensor operations.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace daub {

/// What a stream of numbers is for; different purposes are independent.
enum class Purpose : uint64_t { sigma = 1, noise, low_res_noise, stream_drop, paint, reference, augmentation, crop };

/// The samples [first, first + count) of a training run with `seed`.
struct SampleRange {
    uint64_t seed = 1;
    int64_t first = 0;
    int64_t count = 1;
};

/// Uniform numbers in [0,1): fp32 [count, per_sample] on `device`.
at::Tensor counter_uniform(SampleRange range, Purpose purpose, int64_t per_sample, at::Device device);
/// Standard normal numbers (Box-Muller): fp32 [count, per_sample] on `device`.
at::Tensor counter_normal(SampleRange range, Purpose purpose, int64_t per_sample, at::Device device);

}  // namespace daub
