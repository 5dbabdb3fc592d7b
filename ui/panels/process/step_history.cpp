#include "ui/panels/process/step_history.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace daub {
namespace {

std::size_t bytes_of(StepFrame const& frame) { return static_cast<std::size_t>(frame.picture.sizeInBytes()); }

bool same_step(StepFrame const& a, StepFrame const& b) { return a.stage == b.stage && a.step == b.step; }

}  // namespace

void StepHistory::begin(Snapshot<GenerationRequest> request) {
    clear();
    request_ = std::move(request);
}

void StepHistory::add(StepFrame frame) {
    bool const again = !frames_.empty() && same_step(frames_.back(), frame);
    bool const superseded = !frames_.empty() && !kept(frames_.size() - 1);  // it was there only as the last one
    if (again || superseded) {
        bytes_ -= bytes_of(frames_.back());
        frames_.pop_back();
    }
    if (bytes_of(frame) > memory_limit_) frame.picture = {};
    bytes_ += bytes_of(frame);
    frames_.push_back(std::move(frame));
    while (bytes_ > memory_limit_) thin_out();
}

void StepHistory::finish(GenerationRequest const& resolved) { resolved_ = resolved; }

void StepHistory::refine(std::size_t frame, QImage picture) {
    StepFrame& refined = frames_.at(frame);
    refined.refined = true;
    std::size_t const others = bytes_ - bytes_of(refined), bytes = static_cast<std::size_t>(picture.sizeInBytes());
    if (picture.isNull() || others + bytes > memory_limit_) return;
    refined.picture = std::move(picture);
    bytes_ = others + bytes;
}

std::optional<StepPlace> StepHistory::place_of(std::size_t frame) const {
    if (!resolved_ || frame >= frames_.size()) return std::nullopt;
    StepFrame const& at = frames_[frame];
    std::vector<StageSettings> const& stages = resolved_->stages;
    // From a start image the first steps are left out, and progress counts the others. A last stage that runs twice is
    // one of the model's.
    int const last = static_cast<int>(stages.size()) - 1;
    int const whole = stages.empty() ? 0 : stages[static_cast<std::size_t>(std::min(at.stage, last))].steps;
    return StepPlace{.stage = at.stage, .step = std::max(0, whole - at.step_count) + at.step};
}

std::optional<std::size_t> StepHistory::nearest(int stage, double process) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < frames_.size(); ++i) {
        if (frames_[i].stage != stage) continue;
        auto const far = [&](std::size_t frame) { return std::abs(frames_[frame].process - process); };
        if (!found || far(i) < far(*found)) found = i;
    }
    return found;
}

bool StepHistory::hand_off(std::size_t frame) const {
    if (frame == 0) return false;
    StepFrame const &now = frames_[frame], &before = frames_[frame - 1];
    return now.stage != before.stage || now.expert_index != before.expert_index;
}

bool StepHistory::kept(std::size_t frame) const {
    return frame == 0 || hand_off(frame) || (frames_[frame].step - 1) % every_ == 0;
}

void StepHistory::thin_out() {
    constexpr int sparsest = 1 << 20;
    std::vector<StepFrame> all;
    if (every_ < sparsest) {
        every_ *= 2;
        std::vector<bool> keep;
        for (std::size_t i = 0; i < frames_.size(); ++i) keep.push_back(kept(i) || i + 1 == frames_.size());
        for (std::size_t i = 0; i < frames_.size(); ++i)
            if (keep[i]) all.push_back(std::move(frames_[i]));
    } else {
        all.assign(std::make_move_iterator(frames_.begin() + 1), std::make_move_iterator(frames_.end()));
    }
    frames_ = std::move(all);
    bytes_ = 0;
    for (StepFrame const& frame : frames_) bytes_ += bytes_of(frame);
}

}  // namespace daub
