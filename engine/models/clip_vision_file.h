// Image encoders on disk: a component folder of transformers, or a single file as other programs keep them
// (clip_vision/CLIP-ViT-H-14.safetensors), whose configuration is told from its tensors.
//
//     if (auto const found = find_clip_vision("models/image_encoder"))
//         ClipVision const encoder = load_clip_vision(*found, at::kCPU, at::kFloat);
//
// Free functions, thread-safe.
#pragma once

#include "engine/models/clip_vision.h"
#include "engine/weights/checkpoint_family.h"

#include <filesystem>
#include <optional>

namespace daub {

struct ClipVisionFile {
    std::filesystem::path weights;
    ClipVisionConfig config;
};

/// place: a folder with config.json and weights, or the .safetensors file itself (beside whose config.json is read,
/// where there is one). Nothing where no CLIP image encoder is there. Throws Error (model) where it is a broken one.
std::optional<ClipVisionFile> find_clip_vision(std::filesystem::path const& place);

/// The configuration of a published encoder from its shapes: heads and activation are those of the model of that width
/// (OpenAI's ViT-L/14 and B/32; OpenCLIP's ViT-H/14 and bigG/14). Nothing where the tensors are no such encoder.
std::optional<ClipVisionConfig> clip_vision_config(TensorShapes const& tensors);

ClipVision load_clip_vision(ClipVisionFile const& file, at::Device device, at::ScalarType dtype);

}  // namespace daub
