#include "engine/models/clip_text.h"

#include "engine/core/error.h"
#include "engine/models/config_reader.h"
#include "engine/models/token_ids.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

/// The end token of configurations from before transformers 4.29, which all say 2 whatever the tokenizer does.
constexpr int64_t legacy_end_token = 2;

Scope text_tower(Scope const& scope) {
    bool const flat = scope.has("embeddings.token_embedding.weight");
    return flat ? scope : scope / "text_model";
}

bool has_text_projection(ConfigReader const& config) {
    auto const classes = config.texts("architectures", {});
    return std::ranges::any_of(
        classes, [](std::string const& name) { return name == "CLIPTextModelWithProjection" || name == "CLIPModel"; });
}

}  // namespace

ClipTextConfig ClipTextConfig::from_json(nlohmann::json const& json, std::string const& origin) {
    ConfigReader const whole(json, origin);
    ConfigReader const text = whole.has("text_config") ? whole.object("text_config") : whole;
    int64_t const projection = whole.integer("projection_dim").value_or(text.integer("projection_dim", 512));
    return {.transformer = ClipTransformerConfig{}.read(text),
            .vocabulary = text.integer("vocab_size", 49408),
            .positions = text.integer("max_position_embeddings", 77),
            .projection = has_text_projection(whole) ? projection : 0,
            .end_token = text.integer("eos_token_id", 49407)};
}

nlohmann::json ClipTextConfig::to_json() const {
    nlohmann::json json = {
        {"architectures", {projection > 0 ? "CLIPTextModelWithProjection" : "CLIPTextModel"}},
        {"model_type", "clip_text_model"},
        {"vocab_size", vocabulary},
        {"max_position_embeddings", positions},
        {"eos_token_id", end_token},
    };
    if (projection > 0) json["projection_dim"] = projection;
    transformer.write(json);
    return json;
}

ClipText::ClipText(Scope const& scope, ClipTextConfig const& config)
    : config_(config),
      token_embedding_(text_tower(scope).take("embeddings.token_embedding.weight",
                                              {config.vocabulary, config.transformer.hidden}, Init::normal)),
      position_embedding_(text_tower(scope).take("embeddings.position_embedding.weight",
                                                 {config.positions, config.transformer.hidden}, Init::normal)),
      transformer_(text_tower(scope) / "encoder", config.transformer),
      final_layer_norm_(text_tower(scope) / "final_layer_norm", config.transformer.hidden, config.transformer.eps) {
    if (config.projection > 0) {
        text_projection_ =
            scope.take("text_projection.weight", {config.projection, config.transformer.hidden}, Init::fan_in);
    }
}

Tensor ClipText::end_positions(Tensor const& ids) const {
    // argmax gives the first of equal values: the first end token, since padding may repeat it. Added words have higher
    // ids than the end token.
    if (config_.end_token != legacy_end_token) return ids.eq(config_.end_token).to(at::kInt).argmax(1);
    return ids.masked_fill(ids.ge(config_.vocabulary), 0).argmax(1);
}

Tensor ClipText::embedded(Tensor const& ids, Tensor const& added_words) const {
    if (!added_words.defined() || added_words.size(0) == 0) return at::embedding(token_embedding_, ids);
    Tensor const own = at::embedding(token_embedding_, ids.clamp_max(config_.vocabulary - 1));
    Tensor const added = at::embedding(added_words.to(own.options()), (ids - config_.vocabulary).clamp_min(0));
    return at::where(ids.ge(config_.vocabulary).unsqueeze(2), added, own);
}

ClipTextOutput ClipText::operator()(Tensor const& given_ids, Tensor const& added_words) const {
    if (added_words.defined() && (added_words.dim() != 2 || added_words.size(1) != config_.transformer.hidden)) {
        fail(ErrorKind::internal, "Added words are rows of {} numbers.", config_.transformer.hidden);
    }
    int64_t const words = config_.vocabulary + (added_words.defined() ? added_words.size(0) : 0);
    Tensor const ids =
        checked_token_ids(given_ids, words, config_.positions, token_embedding_.device(), "The CLIP text encoder");
    int64_t const length = ids.size(1);
    Tensor const states = embedded(ids, added_words) + position_embedding_.narrow(0, 0, length);
    ClipTextOutput output{.hidden_states = transformer_(states, /*causal=*/true)};
    output.last_hidden_state = final_layer_norm_(output.hidden_states.back());
    Tensor const end = end_positions(ids).unsqueeze(1);
    output.pooled = output.last_hidden_state.take_along_dim(end.unsqueeze(2), 1).squeeze(1);
    if (text_projection_.defined()) output.text_embeds = at::linear(output.pooled, text_projection_);
    output.mask = at::arange(length, ids.options()).unsqueeze(0).le(end);
    return output;
}

Tensor ClipText::states(ClipTextOutput const& output, int64_t skip, bool final_norm) const {
    int64_t const layers = config_.transformer.layers;
    if (skip < 0 || skip > layers) {
        fail(ErrorKind::input, "The text encoder has {} layers, so {} of them cannot be skipped.", layers, skip);
    }
    if (skip == 0 && final_norm) return output.last_hidden_state;
    Tensor const& states = output.hidden_states.at(static_cast<size_t>(layers - skip));
    return final_norm ? final_layer_norm_(states) : states;
}

}  // namespace daub
