#include "ui/panels/process/process_course.h"

#include <algorithm>

namespace daub {
namespace {

StageCourse unknown_stage() { return {.name = {}, .axis = {}, .bands = {{}}}; }

StageCourse course_of(StageInfo const& info) {
    StageCourse course{.name = info.name,
                       .axis = info.axis,
                       .bands = {},
                       .steps = info.default_steps,
                       .guidance = info.default_guidance};
    for (ExpertInfo const& expert : info.experts) {
        double const begin = course.bands.empty() ? 0 : course.bands.back().end;
        course.bands.push_back({expert.name, begin, std::max(begin, info.axis.fraction(expert.sigma_low))});
    }
    if (course.bands.empty()) course.bands.emplace_back();
    course.bands.back().end = 1;
    return course;
}

bool unknown(std::vector<ExpertBand> const& bands) { return bands.size() == 1 && bands.front().name.empty(); }

/// By stage; without bands where nothing was seen, or not from the beginning.
std::vector<StageCourse> stages_seen(StepHistory const& history) {
    std::vector<StageCourse> seen;
    for (StepFrame const& frame : history.frames()) {
        constexpr double beginning = 0.02;
        auto const stage = static_cast<std::size_t>(std::max(0, frame.stage));
        if (stage >= seen.size()) seen.resize(stage + 1);
        seen[stage].name = frame.stage_name;
        std::vector<ExpertBand>& bands = seen[stage].bands;
        bool const next = !bands.empty() && bands.back().name != frame.expert;
        if (next) bands.back().end = frame.process;
        if (next || (bands.empty() && frame.process <= beginning))
            bands.push_back({frame.expert, next ? frame.process : 0, 1});
    }
    return seen;
}

}  // namespace

ProcessCourse::ProcessCourse() : stages_{unknown_stage()} {}

void ProcessCourse::set_stages(std::vector<StageInfo> const& stages) {
    *this = ProcessCourse();
    if (stages.empty()) return;
    stages_.clear();
    std::ranges::transform(stages, std::back_inserter(stages_), course_of);
    told_ = true;
}

void ProcessCourse::forget() { *this = ProcessCourse(); }

bool ProcessCourse::learn(StepHistory const& history) {
    if (told_) return false;
    std::vector<StageCourse> const seen = stages_seen(history);
    bool something_new = false;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (seen[i].bands.empty()) continue;
        if (i >= stages_.size()) stages_.resize(i + 1, unknown_stage());
        std::vector<ExpertBand>& known = stages_[i].bands;
        if (known == seen[i].bands || (!unknown(known) && seen[i].bands.size() < known.size())) continue;
        known = seen[i].bands;
        stages_[i].name = seen[i].name;
        something_new = true;
    }
    return something_new;
}

}  // namespace daub
