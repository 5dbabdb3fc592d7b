// What a configuration of the native U-Net costs, before anything is trained or loaded.
#pragma once

#include "engine/models/ediff_unet_config.h"

namespace daub {

struct UNetCost {
    int64_t parameters = 0;
    /// Multiply-accumulates of one picture forward: twice that in FLOP, six times for a training step.
    int64_t multiplications = 0;
};

/// height, width: pixels; keys: tokens of the context, the null token included. Needs no memory for weights.
UNetCost ediff_unet_cost(EDiffUNetConfig const& config, int64_t height, int64_t width, int64_t keys);

}  // namespace daub
