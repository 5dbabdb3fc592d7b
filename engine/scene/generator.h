// The door to the engine: a request goes in, pictures come out. No tensor type crosses it.
//
//     std::unique_ptr<Generator> generator = make_torch_generator(catalogue);   // engine/pipeline
//     Outcome outcome = generator->generate(request, {.on_progress = [](Progress const& p) { ... }});
//     if (outcome.failure) std::cerr << outcome.failure->message;
//
// See request.h for what a request can say, outcome.h for what comes back, model_catalogue.h for what is installed and
// memory_planner.h for what fits.
#pragma once

#include "engine/scene/outcome.h"
#include "engine/scene/request.h"

#include <cstddef>
#include <functional>
#include <optional>

namespace daub {

/// Which attention maps to keep. More than `memory_limit` is never held: later steps are thinned out first.
struct AttentionRecording {
    std::size_t memory_limit = std::size_t{256} << 20;  ///< bytes
    int largest_side = 64;                              ///< maps are averaged down to at most this
    int every = 1;                                      ///< every n-th step

    bool operator==(AttentionRecording const&) const = default;
};

/// What is wanted besides the picture. Nothing here changes its bytes.
struct RunOptions {
    /// Called on the thread that called generate(), at least once per step. Return within a few milliseconds.
    /// An empty function means: go on.
    std::function<Reply(Progress const&)> on_progress;
    int preview_side = 256;  ///< longest side of previews in pixels; 0: none
    bool keep_stages = false;
    std::optional<AttentionRecording> attention;
};

/// A moment of a run: `step` steps of its schedule are done in that stage of the cascade, as Progress counts stages.
struct StepPlace {
    int stage = 0;
    int step = 0;

    bool operator==(StepPlace const&) const = default;
};

/// Makes pictures. Calls block until the picture is there, so they belong on a worker thread; one generator runs one
/// call at a time and its calls must not overlap (different generators may run at once). Nothing throws across
/// generate(): errors come back as Outcome::failure, a cancelled run as Status::cancelled. A generator keeps loaded
/// networks between calls; destroy it on the thread that used it.
class Generator {
 public:
    virtual ~Generator() = default;

    /// Reply::cancel ends within one step with nothing; Reply::stop_and_keep ends as soon and gives the denoised
    /// estimate as it stands, taken through the rest of the way to canvas size by plain resizing.
    virtual Outcome generate(GenerationRequest const& request, RunOptions const& options) = 0;

    /// The request with every default of its model filled in. Throws Error where the model cannot be read.
    virtual GenerationRequest resolve(GenerationRequest const& request) = 0;

    /// The first picture as the networks saw it at a moment of an earlier run with `resolved`, decoded as a result is,
    /// at the stage's own size. Nothing where the preview was as good already or the run is no longer remembered; what
    /// goes wrong counts as that. Costs a decode, no step.
    virtual std::optional<Image> look_back(GenerationRequest const& /*resolved*/, StepPlace const& /*at*/) {
        return std::nullopt;
    }

    /// Frees the networks and caches; the next call loads them again.
    virtual void unload() = 0;
};

}  // namespace daub
