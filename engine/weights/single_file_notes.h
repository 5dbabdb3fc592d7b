// What was found out about a single file when it was installed, in a small file beside it: NAME.daub.json.
//
// Single files of SD 2 do not say what they predict; the probe runs once, and this keeps its answer. Opening a file
// reads its notes by itself, and what is asked for on opening wins over them.
#pragma once

#include "engine/weights/architectures.h"

#include <filesystem>
#include <optional>

namespace daub {

struct SingleFileNotes {
    std::optional<CheckpointFamily> family;  ///< only where the user chose it
    std::optional<PredictionType> prediction;
    Architecture configs;  ///< by component, for checkpoints of other shapes than the published ones
};

/// Nothing in it where there are no notes. Throws Error (input) where they cannot be read.
SingleFileNotes read_single_file_notes(std::filesystem::path const& file);
/// Throws Error (output).
void write_single_file_notes(std::filesystem::path const& file, SingleFileNotes const& notes);

}  // namespace daub
