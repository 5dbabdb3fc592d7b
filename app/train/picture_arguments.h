// --data: real pictures with captions instead of the procedural world, and which of them.
#pragma once

#include "engine/training/dual_encoder.h"
#include "engine/training/training_data.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace daub {

/// What opening pictures needs beside the arguments.
struct PictureSurroundings {
    std::filesystem::path resources;  ///< with sketchbook/tokenizers
    std::filesystem::path run;        ///< folder that data.json is written to
    at::Device device = at::kCPU;
    int64_t side = 64;                  ///< of the stage's pictures: smaller ones are left out unless told otherwise
    DualEncoder const* clip = nullptr;  ///< scores pictures that come without a score; borrowed for the data's life
    bool reports = true;                ///< the first process says and writes what was left out
};

struct PictureArguments {
    std::vector<std::string> sources;
    std::filesystem::path tokenizers;
    std::optional<int64_t> min_side;
    std::optional<double> min_clip_score, min_aesthetic;
    int threads = 2;
    bool centre_crop = false, mirror = true;

    void add_to(CLI::App& command);
    bool given() const { return !sources.empty(); }
    /// Throws Error (usage) in a build that cannot read pictures, Error (input) where none is left.
    std::unique_ptr<TrainingData> open(PictureSurroundings const& surroundings) const;
};

}  // namespace daub
