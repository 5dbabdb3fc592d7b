#include "engine/diffusion/guidance.h"

#include <ATen/ATen.h>

#include <algorithm>

#include "engine/core/error.h"

namespace daub {
namespace {

Tensor deviation(Tensor const& x) { return x.flatten(1).std(1, /*unbiased=*/true).view({-1, 1, 1, 1}); }

}  // namespace

std::array<double, 3> guidance_weights(GuidanceScales const& guidance, bool has_style) {
    double const text = std::max(guidance.text, 1.0);
    double const style = has_style ? guidance.style : 0;
    return {1 - text, text - style, style};
}

std::vector<GuidanceRow> needed_rows(std::array<double, 3> const& weights) {
    std::vector<GuidanceRow> rows;
    for (int i = 0; i < 3; ++i)
        if (weights[i] != 0) rows.push_back(static_cast<GuidanceRow>(i));
    return rows;
}

Tensor combine_guided(Tensor const& stacked, std::array<double, 3> const& weights, double rescale) {
    auto const rows = needed_rows(weights);
    if (rows.size() == 1) return stacked;
    auto const parts = stacked.chunk(static_cast<int64_t>(rows.size()));
    if (parts.size() != rows.size() || stacked.size(0) % static_cast<int64_t>(rows.size()) != 0)
        fail(ErrorKind::internal, "guidance: {} rows cannot be split into {}", stacked.size(0), rows.size());
    // The most conditioned prediction plus differences: rounding then vanishes where the predictions agree.
    Tensor guided = parts.back();
    for (size_t i = 0; i + 1 < rows.size(); ++i)
        guided = guided + (parts[i] - parts.back()) * weights[static_cast<size_t>(rows[i])];
    return rescale > 0 ? rescale_guided(guided, parts.back(), rescale) : guided;
}

Tensor rescale_guided(Tensor const& guided, Tensor const& conditional, double phi) {
    Tensor const rescaled = guided * (deviation(conditional) / deviation(guided));
    return rescaled * phi + guided * (1 - phi);
}

Tensor threshold_dynamically(Tensor const& x0, Thresholding const& thresholding) {
    Tensor const magnitudes = x0.to(at::kFloat).flatten(1).abs();
    Tensor const s = std::get<0>(magnitudes.sort(1));
    // at::quantile refuses more than 16 million values, so the linear interpolation is done here.
    double const position = thresholding.quantile * static_cast<double>(s.size(1) - 1);
    auto const below = static_cast<int64_t>(position);
    int64_t const above = std::min(below + 1, s.size(1) - 1);
    Tensor const limit = at::lerp(s.select(1, below), s.select(1, above), position - static_cast<double>(below))
                             .clamp(1, thresholding.maximum)
                             .view({-1, 1, 1, 1})
                             .to(x0.scalar_type());
    return x0.clamp(-limit, limit) / limit;
}

}  // namespace daub
