#include "engine/evaluation/clip_scorer.h"

#include "engine/models/config_reader.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <nlohmann/json.hpp>

namespace daub {

bool ClipScorer::fits(std::filesystem::path const& model_folder) {
    auto const index = EDiffModelIndex::load(model_folder);
    if (index.clip_text.empty() || index.clip_image.empty()) return false;
    auto const width = [&](std::string const& component) {
        return component_config(model_folder / component).value("projection_dim", int64_t{0});
    };
    return width(index.clip_text) > 0 && width(index.clip_text) == width(index.clip_image);
}

ClipScorer::ClipScorer(std::filesystem::path const& model_folder)
    : encoders_(model_folder, EDiffModelIndex::load(model_folder), at::kCPU, at::kFloat) {}

double ClipScorer::operator()(std::string const& sentence, ImageView const& picture) const {
    c10::NoGradGuard const no_gradients;
    Tensor const words = encoders_.encode({.plain = sentence}).clip_pooled;
    return 100 * at::cosine_similarity(words, encoders_.embed(picture)).item<double>();
}

}  // namespace daub
