#include "engine/training/optimizer.h"

#include <ATen/ATen.h>

#include <cmath>

namespace daub {

void GradientSum::collect() {
    at::NoGradGuard const no_grad;
    auto& all = parameters_->all();
    bool const first = sums_.empty();
    if (first) sums_.resize(all.size());
    for (size_t i = 0; i < all.size(); ++i) {
        Tensor& gradient = all[i].compute.mutable_grad();
        if (!sums_[i].defined()) sums_[i] = at::zeros_like(all[i].master);
        if (gradient.defined()) sums_[i].add_(gradient);
        gradient.reset();
    }
}

void GradientSum::clear() {
    at::NoGradGuard const no_grad;
    for (Tensor& sum : sums_) sum.zero_();
}

namespace {

double norm_of_all(std::vector<Tensor> const& gradients) {
    std::vector<Tensor> squares;
    squares.reserve(gradients.size());
    for (Tensor const& gradient : gradients) squares.push_back(at::linalg_vector_norm(gradient, 2, {}, false, at::kFloat));
    return at::linalg_vector_norm(at::stack(squares)).item<double>();
}

}  // namespace

double Optimizer::step(std::vector<Tensor> const& gradients, int64_t step, double learning_rate_scale) {
    at::NoGradGuard const no_grad;
    double const norm = norm_of_all(gradients);
    if (!std::isfinite(norm)) return norm;
    double const clip = options_.clip_norm > 0 && norm > options_.clip_norm ? options_.clip_norm / norm : 1.0;

    double const rate = options_.learning_rate * learning_rate_scale;
    double const correction1 = 1 - std::pow(options_.beta1, double(step));
    double const correction2 = 1 - std::pow(options_.beta2, double(step));
    double const ema = std::min(options_.ema_decay, (1.0 + double(step)) / (10.0 + double(step)));

    auto& all = parameters_->all();
    for (size_t i = 0; i < all.size(); ++i) {
        TrainedParameter& p = all[i];
        Tensor const gradient = gradients[i].to(at::kFloat).mul(clip);
        p.moment1.lerp_(gradient, 1 - options_.beta1);
        p.moment2.mul_(options_.beta2).addcmul_(gradient, gradient, 1 - options_.beta2);
        if (p.decays) p.master.mul_(1 - rate * options_.weight_decay);
        Tensor const denominator = p.moment2.div(correction2).sqrt_().add_(options_.epsilon);
        p.master.addcdiv_(p.moment1, denominator, -rate / correction1);
        p.average.lerp_(p.master, 1 - ema);
        if (!p.compute.is_alias_of(p.master)) p.compute.copy_(p.master);
    }
    return norm;
}

}  // namespace daub
