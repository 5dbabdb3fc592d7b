// Attention for short sequences and paint-with-words, without scores in memory.
//
//     Tensor o = paint_attention(q, k, v, {.areas = A, .gain = w, .key_logits = log_weights, .scale = 1 / sqrt(d)});
//     Tensor s = attention(q, k, v);                       // plain, for sequences of any length
//
// Both choose a fused kernel where there is one (CPU, fp32 or bf16) and ATen elsewhere. Gradients flow to q, k and v
// only. q, k and v may be any strided views, best of [B, N, heads · D] memory: heads need no copies.
// Thread-safe; results do not depend on the number of threads.
#pragma once

#include <ATen/core/Tensor.h>

#include <optional>

namespace daub {

using at::Tensor;

/// What paint adds to the logits of cross-attention (eDiff-I, section 4.3, with the max per sample).
/// logits = scale · (QKᵀ + gain · areas · max(QKᵀ)) + key_logits, where the max is taken per sample over all heads,
/// all queries and the counted keys, clamped at zero, and detached.
struct PaintedKeys {
    Tensor areas;         ///< A: [B or 1, Nq, Nk], any floating type; undefined: nothing is painted
    Tensor gain;          ///< w' · log(1 + σ): [B] or [1], on the device of q; undefined: 1
    Tensor key_logits;    ///< [B or 1, Nk]: log of stream weights, −inf for masked keys; undefined: zeros
    Tensor counted_keys;  ///< bool [Nk] or [B, Nk]: keys that count for the max; undefined: all of them
    double scale = 0;     ///< of the scores; 0: 1/√D
};

/// softmax(logits) · V. q: [B, H, Nq, D]; k, v: [B, H, Nk, D]. Returns [B, H, Nq, D] as a view of [B, Nq, H, D]
/// memory, so that `o.transpose(1, 2).reshape({B, Nq, H * D})` copies nothing. Each query needs one unmasked key.
/// A masked key (−inf logits) that is counted for the max still counts: exclude it with counted_keys.
Tensor paint_attention(Tensor const& q, Tensor const& k, Tensor const& v, PaintedKeys const& paint);

/// softmax(scale · QKᵀ + key_logits) · V: paint_attention without paint, shapes as there.
Tensor attention(Tensor const& q, Tensor const& k, Tensor const& v, Tensor const& key_logits = {}, double scale = 0);

namespace reference {
/// The same by ATen with explicit scores, statistics and softmax in fp32 or better: any device, any type.
Tensor paint_attention(Tensor const& q, Tensor const& k, Tensor const& v, PaintedKeys const& paint);
}  // namespace reference

}  // namespace daub
