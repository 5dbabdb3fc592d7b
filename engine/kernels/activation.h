// Activations, alone and as part of other kernels. Differentiable; fused on the CPU in fp32 and bf16, ATen elsewhere.
#pragma once

#include <ATen/core/Tensor.h>

namespace daub {

enum class Activation {
    none,
    silu,  ///< x · sigmoid(x)
    gelu,  ///< x · Φ(x), the exact form with erf (PyTorch's default)
};

/// activation(x), element by element.
at::Tensor activate(at::Tensor const& x, Activation activation);

/// GEGLU (Shazeer 2020): a · gelu(b) with [a, b] the halves of the last dimension. x: [..., 2C] → [..., C].
at::Tensor geglu(at::Tensor const& x);

namespace reference {
at::Tensor activate(at::Tensor const& x, Activation activation);
at::Tensor geglu(at::Tensor const& x);
}  // namespace reference

}  // namespace daub
