#include "engine/pipeline/stage_run.h"

#include "engine/core/error.h"
#include "engine/nn/region_bias.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

/// A part of the run: one expert, one conditioning.
struct Part {
    size_t expert;
    Conditioning const* conditioning;
    int64_t begin, end;
};

std::vector<Part> parts_of(StageNetworks const& networks, StageJob const& job, std::vector<NoiseLevel> const& levels,
                           int64_t begin) {
    std::vector<Part> parts;
    for (StageSegment const& segment : job.segments)
        for (ExpertRun const& run :
             expert_runs(networks.intervals(), levels, std::max(begin, segment.begin), segment.end))
            parts.push_back({run.expert, segment.conditioning, run.begin, run.end});
    return parts;
}

/// Steps that image-to-image leaves out, as diffusers counts them.
int64_t first_step(StageJob const& job) {
    if (!job.start.defined() || job.strength >= 1) return 0;
    auto const run = static_cast<int64_t>(static_cast<double>(job.settings.steps) * job.strength);
    return job.settings.steps - std::clamp<int64_t>(run, 0, job.settings.steps);
}

/// Carries x through the parts of one run and keeps what the end needs.
class Runner {
 public:
    Runner(StageNetworks& networks, StageCourse& course, StageJob const& job, NoiseSource& source, int64_t first)
        : networks_(networks), course_(course), job_(job), source_(source), first_(first) {}

    Tensor run(Part const& part, Tensor x) {
        std::string const& name = networks_.info().experts.at(part.expert).name;
        if (job_.on_load) job_.on_load(name);
        auto const denoiser = course_.denoiser(part.expert, *part.conditioning);
        if (job_.recording && !recorder_) recorder_.emplace(*job_.recording, *part.conditioning, denoiser->layout());
        step_ = part.begin;
        Denoiser const denoise = [&](Tensor const& y, NoiseLevel const& level) {
            if (job_.frames) job_.frames->at_step(job_.pass, step_);
            bool const records = recorder_ && recorder_->wants(static_cast<int>(step_));
            return (*denoiser)(y, level, records ? &*recorder_ : nullptr);
        };
        SamplingOptions const options{
            .eta = job_.settings.eta,
            .noise = [this](Tensor const& like, int64_t step) { return step_noise(like, step); },
            .observer = [&](StepReport const& report) { return observe(report, part.expert, name); },
            .begin = part.begin,
            .end = part.end};
        return course_.sample(denoise, std::move(x), options);
    }

    StageResult finish(Tensor const& x) {
        StageResult result{.picture = networks_.picture(reply == Reply::go_on ? x : latest_, job_.tiled_decoding),
                           .reply = reply};
        result.picture = result.picture.to(at::kFloat).clamp(-1, 1);
        if (recorder_) result.attention = recorder_->take();
        return result;
    }

    Reply reply = Reply::go_on;

 private:
    Tensor step_noise(Tensor const& like, int64_t step) {
        if (job_.given_noise) return job_.given_noise(NoiseUse::step, step).to(like);
        if (!job_.move_noise) return source_.draw_like(like);
        return job_.move_noise(source_.draw(like.sizes().slice(1)), NoiseUse::step, step).to(like);
    }

    bool observe(StepReport const& report, size_t expert, std::string const& name) {
        int64_t const channels = report.x.size(1);
        latest_ = report.denoised.size(1) == channels ? report.denoised : report.denoised.narrow(1, 0, channels);
        if (recorder_ && report.complete)
            recorder_->end_step({.stage = static_cast<int>(job_.stage),
                                 .step = static_cast<int>(report.step),
                                 .expert = static_cast<int>(expert),
                                 .sigma = report.level.ratio(),
                                 .expert_name = name});
        step_ = report.step + (report.complete ? 1 : 0);
        if (report.complete) report.x = course_.after_step(report.x, step_);
        if (job_.on_state && report.complete)
            job_.on_state(step_, {report.x, source_.clone(), networks_.rough_previews() ? latest_ : Tensor()});
        std::function<Tensor()> const estimate = [this] { return networks_.preview(latest_); };
        if (job_.on_step)
            reply = job_.on_step({.done = step_ - first_,
                                  .steps = job_.settings.steps - first_,
                                  .sigma = report.level.ratio(),
                                  .expert = static_cast<int64_t>(expert),
                                  .pictures = latest_.size(0),
                                  .estimate = estimate});
        return reply == Reply::go_on;
    }

    StageNetworks& networks_;
    StageCourse& course_;
    StageJob const& job_;
    NoiseSource& source_;
    int64_t first_, step_ = 0;
    std::optional<AttentionRecorder> recorder_;
    Tensor latest_;
};

}  // namespace

Tensor start_noise(StageJob const& job, DrawNoise const& draw, std::array<int64_t, 3> shape, at::Device device) {
    Tensor const noise = draw(NoiseUse::start, shape);
    std::vector<RegionNoise> regions = job.region_noise;
    for (RegionNoise& region : regions)
        region.mask = area_average(region.mask, {.height = shape[1], .width = shape[2]});
    return composite_region_noise(noise, regions).to(device);
}

StageResult run_stage(StageNetworks& networks, StageJob const& job) {
    int64_t begin = first_step(job);
    auto const pictures = static_cast<int64_t>(job.seeds.size());
    if (begin == job.settings.steps)
        return {.picture = job.start.expand({pictures, -1, -1, -1}).to(networks.device()).contiguous()};
    NoiseSource source(job.seeds);
    DrawNoise const draw = [&](NoiseUse use, at::IntArrayRef shape) {
        if (job.given_noise) return job.given_noise(use, 0);
        Tensor const drawn = source.draw(shape);
        return job.move_noise && drawn.dim() == 4 ? job.move_noise(drawn, use, 0) : drawn;
    };
    auto const course = networks.course(job, draw);
    Tensor x;
    if (job.resumption && job.resumption->step > begin) {
        begin = job.resumption->step;
        x = job.resumption->state->x;
        source = job.resumption->state->noise.clone();
        if (job.on_state) job.on_state(begin, {x, source.clone()});  // a branch of this run may begin here too
    } else {
        x = course->begin(begin);
    }
    Runner runner(networks, *course, job, source, begin);
    std::vector<Part> const parts = parts_of(networks, job, course->levels(), begin);
    for (size_t p = 0; p < parts.size() && runner.reply == Reply::go_on; ++p) {
        networks.use(*parts[p].conditioning);
        networks.load(parts[p].expert);  // before the next is loaded beside it
        bool const told_the_same = p + 1 < parts.size() && parts[p + 1].conditioning == parts[p].conditioning;
        if (told_the_same) networks.load_ahead(parts[p + 1].expert);
        x = runner.run(parts[p], x);
    }
    return runner.finish(x);
}

}  // namespace daub
