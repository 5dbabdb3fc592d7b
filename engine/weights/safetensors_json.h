// The JSON text of a safetensors header, read strictly. Part of safetensors_header; use that.
#pragma once

#include "engine/weights/safetensors_header.h"

#include <string>
#include <string_view>

namespace daub {

/// Tensors in the order of the text, and the metadata; offsets are not checked against each other.
/// Throws Error (model) naming `origin` for everything that is not exactly
/// {"name": {"dtype", "shape", "data_offsets"}, ..., "__metadata__": {text: text}}.
SafetensorsHeader parse_safetensors_json(std::string_view json, std::string const& origin);

}  // namespace daub
