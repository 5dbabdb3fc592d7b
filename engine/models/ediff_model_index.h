// The model_index.json of a native eDiff-I ensemble: which folders hold what, and how the cascade is run. The trainer
// writes it when it packs a model, the pipeline reads it.
//
//     sketchbook/
//       model_index.json                  this file
//       t5_encoder/ clip_text/ clip_image/       config.json, model.safetensors
//       tokenizer_t5/spiece.model         tokenizer_clip/{vocab.json, merges.txt}
//       base_high_noise/ base_low_noise/  experts: config.json (EDiffUNetConfig with its noise_interval),
//                                         diffusion_pytorch_model.safetensors
//       base/                             the shared model, for all noise levels; what experts may be differences from
//       sr_256/ sr_1024/                  super-resolution experts, likewise
//       judge/                            the detector that evaluation judges with, where there is one
//
// Weights may be stored in 8 bits, experts as 4-bit differences from their `parent` (engine/weights). Names of folders
// are bare names beside the index.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace daub {

/// One network of the cascade, or the experts that share it.
struct EDiffStage {
    std::string name;                               ///< for people: "base", "super-resolution 256"
    std::vector<std::string> experts;               ///< folders, from high to low noise
    std::array<int64_t, 2> native_size = {64, 64};  ///< height, width at aspect 1:1, pixels
    std::vector<std::array<int64_t, 2>> sizes;      ///< height, width that it was trained at; empty: any of that area
    int64_t steps = 25;                             ///< default
    std::string sampler = "deis_3";                 ///< default
    double guidance = 4;                            ///< default, 1: none
    double sigma_min = 0.002, sigma_max = 80;
    double rho = 7;           ///< of Karras et al.'s schedule
    double augmentation = 0;  ///< super-resolution: default noise on the low-resolution picture, 0 to 1
    int64_t tile = 0;         ///< super-resolution: side of tiles above the native size, pixels; 0: none
    bool operator==(EDiffStage const&) const = default;
};

struct EDiffModelIndex {
    std::string name = "unnamed";
    std::string license;
    std::vector<EDiffStage> stages;                                                             ///< base first
    std::string t5_encoder = "t5_encoder", clip_text = "clip_text", clip_image = "clip_image";  ///< empty: none
    std::string tokenizer_t5 = "tokenizer_t5", tokenizer_clip = "tokenizer_clip";
    int64_t t5_tokens = 77, clip_tokens = 77;  ///< limits, special tokens included
    double w_prime = 0.4;                      ///< paint strength at which region strength 1 is the recommended use
    std::vector<std::string> vocabulary;       ///< words it knows where that is a closed list, sorted
    bool operator==(EDiffModelIndex const&) const = default;

    /// Reads folder/model_index.json. Throws Error (model) naming the file and what is wrong in it.
    static EDiffModelIndex load(std::filesystem::path const& folder);
    /// Writes folder/model_index.json, complete or not at all. Throws Error (output).
    void save(std::filesystem::path const& folder) const;
};

}  // namespace daub
