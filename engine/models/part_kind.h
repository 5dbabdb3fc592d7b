// Which kind of model of diffusers a folder or file holds: what can be installed and what can be run is the same.
#pragma once

#include "engine/weights/model_source.h"

namespace daub {

enum class PartKind { sd1, sd2, sd2_unclip, sdxl, sdxl_refiner, if_base, if_super_resolution, x4_upscaler };

/// From the class in the index and the configurations. Throws Error (model) for pipelines that Daub cannot run.
PartKind part_kind(ModelSource const& source);

}  // namespace daub
