// Writes models in the other layout, or in another precision.
//
//     write_model_folder(*open_single_file("dreamy.safetensors"), "dreamy", {.clip_tokenizer = vocabulary});
//     write_single_file(*open_model_folder("sd15"), "sd15.safetensors", {.precision = at::kHalf});
//
// Values are changed only where a precision is given. What is written appears complete or not at all.
#pragma once

#include "engine/weights/model_source.h"

#include <optional>

namespace daub {

struct ConvertOptions {
    std::optional<at::ScalarType> precision;  ///< of floating-point tensors; nothing: as they are stored
    std::filesystem::path clip_tokenizer;     ///< CLIP's vocabulary, for folders of models that carry none
};

/// A folder in the layout of diffusers, with every component that has weights, the scheduler and the tokenizers.
/// Throws Error: output where something is there already or cannot be written, model where the source is broken.
void write_model_folder(ModelSource const& source, std::filesystem::path const& folder, ConvertOptions const& options);

/// A single file with LDM names. Throws Error (model) for models that have no such names: DeepFloyd IF, unCLIP.
void write_single_file(ModelSource const& source, std::filesystem::path const& file, ConvertOptions const& options);

}  // namespace daub
