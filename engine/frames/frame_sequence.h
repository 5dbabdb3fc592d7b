// The files of a sequence as they lie on the disk.
//
//     FrameSequence const mattes("mattes/fox.####.exr", MissingFrames::hold);
//     for (int const frame : mattes.frames())
//         if (auto const path = mattes.path(frame)) ...
//
// Looks at the folder once, when it is made. Values; safe to read from several threads.
#pragma once

#include "engine/frames/frame_pattern.h"

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace daub {

/// What stands in for a frame that has no file. hold: the nearest one before it, before the first one the first.
/// empty: nothing (a matte of zeros, no plate).
enum class MissingFrames { refuse, hold, empty };
std::string_view to_name(MissingFrames missing);
std::optional<MissingFrames> missing_frames_from_name(std::string_view name);

class FrameSequence {
 public:
    FrameSequence() = default;
    /// Throws ErrorKind::usage where the pattern is none, ErrorKind::input where no file is of it.
    explicit FrameSequence(FramePattern pattern, MissingFrames missing = MissingFrames::refuse);
    explicit FrameSequence(std::string_view pattern, MissingFrames missing = MissingFrames::refuse)
        : FrameSequence(FramePattern(pattern), missing) {}

    FramePattern const& pattern() const { return pattern_; }
    /// Those with a file, rising; empty for a still, which stands for every frame.
    std::vector<int> const& frames() const { return frames_; }
    /// All from the first to the last of frames(), those without a file included.
    std::vector<int> range() const;

    /// The file that stands for the frame; nothing where it is missing and MissingFrames::empty. Throws
    /// ErrorKind::input, naming the file, where it is missing and MissingFrames::refuse.
    std::optional<std::filesystem::path> path(int frame) const;

 private:
    FramePattern pattern_;
    MissingFrames missing_ = MissingFrames::refuse;
    std::vector<int> frames_;
};

}  // namespace daub
