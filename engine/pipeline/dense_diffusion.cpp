#include "engine/pipeline/dense_diffusion.h"

#include <ATen/ATen.h>

#include <cmath>

namespace daub {

DenseDiffusion::DenseDiffusion(Painting const& painting, double sigma)
    : painting_(&painting),
      active_(painting.active(sigma)),
      process_(painting.options_.axis.fraction(sigma)),
      lambda_(std::pow(1 - process_, 5) * painting.options_.settings.strength.at(process_)) {}

void DenseDiffusion::apply(AttentionControl& control) const {
    if (process_ > last_process) return;
    control.modulate_text = [self = *this](Tensor const& scores, Grid grid) {
        return self.modulate_text(scores, grid);
    };
    control.modulate_self = [self = *this](Tensor const& scores, Grid grid) {
        return self.modulate_self(scores, grid);
    };
}

/// [R, cells] 0 or 1: the cells of each positive region that is active.
Tensor DenseDiffusion::covered(Grid grid) const {
    std::vector<float> acts;
    for (size_t r = 0; r < active_.size(); ++r)
        acts.push_back(active_[r] && !painting_->regions_[r].negative ? 1.0F : 0.0F);
    Tensor const coverage = painting_->coverage(grid).flatten(1);
    return coverage.ge(0.5).to(at::kFloat) * at::tensor(acts).to(coverage.device()).unsqueeze(1);
}

/// s, [cells, 1]: small things are moved more strongly than large ones.
Tensor DenseDiffusion::query_share(Tensor const& covered) const {
    Tensor const areas = covered.mean(1, true);
    Tensor const background = 1 - covered.amax(0);
    return (1 - (covered * areas).amax(0) - background * background.mean()).unsqueeze(1);
}

/// [B, 1, 1, 1]: 1 for rows with text.
Tensor DenseDiffusion::text_rows(Tensor const& like) const {
    std::vector<float> rows;
    for (GuidanceRow const row : painting_->options_.rows)
        for (int64_t i = 0; i < painting_->options_.images; ++i)
            rows.push_back(row == GuidanceRow::unconditional ? 0.0F : 1.0F);
    return at::tensor(rows).to(like.device()).view({-1, 1, 1, 1});
}

Tensor DenseDiffusion::modulate_text(Tensor const& scores, Grid grid) const {
    Tensor const regions = covered(grid), columns = painting_->columns_;
    Tensor const strengths = [&] {
        std::vector<float> values;
        for (PaintedRegion const& region : painting_->regions_) values.push_back(static_cast<float>(region.strength));
        return at::tensor(values).to(columns.device()).view({-1, 1});
    }();
    Tensor const reward = at::matmul(regions.t(), columns * strengths).clamp(0, 3);  // [cells, keys]
    Tensor const painted = columns.amax(0).unsqueeze(0).expand_as(reward);
    Tensor const penalty = painted * at::matmul(regions.t(), columns).eq(0).to(at::kFloat);
    Tensor const s = scores.to(at::kFloat);
    Tensor const change = reward * (s.amax(-1, true) - s) - penalty * (s - s.amin(-1, true));
    Tensor const factor = text_rows(s) * query_share(regions) * (lambda_ * cross_weight);
    return (s + factor * change).to(scores.scalar_type());
}

Tensor DenseDiffusion::modulate_self(Tensor const& scores, Grid grid) const {
    Tensor const regions = covered(grid);
    Tensor const background = (1 - regions.amax(0)).unsqueeze(0);
    Tensor const all = at::cat({regions, background});
    Tensor const together = at::matmul(all.t(), all).gt(0).to(at::kFloat);  // [cells, cells]
    Tensor const s = scores.to(at::kFloat);
    Tensor const change = together * (s.amax(-1, true) - s) - (1 - together) * (s - s.amin(-1, true));
    Tensor const factor = text_rows(s) * query_share(regions) * (lambda_ * self_weight);
    return (s + factor * change).to(scores.scalar_type());
}

}  // namespace daub
