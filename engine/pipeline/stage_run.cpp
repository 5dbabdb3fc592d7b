#include "engine/pipeline/stage_run.h"

#include "engine/core/error.h"
#include "engine/nn/region_bias.h"
#include "engine/pipeline/native_sampler.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

/// Noise of the stage's start, with the regions' own.
Tensor start_noise(StageJob const& job, NoiseSource& source, at::Device device) {
    Tensor const noise = source.draw({3, job.height, job.width});
    std::vector<RegionNoise> regions = job.region_noise;
    for (RegionNoise& region : regions)
        region.mask = area_average(region.mask, {.height = job.height, .width = job.width});
    return composite_region_noise(noise, regions).to(device);
}

/// x at the level that the run begins at. below: what a residual network works above, or undefined.
Tensor begin_of(StageJob const& job, Tensor const& noise, double sigma, Tensor const& below) {
    Tensor const x = noise * sigma;
    if (job.start.defined() && job.strength < 1) return job.start.to(x.device()) + x;
    Tensor const expected = below.defined() ? below : at::zeros_like(x);
    if (job.kept) return x + at::lerp(job.kept->picture.to(x.device()), expected, job.kept->mask.to(x.device()));
    return x + expected;
}

/// A part of the run: one expert, one conditioning.
struct Part {
    size_t expert;
    Conditioning const* conditioning;
    int64_t begin, end;
};

std::vector<Part> parts_of(LoadedStage const& stage, StageJob const& job, std::vector<NoiseLevel> const& levels,
                           int64_t begin) {
    std::vector<Part> parts;
    for (StageSegment const& segment : job.segments)
        for (ExpertRun const& run : expert_runs(stage.intervals, levels, std::max(begin, segment.begin), segment.end))
            parts.push_back({run.expert, segment.conditioning, run.begin, run.end});
    return parts;
}

DenoiserOptions denoiser_options(LoadedStage const& stage, StageJob const& job, NoiseSource& source,
                                 at::Device device) {
    DenoiserOptions options{.threshold = job.threshold, .kept = job.kept, .split_rows = job.split_rows};
    if (options.kept) options.kept = KeptPicture{job.kept->picture.to(device), job.kept->mask.to(device)};
    if (!job.low_res.defined()) return options;
    options.low_res_noise = job.settings.noise_augmentation.value_or(stage.settings.augmentation);
    Tensor const large = enlarged(job.low_res.to(device), job.height, job.width);
    Tensor const noise = source.draw({3, job.height, job.width}).to(device);
    options.low_res = large + noise * options.low_res_noise;
    if (stage.configs.front().residual) options.below = large;
    int64_t const native = std::max(stage.settings.native_size[0], stage.settings.native_size[1]);
    int64_t const area = stage.settings.native_size[0] * stage.settings.native_size[1];
    // Aspects of equal area have longer sides than the square: they are no reason for tiles.
    if (job.height * job.width > area + area / 4)
        options.tiles =
            tiles_over(job.height, job.width, stage.settings.tile > 0 ? stage.settings.tile : native, stage.multiple());
    return options;
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
    Runner(LoadedStage& stage, StageJob const& job, std::vector<NoiseLevel> const& levels, DenoiserOptions options,
           NoiseSource const& source, int64_t first)
        : stage_(stage), job_(job), levels_(levels), options_(std::move(options)), source_(source), first_(first) {}

    Tensor run(Part const& part, Tensor x, NoiseFunction const& noise) {
        std::string const& name = stage_.settings.experts[part.expert];
        if (job_.on_load) job_.on_load(name);
        ExpertDenoiser denoiser(stage_.experts.get(part.expert), *part.conditioning, stage_.axis(), options_);
        if (job_.recording && !recorder_) recorder_.emplace(*job_.recording, *part.conditioning, denoiser.layout());
        step_ = part.begin;
        Denoiser const denoise = [&](Tensor const& y, NoiseLevel const& level) {
            bool const records = recorder_ && recorder_->wants(static_cast<int>(step_));
            return denoiser(y, level, records ? &*recorder_ : nullptr);
        };
        StepObserver const observer = [&](StepReport const& report) { return observe(report, part.expert, name); };
        return sample_native(job_.settings, denoise, std::move(x), Levels(levels_, part.begin, part.end), noise,
                             observer);
    }

    StageResult finish(Tensor const& x) {
        StageResult result{.picture = reply == Reply::go_on ? x : latest_, .reply = reply};
        result.picture = result.picture.to(at::kFloat).clamp(-1, 1);
        if (recorder_) result.attention = recorder_->take();
        return result;
    }

    Reply reply = Reply::go_on;

 private:
    bool observe(StepReport const& report, size_t expert, std::string const& name) {
        latest_ = report.denoised;
        if (recorder_ && report.complete)
            recorder_->end_step({.stage = static_cast<int>(job_.stage),
                                 .step = static_cast<int>(report.step),
                                 .expert = static_cast<int>(expert),
                                 .sigma = report.level.ratio(),
                                 .expert_name = name});
        step_ = report.step + (report.complete ? 1 : 0);
        if (job_.on_state && report.complete) job_.on_state(step_, {report.x, source_.clone()});
        if (job_.on_step)
            reply = job_.on_step({.done = step_ - first_,
                                  .steps = job_.settings.steps - first_,
                                  .sigma = report.level.ratio(),
                                  .expert = static_cast<int64_t>(expert),
                                  .denoised = latest_});
        return reply == Reply::go_on;
    }

    LoadedStage& stage_;
    StageJob const& job_;
    std::vector<NoiseLevel> const& levels_;
    DenoiserOptions options_;
    NoiseSource const& source_;
    int64_t first_, step_ = 0;
    std::optional<AttentionRecorder> recorder_;
    Tensor latest_;
};

}  // namespace

Tensor enlarged(Tensor const& low_res, int64_t height, int64_t width) {
    return at::upsample_bilinear2d(low_res, {height, width}, /*align_corners=*/false);
}

StageResult run_stage(LoadedStage& stage, StageJob const& job, at::Device device) {
    auto const levels = native_levels(job.settings.schedule, stage.settings, job.settings.steps);
    int64_t begin = first_step(job);
    NoiseSource source(job.seeds);
    NoiseFunction const noise = [&](Tensor const& like, int64_t) { return source.draw_like(like); };
    Tensor const start = start_noise(job, source, device);
    if (begin == job.settings.steps) return {.picture = job.start.to(device).expand_as(start).contiguous()};

    DenoiserOptions options = denoiser_options(stage, job, source, device);
    Tensor x = begin_of(job, start, levels[static_cast<size_t>(begin)].sigma, options.below);
    if (job.resumption && job.resumption->step > begin) {
        begin = job.resumption->step;
        x = job.resumption->state->x;
        source = job.resumption->state->noise.clone();
        if (job.on_state) job.on_state(begin, {x, source.clone()});  // a branch of this run may begin here too
    }
    Runner runner(stage, job, levels, std::move(options), source, begin);
    std::vector<Part> const parts = parts_of(stage, job, levels, begin);
    for (size_t p = 0; p < parts.size() && runner.reply == Reply::go_on; ++p) {
        stage.experts.get(parts[p].expert);  // before the next is loaded beside it
        if (p + 1 < parts.size()) stage.experts.load_ahead(parts[p + 1].expert);
        x = runner.run(parts[p], x, noise);
    }
    return runner.finish(x);
}

}  // namespace daub
