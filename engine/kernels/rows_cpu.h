// Layer normalisation and activations on the CPU: forward and backward, no autograd. All take fp32 or bf16.
#pragma once

#include <ATen/core/Tensor.h>

#include "engine/kernels/activation_kind.h"

namespace daub::cpu {

using at::Tensor;

struct LayerNormForward {
    Tensor y;
    Tensor x;           ///< the input, contiguous
    Tensor mean, rstd;  ///< fp32, one per row
    bool centred = true;
};
/// centred false: root mean square normalisation, which takes no mean off.
LayerNormForward layer_norm_forward(Tensor const& x, Tensor const& weight, Tensor const& bias, double eps,
                                    bool centred = true);

struct LayerNormGradients {
    Tensor x, weight, bias;
};
LayerNormGradients layer_norm_backward(LayerNormForward const& saved, Tensor const& weight, Tensor const& bias,
                                       Tensor const& dy);

Tensor activate_forward(Tensor const& x, Activation activation);
Tensor activate_backward(Tensor const& x, Tensor const& dy, Activation activation);
Tensor geglu_forward(Tensor const& x);
Tensor geglu_backward(Tensor const& x, Tensor const& dy);

}  // namespace daub::cpu
