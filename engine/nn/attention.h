// Multi-head attention with the parameter names of diffusers: to_q, to_k, to_v, to_out.0.
#pragma once

#include <optional>

#include "engine/nn/attention_control.h"
#include "engine/nn/linear.h"
#include "engine/nn/norms.h"

namespace daub {

/// Text that cross-attention looks at, and what the caller adds to it. Borrowed for one forward pass.
struct TextContext {
    Tensor states;  ///< [B, L, D]
    AttentionControl const* control = nullptr;
};

/// [B, C, H, W] → [B, H·W, C]: a view where the map is channels_last, else a copy.
Tensor tokens_of(Tensor const& map);
/// [B, H·W, C] → [B, C, H, W] in the memory format of `like`.
Tensor map_of(Tensor const& tokens, Tensor const& like);
/// [B, N, heads·d] → [B, heads, N, d] and back; views where memory allows.
Tensor split_heads(Tensor const& x, int64_t heads);
Tensor merge_heads(Tensor const& x);

/// softmax(q kᵀ / √d) v, where `control` changes what the first `text_keys` keys, text, weigh. Fused where nobody needs
/// the scores. q: [B, heads, N, d]; k, v: [B, heads, M, d]; result [B, heads, N, d]. layer names it to recorders.
Tensor attend_to_text(Tensor const& q, Tensor const& k, Tensor const& v, int64_t text_keys, Grid grid,
                      AttentionControl const* control, std::string const& layer);
/// Self-attention, with DenseDiffusion's modulation and the keys of other frames where `control` asks for them.
Tensor attend_to_self(Tensor const& q, Tensor const& k, Tensor const& v, Grid grid, AttentionControl const* control,
                      std::string const& layer);

/// Attention over tokens, to the tokens themselves or to text.
struct Attention {
    struct Options {
        int64_t query_dim = 0;
        int64_t context_dim = 0;  ///< 0: self-attention
        int64_t heads = 1;
        int64_t head_dim = 64;
        bool bias = false;      ///< of to_q, to_k, to_v
        bool zero_out = false;  ///< begin as the identity of the residual branch
        bool pack = false;      ///< layers over the map: see Linear
    };
    Attention(Scope const& scope, Options const& options);
    /// x: [B, cells, query_dim]; attends to text.states if made for text, else to x. Without residual.
    Tensor operator()(Tensor const& x, Grid grid, TextContext const& text) const;

 private:
    Tensor attend_to_context(Tensor const& q, Grid grid, TextContext const& text) const;
    Tensor with_areas(Tensor attended, Tensor const& q, Grid grid, TextContext const& text) const;
    std::string name_;
    bool cross_;
    int64_t heads_;
    Linear to_q_, to_k_, to_v_, to_out_;
};

/// Joint attention of DeepFloyd IF: keys are [text ‖ map], one softmax (diffusers AttnAddedKVProcessor).
struct AddedKvAttention {
    struct Options {
        int64_t channels = 0;
        int64_t context_dim = 0;
        int64_t heads = 1;
        int64_t head_dim = 64;
        int64_t groups = 32;  ///< of group_norm; norm_cross always has 32
        double eps = 1e-5;
        enum class CrossNorm { none, layer, group } cross_norm = CrossNorm::none;
        bool only_cross = false;  ///< keys are the text alone; there is no to_k and to_v
    };
    AddedKvAttention(Scope const& scope, Options const& options);
    /// x: [B, C, H, W], residual included in the result.
    Tensor operator()(Tensor const& x, TextContext const& text) const;

 private:
    std::pair<Tensor, Tensor> text_keys_and_values(TextContext const& text) const;
    std::string name_;
    int64_t heads_;
    bool only_cross_;
    std::optional<LayerNorm> layer_norm_cross_;
    std::optional<GroupNorm> group_norm_cross_;
    GroupNorm group_norm_;
    Linear to_q_, add_k_proj_, add_v_proj_, to_out_;
    std::optional<Linear> to_k_, to_v_;
};

}  // namespace daub
