// Embeddings of scalars (diffusion time, noise level, sizes) as vectors.
#pragma once

#include "engine/kernels/activation.h"
#include "engine/nn/linear.h"

namespace daub {

/// Frequencies and order of a sinusoid, as diffusers' get_timestep_embedding names them.
struct SinusoidOptions {
    bool flip_sin_to_cos = true;  ///< [cos, sin] instead of [sin, cos]
    double freq_shift = 0;
    double scale = 1;  ///< multiplies the argument
    double max_period = 10000;
};

/// Sinusoid of each value (Vaswani et al. 2017). values: [N], any type; result [N, width], fp32 on the same device.
/// fp32 throughout, as diffusers: arguments near 1000 then are exact to 1e-4, which is what checkpoints were made with.
Tensor sinusoid(Tensor const& values, int64_t width, SinusoidOptions options = {});

/// linear_2(activation(linear_1(x + cond_proj(condition)))), the embedding of diffusion time.
struct TimestepEmbedding {
    struct Options {
        Activation activation = Activation::silu;
        std::optional<Activation> post_activation;
        int64_t condition_width = 0;  ///< > 0: has cond_proj (guidance-distilled models)
        int64_t out_width = 0;        ///< 0: as wide as hidden
    };
    TimestepEmbedding(Scope const& scope, int64_t in, int64_t hidden, Options options);
    TimestepEmbedding(Scope const& scope, int64_t in, int64_t hidden) : TimestepEmbedding(scope, in, hidden, {}) {}
    /// x: [B, in]; condition: [B, condition_width] or undefined. Result [B, hidden or out_width].
    Tensor operator()(Tensor const& x, Tensor const& condition = {}) const;

    Linear linear_1, linear_2;
    std::optional<Linear> cond_proj;
    Activation activation;
    std::optional<Activation> post_activation;
};

}  // namespace daub
