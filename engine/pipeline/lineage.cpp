#include "engine/pipeline/lineage.h"

#include "engine/core/error.h"
#include "engine/pipeline/cascade.h"

#include <utility>

namespace daub {
namespace {

/// Steps up to the branch are the base's, so both must mean the same steps.
void check_same_steps(GenerationRequest const& request, GenerationRequest const& base, int last_stage) {
    for (size_t stage = 0; stage < request.stages.size() && stage <= static_cast<size_t>(last_stage); ++stage)
        if (!same_sampling(request.stages[stage], base.stages.at(stage)))
            fail(ErrorKind::usage,
                 "A branch keeps sampler, schedule and steps of what it branches from. Start anew instead.");
}

}  // namespace

Lineage::Lineage(GenerationRequest const& request, PictureModel& model) {
    GenerationRequest next = request;
    while (true) {
        Conditioning conditioning = model.encode(next);
        links_.push_back({.request = std::move(next), .conditioning = std::move(conditioning)});
        std::optional<Branch> const& branch = links_.back().request.branch;
        if (!branch) return;
        if (!branch->base) fail(ErrorKind::usage, "A branch needs the request that it branches off from.");
        next = resolved_request(*branch->base, model);
        check_same_steps(links_.back().request, next, branch->stage);
    }
}

size_t Lineage::acting(int64_t stage, int64_t step) const {
    size_t link = 0;
    while (link + 1 < links_.size()) {
        Branch const& branch = *links_[link].request.branch;
        if (std::pair(stage, step) >= std::pair<int64_t, int64_t>(branch.stage, branch.step)) break;
        ++link;
    }
    return link;
}

std::vector<LineageSegment> Lineage::segments(int64_t stage, int64_t steps) const {
    std::vector<LineageSegment> segments;
    for (int64_t step = 0; step < steps; ++step) {
        size_t const link = acting(stage, step);
        if (segments.empty() || segments.back().link != link)
            segments.push_back({.link = link, .begin = step, .end = step});
        segments.back().end = step + 1;
    }
    return segments;
}

}  // namespace daub
