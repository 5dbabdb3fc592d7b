// Looks a model over before it is installed: what it is, why, and whether every tensor is what its network takes.
//
//     ModelExamination const found = examine_model("dreamy.safetensors");
//     fmt::print("{}: {}\n", found.family, found.reason);
//
// Reads headers and configurations, and weights only where asked. Free functions, thread-safe.
#pragma once

#include "engine/weights/single_file.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace daub {

struct ExaminationOptions {
    SingleFileOptions single_file;  ///< the user's word on family and prediction
    bool probe = true;              ///< run the U-Net once where an SD 2 file does not say what it predicts
    bool values = true;             ///< look for numbers that are not finite: reads all weights
};

struct ModelExamination {
    /// "sd1", "sdxl-refiner", "deepfloyd-if", "ediff", ..., or of adapters "lora", "embedding", "ip-adapter", "vae",
    /// "image-encoder", "subject"
    std::string family;
    std::string reason;                        ///< a sentence: what decided
    std::optional<PredictionType> prediction;  ///< of Stable Diffusion models
    std::string prediction_reason;
    std::vector<std::string> warnings;  ///< a sentence each: tensors that nothing takes, numbers that are not finite
    size_t tensors = 0;                 ///< that were checked
};

/// path: a model folder, a single file, an image encoder or an adapter, of which only what it is can be checked without
/// its model. Throws Error (input, model) naming every tensor that is missing or misshaped, or what the file is where
/// it is no model.
ModelExamination examine_model(std::filesystem::path const& path, ExaminationOptions const& options = {});

}  // namespace daub
