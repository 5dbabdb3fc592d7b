#include "ui/panels/process/branching.h"

#include <algorithm>
#include <utility>

namespace daub {
namespace {

StageSettings stage_of(GenerationRequest const& request, std::size_t index) {
    return index < request.stages.size() ? request.stages[index] : StageSettings{};
}

}  // namespace

std::optional<BranchPoint> branch_point(StepHistory const& history, std::size_t frame) {
    std::optional<StepPlace> const place = history.place_of(frame);
    if (!place || !history.request()) return std::nullopt;
    // A last stage that runs twice is one of the model's.
    int const last = static_cast<int>(history.resolved()->stages.size()) - 1;
    int const stage = last < 0 ? place->stage : std::min(place->stage, last);
    if (stage == 0 && history.frames()[frame].step <= 1) return std::nullopt;
    return BranchPoint{.stage = stage, .step = place->step - 1};
}

Branch branch_at(Snapshot<GenerationRequest> last, BranchPoint const& point) {
    while (last->branch && last->branch->base) {
        Branch const& own = *last->branch;
        if (std::pair(own.stage, own.step) < std::pair(point.stage, point.step)) break;
        last = Snapshot<GenerationRequest>(own.base);
    }
    return {.base = std::move(last), .stage = point.stage, .step = point.step};
}

bool same_trajectory(GenerationRequest const& a, GenerationRequest const& b) {
    std::size_t const stages = std::max(a.stages.size(), b.stages.size());
    for (std::size_t i = 0; i < stages; ++i)
        if (!same_sampling(stage_of(a, i), stage_of(b, i))) return false;
    return same_course(a, b);
}

bool branch_holds(GenerationRequest const& request) {
    return request.branch && request.branch->base && same_trajectory(*request.branch->base, request);
}

int branch_depth(GenerationRequest const& request) {
    int depth = 0;
    for (auto const* link = &request; link->branch && link->branch->base; link = link->branch->base.get()) ++depth;
    return depth;
}

}  // namespace daub
