#include "engine/training/optimizer.h"

#include "engine/kernels/optimizer.h"
#include "engine/training/muon.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>

namespace daub {

void GradientSum::collect() {
    at::NoGradGuard const no_grad;
    auto& all = parameters_->all();
    sums_.resize(all.size());
    for (size_t i = 0; i < all.size(); ++i) {
        Tensor& gradient = all[i].compute.mutable_grad();
        if (!sums_[i].defined()) sums_[i] = at::zeros_like(all[i].master);
        if (gradient.defined()) sums_[i].add_(gradient);
        gradient.reset();
    }
}

void GradientSum::clear() {
    for (Tensor& sum : sums_) sum.zero_();
}

double Optimizer::step(std::vector<Tensor> const& gradients, int64_t step, double learning_rate_scale) {
    std::vector<AdamwTensor> tensors;
    auto& all = parameters_->all();
    for (size_t i = 0; i < all.size(); ++i) {
        auto const& p = all[i];
        tensors.push_back({.master = p.master,
                           .gradient = gradients[i],
                           .first_moment = p.moment1,
                           .second_moment = p.moment2,
                           .average = p.average,
                           .compute_copy = p.compute.is_alias_of(p.master) ? Tensor() : p.compute,
                           .decay = p.decays});
    }
    double const norm = gradient_norm(tensors);
    if (!std::isfinite(norm)) return norm;
    if (options_.rule == Rule::muon) {
        for (size_t i = 0; i < all.size(); ++i) {
            if (!suits_muon(all[i])) continue;
            muon_step(all[i], gradients[i],
                      {.learning_rate = options_.learning_rate * learning_rate_scale,
                       .weight_decay = options_.weight_decay,
                       .precision = all[i].compute.scalar_type()});
            tensors[i].gradient.reset();
        }
    }
    double const clip = options_.clip_norm > 0 && norm > options_.clip_norm ? options_.clip_norm / norm : 1.0;
    adamw_ema_step(tensors,
                   {.learning_rate = options_.learning_rate * learning_rate_scale,
                    .beta1 = options_.beta1,
                    .beta2 = options_.beta2,
                    .eps = options_.epsilon,
                    .weight_decay = options_.weight_decay,
                    .gradient_scale = clip,
                    .average_decay = std::min(options_.ema_decay, (1.0 + double(step)) / (10.0 + double(step))),
                    .step = step});
    return norm;
}

}  // namespace daub
