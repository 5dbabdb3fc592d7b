// What an eDiff-I U-Net is told: three streams of conditioning, each of which may be absent, padded, weighted.
//
//     Context context;
//     context.t5 = {.states = t5_states, .mask = t5_mask};
//     context.clip_text = {.states = clip_states, .mask = clip_mask};
//     context.clip_pooled = pooled;
//     ProjectedContext projected = unet.project(context, 1);           // once per prompt
//     projected.weights = {.t5 = m};                                // per step, if weights follow a curve
//     Tensor f = unet({.sample = c_in * x, .c_noise = c_noise}, projected);
//
// An undefined stream is dropped for all rows; weight 0 drops it for single rows. Dropping is exact: what a dropped
// stream holds has no influence. With all streams dropped the network is unconditional, attending to a learned token.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace daub {

using at::Tensor;

/// Token states of one text encoder.
struct TextStream {
    Tensor states;  ///< [B, L, D], about unit root mean square; undefined: dropped
    Tensor mask;    ///< [B, L] bool, false hides padding; undefined: all tokens are seen
};

/// Rows of states, [1, Lᵢ, D] each, padded to `length` tokens and laid one above the other.
TextStream stack_rows(std::vector<Tensor> const& rows, int64_t length);

/// m ≥ 0 per row, [B] fp32; undefined: 1. m multiplies the attention weight of a stream's tokens before they are
/// normalised (log m is added to the logits) and its share of the time embedding. 0: dropped.
struct StreamGains {
    Tensor t5, clip_text, clip_image;
};

struct Context {
    TextStream t5;
    TextStream clip_text;
    Tensor clip_pooled;  ///< [B, D] pooled text of CLIP, any length; weighted with clip_text
    Tensor clip_image;   ///< [B, D] image embedding of CLIP, any length (directions count); undefined: dropped
    StreamGains weights;
};

/// Key columns [begin, end) of one stream in cross-attention; empty where it is dropped.
struct KeyRange {
    int64_t begin = 0;
    int64_t end = 0;
};

/// Columns of all streams: the null token, T5, CLIP text, CLIP image. Paint-with-words writes into t5 and clip_text.
struct KeyLayout {
    KeyRange null, t5, clip_text, clip_image;
    int64_t size() const { return clip_image.end; }
};

/// A context in the widths of one network: constant over the steps of a run but for the weights.
struct ProjectedContext {
    Tensor tokens;   ///< [B, keys, cross_attention_dim]
    Tensor visible;  ///< [B, keys] bool, false for padding
    KeyLayout layout;
    Tensor text_embedding;   ///< [B, time_embedding_dim] of clip_pooled, undefined if dropped
    Tensor image_embedding;  ///< [B, time_embedding_dim] of clip_image, undefined if dropped
    StreamGains weights;
};

}  // namespace daub
