// What a safetensors file holds.
#pragma once

#include "app/cli/console.h"
#include "engine/weights/safetensors_header.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>

namespace daub::cli {

nlohmann::json safetensors_json(std::filesystem::path const& file, SafetensorsHeader const& header);

/// A summary, and with `all_tensors` a line for each tensor.
void print_safetensors(std::filesystem::path const& file, SafetensorsHeader const& header, bool all_tensors,
                       Console& console);

}  // namespace daub::cli
