// The CLIP-style pair of encoders that the project trains itself: captions and pictures into one space.
//
//     DualEncoder const clip = DualEncoder::frozen("runs/clip/checkpoint.safetensors", device, dtype);
//     ClipTextOutput const text = clip.text(ids);
//     Tensor style = clip.embed_pictures(pictures);
#pragma once

#include "engine/models/clip_text.h"
#include "engine/models/clip_vision.h"

#include <filesystem>

namespace daub {

struct DualEncoderConfig {
    ClipTextConfig text;
    ClipVisionConfig image;
    /// {"text": config.json of the text encoder, "image": that of the image encoder}. Throws Error (model).
    static DualEncoderConfig from_json(nlohmann::json const& json, std::string const& origin);
    nlohmann::json to_json() const;
};

struct DualEncoder {
    /// Parameters under "text", "image" and "logit_scale".
    DualEncoder(Scope const& scope, DualEncoderConfig const& config);
    /// The averaged weights of a finished run of the clip stage, not to be trained further.
    static DualEncoder frozen(std::filesystem::path const& checkpoint, at::Device device, at::ScalarType dtype);

    /// pictures: [B,3,H,W] in [-1,1], any size; averaged or enlarged to the encoder's. Returns [B,projection].
    Tensor embed_pictures(Tensor const& pictures) const;

    ClipText text;
    ClipVision image;
    Tensor logit_scale;  ///< [1], ln of the inverse temperature
};

}  // namespace daub
