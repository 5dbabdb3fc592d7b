#include "engine/pipeline/diffusers_text.h"

#include "engine/models/clip_text.h"
#include "engine/models/t5_encoder.h"
#include "engine/pipeline/devices.h"
#include "engine/scene/resource_path.h"
#include "engine/text/clip_tokenizer.h"
#include "engine/text/t5_tokenizer.h"
#include "engine/weights/parameters.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace daub {
namespace {

namespace fs = std::filesystem;

/// How many of the last texts are remembered: prompt and negative prompt of a few variants.
constexpr size_t most_remembered = 16;

/// Loads one encoder from a source.
template <typename Encoder, typename Config>
Encoder load_encoder(ModelSource const& source, std::string const& component, at::Device device, at::ScalarType dtype) {
    std::string const origin = source.origin() + ": " + component;
    LoadedParameters parameters(source.tensors(component), origin, device, dtype);
    return Encoder(Scope(parameters), Config::from_json(source.config(component), origin));
}

/// T5, kept whole or taken from its file layer by layer.
T5Encoder load_t5(ModelSource const& source, at::Device device, at::ScalarType dtype) {
    std::string const component = "text_encoder", origin = source.origin() + ": " + component;
    auto const tensors = source.tensors(component);
    int64_t copied = 0;
    for (auto const& [name, tensor] : tensors)
        if (!device.is_cpu() || tensor.scalar_type() != dtype)
            copied += tensor.numel() * static_cast<int64_t>(c10::elementSize(dtype));
    auto parameters = std::make_shared<LoadedParameters>(tensors, origin, device, dtype);
    T5Config const config = T5Config::from_json(source.config(component), origin);
    int64_t const free = free_memory(device);
    if (free > 0 && copied > free / 2) return {parameters, config};
    return {Scope(*parameters), config};
}

/// Rows of tokens, at least `least` of them.
FittedTokens rows_of_tokens(std::vector<Token> const& encoded, TokenFrame const& frame, size_t least, size_t most) {
    FittedTokens rows = chunk_tokens(encoded, frame, most);
    FittedTokens const empty = chunk_tokens({}, frame, 1);
    while (rows.tokens.size() < least * frame.max_length) {
        rows.tokens.insert(rows.tokens.end(), empty.tokens.begin(), empty.tokens.end());
        rows.mask.insert(rows.mask.end(), empty.mask.begin(), empty.mask.end());
    }
    return rows;
}

/// A CLIP text encoder and its vocabulary.
class ClipTower {
 public:
    ClipTower(ModelSource const& source, std::string const& number, bool pads_with_zero, at::Device device,
              at::ScalarType dtype)
        : device_(device),
          tokenizer_(ClipTokenizer::load(tokenizer_folder(source, "tokenizer" + number, /*t5=*/false))),
          encoder_(load_encoder<ClipText, ClipTextConfig>(source, "text_encoder" + number, device, dtype)),
          frame_(tokenizer_.frame()) {
        bool const own =
            tokenizer_folder(source, "tokenizer" + number, false) == source.tokenizer("tokenizer" + number);
        if (!own && pads_with_zero) frame_.padding = 0;
        frame_.max_length = std::min(frame_.max_length, static_cast<size_t>(encoder_.config().positions));
    }

    struct Reading {
        Tensor states, pooled;  ///< [1, L, D], [1, P]
        FittedTokens rows;
    };

    /// skip: layers left out at the end. Chunks are read one by one; the first gives what is pooled.
    Reading read(WeightedText const& text, int64_t skip, bool final_norm, size_t chunks) const {
        Reading reading{.rows = rows_of_tokens(tokenizer_.encode(text.plain), frame_, chunks,
                                               std::max(chunks, DiffusersText::most_chunks))};
        std::vector<Tensor> states;
        std::span<Token const> const all = reading.rows.tokens;
        for (size_t begin = 0; begin < all.size(); begin += frame_.max_length) {
            std::span<Token const> const row = all.subspan(begin, frame_.max_length);
            ClipTextOutput const output = encoder_(id_tensor(row, device_));
            states.push_back(weighted_states(encoder_.states(output, skip, final_norm), row, text.weights));
            if (begin == 0) reading.pooled = output.text_embeds.defined() ? output.text_embeds : output.pooled;
        }
        reading.states = at::cat(states, 1);
        return reading;
    }

    int64_t chunks(FittedTokens const& rows) const {
        return static_cast<int64_t>(rows.tokens.size() / frame_.max_length);
    }

 private:
    at::Device device_;
    ClipTokenizer tokenizer_;
    ClipText encoder_;
    TokenFrame frame_;
};

/// Tokens of the text in lower case, as DeepFloyd IF reads it; their spans are of the text as given.
std::vector<Token> lower_case_tokens(T5Tokenizer const& tokenizer, std::string const& text) {
    AlignedText const lower = to_lower_case(decode_utf8(text));
    std::vector<TextSpan> sources;  // of each byte
    std::string bytes;
    for (AlignedChar const& c : lower) {
        append_utf8(bytes, c.code);
        sources.resize(bytes.size(), c.source);
    }
    std::vector<Token> tokens = tokenizer.encode(bytes);
    for (Token& token : tokens)
        if (!token.added && !token.bytes.empty())
            token.bytes = {sources[token.bytes.begin].begin, sources[token.bytes.end - 1].end};
    number_characters(tokens, text);
    return tokens;
}

class T5Tower {
 public:
    T5Tower(ModelSource const& source, at::Device device, at::ScalarType dtype)
        : device_(device),
          tokenizer_(T5Tokenizer::load(tokenizer_folder(source, "tokenizer", /*t5=*/true))),
          encoder_(load_t5(source, device, dtype)) {}

