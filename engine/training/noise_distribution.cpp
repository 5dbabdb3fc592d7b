#include "engine/training/noise_distribution.h"

#include "engine/core/error.h"

#include <ATen/ATen.h>

#include <cmath>
#include <limits>

namespace daub {

double NoiseDistribution::sigma_at(double p) const {
    if (p <= 0) return 0;
    if (p >= 1) return std::numeric_limits<double>::infinity();
    double const normal = at::special_ndtri(at::scalar_tensor(p, at::kDouble)).item<double>();
    return std::exp(mean + std * normal);
}

std::pair<double, double> NoiseDistribution::sigma_interval() const {
    return {sigma_at(part.low), sigma_at(part.high)};
}

at::Tensor NoiseDistribution::sigmas(at::Tensor const& u) const {
    // The ends of the distribution are cut at one in a million, beyond which a float has no room for u.
    at::Tensor const p = (u.to(at::kDouble) * (part.high - part.low) + part.low).clamp(1e-6, 1 - 1e-6);
    return (at::special_ndtri(p) * std + mean).exp().to(at::kFloat);
}

ProbabilityInterval expert_interval(int level, int64_t index) {
    if (level < 0 || level > 20 || index < 0 || index >= (int64_t{1} << level))
        fail(ErrorKind::usage, "There is no expert {} at level {}: a level has experts 0 to 2^level - 1.", index,
             level);
    double const parts = std::ldexp(1.0, level);
    return {double(index) / parts, double(index + 1) / parts};
}

}  // namespace daub
