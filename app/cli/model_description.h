// Models as people and programs read them: used by `models` and `inspect`.
#pragma once

#include "app/cli/console.h"
#include "engine/scene/model_catalogue.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>

namespace daub::cli {

/// "38.4 MB", in steps of 1000.
std::string describe_bytes(std::int64_t bytes);
/// "1024 x 768".
std::string describe_size(Size size);

nlohmann::json model_json(ModelInfo const& model);

/// Several lines: what it is, its stages with their experts, its encoders.
void print_model(ModelInfo const& model, Console& console);

}  // namespace daub::cli
