// The configurations that single-file checkpoints do not carry: what their folders say in the layout of diffusers.
//
// Source: the config.json files published with stable-diffusion-v1-5, -2-1, -2-inpainting, -xl-base-1.0 and
// -xl-refiner-1.0. Values; thread-safe.
#pragma once

#include "engine/weights/checkpoint_family.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>

namespace daub {

/// Configurations by component ("unet", "vae", "text_encoder", "text_encoder_2", "scheduler"), "" being
/// model_index.json.
using Architecture = std::map<std::string, nlohmann::json, std::less<>>;

Architecture architecture_of(CheckpointFamily family, PredictionType prediction);

}  // namespace daub
