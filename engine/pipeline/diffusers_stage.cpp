#include "engine/pipeline/diffusers_stage.h"

#include "engine/core/error.h"
#include "engine/pipeline/diffusers_denoiser.h"
#include "engine/pipeline/request_scheduler.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace daub {
namespace {

/// Cells of x up to which pictures are made several at once: 512² pixels of a latent model.
constexpr int64_t most_batched_cells = 64 * 64;
constexpr int64_t most_at_once = 4;

std::vector<std::shared_ptr<ExpertLoras>> loras_of_experts(DiffusersStage::Parts const& parts) {
    std::vector<std::shared_ptr<ExpertLoras>> loras;
    for (DiffusersExpert const& expert : parts.experts)
        loras.push_back(std::make_shared<ExpertLoras>(expert.source, parts.device, parts.dtype));
    return loras;
}

Ensemble<UNet> ensemble_of(DiffusersStage::Parts const& parts, std::vector<std::shared_ptr<ExpertLoras>> const& loras) {
    auto load = [experts = parts.experts, loras](size_t i) { return loras.at(i)->load_unet(experts.at(i).config); };
    return {parts.experts.size(), load, {.resident = parts.residents}};
}

std::vector<NoiseInterval> noise_intervals(std::vector<DiffusersExpert> const& experts) {
    std::vector<NoiseInterval> intervals;
    for (DiffusersExpert const& expert : experts) intervals.push_back(expert.interval);
    return intervals;
}

class DiffusersCourse : public StageCourse {
 public:
    DiffusersCourse(DiffusersStage& stage, StageJob const& job, DrawNoise const& draw)
        : stage_(stage), job_(job), scheduler_(scheduler_for(stage.parts().scheduler, job.settings)) {
        if (job.threshold && !stage.parts().latents)
            scheduler_.thresholding =
                Thresholding{.quantile = job.threshold->percentile, .maximum = job.threshold->maximum};
        schedule_ = make_schedule(scheduler_, job.settings.steps);
        prepare_inputs(draw);
    }

    std::vector<NoiseLevel> const& levels() const override { return schedule_.levels; }

    Tensor begin(int64_t step) const override {
        NoiseLevel const& level = schedule_.levels[static_cast<size_t>(step)];
        if (job_.start.defined() && job_.strength < 1) return compose(given_, start_, level);
        return start_ * schedule_.initial_noise;
    }

    std::unique_ptr<StepDenoiser> denoiser(size_t expert, Conditioning const& conditioning) override {
        DiffusersExpert const& which = stage_.parts().experts.at(expert);
        stage_.loras(expert).set_areas(conditioning.loras, stage_.shape(job_.height, job_.width));
        return std::make_unique<DiffusersDenoiser>(
            stage_.experts().get(expert), conditioning,
            UNetSetting{.prediction = scheduler_.prediction,
                        .text = which.text,
                        .reads_t5 = which.reads_t5,
                        .axis = stage_.info().axis,
                        .extra = extra_,
                        .class_label = class_label_,
                        .size = {static_cast<int>(job_.width), static_cast<int>(job_.height)},
                        .takes_style = which.takes_style,
                        .unclip = stage_.parts().unclip ? &*stage_.parts().unclip : nullptr,
                        .style_noise = style_noise_,
                        .style_level = style_level(),
                        .frames = job_.frames,
                        .split_rows = job_.split_rows});
    }

    Tensor sample(Denoiser const& denoise, Tensor x, SamplingOptions const& given) const override {
        SamplingOptions options = given;
        if (job_.settings.sampler == Sampler::edm_stochastic)
            options.churn = {.amount = job_.settings.churn.amount,
                             .sigma_min = job_.settings.churn.sigma_min,
                             .sigma_max = job_.settings.churn.sigma_max,
                             .noise_scale = job_.settings.churn.noise,
                             .level_at = [table = NoiseTable(scheduler_)](double sigma) {
                                 return NoiseLevel(sigma, 1, table.timestep_of(sigma));
                             }};
        return sample_with(scheduler_, schedule_, denoise, std::move(x), options);
    }

