#include "engine/training/dual_encoder.h"

#include "engine/core/error.h"
#include "engine/models/clip_preprocess.h"
#include "engine/training/checkpoint.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

namespace daub {

DualEncoderConfig DualEncoderConfig::from_json(nlohmann::json const& json, std::string const& origin) {
    if (!json.contains("text") || !json.contains("image"))
        fail(ErrorKind::model, "{}: a dual encoder has the configurations \"text\" and \"image\".", origin);
    return {.text = ClipTextConfig::from_json(json.at("text"), origin),
            .image = ClipVisionConfig::from_json(json.at("image"), origin)};
}

nlohmann::json DualEncoderConfig::to_json() const { return {{"text", text.to_json()}, {"image", image.to_json()}}; }

DualEncoder::DualEncoder(Scope const& scope, DualEncoderConfig const& config)
    : text(scope / "text", config.text),
      image(scope / "image", config.image),
      logit_scale(scope.take("logit_scale", {1}, Init::zeros)) {}

DualEncoder DualEncoder::frozen(std::filesystem::path const& checkpoint, at::Device device, at::ScalarType dtype) {
    auto const metadata = inspect_safetensors(checkpoint).metadata;
    auto const config = metadata.find("config");
    if (config == metadata.end() || !metadata.contains("stage") || metadata.at("stage") != "clip")
        fail(ErrorKind::model, "{} is no checkpoint of 'daub-train clip'.", checkpoint.string());
    LoadedParameters source(checkpoint_averages(checkpoint), checkpoint.string(), device, dtype);
    return DualEncoder(Scope(source),
                       DualEncoderConfig::from_json(nlohmann::json::parse(config->second), checkpoint.string()));
}

Tensor DualEncoder::embed_pictures(Tensor const& pictures) const {
    int64_t const side = image.config().image_size;
    Tensor pixels = pictures.to(at::kFloat);
    if (pixels.size(2) > side && pixels.size(3) > side) pixels = at::adaptive_avg_pool2d(pixels, {side, side});
    if (pixels.size(2) != side || pixels.size(3) != side) pixels = at::upsample_bilinear2d(pixels, {side, side}, false);
    return image(clip_normalise(pixels.add(1).div(2))).image_embeds;
}

}  // namespace daub
