#include <ATen/ATen.h>

#include <cmath>

#include "engine/kernels/attention.h"

namespace daub::reference {
namespace {

/// max(QKᵀ) of each sample over heads, queries and counted keys, at least 0: [B, 1, 1].
Tensor score_max(Tensor const& scores, Tensor const& counted_keys) {
    Tensor counted = scores.detach();
    if (counted_keys.defined()) {
        Tensor const keys = counted_keys.dim() == 1 ? counted_keys.unsqueeze(0) : counted_keys;
        counted = counted.masked_fill(keys.logical_not().unsqueeze(1).unsqueeze(1), 0);
    }
    return counted.amax({1, 2, 3}).clamp_min(0).reshape({-1, 1, 1});
}

}  // namespace

Tensor paint_attention(Tensor const& q, Tensor const& k, Tensor const& v, PaintedKeys const& paint) {
    auto const accurate = q.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
    double const scale = paint.scale != 0 ? paint.scale : 1 / std::sqrt(double(q.size(3)));
    Tensor scores = at::matmul(q, k.transpose(2, 3)).to(accurate);
    if (paint.areas.defined()) {
        Tensor bias = paint.areas.to(accurate) * score_max(scores, paint.counted_keys);
        if (paint.gain.defined()) bias = bias * paint.gain.to(accurate).reshape({-1, 1, 1});
        scores = scores + bias.unsqueeze(1);
    }
    Tensor logits = scores * scale;
    if (paint.key_logits.defined()) logits = logits + paint.key_logits.to(accurate).unsqueeze(1).unsqueeze(1);
    Tensor const weights = at::softmax(logits, -1).to(v.scalar_type());
    Tensor const out = at::matmul(weights, v);
    return out.transpose(1, 2).contiguous().transpose(1, 2);
}

}  // namespace daub::reference