    /// Outside the mask stands the given picture at the noise of the next step, as in diffusers' inpainting with
    /// networks that have no channels for it.
    Tensor after_step(Tensor x, int64_t next) const override {
        if (!mask_.defined()) return x;
        bool const last = next + 1 >= static_cast<int64_t>(schedule_.levels.size());
        Tensor const outside = last ? given_ : compose(given_, start_, schedule_.levels[static_cast<size_t>(next)]);
        return (1 - mask_) * outside + mask_ * x;
    }

 private:
    void prepare_inputs(DrawNoise const& draw) {
        auto const shape = stage_.shape(job_.height, job_.width);
        UNetConfig const& config = stage_.parts().experts.front().config;
        if (stage_.parts().unclip) style_noise_ = draw(NoiseUse::style, {stage_.parts().unclip->width()});
        bool const inpaints = config.in_channels == 2 * shape[0] + 1;
        bool const keeps = job_.kept && !inpaints;
        if (job_.start.defined() && (job_.strength < 1 || keeps))
            given_ = stage_.encoded(job_.start, draw, NoiseUse::picture);
        // The upscaler's pipeline draws the noise of its input first, those of DeepFloyd IF last.
        bool const low_first = stage_.parts().low_resolution && stage_.parts().latents;
        if (low_first) extra_ = low_resolution_input(shape, draw);
        start_ = start_noise(job_, draw, shape, stage_.device());
        if (keeps) mask_ = cell_mask(shape);
        if (inpaints) extra_ = inpainting_input(shape, draw);
        if (stage_.parts().low_resolution && !low_first) extra_ = low_resolution_input(shape, draw);
    }

    /// Timestep of the noise on the embedding of a style picture; 0 where none is asked for, as in diffusers.
    int64_t style_level() const {
        double const sigma = job_.settings.noise_augmentation.value_or(0);
        if (!stage_.parts().unclip || sigma <= 0) return 0;
        return static_cast<int64_t>(std::round(stage_.parts().unclip->table.timestep_of(sigma)));
    }

    /// 1 where the picture may change, 0 elsewhere: [H,W] pixels, or all of them.
    Tensor pixel_mask() const {
        if (!job_.kept) return at::ones({job_.height, job_.width});
        return job_.kept->mask.to(at::kCPU).ge(0.5).to(at::kFloat);
    }

    /// The same for the cells of x: [1,1,h,w]. The nearest pixel decides, as in diffusers.
    Tensor cell_mask(std::array<int64_t, 3> const& shape) const {
        Tensor const pixels = pixel_mask().unsqueeze(0).unsqueeze(0);
        return at::upsample_nearest2d(pixels, {shape[1], shape[2]}).to(stage_.device());
    }

    /// Mask and masked picture for networks with channels for them: [N,1 + C,h,w].
    Tensor inpainting_input(std::array<int64_t, 3> const& shape, DrawNoise const& draw) {
        Tensor const picture =
            job_.start.defined() ? job_.start.to(at::kCPU, at::kFloat) : at::zeros({1, 3, job_.height, job_.width});
        Tensor const seen = stage_.encoded(picture * (1 - pixel_mask()), draw, NoiseUse::masked_picture);
        return at::cat({cell_mask(shape).expand({seen.size(0), -1, -1, -1}), seen}, 1);
    }

    /// The low-resolution picture at x's size with noise on it: [N,3,h,w].
    Tensor low_resolution_input(std::array<int64_t, 3> const& shape, DrawNoise const& draw) {
        LowResolutionNoise const& noising = *stage_.parts().low_resolution;
        if (!job_.low_res.defined()) fail(ErrorKind::internal, "a super-resolution stage stands first");
        Tensor low = job_.low_res.to(stage_.device(), at::kFloat);
        if (low.size(2) != shape[1] || low.size(3) != shape[2])
            low = at::upsample_bilinear2d(low, {shape[1], shape[2]}, /*align_corners=*/true);
        double const sigma = job_.settings.noise_augmentation.value_or(noising.table.level(noising.level).ratio());
        double const nearest = sigma > 0 ? std::round(noising.table.timestep_of(sigma)) : 0;
        class_label_ = std::min(static_cast<int64_t>(nearest), noising.most);
        Tensor const noise = draw(NoiseUse::low_resolution, {3, shape[1], shape[2]}).to(low);
        return compose(low, noise, noising.table.level(*class_label_));
    }

