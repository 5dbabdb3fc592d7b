// What the denoisers are told while training: the caption through T5 and CLIP, a style picture through CLIP.
#pragma once

#include "engine/models/ediff_context.h"
#include "engine/models/t5_encoder.h"
#include "engine/training/dual_encoder.h"
#include "engine/training/stream_drop.h"
#include "engine/training/training_data.h"

namespace daub {

/// Encodes a batch. t5 trains where gradients are on and its parameters want them; clip is frozen.
Context encode_batch(TrainingBatch const& batch, T5Encoder const& t5, DualEncoder const& clip, StreamGains gains);

/// How painted words are drawn for a batch (the recipe of the embedded model).
struct PaintOptions {
    double share = 0.6;         ///< of the samples that are painted at all
    double keep_region = 0.85;  ///< of the regions of a painted sample
    double w_prime_low = 0.1, w_prime_high = 1.3;
};

/// Which samples and regions are painted how strongly: the regions of `batch` with those masks kept or emptied.
struct PaintDraw {
    Tensor kept;     ///< [B, R] 0 or 1
    Tensor w_prime;  ///< [B], 0 where a sample is not painted
};
PaintDraw draw_paint(PaintOptions const& options, SampleRange samples, int64_t regions, at::Device device);

}  // namespace daub
