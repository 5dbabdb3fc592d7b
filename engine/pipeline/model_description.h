// What the catalogue says of a model: everything that its files tell without their weights.
#pragma once

#include "engine/scene/model_catalogue.h"

#include <filesystem>
#include <string>
#include <vector>

namespace daub {

/// A model that stands alone. What is wrong with it is its problem. id: its name too where it has none of its own.
ModelInfo described_model(std::string id, std::filesystem::path const& path);

/// Models of diffusers that are used together, base first.
ModelInfo described_models(std::string id, std::vector<std::string> const& paths);

}  // namespace daub
