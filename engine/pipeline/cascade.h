// A whole request on a model: base, super-resolutions, canvas.
#pragma once

#include "engine/pipeline/frame_attention.h"
#include "engine/pipeline/picture_model.h"
#include "engine/pipeline/run_memory.h"
#include "engine/pipeline/stage_run.h"
#include "engine/scene/generator.h"

namespace daub {

/// The stages that a request goes through, and at which size each of them works.
struct CascadeStep {
    int64_t stage = 0;
    Size size;  ///< of its picture, pixels
};

/// Base first. As many stages as the canvas needs, or as the request asks for; a canvas beyond the last stage's picture
/// gets that stage again, in tiles. Throws Error (usage) where a size cannot be.
std::vector<CascadeStep> cascade_steps(GenerationRequest const& request, PictureModel& model);

/// The request with the defaults of the model filled in.
GenerationRequest resolved_request(GenerationRequest request, PictureModel& model);

/// How a run is watched, and what it collects on the way.
struct CascadeRun {
    RunOptions const& options;
    Outcome& outcome;        ///< images, warnings, times, attention are added
    double started = 0;      ///< seconds of a steady clock
    RunMemory& memory;       ///< of earlier runs with this model; this one is added
    FrameAttention& frames;  ///< of earlier frames of a sequence; this one is added where it is one
    // Where memory is short:
    bool free_encoders = false;   ///< after the prompt is read
    bool split_rows = false;      ///< the terms of guidance one after the other: half the memory, a little slower
    bool one_by_one = false;      ///< pictures one after the other
    bool tiled_decoding = false;  ///< latents become pictures in tiles
};

/// Generator::look_back() on what the memory holds of this model's runs.
std::optional<Image> look_back(GenerationRequest const& resolved, StepPlace const& at, PictureModel& model,
                               RunMemory const& memory, bool tiled_decoding);

/// Makes all pictures of a resolved request. Returns what ended it. Throws Error.
Outcome::Status run_cascade(GenerationRequest const& request, PictureModel& model, CascadeRun const& run);

}  // namespace daub