    DiffusersStage& stage_;
    StageJob const& job_;
    SchedulerConfig scheduler_;
    NoiseSchedule schedule_;
    Tensor given_, start_, mask_, extra_, style_noise_;
    std::optional<int64_t> class_label_;
};

}  // namespace

DiffusersStage::DiffusersStage(Parts parts)
    : parts_(std::move(parts)),
      intervals_(noise_intervals(parts_.experts)),
      loras_(loras_of_experts(parts_)),
      experts_(ensemble_of(parts_, loras_)) {}

void DiffusersStage::use(Conditioning const& conditioning) {
    bool const room = parts_.residents >= parts_.experts.size();
    for (size_t i = 0; i < loras_.size(); ++i) {
        if (loras_[i]->agree_with(conditioning.loras)) continue;
        auto before = experts_.take(i);  // not while it is being loaded
        loras_[i]->use(conditioning.loras);
        if (before && room) with_others_[i] = std::move(before);
    }
}

void DiffusersStage::load(size_t expert) {
    experts_.get(expert);
    with_others_.erase(expert);
}

void DiffusersStage::unload() {
    experts_.unload();
    with_others_.clear();
}

std::array<int64_t, 3> DiffusersStage::shape(int64_t height, int64_t width) const {
    if (!parts_.latents) return {3, height, width};
    int64_t const scale = parts_.latents->downscale();
    return {parts_.latents->channels(), height / scale, width / scale};
}

StageSettings DiffusersStage::resolved(StageSettings settings, bool) const {
    if (settings.sampler == Sampler::model_default) settings.sampler = sampler_of(parts_.scheduler);
    if (!spaces_sigmas(settings.sampler)) settings.schedule = Schedule::uniform_time;
    if (settings.schedule == Schedule::model_default) settings.schedule = schedule_of(parts_.scheduler);
    if (settings.steps == 0) settings.steps = parts_.info.default_steps;
    if (parts_.low_resolution && !settings.noise_augmentation)
        settings.noise_augmentation = parts_.low_resolution->table.level(parts_.low_resolution->level).ratio();
    return settings;
}

int64_t DiffusersStage::largest_batch(Size size) const {
    auto const x = shape(size.height, size.width);
    return x[1] * x[2] <= most_batched_cells ? most_at_once : 1;
}

double DiffusersStage::step_cost(Size size) const {
    auto const x = shape(size.height, size.width);
    double cells = static_cast<double>(x[1] * x[2]), cost = 0;
    for (UNetLevelConfig const& level : parts_.experts.front().config.down) {
        cost += cells * static_cast<double>(level.channels * level.channels * level.layers);
        cells /= 4;
    }
    return cost;
}

Tensor DiffusersStage::encoded(Tensor const& picture, DrawNoise const& draw, NoiseUse use) {
    if (!parts_.latents) return picture.to(parts_.device, at::kFloat);
    return parts_.latents->encode(picture, draw(use, shape(picture.size(2), picture.size(3))));
}

Tensor DiffusersStage::picture(Tensor const& x, bool in_tiles) {
    return parts_.latents ? parts_.latents->decode(x, in_tiles) : x;
}

Tensor DiffusersStage::preview(Tensor const& denoised) {
    return parts_.latents ? parts_.latents->preview(denoised) : denoised;
}

std::unique_ptr<StageCourse> DiffusersStage::course(StageJob const& job, DrawNoise const& draw) {
    return std::make_unique<DiffusersCourse>(*this, job, draw);
}

}  // namespace daub
