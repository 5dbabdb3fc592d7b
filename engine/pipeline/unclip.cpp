#include "engine/pipeline/unclip.h"

#include "engine/core/error.h"
#include "engine/models/clip_preprocess.h"
#include "engine/nn/embedding.h"
#include "engine/pipeline/picture_tensor.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace daub {
namespace {

constexpr size_t most_remembered_embeddings = 8;

Tensor normaliser_part(std::map<std::string, Tensor> const& tensors, std::string const& name,
                       std::string const& origin) {
    auto const found = tensors.find(name);
    if (found == tensors.end() || found->second.dim() != 2 || found->second.size(0) != 1)
        fail(ErrorKind::model, "{}: image_normalizer has no '{}' of one row: the model is incomplete.", origin, name);
    return found->second.to(at::kFloat);
}

}  // namespace

UnclipNoising UnclipNoising::load(ModelSource const& source) {
    auto const tensors = source.tensors("image_normalizer");
    std::string const origin = source.origin();
    return {.mean = normaliser_part(tensors, "mean", origin),
            .deviation = normaliser_part(tensors, "std", origin),
            .table = NoiseTable(parse_scheduler_config(source.config("image_noising_scheduler"),
                                                       origin + ": image_noising_scheduler"))};
}

Tensor UnclipNoising::labels(Tensor const& embedding, int64_t level, Tensor const& noise) const {
    Tensor const m = mean.to(noise.device()), d = deviation.to(noise.device());
    Tensor const normalised = (embedding.to(noise) - m) / d;
    Tensor const noised = compose(normalised, noise, table.level(level)) * d + m;
    Tensor const levels = at::full({noise.size(0)}, level, noise.options());
    return at::cat({noised, sinusoid(levels, width())}, 1);
}

Tensor UnclipEncoder::embed(Snapshot<Image> const& image) {
    auto const known = std::ranges::find_if(said_, [&](auto const& said) { return said.first == image; });
    if (known != said_.end()) return known->second;
    std::string const origin = source_->origin() + ": image_encoder";
    if (!source_->has("image_encoder"))
        fail(ErrorKind::model, "{} has no image_encoder, so it cannot take the style of a picture. Fetch it too.",
             source_->origin());
    LoadedParameters parameters(source_->tensors("image_encoder"), origin, device_, dtype_);
    ClipVision const encoder(Scope(parameters), ClipVisionConfig::from_json(source_->config("image_encoder"), origin));
    Tensor const pixels = clip_pixel_values(picture_bytes(*image), encoder.config().image_size).to(device_, dtype_);
    ClipVisionOutput const seen = encoder(pixels);
    if (!seen.image_embeds.defined()) fail(ErrorKind::model, "{} has no projection.", origin);
    said_.emplace_front(image, seen.image_embeds.to(at::kFloat));
    if (said_.size() > most_remembered_embeddings) said_.pop_back();
    return said_.front().second;
}

}  // namespace daub
