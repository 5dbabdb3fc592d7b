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

ClipText load_clip(ComponentLoader& loader, ComponentLoras const& loras) {
    std::optional<ClipText> encoder;
    auto const config = ClipTextConfig::from_json(loader.config(), loader.origin());
    loader.load(loras, {}, [&](Scope const& scope) { encoder.emplace(scope, config); });
    return std::move(*encoder);
}

/// A CLIP text encoder and its vocabulary.
class ClipTower {
 public:
    ClipTower(ModelSource const& source, std::string const& number, bool pads_with_zero, at::Device device,
              ComponentLoader& loader, ComponentLoras const& loras)
        : device_(device),
          component_("text_encoder" + number),
          tokenizer_(std::make_shared<ClipTokenizer const>(
              ClipTokenizer::load(tokenizer_folder(source, "tokenizer" + number, /*t5=*/false)))),
          encoder_(load_clip(loader, loras)),
          frame_(tokenizer_->frame()) {
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
    Reading read(WeightedText const& text, PromptWords const& words, int64_t skip, bool final_norm,
                 size_t chunks) const {
        auto const tokenizer = words.added_to(tokenizer_, static_cast<int32_t>(encoder_.config().vocabulary));
        Tensor const added = words.table(component_, encoder_.config().transformer.hidden);
        Reading reading{.rows = rows_of_tokens(tokenizer->encode(text.plain), frame_, chunks,
                                               std::max(chunks, DiffusersText::most_chunks))};
        std::vector<Tensor> states;
        std::span<Token const> const all = reading.rows.tokens;
        for (size_t begin = 0; begin < all.size(); begin += frame_.max_length) {
            std::span<Token const> const row = all.subspan(begin, frame_.max_length);
            ClipTextOutput const output = encoder_(id_tensor(row, device_), added);
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
    std::string component_;
    std::shared_ptr<ClipTokenizer const> tokenizer_;
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
    Loaded(TextPart const& part, at::Device device, at::ScalarType dtype, Loaders& loaders, EncoderLoras loras)
        : kind_(part.kind), loras_(std::move(loras)) {
        ModelSource const& source = *part.source;
        if (kind_ == TextKind::t5) t5_.emplace(source, device, dtype);
        if (kind_ == TextKind::clip || kind_ == TextKind::clip_pair)
            first_.emplace(source, "", part.pads_with_zero, device, loaders.first, loras_.first);
        if (kind_ == TextKind::clip_pair || kind_ == TextKind::clip_second)
            second_.emplace(source, "_2", /*pads_with_zero=*/true, device, loaders.second, loras_.second);
        zeros_ = kind_ == TextKind::clip_pair && forces_zeros(source);
    }

    EncoderLoras const& loras() const { return loras_; }

    NetworkText read(Said const& said, EncodedText& result) const {
        WeightedText const& text = said.text;
        if (t5_) return {.states = t5_->read(text, result)};
        auto const least = static_cast<size_t>(said.chunks);
        bool const last_layer = kind_ == TextKind::clip;
        int64_t const skip = last_layer ? said.clip_skip : said.clip_skip + 1;
        NetworkText told{.zeros_if_nothing = zeros_};
        for (auto const* tower : {first_ ? &*first_ : nullptr, second_ ? &*second_ : nullptr}) {
            if (!tower) continue;
            ClipTower::Reading reading = tower->read(text, said.words, skip, last_layer, least);
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
    EncoderLoras loras_;
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
      widths_(clip_widths(parts_)),
      loaded_(parts_.size()) {
    for (TextPart const& part : parts_)
        loaders_.push_back(
            {{part.source, "text_encoder", device, dtype}, {part.source, "text_encoder_2", device, dtype}});
}

DiffusersText::~DiffusersText() = default;

EncodedText DiffusersText::encode(WeightedText const& text, int clip_skip, int64_t chunks) const {
    std::vector<EncoderLoras> loras;
    for (TextPart const& part : parts_) loras.push_back(loras_of(part));
    Said said{.text = text,
              .clip_skip = clip_skip,
              .chunks = chunks,
              .loras = std::move(loras),
              .words = PromptWords::in(text.plain, widths_),
              .encoded = {}};
    auto const known = std::ranges::find_if(said_, [&](Said const& s) { return s.asked_the_same(said); });
    if (known != said_.end()) return known->encoded;
    EncodedText result{.warnings = said.words.warnings(), .empty = is_blank(text.plain)};
    for (size_t i = 0; i < parts_.size(); ++i) {
        if (!loaded_[i] && before_loading_) before_loading_();
        // One with other LoRAs shares its weights until it is replaced.
        if (!loaded_[i] || loaded_[i]->loras() != said.loras[i])
            loaded_[i] = std::make_unique<Loaded>(parts_[i], device_, dtype_, loaders_[i], said.loras[i]);
        result.networks.push_back(loaded_[i]->read(said, result));
    }
    said.encoded = result;
    said_.push_front(std::move(said));
    if (said_.size() > most_remembered) said_.pop_back();
    return result;
}

DiffusersText::EncoderLoras DiffusersText::loras_of(TextPart const& part) const {
    return {loras_for(loras_, *part.source, "text_encoder"), loras_for(loras_, *part.source, "text_encoder_2")};
}

void DiffusersText::free_encoders() {
    for (auto& loaded : loaded_) loaded.reset();
}

PromptWords::Widths clip_widths(std::vector<TextPart> const& parts) {
    PromptWords::Widths widths;
    auto const add = [&](TextPart const& part, std::string const& component) {
        auto const config =
            ClipTextConfig::from_json(part.source->config(component), part.source->origin() + ": " + component);
        widths[component] = config.transformer.hidden;
    };
    for (TextPart const& part : parts) {
        if (part.kind == TextKind::clip || part.kind == TextKind::clip_pair) add(part, "text_encoder");
        if (part.kind == TextKind::clip_pair || part.kind == TextKind::clip_second) add(part, "text_encoder_2");
    }
    return widths;
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
