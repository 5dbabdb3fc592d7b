#include "engine/pipeline/text_encoders.h"

#include "engine/core/error.h"
#include "engine/models/clip_preprocess.h"
#include "engine/models/config_reader.h"
#include "engine/pipeline/picture_tensor.h"
#include "engine/text/token_spans.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;

/// Loads one component: its configuration, its weights, the network that both describe.
template <typename Network, typename Config>
std::optional<Network> load(fs::path const& model, std::string const& name, at::Device device, at::ScalarType dtype) {
    if (name.empty()) return std::nullopt;
    fs::path const folder = model / name, config = folder / "config.json";
    LoadedParameters parameters(load_safetensors(find_weights(folder)), folder.string(), device, dtype);
    return Network(Scope(parameters), Config::from_json(component_config(folder), config.string()));
}

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

/// states: [1, L, D].
Tensor weighted(Tensor const& states, std::vector<Token> const& tokens, std::vector<WeightedSpan> const& weights) {
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

/// A row without padding, cut to the encoder's limit.
FittedTokens unpadded(Tokenizer const& tokenizer, std::string const& text, int64_t limit) {
    TokenFrame frame = tokenizer.frame();
    std::vector<Token> const encoded = tokenizer.encode(text);
    frame.max_length = std::min(encoded.size(), static_cast<size_t>(limit));
    return fit_tokens(encoded, frame);
}

Tensor ids_of(FittedTokens const& row, at::Device device) {
    return at::tensor(row.ids(), at::kInt).to(device, at::kLong).unsqueeze(0);
}

void warn_beyond(EncodedText& text, FittedTokens const& row, std::string const& plain, char const* encoder) {
    if (row.beyond.empty()) return;
    text.warnings.push_back(
        fmt::format("{} does not see \"{}\": the prompt is too long for it.", encoder, text_beyond(row, plain)));
}

}  // namespace

std::vector<int64_t> EncodedText::t5_columns(std::span<TextSpan const> spans) const {
    return as_columns(t5_tokens, spans);
}

std::vector<int64_t> EncodedText::clip_columns(std::span<TextSpan const> spans) const {
    return as_columns(clip_tokens, spans);
}

TextEncoders::TextEncoders(fs::path const& folder, EDiffModelIndex const& index, at::Device device,
                           at::ScalarType dtype)
    : device_(device),
      t5_limit_(index.t5_tokens),
      clip_limit_(index.clip_tokens),
      t5_(load<T5Encoder, T5Config>(folder, index.t5_encoder, device, dtype)),
      clip_(load<ClipText, ClipTextConfig>(folder, index.clip_text, device, dtype)),
      vision_(load<ClipVision, ClipVisionConfig>(folder, index.clip_image, device, dtype)) {
    if (t5_) t5_tokenizer_ = T5Tokenizer::load(folder / index.tokenizer_t5);
    if (clip_) clip_tokenizer_ = ClipTokenizer::load(folder / index.tokenizer_clip);
    if (clip_) clip_limit_ = std::min(clip_limit_, clip_->config().positions);
}

EncodedText TextEncoders::encode(WeightedText const& text, int clip_skip) const {
    EncodedText result;
    result.empty = text.plain.find_first_not_of(" \t\r\n") == std::string::npos;
    if (t5_) {
        FittedTokens const row = unpadded(*t5_tokenizer_, text.plain, t5_limit_);
        result.t5.states = weighted((*t5_)(ids_of(row, device_)), row.tokens, text.weights);
        warn_beyond(result, row, text.plain, "T5");
        result.t5_tokens = row.tokens;
    }
    if (clip_) {
        FittedTokens const row = unpadded(*clip_tokenizer_, text.plain, clip_limit_);
        ClipTextOutput const output = (*clip_)(ids_of(row, device_));
        Tensor const states = clip_skip > 0 ? clip_->states(output, clip_skip, true) : output.last_hidden_state;
        result.clip_text.states = weighted(states, row.tokens, text.weights);
        result.clip_pooled = output.text_embeds.defined() ? output.text_embeds : output.pooled;
        warn_beyond(result, row, text.plain, "CLIP");
        result.clip_tokens = row.tokens;
    }
    return result;
}

Tensor TextEncoders::embed(ImageView const& image) const {
    if (!vision_) fail(ErrorKind::model, "This model has no image encoder, so it cannot take the style of a picture.");
    Tensor const pixels = clip_pixel_values(picture_bytes(image), vision_->config().image_size);
    ClipVisionOutput const seen = (*vision_)(pixels.to(device_));
    return seen.image_embeds.defined() ? seen.image_embeds : seen.pooled;
}

}  // namespace daub
