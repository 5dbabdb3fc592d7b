// The settings that the frames of a folder were made with, kept beside them, so that a run goes on with its own frames
// only.
//
//     FrameRecord const record = record_of(scene, output, ocio);
//     continue_with(record, output.files, /*anew=*/false);      // writes out.#.exr.daub-frames.json, or compares
//
// Shards may do this at the same time: they write the same.
#pragma once

#include "engine/frames/frame_output.h"
#include "engine/frames/sequence_scene.h"

#include <filesystem>
#include <string>
#include <vector>

namespace daub {

struct FrameRecord {
    std::string settings;     ///< SHA-256 of all that the frames depend on but for the contents of mattes and plates
    std::vector<int> frames;  ///< of the whole sequence

    bool operator==(FrameRecord const&) const = default;
};

/// ocio: the config, empty where there is none.
FrameRecord record_of(SequenceScene const& scene, FrameOutput const& output, std::filesystem::path const& ocio);

/// Where the record of a sequence lies.
std::filesystem::path record_file(FramePattern const& files);

/// Writes the record where there is none yet, or where its frames only become more. Throws ErrorKind::output where the
/// folder holds frames of other settings or of none that are known, unless they are made anew.
void continue_with(FrameRecord const& record, FramePattern const& files, bool anew);

/// Whether the frame's file is there and whole: it can be read to its last pixel.
bool is_finished(std::filesystem::path const& file);

}  // namespace daub
