#include "engine/pipeline/prompt_encoder.h"

#include "engine/text/token_spans.h"

#include <ATen/ATen.h>

#include <cmath>

namespace daub {
namespace {

std::vector<int64_t> as_columns(std::vector<Token> const& tokens, std::span<TextSpan const> spans) {
    std::vector<int64_t> columns;
    for (size_t const column : columns_of(tokens, spans)) columns.push_back(static_cast<int64_t>(column));
    return columns;
}

double weight_at(std::vector<WeightedSpan> const& weights, Token const& token) {
    if (token.added) return 1;
    for (WeightedSpan const& part : weights)
        if (part.plain.overlaps(token.bytes)) return part.weight;
    return 1;
}

}  // namespace

std::vector<int64_t> EncodedText::t5_columns(std::span<TextSpan const> spans) const {
    return as_columns(t5_tokens, spans);
}

std::vector<int64_t> EncodedText::clip_columns(std::span<TextSpan const> spans) const {
    return as_columns(clip_tokens, spans);
}

Tensor PromptEncoder::embed(ImageView const&) const {
    fail(ErrorKind::model, "This model has no image encoder, so it cannot take the style of a picture.");
}

Tensor weighted_states(Tensor const& states, std::span<Token const> tokens, std::vector<WeightedSpan> const& weights) {
    std::vector<double> factors;
    bool plain = true;
    for (Token const& token : tokens) {
        factors.push_back(weight_at(weights, token));
        plain = plain && factors.back() == 1;
    }
    if (plain) return states;
    Tensor const fp32 = states.to(at::kFloat);
    Tensor const scaled = fp32 * at::tensor(factors, at::kFloat).to(states.device()).view({1, -1, 1});
    double const before = fp32.mean().item<double>(), after = scaled.mean().item<double>();
    // States of a mean near zero have no mean worth restoring: the quotient would turn or blow them up.
    double const ratio = std::fabs(after) > 1e-6 && before / after > 0.25 && before / after < 4 ? before / after : 1;
    return (scaled * ratio).to(states.scalar_type());
}

void warn_beyond(EncodedText& text, FittedTokens const& row, std::string const& plain, char const* encoder) {
    if (row.beyond.empty()) return;
    text.warnings.push_back(
        fmt::format("{} does not see \"{}\": the prompt is too long for it.", encoder, text_beyond(row, plain)));
}

bool is_blank(std::string const& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

Tensor id_tensor(std::span<Token const> tokens, at::Device device) {
    std::vector<int32_t> ids;
    for (Token const& token : tokens) ids.push_back(token.id);
    return at::tensor(ids, at::kInt).to(device, at::kLong).unsqueeze(0);
}

}  // namespace daub
