// Activations, alone and as part of other kernels. Differentiable; fused on the CPU in fp32 and bf16, ATen elsewhere.
#pragma once

#include <ATen/core/Tensor.h>

#include "engine/kernels/activation_kind.h"

namespace daub {

/// activation(x), element by element.
at::Tensor activate(at::Tensor const& x, Activation activation);

/// GEGLU (Shazeer 2020): a · gelu(b) with [a, b] the halves of the last dimension. x: [..., 2C] → [..., C].
at::Tensor geglu(at::Tensor const& x);

namespace reference {
at::Tensor activate(at::Tensor const& x, Activation activation);
at::Tensor geglu(at::Tensor const& x);
}  // namespace reference

}  // namespace daub
