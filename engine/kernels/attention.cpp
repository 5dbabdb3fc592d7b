#include "engine/kernels/attention.h"

#include <ATen/ATen.h>

namespace daub {

Tensor paint_attention(Tensor const& q, Tensor const& k, Tensor const& v, PaintedKeys const& paint) {
    return reference::paint_attention(q, k, v, paint);
}

Tensor attention(Tensor const& q, Tensor const& k, Tensor const& v, Tensor const& key_logits, double scale) {
    return reference::paint_attention(q, k, v, {.key_logits = key_logits, .scale = scale});
}

}  // namespace daub
