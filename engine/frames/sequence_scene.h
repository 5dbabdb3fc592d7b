// A sequence that shall be painted: one request, and what changes in it from frame to frame.
//
//     SequenceScene scene{.request = request, .mattes = {{.region = 0, .files = FrameSequence("fox.####.png")}},
//                         .frames = parse_frames("1-100")};
//     SequenceRenderer renderer(scene, *generator);
//     for (PlannedFrame const& planned : plan_frames(...)) RenderedFrame const frame = renderer.render(planned, ...);
#pragma once

#include "engine/frames/frame_sequence.h"
#include "engine/frames/matte.h"
#include "engine/frames/temporal_settings.h"
#include "engine/scene/affine_map.h"
#include "engine/scene/request.h"

#include <filesystem>
#include <map>
#include <vector>

namespace daub {

/// Where a thing is in each frame: the map from a place on it to the canvas of its mattes.
using KnownMotion = std::map<int, AffineMap>;
/// Reads {"frames": {"1": [a, b, c, d, e, f], ...}}, x' = a x + b y + e, y' = c x + d y + f in pixels of the mattes.
/// Throws ErrorKind::input, naming file and frame.
KnownMotion read_motion(std::filesystem::path const& file);

/// A region whose mask is another one in each frame.
struct MovingRegion {
    std::size_t region = 0;  ///< of the request
    FrameSequence files;
    MatteChannel channel = MatteChannel::automatic;
    KnownMotion motion;  ///< empty: told from the mattes
};

struct SequenceScene {
    GenerationRequest request;  ///< one picture; masks of moving regions are replaced
    std::vector<MovingRegion> mattes;
    std::vector<int> frames;  ///< rising
    TemporalSettings temporal;
};

/// The mattes of one frame, in the order of SequenceScene::mattes; of zeros where there is none. size: of the sequence.
std::vector<Plane> read_mattes(SequenceScene const& scene, int frame, Size size);
/// The size that all mattes have: that of the first that there is.
Size matte_size(SequenceScene const& scene);

}  // namespace daub
