#include "engine/kernels/optimizer.h"

namespace daub {

void adamw_ema_step(std::span<AdamwTensor const> tensors, AdamwSettings const& settings) {
    reference::adamw_ema_step(tensors, settings);
}

double gradient_norm(std::span<AdamwTensor const> tensors) { return reference::gradient_norm(tensors); }

}  // namespace daub
