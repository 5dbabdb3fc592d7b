#include "engine/models/clip_vision.h"

#include "engine/core/error.h"
#include "engine/models/config_reader.h"

#include <ATen/ATen.h>

#include <fmt/ranges.h>
#include <algorithm>
#include <array>

namespace daub {
namespace {

Scope vision_tower(Scope const& scope) {
    bool const flat = scope.has("embeddings.class_embedding");
    return flat ? scope : scope / "vision_model";
}

bool has_vision_projection(ConfigReader const& config) {
    auto const classes = config.texts("architectures", {"CLIPVisionModelWithProjection"});
    return std::ranges::any_of(classes, [](std::string const& name) {
        return name == "CLIPVisionModelWithProjection" || name == "CLIPModel";
    });
}

}  // namespace

ClipVisionConfig ClipVisionConfig::from_json(nlohmann::json const& json, std::string const& origin) {
    ConfigReader const whole(json, origin);
    ConfigReader const vision = whole.has("vision_config") ? whole.object("vision_config") : whole;
    int64_t const projection = whole.integer("projection_dim").value_or(vision.integer("projection_dim", 512));
    ClipVisionConfig const defaults;
    ClipVisionConfig const config{.transformer = defaults.transformer.read(vision),
                                  .channels = vision.integer("num_channels", 3),
                                  .image_size = vision.integer("image_size", 224),
                                  .patch_size = vision.integer("patch_size", 32),
                                  .projection = has_vision_projection(whole) ? projection : 0};
    if (config.patch_size < 1 || config.image_size < config.patch_size) {
        vision.refuse("patch_size", "must lie between 1 and image_size");
    }
    return config;
}

nlohmann::json ClipVisionConfig::to_json() const {
    nlohmann::json json = {
        {"architectures", {projection > 0 ? "CLIPVisionModelWithProjection" : "CLIPVisionModel"}},
        {"model_type", "clip_vision_model"},
        {"num_channels", channels},
        {"image_size", image_size},
        {"patch_size", patch_size},
    };
    if (projection > 0) json["projection_dim"] = projection;
    transformer.write(json);
    return json;
}

ClipVision::ClipVision(Scope const& scope, ClipVisionConfig const& config)
    : config_(config),
      class_embedding_(
          vision_tower(scope).take("embeddings.class_embedding", {config.transformer.hidden}, Init::normal)),
      patch_embedding_(vision_tower(scope).take(
          "embeddings.patch_embedding.weight",
          {config.transformer.hidden, config.channels, config.patch_size, config.patch_size}, Init::fan_in)),
      position_embedding_(vision_tower(scope).take("embeddings.position_embedding.weight",
                                                   {1 + config.patches(), config.transformer.hidden}, Init::normal)),
      // The missing "y" is in every published checkpoint.
      pre_norm_(vision_tower(scope) / "pre_layrnorm", config.transformer.hidden, config.transformer.eps),
      transformer_(vision_tower(scope) / "encoder", config.transformer),
      post_norm_(vision_tower(scope) / "post_layernorm", config.transformer.hidden, config.transformer.eps) {
    if (config.projection > 0) {
        visual_projection_ =
            scope.take("visual_projection.weight", {config.projection, config.transformer.hidden}, Init::fan_in);
    }
}

Tensor ClipVision::embeddings(Tensor const& pixels) const {
    std::array<int64_t, 2> const stride{config_.patch_size, config_.patch_size};
    Tensor const patches = at::conv2d(pixels.to(patch_embedding_.scalar_type()), patch_embedding_, {}, stride);
    Tensor const tokens = patches.flatten(2).transpose(1, 2);
    Tensor const first = class_embedding_.expand({pixels.size(0), 1, -1});
    return at::cat({first, tokens}, 1) + position_embedding_;
}

ClipVisionOutput ClipVision::operator()(Tensor const& pixels) const {
    std::array<int64_t, 3> const wanted{config_.channels, config_.image_size, config_.image_size};
    if (pixels.dim() != 4 || pixels.sizes().slice(1) != at::IntArrayRef(wanted)) {
        fail(ErrorKind::internal, "The CLIP image encoder wants pixels [B, {}], not [{}].", fmt::join(wanted, ", "),
             fmt::join(pixels.sizes(), ", "));
    }
    ClipVisionOutput output{.hidden_states = transformer_(pre_norm_(embeddings(pixels)), /*causal=*/false)};
    output.last_hidden_state = output.hidden_states.back();
    output.pooled = post_norm_(output.last_hidden_state.select(1, 0));
    if (visual_projection_.defined()) output.image_embeds = at::linear(output.pooled, visual_projection_);
    return output;
}

}  // namespace daub
