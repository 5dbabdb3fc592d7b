// The settings among the scene's arguments: model, steps, samplers, guidance, seed.
#pragma once

#include "app/cli/scene_arguments.h"
#include "engine/scene/request.h"

namespace daub::cli {

/// Puts the settings that were given over those of the request. Throws ErrorKind::usage, naming option and choices.
void apply_settings(SceneArguments const& arguments, GenerationRequest& request);

}  // namespace daub::cli
