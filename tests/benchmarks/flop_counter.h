// How many floating-point operations ATen's convolutions, linear layers and attentions did during a call.
#pragma once

#include <functional>

namespace daub::bench {

/// Runs `work` once and counts 2 per multiply-accumulate of the operators named above. Fused kernels of our own are not
/// seen: their share of a U-Net is a few percent. Not thread-safe.
double count_flop(std::function<void()> const& work);

}  // namespace daub::bench
