// Normalisations as layers. The arithmetic is in engine/kernels/norms.h: fp32 statistics, one pass over memory.
#pragma once

#include "engine/kernels/norms.h"
#include "engine/weights/parameters.h"

namespace daub {

/// Group normalisation fused with the activation that follows it. x: [B, C, ...].
struct GroupNorm {
    GroupNorm(Scope const& scope, int64_t groups, int64_t channels, double eps = 1e-5);
    Tensor operator()(Tensor const& x, Activation activation = Activation::none) const;
    /// activation(norm(x) · (1 + scale) + shift); scale, shift: [B, C].
    Tensor operator()(Tensor const& x, Activation activation, Tensor const& scale, Tensor const& shift) const;

    int64_t groups;
    double eps;
    Tensor weight, bias;  ///< [C]
};

/// Layer normalisation over the last dimension.
struct LayerNorm {
    LayerNorm(Scope const& scope, int64_t width, double eps = 1e-5);
    Tensor operator()(Tensor const& x) const { return layer_norm(x, weight, bias, eps); }

    double eps;
    Tensor weight, bias;  ///< [width]
};

/// x / rms(x) · weight over the last dimension, without bias (Zhang and Sennrich 2019; T5's layer norm).
/// The mean square is fp32 whatever the type of x.
struct RmsNorm {
    RmsNorm(Scope const& scope, int64_t width, double eps = 1e-6);
    Tensor operator()(Tensor const& x) const { return rms_norm(x, weight, eps); }

    double eps;
    Tensor weight;  ///< [width]
};

}  // namespace daub