    /// All 77 positions, padding included: the networks see it.
    Tensor read(WeightedText const& text, EncodedText& result) const {
        TokenFrame frame = tokenizer_.frame();
        frame.max_length = 77;
        FittedTokens const row = fit_tokens(lower_case_tokens(tokenizer_, text.plain), frame);
        warn_beyond(result, row, text.plain, "T5");
        result.t5_tokens = row.tokens;
        std::vector<int32_t> const seen(row.mask.begin(), row.mask.end());
        Tensor const mask = at::tensor(seen, at::kInt).to(device_).unsqueeze(0);
        return weighted_states(encoder_(id_tensor(row.tokens, device_), mask), row.tokens, text.weights);
    }

 private:
    at::Device device_;
    T5Tokenizer tokenizer_;
    T5Encoder encoder_;
};

bool forces_zeros(ModelSource const& source) {
    nlohmann::json const index = source.index();
    auto const flag = index.find("force_zeros_for_empty_prompt");
    return flag == index.end() ? true : flag->is_boolean() && flag->get<bool>();
}

}  // namespace

/// The encoders of one part.
class DiffusersText::Loaded {
 public:
    Loaded(TextPart const& part, at::Device device, at::ScalarType dtype) : kind_(part.kind) {
        ModelSource const& source = *part.source;
        if (kind_ == TextKind::t5) t5_.emplace(source, device, dtype);
        if (kind_ == TextKind::clip || kind_ == TextKind::clip_pair)
            first_.emplace(source, "", part.pads_with_zero, device, dtype);
        if (kind_ == TextKind::clip_pair || kind_ == TextKind::clip_second)
            second_.emplace(source, "_2", /*pads_with_zero=*/true, device, dtype);
        zeros_ = kind_ == TextKind::clip_pair && forces_zeros(source);
    }

    NetworkText read(WeightedText const& text, int clip_skip, int64_t chunks, EncodedText& result) const {
        if (t5_) return {.states = t5_->read(text, result)};
        auto const least = static_cast<size_t>(chunks);
        bool const last_layer = kind_ == TextKind::clip;
        int64_t const skip = last_layer ? clip_skip : clip_skip + 1;
        NetworkText told{.zeros_if_nothing = zeros_};
        for (auto const* tower : {first_ ? &*first_ : nullptr, second_ ? &*second_ : nullptr}) {
            if (!tower) continue;
            ClipTower::Reading reading = tower->read(text, skip, last_layer, least);
            told.states = told.states.defined() ? at::cat({told.states, reading.states}, -1) : reading.states;
            if (!last_layer) told.pooled = reading.pooled;
            result.chunks = tower->chunks(reading.rows);
            if (!result.clip_tokens.empty()) continue;
            warn_beyond(result, reading.rows, text.plain, "CLIP");
            result.clip_tokens = std::move(reading.rows.tokens);
        }
        return told;
    }

 private:
    TextKind kind_;
    bool zeros_ = false;
    std::optional<ClipTower> first_, second_;
    std::optional<T5Tower> t5_;
};

DiffusersText::DiffusersText(std::vector<TextPart> parts, at::Device device, at::ScalarType dtype,
                             std::function<void()> before_loading)
    : parts_(std::move(parts)),
      device_(device),
      dtype_(dtype),
      before_loading_(std::move(before_loading)),
      loaded_(parts_.size()) {}

DiffusersText::~DiffusersText() = default;

EncodedText DiffusersText::encode(WeightedText const& text, int clip_skip, int64_t chunks) const {
    auto const known = std::ranges::find_if(
        said_, [&](Said const& s) { return s.text == text && s.clip_skip == clip_skip && s.chunks == chunks; });
    if (known != said_.end()) return known->encoded;
    EncodedText result;
    result.empty = is_blank(text.plain);
    for (size_t i = 0; i < parts_.size(); ++i) {
        if (!loaded_[i] && before_loading_) before_loading_();
        if (!loaded_[i]) loaded_[i] = std::make_unique<Loaded>(parts_[i], device_, dtype_);
        result.networks.push_back(loaded_[i]->read(text, clip_skip, chunks, result));
    }
    said_.push_front({text, clip_skip, chunks, result});
    if (said_.size() > most_remembered) said_.pop_back();
    return result;
}

void DiffusersText::check_loras() const {
    fail(ErrorKind::usage, "LoRAs cannot be used with this model yet. Take them out.");
}

void DiffusersText::free_encoders() {
    for (auto& loaded : loaded_) loaded.reset();
}

fs::path tokenizer_folder(ModelSource const& source, std::string const& component, bool t5) {
    fs::path const own = source.tokenizer(component);
    if (!own.empty() && fs::exists(own / (t5 ? "spiece.model" : "vocab.json"))) return own;
    if (t5)
        fail(ErrorKind::model, "{} has no {}/spiece.model, the vocabulary of its T5 encoder: the model is incomplete.",
             source.origin(), component);
    return resource_path("clip-tokenizer");
}

}  // namespace daub
