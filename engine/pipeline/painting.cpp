#include "engine/pipeline/painting.h"

#include "engine/nn/region_bias.h"
#include "engine/pipeline/dense_diffusion.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

/// 1 in the keys of each region's phrase: [R, keys].
Tensor key_columns(std::vector<PaintedRegion> const& regions, KeyLayout const& layout) {
    Tensor columns = at::zeros({static_cast<int64_t>(regions.size()), layout.size()});
    for (size_t r = 0; r < regions.size(); ++r) {
        auto const place = [&](KeyRange range, std::vector<int64_t> const& positions) {
            for (int64_t const p : positions)
                if (range.begin + p < range.end) columns[static_cast<int64_t>(r)][range.begin + p] = 1;
        };
        place(layout.t5, regions[r].t5_columns);
        place(layout.clip_text, regions[r].clip_columns);
    }
    return columns;
}

/// Scales coverages [R, h, w] whose highest value is small so that it is not.
Tensor kept_visible(Tensor const& coverage) {
    Tensor const highest = coverage.flatten(1).amax(1);
    Tensor const factor =
        at::where(highest.gt(0).logical_and(highest.lt(least_coverage)), least_coverage / highest, 1.0);
    return coverage * factor.view({-1, 1, 1});
}

}  // namespace

Painting::Painting(std::vector<PaintedRegion> regions, PaintingOptions options)
    : regions_(std::move(regions)),
      options_(std::move(options)),
      columns_(key_columns(regions_, options_.layout).to(options_.device)) {}

std::vector<bool> Painting::active(double sigma) const {
    std::vector<bool> result;
    for (PaintedRegion const& region : regions_) result.push_back(region.interval.contains(sigma, options_.axis));
    return result;
}

/// [R, h, w] fp32 without strengths.
Tensor Painting::coverage(Grid grid) const {
    Tensor& kept = cache_->coverage[grid];
    if (kept.defined()) return kept;
    std::vector<Tensor> all;
    for (PaintedRegion const& region : regions_) all.push_back(area_average(region.mask.to(at::kFloat), grid));
    Tensor const stacked = at::stack(all);
    kept = (options_.settings.keep_small_regions ? kept_visible(stacked) : stacked).to(options_.device);
    return kept;
}

/// [cells, keys] for one kind of row.
Tensor Painting::row_bias(Grid grid, std::vector<bool> const& active, GuidanceRow row) const {
    std::vector<float> strengths;
    for (size_t r = 0; r < regions_.size(); ++r) {
        bool const acts = active[r] && regions_[r].negative == (row == GuidanceRow::unconditional);
        strengths.push_back(acts ? static_cast<float>(regions_[r].strength) : 0.0F);
    }
    Tensor const s = at::tensor(strengths).to(options_.device).view({-1, 1, 1});
    return region_bias((coverage(grid) * s).unsqueeze(0), columns_.unsqueeze(0))[0];
}

Tensor Painting::bias(Grid grid, double sigma) const {
    std::vector<bool> const now = active(sigma);
    if (now != cache_->active) cache_->bias.clear(), cache_->active = now;
    Tensor& kept = cache_->bias[grid];
    if (kept.defined()) return kept;
    std::vector<Tensor> rows;
    for (GuidanceRow const row : options_.rows) rows.push_back(row_bias(grid, now, row));
    kept = at::stack(rows).repeat_interleave(options_.images, 0).to(options_.dtype).contiguous();
    return kept;
}

Tensor Painting::gain(double sigma) const {
    double const curve = options_.settings.strength.at(options_.axis.fraction(sigma));
    double const value = options_.w_prime * curve * std::log1p(std::min(sigma, largest_paint_sigma));
    auto const batch = static_cast<int64_t>(options_.rows.size()) * options_.images;
    return at::full({batch}, value, at::TensorOptions(options_.device).dtype(at::kFloat));
}

AttentionControl Painting::control(double sigma) const {
    AttentionControl control;
    std::vector<bool> const now = active(sigma);
    if (std::ranges::none_of(now, [](bool on) { return on; })) return control;
    if (options_.settings.mode == PaintSettings::Mode::dense_diffusion) {
        DenseDiffusion(*this, sigma).apply(control);
        return control;
    }
    control.bias = [this, sigma](Grid grid) { return bias(grid, sigma); };
    control.gain = gain(sigma);
    control.measure = options_.settings.scale == PaintSettings::Scale::maximum ? ScoreMeasure::maximum
                                                                               : ScoreMeasure::standard_deviation;
    return control;
}

}  // namespace daub
