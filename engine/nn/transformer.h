// Transformer blocks over the cells of a feature map, with the parameter names and order of diffusers.
#pragma once

#include <optional>
#include <vector>

#include "engine/kernels/activation.h"
#include "engine/nn/attention.h"

namespace daub {

/// net.2(geglu(net.0.proj(x))).
struct FeedForward {
    struct Options {
        int64_t width = 0;
        int64_t hidden = 0;
        bool zero_out = false;  ///< begin at zero
        bool pack = false;      ///< see Linear
    };
    FeedForward(Scope const& scope, Options const& options);
    /// x: [..., width].
    Tensor operator()(Tensor const& x) const;

 private:
    Linear in_, out_;
    int64_t hidden_;
};

/// Pre-norm residuals: attn1 (self, or text under only_cross), attn2 (text), feed-forward.
struct TransformerBlock {
    struct Options {
        int64_t width = 0;
        int64_t heads = 1;
        int64_t head_dim = 64;
        int64_t context_dim = 0;   ///< 0: no text (norm2 and attn2 are absent)
        bool attend_self = true;   ///< false: norm1 and attn1 are absent
        bool only_cross = false;   ///< attn1 attends to text too
        bool double_self = false;  ///< attn2 attends to the map again
        int64_t feed_forward_mult = 4;
        bool zero_out = false;  ///< residual branches begin at zero
        bool pack = false;      ///< layers over the map: see Linear
    };
    TransformerBlock(Scope const& scope, Options const& options);
    /// x: [B, cells, width].
    Tensor operator()(Tensor x, Grid grid, TextContext const& text) const;

 private:
    std::optional<LayerNorm> norm1_;
    std::optional<Attention> attn1_;
    std::optional<LayerNorm> norm2_;
    std::optional<Attention> attn2_;
    LayerNorm norm3_;
    FeedForward ff_;
};

/// Transformer2DModel on continuous input: norm, proj_in, blocks, proj_out, residual.
struct Transformer2d {
    struct Options {
        int64_t channels = 0;
        int64_t depth = 1;
        int64_t groups = 32;
        bool linear_projection = false;  ///< stored shape of proj_in and proj_out: [C, C], else [C, C, 1, 1]
        TransformerBlock::Options block;
    };
    Transformer2d(Scope const& scope, Options const& options);
    /// x: [B, channels, H, W].
    Tensor operator()(Tensor const& x, TextContext const& text) const;

 private:
    /// A 1×1 convolution and a linear layer on tokens are the same arithmetic; only the stored shape differs.
    GroupNorm norm_;
    Linear proj_in_;
    std::vector<TransformerBlock> blocks_;
    Linear proj_out_;
};

}  // namespace daub
