// What the frames dock renders, as a value, and how it becomes a sequence.
//
//     SequenceScene const scene = scene_of(settings, document, request);      // reads folders and one matte
//     EngineWork const work = sequence_work(scene, output_of(settings), settings.anew, news);
//
// Free functions and values; nothing here is a widget.
#pragma once

#include "engine/frames/sequence_run.h"
#include "engine/scene/memory_planner.h"
#include "ui/document/document.h"
#include "ui/session/job.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

struct RegionMattes {
    std::string files;  ///< a pattern; empty: the region stays as it is painted
    MatteChannel channel = MatteChannel::automatic;
    MissingFrames missing = MissingFrames::refuse;

    bool operator==(RegionMattes const&) const = default;
};

struct RenderSettings {
    std::map<RegionId, RegionMattes> mattes;
    std::string plate;  ///< a pattern, or empty
    MissingFrames plate_missing = MissingFrames::refuse;
    std::string range;   ///< "1-100"; empty: as the mattes have
    std::string output;  ///< a pattern
    FrameDepth depth = FrameDepth::automatic;
    Background background = Background::nothing;
    std::string color;  ///< empty: as the format has it
    TemporalSettings temporal;
    bool anew = false;

    bool operator==(RenderSettings const&) const = default;
};

/// Throws ErrorKind::usage or input, saying what is missing: mattes, frames, another shape than the canvas.
SequenceScene scene_of(RenderSettings const& settings, Document const& document, GenerationRequest request);
/// Throws ErrorKind::usage or input, and ErrorKind::output where the folder cannot be made.
FrameOutput output_of(RenderSettings const& settings);

/// What the interface and a sequence on the engine's thread tell each other. Any thread; blocks for a swap.
class SequenceNews {
 public:
    void add(int frame);
    std::vector<int> take();
    /// What people should know before the first frame is there.
    void warn(std::string warning);
    std::vector<std::string> take_warnings();
    /// The frame that is being made is the last one.
    void stop_after_frame() { stopping_ = true; }
    bool stopping() const { return stopping_; }

 private:
    std::mutex mutex_;
    std::vector<int> frames_;
    std::vector<std::string> warnings_;
    std::atomic<bool> stopping_ = false;
};

/// How the engine begins what it says of a request that is too large, before and after the work.
inline constexpr std::string_view memory_warning = "Memory may not suffice. ";

/// What a resolved request needs; called on the engine's thread. Null: cannot be told.
using MemoryCheck = std::function<MemoryPlan(GenerationRequest const&)>;

struct SequenceOrder {
    SequenceScene scene;
    FrameOutput output;
    bool anew = false;
    MemoryCheck memory;
};
/// Renders, skipping what is finished. Progress::image of Progress::image_count frames are done.
EngineWork sequence_work(SequenceOrder order, std::shared_ptr<SequenceNews> news);

/// A message of the dock in people's language, marked with QT_TRANSLATE_NOOP("daub::FramesPanel", ...).
std::string dock_text(char const* text);

/// "1-20,30", or where it is empty those that the sequence has. Throws ErrorKind::usage or input.
std::vector<int> frames_in(std::string const& range, FrameSequence const& files);
/// Makes the folder that files of the pattern lie in. Throws ErrorKind::usage where the name is empty or has no number,
/// ErrorKind::output where the folder cannot be made.
FramePattern pattern_to_write(std::string const& text);

}  // namespace daub
