// What the frames dock renders, as a value, and how it becomes a sequence.
//
//     SequenceScene const scene = scene_of(settings, document, request);      // reads folders and one matte
//     EngineWork const work = sequence_work(scene, output_of(settings), settings.anew, news);
//
// Free functions and values; nothing here is a widget.
#pragma once

#include "engine/frames/sequence_run.h"
#include "ui/document/document.h"
#include "ui/session/job.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
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

/// Frames that were finished, from the engine's thread to the interface's. Any thread; blocks for a swap.
class SequenceNews {
 public:
    void add(int frame);
    std::vector<int> take();

 private:
    std::mutex mutex_;
    std::vector<int> frames_;
};

/// Renders, skipping what is finished. Progress::image of Progress::image_count frames are done.
EngineWork sequence_work(SequenceScene scene, FrameOutput output, bool anew, std::shared_ptr<SequenceNews> news);

/// A message of the dock in people's language, marked with QT_TRANSLATE_NOOP("daub::FramesPanel", ...).
std::string dock_text(char const* text);

/// "1-20,30", or where it is empty those that the sequence has. Throws ErrorKind::usage or input.
std::vector<int> frames_in(std::string const& range, FrameSequence const& files);
/// Makes the folder that files of the pattern lie in. Throws ErrorKind::usage where the name is empty or has no number,
/// ErrorKind::output where the folder cannot be made.
FramePattern pattern_to_write(std::string const& text);

}  // namespace daub
