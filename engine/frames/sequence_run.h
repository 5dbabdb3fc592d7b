// A whole sequence, or a shard of it: planned, rendered, written, and gone on with after an interruption.
//
//     SequenceEnd const end = run_sequence(scene, output, colors, *generator, {.shard = {0, 4}, .on_progress = ...});
//
// Each frame appears whole or not at all, so that a process killed at any moment has at most lost the frame that it was
// working on. Blocks; see Generator for threads.
#pragma once

#include "engine/frames/frame_output.h"
#include "engine/frames/frame_record.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace daub {

struct SequenceProgress {
    std::size_t done = 0;              ///< frames of this shard that are finished
    std::size_t frames = 0;            ///< of this shard
    std::size_t skipped = 0;           ///< of those done: that were there already
    int frame = 0;                     ///< the one that is being made
    bool written = true;               ///< false: made only because others need it
    Progress const* inside = nullptr;  ///< of this frame; null between frames
    double fraction = 0;               ///< of what this run has to do
    double seconds = 0;                ///< since it began
    std::optional<double> left;        ///< seconds, where it can be told
};

/// As a generator reports: pictures are frames.
Progress as_progress(SequenceProgress const& at);

struct SequenceRunOptions {
    Shard shard;
    bool anew = false;           ///< make all frames of the shard again
    std::filesystem::path ocio;  ///< the config that `colors` is of, for the record
    /// Reply::go_on, or else the run ends within a step; finished frames stay.
    std::function<Reply(SequenceProgress const&)> on_progress;
    /// After a frame was written.
    std::function<void(RenderedFrame const&, std::filesystem::path const&)> on_frame;
};

struct SequenceEnd {
    Outcome::Status status = Outcome::Status::finished;
    std::optional<Failure> failure;     ///< the generator's, where the status is failed
    std::vector<std::string> warnings;  ///< each once
    std::size_t written = 0, skipped = 0;
    double seconds = 0;
};

/// Throws ErrorKind::input, usage or output.
SequenceEnd run_sequence(SequenceScene const& scene, FrameOutput const& output, ColorManagement const& colors,
                         Generator& generator, SequenceRunOptions const& options);

}  // namespace daub
