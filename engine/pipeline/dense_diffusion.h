// Attention modulation as DenseDiffusion does it (Kim et al. 2023): the second way to make attention follow paint.
#pragma once

#include "engine/pipeline/painting.h"

namespace daub {

/// On scaled scores S of the rows with text, in the first 30 % of the process:
///     S += λ·s·(R ⊙ (max S − S) − (C − R) ⊙ (S − min S)),  λ = w·(1 − process)⁵
/// with maxima and minima over the keys of a query, s = 1 − the share of the picture that the query's region covers,
/// C the columns of painted phrases and R those of them whose region covers the query (w 1.0). In self-attention, on
/// grids of at most 32² cells, R is 1 where query and key lie in one region or both in none, C is 1, and w is 0.3.
class DenseDiffusion {
 public:
    static constexpr double last_process = 0.3;
    static constexpr double cross_weight = 1.0, self_weight = 0.3;

    DenseDiffusion(Painting const& painting, double sigma);
    /// Puts the modulations into the control, which then borrows the painting. Nothing late in the process.
    void apply(AttentionControl& control) const;

 private:
    Tensor covered(Grid grid) const;
    Tensor query_share(Tensor const& covered) const;
    Tensor text_rows(Tensor const& like) const;
    Tensor modulate_text(Tensor const& scores, Grid grid) const;
    Tensor modulate_self(Tensor const& scores, Grid grid) const;

    Painting const* painting_;
    std::vector<bool> active_;
    double process_;
    double lambda_;
};

}  // namespace daub
