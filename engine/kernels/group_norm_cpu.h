// Group normalisation with scale, shift and activation on the CPU: forward and backward, no autograd.
#pragma once

#include <ATen/core/Tensor.h>

#include "engine/kernels/activation_kind.h"

namespace daub::cpu {

using at::Tensor;

/// As group_norm_act() takes them; undefined tensors where there is none.
struct GroupNormArguments {
    Tensor x, weight, bias, scale, shift;
    int64_t groups = 1;
    double eps = 1e-5;
    Activation activation = Activation::none;
};

/// Throws c10::Error where a parameter does not fit x.
void check_parameters(GroupNormArguments const& arguments);

struct GroupNormForward {
    Tensor y;
    Tensor x;               ///< the input in the memory order that the kernel read
    Tensor mean, rstd;      ///< fp32 [B, groups]
    Tensor factor, offset;  ///< fp32 [B, C]: y = activation(factor · x + offset)
};

/// x: fp32 or bf16 on the CPU, at least two dimensions.
GroupNormForward group_norm_forward(GroupNormArguments const& arguments);

struct GroupNormGradients {
    Tensor x, weight, bias, scale, shift;  ///< of the types of the arguments; undefined where those are
};

/// saved: what the forward pass returned (y is not read).
GroupNormGradients group_norm_backward(GroupNormArguments const& arguments, GroupNormForward const& saved, Tensor dy);

}  // namespace daub::cpu
