// CLIP's text encoder, as transformers' CLIPTextModel and CLIPTextModelWithProjection compute it.
//
//     ClipText const encoder(Scope(parameters), ClipTextConfig::from_json(json, "text_encoder/config.json"));
//     ClipTextOutput const text = encoder(ids);
//     Tensor states = text.last_hidden_state;            // SD 1 and 2
//     Tensor states = encoder.states(text, 1, false);    // SDXL: the layer before the last, without the final norm
//     Tensor pooled = text.text_embeds;                  // SDXL's second encoder, CLIP scores
//
// Attention is causal: what stands after the end of the text changes nothing before it, so padding needs no mask here.
// Parameters may have the prefix `text_model.` or not (transformers from 5.6 on); new ones have it.
// Const calls from several threads at once are fine.
#pragma once

#include "engine/models/clip_transformer.h"

namespace daub {

struct ClipTextConfig {
    ClipTransformerConfig transformer;
    int64_t vocabulary = 49408;
    int64_t positions = 77;     ///< most tokens
    int64_t projection = 0;     ///< width of text_embeds; 0: the model has no projection
    int64_t end_token = 49407;  ///< 2 in older configurations means: the highest id
    bool operator==(ClipTextConfig const&) const = default;

    /// config.json of transformers, of a text model or of a whole CLIPModel (its `text_config`). Throws Error (model).
    static ClipTextConfig from_json(nlohmann::json const& json, std::string const& origin);
    nlohmann::json to_json() const;
};

struct ClipTextOutput {
    std::vector<Tensor> hidden_states;  ///< layers + 1 times [B, L, hidden]: embeddings, then each layer; no final norm
    Tensor last_hidden_state;           ///< [B, L, hidden], with the final norm
    Tensor pooled;                      ///< [B, hidden]: last_hidden_state at the end token
    Tensor text_embeds;                 ///< [B, projection], not normalised; undefined without projection
    Tensor mask;                        ///< [B, L] bool: tokens up to and with the end token
};

class ClipText {
 public:
    ClipText(Scope const& scope, ClipTextConfig const& config);
    ClipTextConfig const& config() const { return config_; }
    /// ids: [B, L], L ≤ positions, on any device. Throws Error where they do not fit the model.
    /// added_words: [M, hidden], what the ids from `vocabulary` on stand for (textual inversion); undefined: none.
    ClipTextOutput operator()(Tensor const& ids, Tensor const& added_words = {}) const;
    /// The states `skip` layers before the last, with or without the final norm. diffusers' clip_skip = k is
    /// (k, true) for SD 1 and 2 and (k + 1, false) for SDXL. Throws Error where there are not so many layers.
    Tensor states(ClipTextOutput const& output, int64_t skip, bool final_norm) const;

 private:
    Tensor end_positions(Tensor const& ids) const;
    Tensor embedded(Tensor const& ids, Tensor const& added_words) const;
    ClipTextConfig config_;
    Tensor token_embedding_, position_embedding_;
    ClipTransformer transformer_;
    LayerNorm final_layer_norm_;
    Tensor text_projection_;
};

}  // namespace daub
