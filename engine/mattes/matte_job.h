// Mattes of a whole sequence: a keyer or rotoscoping over plates, written frame by frame.
//
//     KeyJob job{.plate = FrameSequence("plate.####.exr"), .frames = parse_frames("1-100"),
//                .settings = settings, .matte = FramePattern("matte.####.png")};
//     JobEnd const end = run(job, colors, [](MatteProgress const& at) { return !cancelled; });
//
// Frames appear whole or not at all. What is finished is skipped, so that a run goes on where another one stopped.
// Calls block; `on_frame` is called on the caller's thread, before the first frame and after each one.
#pragma once

#include "engine/frames/color_management.h"
#include "engine/frames/frame_sequence.h"
#include "engine/mattes/key.h"
#include "engine/mattes/roto.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace daub {

struct MatteProgress {
    std::optional<int> frame;    ///< that was finished last; nothing before the first
    std::size_t done = 0;        ///< frames, those that were there already included
    std::size_t total = 0;       ///< frames
    double seconds = 0;          ///< since the run began
    std::optional<double> left;  ///< seconds, once a frame was made
};
/// False stops the run before the next frame.
using OnMatteFrame = std::function<bool(MatteProgress const&)>;
enum class JobEnd { finished, cancelled };

/// The light of a plate as keyers and rotoscoping take it. space: as in read_plate(). Throws ErrorKind::input where
/// there is none for the frame.
Image read_plate_light(FrameSequence const& plates, int frame, ColorManagement const& colors,
                       std::string_view space = {});
/// A colour as people name it (sRGB), in the working space.
Light working_light(Color color, ColorManagement const& colors);

struct KeyJob {
    FrameSequence plate;
    std::string plate_space;  ///< of plates and clean plates; empty: as their files say
    std::vector<int> frames;  ///< rising
    KeySettings settings;
    std::optional<FrameSequence> clean_plate;  ///< a still or a sequence
    std::vector<FrameSequence> garbage, keep;  ///< likewise; where there are several, each counts
    FramePattern matte;                        ///< PNG, TIFF (16 bits) or EXR (half)
    std::optional<FramePattern> foreground;    ///< premultiplied (integers: straight) RGBA
    std::string foreground_space;              ///< empty: linear in EXR, else sRGB
    bool redo = false;                         ///< also what is finished
};

struct RotoJob {
    FrameSequence plate;
    std::string plate_space;
    std::vector<int> frames;             ///< rising
    std::map<int, RotoStrokes> strokes;  ///< by frame; the first one needs both inside and outside
    RotoSettings settings;
    FramePattern matte;  ///< beside it, in .daub-roto, stands what the run needs to go on
    bool redo = false;   ///< also what is finished, and where mattes lie that did not come from here
};

/// Throws ErrorKind::usage where so many mattes cannot have this name, or would take the place of their plates.
void check_matte_name(FramePattern const& matte, FrameSequence const& plate, std::size_t frames);

/// The masks of a frame as one, the highest value of each pixel; an empty mask where there are none. size: of the
/// plate, which they must have. what: what they are called. Throws ErrorKind::input, naming the file.
Mask read_areas(std::vector<FrameSequence> const& files, int frame, Size size, std::string_view what);

/// Throws ErrorKind::usage, input or output, naming the frame. A plate that is missing is an error; what else is
/// missing is said before the first frame.
JobEnd run(KeyJob const& job, ColorManagement const& colors, OnMatteFrame const& on_frame = {});

/// A frame is finished where its matte exists and came from these strokes: a new stroke makes the frames anew that it
/// can change, and only these. The first frame with strokes is cut out, later ones follow from it forwards, earlier
/// ones backwards. Throws as above; ErrorKind::output where a matte exists that no such run made and redo is not set.
JobEnd run(RotoJob const& job, ColorManagement const& colors, OnMatteFrame const& on_frame = {});

/// The frames in the order in which they are made: from `key` to the end, then from before it to the beginning.
std::vector<int> roto_order(std::vector<int> const& frames, int key);

/// What a run of rotoscoping knows of a frame; nothing where it made none.
std::optional<RotoLabels> read_roto_labels(FramePattern const& matte, int frame);

}  // namespace daub
