// Paint-with-words while training: the scene's own areas, degraded to what people paint, bias cross-attention, so that
// a small model learns words and places at once and follows paint at inference with the same formula.
#pragma once

#include "engine/models/ediff_context.h"
#include "engine/nn/attention_control.h"

namespace daub {

/// Painted areas of a batch and the words that each belongs to.
struct PaintedWords {
    Tensor masks;         ///< [B, R, H, W] coverage 0 to 1; a region that is not painted is zero
    Tensor t5_columns;    ///< [B, R, Lt] 0 or 1
    Tensor clip_columns;  ///< [B, R, Lc] 0 or 1
    Tensor w_prime;       ///< [B] fp32; 0 leaves a sample unpainted
};

/// The control for one forward pass at noise sigma [B]: gain w′ · log(1 + σ), A by area averaging. Borrows nothing.
AttentionControl paint_control(PaintedWords const& words, ProjectedContext const& context, Tensor const& sigma);

}  // namespace daub
