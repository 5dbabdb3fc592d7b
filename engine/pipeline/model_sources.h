// From the paths that the catalogue knows to the sources of their components.
#pragma once

#include "engine/pipeline/diffusers_family.h"
#include "engine/scene/model_catalogue.h"

#include <filesystem>
#include <vector>

namespace daub {

/// A model folder of diffusers, or a single file of the LDM family. Throws Error (model, input).
SharedSource open_source(std::filesystem::path const& path);

/// The sources of a model of diffusers, or of those that it is put together of.
std::vector<SharedSource> open_sources(ModelInfo const& info);

}  // namespace daub
