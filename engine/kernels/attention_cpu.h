// Attention to few keys on the CPU: forward and backward, no autograd.
#pragma once

#include <ATen/core/Tensor.h>

#include "engine/kernels/attention.h"

namespace daub::cpu {

using at::Tensor;

/// Whether the fused kernel takes these: fp32 or bf16 on the CPU, few enough keys to keep scores in the cache.
bool takes_attention(Tensor const& q, Tensor const& k, Tensor const& v);

/// PaintedKeys as the kernels read them: contiguous, converted once, the max already taken.
struct AttentionInputs {
    Tensor q, k, v;      ///< last stride 1
    Tensor areas;        ///< [B or 1, Nq, Nk] fp32 or bf16, or undefined
    Tensor bias_factor;  ///< fp32 [B]: gain · max(QKᵀ), or undefined
    Tensor key_logits;   ///< fp32 [B or 1, Nk], or undefined
    double scale = 1;
};

/// Checks shapes and converts; bias_factor is left undefined. Throws c10::Error on shapes that do not fit each other.
AttentionInputs attention_inputs(Tensor const& q, Tensor const& k, Tensor const& v, PaintedKeys const& paint);

/// The same with bias_factor: takes the max over the scores where something is painted.
AttentionInputs prepare_attention(Tensor const& q, Tensor const& k, Tensor const& v, PaintedKeys const& paint);

struct AttentionForward {
    Tensor out;       ///< [B, H, Nq, D], a view of [B, Nq, H, D]
    Tensor log_sums;  ///< fp32 [B, H, Nq], or undefined
};
AttentionForward attention_forward(AttentionInputs const& inputs, bool with_log_sums);

/// Whether streamed_attention() takes these: fp32 or bf16 on the CPU, any number of keys.
bool takes_streamed_attention(Tensor const& q, Tensor const& k, Tensor const& v);
/// softmax(scale · QKᵀ + key_logits) · V without gradients: [B, H, Nq, D], a view of [B, Nq, H, D]. No areas.
Tensor streamed_attention(AttentionInputs const& inputs);

struct AttentionGradients {
    Tensor q, k, v;
};
AttentionGradients attention_backward(AttentionInputs const& inputs, Tensor const& log_sums, Tensor const& dout);

}  // namespace daub::cpu
