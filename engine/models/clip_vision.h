// CLIP's image encoder, as transformers' CLIPVisionModelWithProjection computes it.
//
//     ClipVision const encoder(Scope(parameters), ClipVisionConfig::from_json(json, "image_encoder/config.json"));
//     ClipVisionOutput const seen = encoder(clip_pixel_values(photo, encoder.config().image_size));   //
//     clip_preprocess.h Tensor style = seen.image_embeds;
//
// Parameters may have the prefix `vision_model.` or not; new ones have it. Const calls from several threads are fine.
#pragma once

#include "engine/models/clip_transformer.h"

namespace daub {

struct ClipVisionConfig {
    ClipTransformerConfig transformer{.hidden = 768, .intermediate = 3072, .heads = 12};
    int64_t channels = 3;
    int64_t image_size = 224;  ///< pixels of both sides
    int64_t patch_size = 32;
    int64_t projection = 512;  ///< width of image_embeds; 0: the model has no projection
    bool operator==(ClipVisionConfig const&) const = default;

    /// config.json of transformers, of a vision model or of a whole CLIPModel (its `vision_config`). Throws Error
    /// (model).
    static ClipVisionConfig from_json(nlohmann::json const& json, std::string const& origin);
    nlohmann::json to_json() const;
    int64_t patches() const { return (image_size / patch_size) * (image_size / patch_size); }
};

struct ClipVisionOutput {
    std::vector<Tensor> hidden_states;  ///< layers + 1 times [B, 1 + patches, hidden], from the normed embeddings on
    Tensor last_hidden_state;           ///< the last of them; no final norm
    Tensor pooled;                      ///< [B, hidden]: the class token after the final norm
    Tensor image_embeds;                ///< [B, projection], not normalised; undefined without projection
};

class ClipVision {
 public:
    ClipVision(Scope const& scope, ClipVisionConfig const& config);
    ClipVisionConfig const& config() const { return config_; }
    /// pixels: [B, channels, image_size, image_size], normalised (clip_preprocess.h), on the device of the model and of
    /// any floating type. Throws Error where the size differs.
    ClipVisionOutput operator()(Tensor const& pixels) const;

 private:
    Tensor embeddings(Tensor const& pixels) const;
    ClipVisionConfig config_;
    Tensor class_embedding_, patch_embedding_, position_embedding_;
    LayerNorm pre_norm_;
    ClipTransformer transformer_;
    LayerNorm post_norm_;
    Tensor visual_projection_;
};

}  // namespace daub
