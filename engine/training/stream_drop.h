// Dropping of conditioning streams in training, so that every combination works at inference (Balaji et al. 2022).
#pragma once

#include "engine/models/ediff_context.h"
#include "engine/training/counter_random.h"

namespace daub {

/// Probabilities per sample. `all` makes a sample unconditional; the others are independent of each other.
struct StreamDrop {
    double all = 0.1;
    double t5 = 0.1;
    double clip_text = 0.3;
    double clip_image = 0.6;
};

/// Gains of 0 and 1 for each sample.
StreamGains draw_stream_gains(StreamDrop const& drop, SampleRange samples, at::Device device);

}  // namespace daub
