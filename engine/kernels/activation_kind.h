// The activations that kernels can fuse into what comes before them.
#pragma once

namespace daub {

enum class Activation {
    none,
    silu,  ///< x · sigmoid(x)
    gelu,  ///< x · Φ(x), the exact form with erf (PyTorch's default)
};

}  // namespace daub
