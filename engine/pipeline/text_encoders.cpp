#include "engine/pipeline/text_encoders.h"

#include "engine/core/error.h"
#include "engine/models/clip_preprocess.h"
#include "engine/models/config_reader.h"
#include "engine/pipeline/picture_tensor.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

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

/// A row without padding, cut to the encoder's limit.
FittedTokens unpadded(Tokenizer const& tokenizer, std::string const& text, int64_t limit) {
    TokenFrame frame = tokenizer.frame();
    std::vector<Token> const encoded = tokenizer.encode(text);
    frame.max_length = std::min(encoded.size(), static_cast<size_t>(limit));
    return fit_tokens(encoded, frame);
}

}  // namespace

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

EncodedText TextEncoders::encode(WeightedText const& text, int clip_skip, int64_t) const {
    EncodedText result;
    result.empty = is_blank(text.plain);
    if (t5_) {
        FittedTokens const row = unpadded(*t5_tokenizer_, text.plain, t5_limit_);
        result.t5.states = weighted_states((*t5_)(id_tensor(row.tokens, device_)), row.tokens, text.weights);
        warn_beyond(result, row, text.plain, "T5");
        result.t5_tokens = row.tokens;
    }
    if (clip_) {
        FittedTokens const row = unpadded(*clip_tokenizer_, text.plain, clip_limit_);
        ClipTextOutput const output = (*clip_)(id_tensor(row.tokens, device_));
        Tensor const states = clip_skip > 0 ? clip_->states(output, clip_skip, true) : output.last_hidden_state;
        result.clip_text.states = weighted_states(states, row.tokens, text.weights);
        result.clip_pooled = output.text_embeds.defined() ? output.text_embeds : output.pooled;
        warn_beyond(result, row, text.plain, "CLIP");
        result.clip_tokens = row.tokens;
    }
    return result;
}

Tensor TextEncoders::embed(ImageView const& image) const {
    if (!vision_) return PromptEncoder::embed(image);
    Tensor const pixels = clip_pixel_values(picture_bytes(image), vision_->config().image_size);
    ClipVisionOutput const seen = (*vision_)(pixels.to(device_));
    return seen.image_embeds.defined() ? seen.image_embeds : seen.pooled;
}

}  // namespace daub
