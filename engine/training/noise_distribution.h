// The noise levels a denoiser is trained on: ln σ ~ N(mean, std²) (Karras et al. 2022), restricted to the part of
// the distribution that one expert of an ensemble covers (Balaji et al. 2022, section 3.2).
#pragma once

#include <ATen/core/Tensor.h>

#include <utility>

namespace daub {

/// A part [low, high) of the probability axis of the training noise: 0 is the lowest σ, 1 the highest.
struct ProbabilityInterval {
    double low = 0, high = 1;
    bool operator==(ProbabilityInterval const&) const = default;
};

struct NoiseDistribution {
    double mean = -1.2;  ///< of ln σ
    double std = 1.2;    ///< of ln σ
    ProbabilityInterval part;

    /// σ at probability p in (0,1) of the whole distribution.
    double sigma_at(double p) const;
    /// The σ interval of `part`, open ends given as 0 and infinity.
    std::pair<double, double> sigma_interval() const;
    /// σ for uniform numbers u [B] in [0,1): each falls into `part`. fp32.
    at::Tensor sigmas(at::Tensor const& u) const;
};

/// Interval of expert E^level_index: the index-th of 2^level equal parts of the noise distribution
/// (eDiff-I's notation; index 2^level − 1 is the highest noise). Throws Error if index is out of range.
ProbabilityInterval expert_interval(int level, int64_t index);

}  // namespace daub
