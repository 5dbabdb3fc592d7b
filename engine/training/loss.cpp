#include "engine/training/loss.h"

#include <ATen/ATen.h>

#include <cmath>

namespace daub {

Tensor edm_loss(Tensor const& raw, Tensor const& clean, Tensor const& noisy, BatchScalings const& scalings,
                Tensor const& weight) {
    Tensor const target = (clean - scalings.skip * noisy) / scalings.out;
    Tensor const error = (raw.to(at::kFloat) - target).square();
    return weight.defined() ? (error * (weight / weight.mean())).mean() : error.mean();
}

Tensor contrastive_loss(Tensor const& pictures, Tensor const& texts, Tensor const& log_scale) {
    auto const unit = [](Tensor const& x) {
        Tensor const wide = x.to(at::kFloat);
        return wide / wide.norm(2, {-1}, true).clamp_min(1e-6);
    };
    Tensor const logits =
        at::matmul(unit(pictures), unit(texts).t()) * log_scale.to(at::kFloat).clamp_max(std::log(100.0)).exp();
    Tensor const own = at::arange(logits.size(0), at::TensorOptions(at::kLong).device(logits.device()));
    return (at::cross_entropy_loss(logits, own) + at::cross_entropy_loss(logits.t(), own)) / 2;
}

}  // namespace daub
