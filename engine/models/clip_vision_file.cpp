#include "engine/models/clip_vision_file.h"

#include "engine/core/error.h"
#include "engine/models/config_reader.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace daub {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view tower_prefix = "vision_model.";

std::vector<int64_t> const* shape_in_tower(TensorShapes const& tensors, std::string const& name) {
    for (std::string_view const prefix : {tower_prefix, std::string_view()}) {
        auto const found = tensors.find(std::string(prefix) + name);
        if (found != tensors.end()) return &found->second;
    }
    return nullptr;
}

bool is_clip_vision(fs::path const& config_file, nlohmann::json const& json) {
    return ConfigReader(json, config_file.string()).text("model_type", "").starts_with("clip");
}

}  // namespace

std::optional<ClipVisionConfig> clip_vision_config(TensorShapes const& tensors) {
    auto const* const first = shape_in_tower(tensors, "embeddings.class_embedding");
    auto const* const patch = shape_in_tower(tensors, "embeddings.patch_embedding.weight");
    auto const* const places = shape_in_tower(tensors, "embeddings.position_embedding.weight");
    auto const* const wide = shape_in_tower(tensors, "encoder.layers.0.mlp.fc1.weight");
    if (!first || !patch || !places || !wide) return std::nullopt;
    if (first->size() != 1 || patch->size() != 4 || places->size() != 2 || wide->size() != 2) return std::nullopt;
    auto const side = static_cast<int64_t>(std::lround(std::sqrt(static_cast<double>(places->front() - 1))));
    ClipVisionConfig config{.channels = patch->at(1), .image_size = side * patch->at(2), .patch_size = patch->at(2)};
    int64_t const hidden = first->front();
    // 12 heads in B/32, 16 in the larger ones; OpenAI's have widths up to 1024.
    config.transformer = {.hidden = hidden,
                          .intermediate = wide->front(),
                          .layers = 0,
                          .heads = hidden == 768 ? 12 : 16,
                          .activation = hidden > 1024 ? ClipActivation::gelu : ClipActivation::quick_gelu};
    while (shape_in_tower(tensors, fmt::format("encoder.layers.{}.mlp.fc1.weight", config.transformer.layers)))
        ++config.transformer.layers;
    auto const projection = tensors.find("visual_projection.weight");
    config.projection = projection == tensors.end() || projection->second.empty() ? 0 : projection->second.front();
    if (config.image_size < 1 || hidden % config.transformer.heads != 0) return std::nullopt;
    return config;
}

std::optional<ClipVisionFile> find_clip_vision(fs::path const& place) {
    std::error_code ignored;
    bool const folder = fs::is_directory(place, ignored);
    if (!folder && (place.extension() != ".safetensors" || !fs::is_regular_file(place, ignored))) return std::nullopt;
    fs::path const config_file = (folder ? place : place.parent_path()) / "config.json";
    if (fs::is_regular_file(config_file, ignored)) {
        nlohmann::json const json = component_config(config_file.parent_path());
        if (is_clip_vision(config_file, json))
            return ClipVisionFile{folder ? find_weights(place) : place,
                                  ClipVisionConfig::from_json(json, config_file.string())};
    }
    if (folder) return std::nullopt;
    auto const config = clip_vision_config(shapes_of(inspect_safetensors(place)));
    return config ? std::optional(ClipVisionFile{place, *config}) : std::nullopt;
}

ClipVision load_clip_vision(ClipVisionFile const& file, at::Device device, at::ScalarType dtype) {
    LoadedParameters parameters(load_safetensors(file.weights), file.weights.string(), device, dtype);
    return {Scope(parameters), file.config};
}

}  // namespace daub
