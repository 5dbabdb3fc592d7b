// Which request says what at which step: a picture's own, or for the steps before a branch the one it branches off
// from.
//
//     Lineage const lineage(request, model);                 // encodes the texts of all of them
//     for (LineageSegment const& part : lineage.segments(stage, steps)) ... part.link, part.begin, part.end
#pragma once

#include "engine/pipeline/conditioning.h"
#include "engine/pipeline/picture_model.h"

#include <vector>

namespace daub {

/// Steps [begin, end) of a stage follow the link-th request.
struct LineageSegment {
    size_t link = 0;
    int64_t begin = 0, end = 0;

    bool operator==(LineageSegment const&) const = default;
};

class Lineage {
 public:
    struct Link {
        GenerationRequest request;  ///< resolved
        Conditioning conditioning;
    };

    /// The request must be resolved. Throws Error (usage) where a branch has other steps than its base.
    Lineage(GenerationRequest const& request, PictureModel& model);

    /// The request itself first, then what it branches off from, and so on.
    std::vector<Link> const& links() const { return links_; }
    /// In the order of the steps, without empty ones; at least one where there are steps.
    std::vector<LineageSegment> segments(int64_t stage, int64_t steps) const;
    /// The link whose word counts at a step.
    size_t acting(int64_t stage, int64_t step) const;

 private:
    std::vector<Link> links_;
};

}  // namespace daub
