// Residual convolution blocks and changes of resolution, with the parameter names and order of diffusers.
#pragma once

#include <array>
#include <optional>

#include "engine/nn/linear.h"
#include "engine/nn/norms.h"

namespace daub {

enum class Resample { none, up, down };

/// Nearest ×2, or to exactly `size`. x: [B, C, H, W].
Tensor upsample_nearest(Tensor const& x, std::optional<std::array<int64_t, 2>> size = std::nullopt);
/// Mean of 2×2 cells; an odd last row or column is dropped, as diffusers does.
Tensor downsample_mean(Tensor const& x);

/// ResnetBlock2D of diffusers:
///   h = conv1(resample(act(norm1(x)))); h = conv2(act(norm2 conditioned on time)); (shortcut(resample(x)) + h) /
///   out_scale
struct ResnetBlock {
    struct Options {
        int64_t in = 0;
        int64_t out = 0;
        int64_t time_dim = 0;  ///< 0: not conditioned on time (autoencoder)
        int64_t groups = 32;
        int64_t groups_out = 0;  ///< of norm2; 0: as groups
        double eps = 1e-5;
        Activation activation = Activation::silu;
        bool scale_shift = false;    ///< time gives scale and shift after norm2; else it is added before norm2
        bool skip_time_act = false;  ///< time enters without activation (the caller has applied it)
        Resample resample = Resample::none;
        double out_scale = 1;
        bool zero_out = false;  ///< conv2 begins at zero
        bool rare = false;      ///< runs once a picture, see Conv2d
    };
    ResnetBlock(Scope const& scope, Options const& options);
    /// x: [B, in, H, W]; time: [B, time_dim] or undefined. Result [B, out, H', W'].
    Tensor operator()(Tensor const& x, Tensor const& time = {}) const;

 private:
    Tensor conditioned(Tensor const& h, Tensor const& time) const;
    Tensor resampled(Tensor const& x) const;
    Options options_;
    GroupNorm norm1_;
    Conv2d conv1_;
    std::optional<Linear> time_emb_proj_;
    GroupNorm norm2_;
    Conv2d conv2_;
    std::optional<Conv2d> conv_shortcut_;
};

/// 3×3 convolution with stride 2. padding 0: one row and column of zeros at the bottom right, as the autoencoder does.
struct Downsample {
    Downsample(Scope const& scope, int64_t in, int64_t out, int64_t padding = 1);
    Tensor operator()(Tensor const& x) const;

 private:
    Conv2d conv_;
    bool pads_behind_;  ///< a row and a column of zeros, as autoencoders want it
};

/// Nearest ×2 (or to `size`, for maps that were odd on the way down), then a 3×3 convolution.
struct Upsample {
    Upsample(Scope const& scope, int64_t in, int64_t out, bool rare = false);
    Tensor operator()(Tensor const& x, std::optional<std::array<int64_t, 2>> size = std::nullopt) const;

 private:
    Conv2d conv_;
};

}  // namespace daub
