// Everything that a U-Net of diffusers adds to its time embedding: class labels, pooled text, sizes.
#pragma once

#include <optional>

#include "engine/models/unet_config.h"
#include "engine/nn/embedding.h"
#include "engine/nn/norms.h"

namespace daub {

struct UNetInput {
    Tensor sample;         ///< [B, in_channels, H, W]
    Tensor timestep;       ///< [B], [1] or [], whole or fractional
    Tensor text;           ///< encoder_hidden_states, [B, L, text_dim]
    Tensor class_labels;   ///< [B] labels or noise levels, or [B, D] vectors, as the class embedding wants them
    Tensor text_embeds;    ///< [B, P] pooled text (added embedding text_time)
    Tensor time_ids;       ///< [B, n] sizes, crops and so on (text_time)
    Tensor timestep_cond;  ///< [B, time_cond_proj_dim] or undefined
    AttentionControl const* control = nullptr;
};

/// Text states pooled by attention into one vector (diffusers' TextTimeEmbedding and AttentionPooling).
class PooledText {
 public:
    PooledText(Scope const& scope, int64_t text_dim, int64_t time_dim, int64_t heads);
    Tensor operator()(Tensor const& text) const;

 private:
    int64_t heads_;
    LayerNorm norm1_;
    Tensor positional_embedding_;  ///< [1, text_dim]
    Linear q_proj_, k_proj_, v_proj_, proj_;
    LayerNorm norm2_;
};

class UNetEmbeddings {
 public:
    UNetEmbeddings(Scope const& scope, UNetConfig const& config);
    /// [B, block_time_dim]. Throws Error (input) naming an input that the network needs and did not get.
    Tensor operator()(UNetInput const& input) const;

 private:
    Tensor time(Tensor const& values, Tensor const& like) const;
    Tensor class_embedding(UNetInput const& input) const;
    Tensor added_embedding(UNetInput const& input) const;

    UNetConfig config_;
    int64_t time_width_;
    TimestepEmbedding time_embedding_;
    Tensor class_table_;  ///< [classes, time_dim]
    std::optional<TimestepEmbedding> class_embedding_;
    std::optional<Linear> class_projection_;
    std::optional<PooledText> pooled_text_;
    std::optional<TimestepEmbedding> text_time_;
};

}  // namespace daub
