// Normalisation with everything that follows it in a network block, in one pass over memory.
//
//     h = group_norm_act(x, 32, norm.weight, norm.bias, 1e-5, Activation::silu, scale, shift);
//
// All of them choose a fused kernel where there is one (CPU, fp32 or bf16, channels last or contiguous) and ATen
// everywhere else (other types, CUDA without daub's module). They are differentiable in every tensor argument, and
// statistics are fp32 or better whatever the storage. Thread-safe; results do not depend on the number of threads.
#pragma once

#include <ATen/core/Tensor.h>

#include <optional>

#include "engine/kernels/activation.h"

namespace daub {

using at::Tensor;

/// activation(norm(x) · (1 + scale) + shift), norm = group normalisation (Wu and He 2018) with weight and bias.
/// x: [B, C, ...spatial]; weight, bias: [C] (either may be undefined: 1 and 0); scale, shift: [B, C] or [1, C].
/// The result has the shape, type and memory format of x. Throws c10::Error if groups does not divide C.
Tensor group_norm_act(Tensor const& x, int64_t groups, Tensor const& weight, Tensor const& bias, double eps,
                      Activation activation = Activation::none, std::optional<Tensor> const& scale = std::nullopt,
                      std::optional<Tensor> const& shift = std::nullopt);

/// Layer normalisation over the last dimension. x: [..., C]; weight, bias: [C] or undefined.
Tensor layer_norm(Tensor const& x, Tensor const& weight, Tensor const& bias, double eps);

/// x / rms(x) · weight over the last dimension (Zhang and Sennrich 2019). x: [..., C]; weight: [C].
Tensor rms_norm(Tensor const& x, Tensor const& weight, double eps);

/// The same by ATen alone: the reference of the tests and the way out on devices without fused kernels.
namespace reference {
Tensor group_norm_act(Tensor const& x, int64_t groups, Tensor const& weight, Tensor const& bias, double eps,
                      Activation activation, std::optional<Tensor> const& scale, std::optional<Tensor> const& shift);
Tensor layer_norm(Tensor const& x, Tensor const& weight, Tensor const& bias, double eps);
Tensor rms_norm(Tensor const& x, Tensor const& weight, double eps);
}  // namespace reference

}  // namespace daub
