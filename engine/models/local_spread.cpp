#include "engine/models/local_spread.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

/// Pixels that two low-resolution ones and the way between them take, enlarged fourfold.
constexpr int64_t reach = 9;
/// Of sigma_data: what flat places have.
constexpr double floor_share = 0.25;

at::Tensor local_mean(at::Tensor const& x) {
    return at::avg_pool2d(x, reach, 1, reach / 2, /*ceil_mode=*/false, /*count_include_pad=*/false);
}

}  // namespace

at::Tensor local_spread(at::Tensor const& enlarged, EDiffUNetConfig const& config) {
    if (config.contrast_gain == 0) return at::full({1, 1, 1, 1}, config.sigma_data, enlarged.options());
    at::Tensor const x = enlarged.to(at::kFloat), mean = local_mean(x);
    at::Tensor const variance = (local_mean(x * x) - mean * mean).mean(1, /*keepdim=*/true).clamp_min(0);
    double const least = floor_share * config.sigma_data;
    return (variance * (config.contrast_gain * config.contrast_gain) + least * least).sqrt();
}

}  // namespace daub
