// Frames of a sequence through a Generator, each with what it has from those before it.
//
// See sequence_scene.h for use. Calls block as Generator's do and belong on the same thread. Holds the generator's
// reference and the pictures of the first and the previous frame.
#pragma once

#include "engine/frames/frame_plan.h"
#include "engine/frames/matte_motion.h"
#include "engine/frames/sequence_scene.h"
#include "engine/scene/generator.h"

#include <optional>
#include <vector>

namespace daub {

struct RenderedFrame {
    int frame = 0;
    Outcome outcome;            ///< its picture is before deflickering
    Image picture;              ///< sRGB u8 RGB at canvas size; empty where the outcome has none
    std::vector<Plane> mattes;  ///< at their own size, in the order of the scene's mattes
};

class SequenceRenderer {
 public:
    /// Both are borrowed. Throws ErrorKind::input or usage where the scene cannot be.
    SequenceRenderer(SequenceScene const& scene, Generator& generator);

    Size size() const { return size_; }  ///< of the mattes

    /// The frames must come in the order of plan_frames(). Throws ErrorKind::input where a matte cannot be read; what
    /// the generator says is in the outcome.
    RenderedFrame render(PlannedFrame const& planned, RunOptions const& options);

    /// What a frame is asked of the generator: for plans, checks and tests. last: that of the frame before.
    GenerationRequest request_of(PlannedFrame const& planned);

    /// How each moving region came from one frame (by index) to a later one, in pixels of the mattes; nothing where
    /// that cannot be told.
    std::vector<std::optional<AffineMap>> motion(std::size_t from, std::size_t to);
    /// The same with the mattes of both frames, at canvas size and in its pixels.
    std::vector<CarriedArea> areas_between(std::size_t from, std::size_t to);

 private:
    /// A frame that others refer to.
    struct Reference {
        std::size_t index = 0;
        Image picture;
        std::vector<Plane> mattes;  ///< at canvas size
    };
    std::vector<Plane> const& mattes_of(std::size_t index);
    std::vector<Plane> on_canvas_size(std::vector<Plane> const& mattes) const;
    std::vector<CarriedArea> areas(Reference const& from, std::size_t to, std::vector<Plane> const& now);
    std::optional<AffineMap> step(std::size_t matte, std::size_t to);
    Outcome generate(PlannedFrame const& planned, RunOptions const& options);
    Outcome best_of_tries(PlannedFrame const& planned, RunOptions const& options);
    Outcome following(PlannedFrame const& planned, RunOptions const& options);
    std::optional<double> adherence(Outcome const& outcome) const;
    Reference const* reference(PlannedFrame const& planned) const;

    SequenceScene const& scene_;
    Generator& generator_;
    Size size_;
    std::map<std::size_t, std::vector<Plane>> read_;  ///< mattes of the last frames that were looked at
    std::map<std::pair<std::size_t, std::size_t>, std::optional<AffineMap>> steps_;  ///< by matte and later frame
    std::optional<Reference> first_, previous_;
    std::optional<double> adherence_of_first_;
    std::uint64_t chosen_ = 0;  ///< what is added to the seed: the best try of the first frame
};

}  // namespace daub
