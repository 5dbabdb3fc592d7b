#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>

#include "engine/kernels/optimizer.h"

namespace daub::reference {

void adamw_ema_step(std::span<AdamwTensor const> tensors, AdamwSettings const& s) {
    at::NoGradGuard const no_grad;
    double const correction1 = 1 - std::pow(s.beta1, double(s.step));
    double const correction2 = 1 - std::pow(s.beta2, double(s.step));
    for (AdamwTensor const& t : tensors) {
        if (t.gradient.defined()) {
            Tensor const g = t.gradient.to(t.master.scalar_type()) * s.gradient_scale;
            if (t.decay) t.master.mul_(1 - s.learning_rate * s.weight_decay);
            t.first_moment.lerp_(g, 1 - s.beta1);
            t.second_moment.mul_(s.beta2).addcmul_(g, g, 1 - s.beta2);
            Tensor const denominator = (t.second_moment / correction2).sqrt_().add_(s.eps);
            t.master.addcdiv_(t.first_moment, denominator, -s.learning_rate / correction1);
        }
        if (t.average.defined()) t.average.lerp_(t.master, 1 - s.average_decay);
        if (t.compute_copy.defined()) t.compute_copy.copy_(t.master);
    }
}

double gradient_norm(std::span<AdamwTensor const> tensors) {
    at::NoGradGuard const no_grad;
    Tensor sum;  // on the device of the gradients, so that a GPU is waited for once
    for (AdamwTensor const& t : tensors) {
        if (!t.gradient.defined()) continue;
        Tensor const squares = t.gradient.to(at::kDouble).square().sum();
        sum = sum.defined() ? sum + squares : squares;
    }
    return sum.defined() ? std::sqrt(sum.item<double>()) : 0;
}

}  // namespace daub::reference
