// The arithmetic of attention: fused where nobody needs the scores, in the open where the caller changes or reads them.
#include <ATen/ATen.h>

#include <cmath>
#include <limits>

#include "engine/core/error.h"
#include "engine/kernels/attention.h"
#include "engine/nn/attention.h"

namespace daub {

namespace {

constexpr double hidden = -std::numeric_limits<double>::infinity();

/// [B, L] or [1, L] bool: text keys that the measure looks at; undefined: all of them.
Tensor counted_keys(AttentionControl const& control) {
    Tensor counted = control.counted_keys;
    if (counted.defined() && counted.dim() == 1) counted = counted.unsqueeze(0);
    if (!control.key_logits.defined()) return counted;
    Tensor const visible = control.key_logits.ne(hidden);
    return counted.defined() ? counted.logical_and(visible) : visible;
}

/// max(0, max) over heads, queries and counted keys. scores: [B, heads, N, L]; result [B] fp32.
Tensor score_maximum(Tensor const& scores, Tensor const& counted) {
    Tensor per_key = at::amax(scores, {1, 2}).to(at::kFloat);
    if (counted.defined()) per_key = per_key.masked_fill(counted.logical_not(), hidden);
    return at::amax(per_key, {1}).clamp_min(0);
}

/// Sample standard deviation over heads, queries and counted keys, as above.
Tensor score_deviation(Tensor const& scores, Tensor const& counted) {
    Tensor const wide = scores.to(at::kFloat);
    if (!counted.defined()) return wide.flatten(1).std(/*dim=*/1);
    Tensor const use = counted.to(at::kFloat).unsqueeze(1).unsqueeze(2);  // [B or 1, 1, 1, L]
    Tensor const number = use.sum({1, 2, 3}) * static_cast<double>(scores.size(1) * scores.size(2));
    Tensor const mean = (wide * use).sum({1, 2, 3}) / number.clamp_min(1);
    Tensor const deviation = (wide - mean.view({-1, 1, 1, 1})) * use;
    return at::sqrt(deviation.square().sum({1, 2, 3}) / (number - 1).clamp_min(1));
}

Tensor measure_scores(Tensor const& scores, AttentionControl const& control) {
    Tensor const still = scores.detach();
    Tensor const counted = counted_keys(control);
    return control.measure == ScoreMeasure::maximum ? score_maximum(still, counted) : score_deviation(still, counted);
}

/// What is added to the scaled scores of text keys: [B, N or 1, L] fp32, undefined where nothing is.
/// measure: [B], of the scaled scores, so that measure · A already holds the 1/√d of the definition.
Tensor logit_bias(AttentionControl const& control, Tensor const& a, Tensor const& measure) {
    Tensor sum;
    if (a.defined()) sum = a * (control.gain.to(at::kFloat) * measure).view({-1, 1, 1});
    if (control.key_logits.defined()) {
        Tensor const logits = control.key_logits.unsqueeze(1);
        sum = sum.defined() ? sum + logits : logits;
    }
    return sum;
}

/// Continues a bias of text keys with zeros for the other keys.
Tensor pad_keys(Tensor const& bias, int64_t keys) {
    return bias.size(-1) == keys ? bias : at::constant_pad_nd(bias, {0, keys - bias.size(-1)});
}

Tensor modulated(Tensor const& scores, int64_t text_keys, Grid grid, AttentionControl const& control) {
    int64_t const others = scores.size(3) - text_keys;
    Tensor const text = control.modulate_text(scores.narrow(3, 0, text_keys), grid);
    return others == 0 ? text : at::cat({text, scores.narrow(3, text_keys, others)}, 3);
}

Tensor scaled_scores(Tensor const& q, Tensor const& k) {
    return at::matmul(q * (1.0 / std::sqrt(static_cast<double>(q.size(3)))), k.transpose(2, 3));
}

void check_bias(Tensor const& a, AttentionControl const& control, int64_t rows, int64_t text_keys, Grid grid,
                std::string const& layer) {
    if (!control.gain.defined()) fail(ErrorKind::internal, "{}: a bias was given without its gain.", layer);
    if (a.dim() == 3 && (a.size(0) == rows || a.size(0) == 1) && a.size(1) == grid.cells() && a.size(2) == text_keys)
        return;
    fail(ErrorKind::internal, "{}: the bias has {} rows, {} cells and {} keys, but attention has {}, {} and {}.", layer,
         a.size(0), a.size(1), a.size(-1), rows, grid.cells(), text_keys);
}

Tensor attend_in_the_open(Tensor const& q, Tensor const& k, Tensor const& v, int64_t text_keys, Grid grid,
                          AttentionControl const& control, std::string const& layer) {
    Tensor scores = scaled_scores(q, k);
    Tensor const a = control.bias ? control.bias(grid) : Tensor();
    Tensor measure;
    if (a.defined()) {
        check_bias(a, control, q.size(0), text_keys, grid, layer);
        measure = measure_scores(scores.narrow(3, 0, text_keys), control);
    }
    if (control.modulate_text) scores = modulated(scores, text_keys, grid, control);
    Tensor const bias = logit_bias(control, a, measure);
    if (bias.defined()) scores = scores + pad_keys(bias, k.size(2)).to(scores.scalar_type()).unsqueeze(1);
    Tensor const probabilities = at::softmax(scores, -1);
    if (control.record) {
        Tensor const unscaled = measure.defined() ? measure * std::sqrt(static_cast<double>(q.size(3))) : measure;
        control.record({layer, grid, probabilities, text_keys, unscaled});
    }
    return at::matmul(probabilities, v);
}

/// Whether the fused kernel does all that `control` asks of these keys.
bool fused_suffices(AttentionControl const& control, bool all_keys_are_text) {
    if (control.modulate_text || control.record) return false;
    return !control.bias || (all_keys_are_text && control.measure == ScoreMeasure::maximum);
}

Tensor attend_painted(Tensor const& q, Tensor const& k, Tensor const& v, Grid grid, AttentionControl const& control,
                      std::string const& layer) {
    Tensor const a = control.bias ? control.bias(grid) : Tensor();
    if (!a.defined()) return attention(q, k, v, control.key_logits);
    check_bias(a, control, q.size(0), k.size(2), grid, layer);
    return paint_attention(
        q, k, v,
        {.areas = a, .gain = control.gain, .key_logits = control.key_logits, .counted_keys = counted_keys(control)});
}

}  // namespace

Tensor attend_to_text(Tensor const& q, Tensor const& k, Tensor const& v, int64_t text_keys, Grid grid,
                      AttentionControl const* control, std::string const& layer) {
    if (!control) return attention(q, k, v);
    bool const all_text = text_keys == k.size(2);
    if (!fused_suffices(*control, all_text)) return attend_in_the_open(q, k, v, text_keys, grid, *control, layer);
    if (all_text) return attend_painted(q, k, v, grid, *control, layer);
    Tensor const logits = control->key_logits;
    return attention(q, k, v, logits.defined() ? pad_keys(logits, k.size(2)) : logits);
}

Tensor attend_to_self(Tensor const& q, Tensor const& k, Tensor const& v, Grid grid, AttentionControl const* control,
                      std::string const& layer) {
    if (!control) return attention(q, k, v);
    auto const [keys, values] =
        control->extend_self ? control->extend_self(layer, k, v, grid) : std::pair<Tensor, Tensor>{k, v};
    if (!control->modulate_self || grid.cells() > control->modulate_self_limit) return attention(q, keys, values);
    Tensor scores = scaled_scores(q, keys);
    int64_t const own = grid.cells(), others = scores.size(3) - own;
    Tensor const modulated_own = control->modulate_self(scores.narrow(3, 0, own), grid);
    scores = others == 0 ? modulated_own : at::cat({modulated_own, scores.narrow(3, own, others)}, 3);
    return at::matmul(at::softmax(scores, -1), values);
}

}  // namespace daub
