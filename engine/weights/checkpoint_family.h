// Which model a single-file checkpoint with LDM names holds, told from its tensors' names and shapes alone.
//
//     CheckpointFamilyGuess const guess =
//     detect_checkpoint_family(shapes_of(inspect_safetensors("model.safetensors"))); fmt::print("{}: {}\n",
//     to_name(guess.family), guess.reason);
//
// The order of the questions is that of diffusers' infer_diffusers_model_type. Free functions, thread-safe, no torch.
#pragma once

#include "engine/weights/safetensors_header.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

enum class CheckpointFamily { sd1, sd1_inpaint, sd2, sd2_inpaint, sdxl, sdxl_refiner };
/// "sd1", "sd1-inpaint", ...
std::string_view to_name(CheckpointFamily family);
std::optional<CheckpointFamily> parse_checkpoint_family(std::string_view name);

/// What the network was trained to predict (scheduler_config's prediction_type).
enum class PredictionType { epsilon, v };
/// "epsilon", "v_prediction".
std::string_view to_name(PredictionType prediction);
std::optional<PredictionType> parse_prediction(std::string_view name);

/// Names and shapes of a file's tensors.
using TensorShapes = std::map<std::string, std::vector<int64_t>, std::less<>>;
TensorShapes shapes_of(SafetensorsHeader const& header);

struct CheckpointFamilyGuess {
    CheckpointFamily family = CheckpointFamily::sd1;
    std::string reason;  ///< a sentence naming the tensor that decided
};

/// Throws Error (model) for files that are no checkpoint of these families, saying what they seem to be (a LoRA, an
/// embedding, an autoencoder alone, a family that Daub does not run) and what to do. origin: for messages.
CheckpointFamilyGuess detect_checkpoint_family(TensorShapes const& tensors, std::string const& origin);

/// What the file itself says of its prediction: the marker tensor `v_pred`, or metadata `modelspec.prediction_type`.
/// Nothing where it does not say; SD 2 then needs a probe or the user's word, the others are epsilon.
std::optional<PredictionType> stated_prediction(TensorShapes const& tensors,
                                                std::map<std::string, std::string> const& metadata);

}  // namespace daub
