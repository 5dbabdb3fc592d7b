#include "engine/pipeline/progress_meter.h"

#include "engine/core/clock.h"
#include "engine/pipeline/picture_tensor.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <numeric>

namespace daub {
namespace {

/// At most `side` pixels on its longest side; small ones stay as they are.
Tensor preview_of(Tensor const& picture, int64_t side) {
    int64_t const longest = std::max(picture.size(1), picture.size(2));
    if (longest <= side) return picture;
    auto const shrunk = [&](int64_t length) { return std::max<int64_t>(1, length * side / longest); };
    return resized(picture.unsqueeze(0), shrunk(picture.size(1)), shrunk(picture.size(2)))[0];
}

}  // namespace

ProgressMeter::ProgressMeter(RunOptions const& options, double started, std::vector<double> costs,
                             ModelInfo const& model, GenerationRequest const& request)
    : options_(options),
      started_(started),
      lap_(seconds_now()),
      costs_(std::move(costs)),
      model_(model),
      images_(request.count) {
    double const total = std::accumulate(costs_.begin(), costs_.end(), 0.0);
    for (double& cost : costs_) cost /= total;
}

void ProgressMeter::send(Progress progress) {
    progress.image_count = images_;
    progress.stage_count = static_cast<int>(costs_.size());
    progress.seconds = seconds_now() - started_;
    highest_ = std::max(highest_, progress.fraction);
    progress.fraction = highest_;
    if (highest_ > 0.02) progress.left = progress.seconds / highest_ * (1 - highest_);
    if (options_.on_progress) reply_ = options_.on_progress(progress);
}

void ProgressMeter::phase(Progress::Phase phase, std::string what) { send({.phase = phase, .what = std::move(what)}); }

void ProgressMeter::loading(int stage, std::string const& expert) {
    Reply const before = reply_;
    send({.phase = Progress::Phase::loading, .what = "loading expert " + expert, .stage = stage});
    if (before != Reply::go_on) reply_ = before;
}

void ProgressMeter::begin(size_t pass, int done, int count) {
    if (pass == 0 && done == 0) done_before_ += in_batch_;
    if (pass == 0 && done == 0) in_batch_ = count;
    done_in_pass_ = done, in_pass_ = count;
}

double ProgressMeter::fraction(size_t pass, double share) const {
    double const passed = std::accumulate(costs_.begin(), costs_.begin() + static_cast<std::ptrdiff_t>(pass), 0.0);
    double const batch = passed + costs_[pass] * share;
    return std::min(1.0, (done_before_ + in_batch_ * batch) / images_);
}

Reply ProgressMeter::step(size_t pass, int first, StageStep const& step) {
    auto const pictures = static_cast<int>(step.pictures);
    double const within = static_cast<double>(step.done) / static_cast<double>(std::max<int64_t>(1, step.steps));
    Progress progress{.phase = Progress::Phase::sampling,
                      .what = "",
                      .image = first,
                      .stage = static_cast<int>(pass),
                      .step = static_cast<int>(step.done),
                      .step_count = static_cast<int>(step.steps),
                      .sigma = step.sigma,
                      .expert = static_cast<int>(step.expert)};
    StageInfo const& stage = model_.stages[std::min(pass, model_.stages.size() - 1)];
    progress.what = stage.name;
    progress.process = stage.axis.fraction(step.sigma);
    progress.expert_name = stage.experts[static_cast<size_t>(step.expert)].name;
    progress.fraction = fraction(pass, (done_in_pass_ + pictures * within) / in_pass_);
    if (options_.preview_side > 0 && options_.on_progress) {
        Tensor const estimate = step.estimate();
        for (int64_t i = 0; i < pictures; ++i)
            progress.previews.emplace_back(image_of(preview_of(estimate[i], options_.preview_side)));
    }
    Reply const before = reply_;
    send(std::move(progress));
    if (before != Reply::go_on) reply_ = before;  // asked for between steps
    return reply_;
}

void ProgressMeter::lap(Outcome& outcome, std::string const& name) {
    double const now = seconds_now();
    auto const known = std::ranges::find(outcome.times, name, &PhaseTime::name);
    if (known != outcome.times.end())
        known->seconds += now - lap_;
    else
        outcome.times.push_back({.name = name, .seconds = now - lap_});
    lap_ = now;
}

}  // namespace daub
