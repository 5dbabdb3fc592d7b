// Whether the tensors of a model's component are exactly those that its network takes.
//
//     TensorComparison const found = check_component("unet", model.config("unet"), model.tensors("unet"), origin);
//     if (!found.complete()) fail(..., found.problems());
//
// Free functions, thread-safe; no network is loaded for it.
#pragma once

#include "engine/weights/parameter_inventory.h"

#include <nlohmann/json_fwd.hpp>

namespace daub {

/// component: "unet", "vae", "text_encoder", "text_encoder_2", "image_encoder" (the names of diffusers' folders). A
/// text encoder is T5 where its config.json says so, else CLIP. Throws Error (model) for configurations that Daub
/// cannot run.
TensorComparison check_component(std::string const& component, nlohmann::json const& config,
                                 std::map<std::string, Tensor> const& tensors, std::string const& origin);

}  // namespace daub
