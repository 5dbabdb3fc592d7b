// One optimiser step over all parameters in one pass over memory: AdamW, the moving average of the weights and the
// bf16 copy that the network computes with.
//
//     double const norm = gradient_norm(tensors);
//     adamw_ema_step(tensors, {.learning_rate = lr, .gradient_scale = std::min(1.0, 1.0 / norm), .step = n});
//
// Fused on the CPU for fp32 master weights; ATen elsewhere. Every result is the same to the bit for any number of
// threads, so that a resumed run equals the one that was never stopped.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>

namespace daub {

using at::Tensor;

/// One parameter with its state. All tensors contiguous in the same (any) memory order, of the same number of
/// elements, and on one device. Borrowed: the step writes into them.
struct AdamwTensor {
    Tensor master;         ///< fp32, read and written
    Tensor gradient;       ///< fp32 or bf16; undefined: the parameter stays as it is (its average still moves)
    Tensor first_moment;   ///< fp32, zeros before the first step
    Tensor second_moment;  ///< fp32, zeros before the first step
    Tensor average;        ///< fp32 moving average of the weights; undefined: none
    Tensor compute_copy;   ///< bf16 or fp32, overwritten with the new weights; undefined: none
    bool decay = true;     ///< whether weight decay applies (not to biases and norms)
};

/// AdamW as Loshchilov and Hutter 2019 and torch.optim.AdamW define it.
struct AdamwSettings {
    double learning_rate = 1e-4;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double eps = 1e-8;
    double weight_decay = 0.01;
    double gradient_scale = 1;  ///< gradients are multiplied by it: 1/accumulation, clipping
    double average_decay = 0.999;
    int64_t step = 1;  ///< of the bias correction, from 1
};

/// Updates every tensor in place, outside autograd. Throws Error(internal) where shapes or types do not fit.
void adamw_ema_step(std::span<AdamwTensor const> tensors, AdamwSettings const& settings);

/// Root of the sum of squares of all gradients, in double, the same to the bit for any number of threads.
double gradient_norm(std::span<AdamwTensor const> tensors);

namespace reference {
void adamw_ema_step(std::span<AdamwTensor const> tensors, AdamwSettings const& settings);
double gradient_norm(std::span<AdamwTensor const> tensors);
}  // namespace reference

}  // namespace daub
