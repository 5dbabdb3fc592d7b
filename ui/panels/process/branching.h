// Where a picture can branch: change only what acts later, keep all that came before.
//
//     if (std::optional<BranchPoint> const point = branch_point(history, frame))
//         request.branch = branch_at(history.request(), *point);
//     holds(request);                      // no: the seed was changed since, the picture begins anew
//
// Pure functions over values.
#pragma once

#include "ui/panels/process/step_history.h"

namespace daub {

/// The first step that is new.
struct BranchPoint {
    int stage = 0;  ///< of the model
    int step = 0;   ///< 0-based, of the stage's whole schedule
    bool operator==(BranchPoint const&) const = default;
};

/// The frame's own step as the first that is new. Nothing where the picture is not there yet, and at the very first
/// step: there everything would be new.
std::optional<BranchPoint> branch_point(StepHistory const& history, std::size_t frame);

/// Off from `last`, the request of a picture that is there. Where that is itself a branch and the point lies no later
/// than its own, off from what it came from, so that branching again and again at one place never grows.
Branch branch_at(Snapshot<GenerationRequest> last, BranchPoint const& point);

/// Whether both take the same way through the noise: model, sizes, seed, count, start image, sampler, steps.
bool same_trajectory(GenerationRequest const& a, GenerationRequest const& b);

/// Whether the request has a branch that can be followed.
bool branch_holds(GenerationRequest const& request);

/// How many branches lie under each other, 0 for none.
int branch_depth(GenerationRequest const& request);

}  // namespace daub
