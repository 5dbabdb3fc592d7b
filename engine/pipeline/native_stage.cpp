#include "engine/pipeline/native_stage.h"

#include "engine/models/ediff_unet_cost.h"
#include "engine/pipeline/expert_denoiser.h"
#include "engine/pipeline/native_sampler.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

/// Pictures above this area are made one by one: their activations need the memory.
constexpr int64_t largest_batched_area = 256 * 256;
/// Most pictures in one batch.
constexpr int64_t most_pictures = 8;

std::vector<NoiseInterval> intervals_of(std::vector<EDiffUNetConfig> const& configs) {
    std::vector<NoiseInterval> intervals;
    for (EDiffUNetConfig const& config : configs)
        intervals.push_back({.low = config.noise_interval[0], .high = config.noise_interval[1]});
    return intervals;
}

class NativeCourse : public StageCourse {
 public:
    NativeCourse(NativeStage& stage, StageJob const& job, DrawNoise const& draw)
        : stage_(stage),
          job_(job),
          levels_(native_levels(job.settings.schedule, stage.settings(), job.settings.steps)),
          start_(start_noise(job, draw, {3, job.height, job.width}, stage.device())),
          options_(denoiser_options(draw)) {}

    std::vector<NoiseLevel> const& levels() const override { return levels_; }

    Tensor begin(int64_t step) const override {
        Tensor const x = start_ * levels_[static_cast<size_t>(step)].sigma;
        if (job_.start.defined() && job_.strength < 1) return job_.start.to(x.device()) + x;
        Tensor const expected = options_.below.defined() ? options_.below : at::zeros_like(x);
        if (options_.kept) return x + at::lerp(options_.kept->picture, expected, options_.kept->mask);
        return x + expected;
    }

    std::unique_ptr<StepDenoiser> denoiser(size_t expert, Conditioning const& conditioning) override {
        return std::make_unique<ExpertDenoiser>(stage_.experts().get(expert), conditioning, stage_.info().axis,
                                                options_);
    }

    Tensor sample(Denoiser const& denoise, Tensor x, SamplingOptions const& options) const override {
        return sample_native(job_.settings, denoise, std::move(x), Levels(levels_, options.begin, options.end),
                             options.noise, options.observer);
    }

 private:
    DenoiserOptions denoiser_options(DrawNoise const& draw) const {
        at::Device const device = stage_.device();
        EDiffStage const& settings = stage_.settings();
        DenoiserOptions options{
            .threshold = job_.threshold, .kept = job_.kept, .frames = job_.frames, .split_rows = job_.split_rows};
        if (options.kept) options.kept = KeptPicture{job_.kept->picture.to(device), job_.kept->mask.to(device)};
        if (!job_.low_res.defined()) return options;
        options.low_res_noise = job_.settings.noise_augmentation.value_or(settings.augmentation);
        Tensor const large = at::upsample_bilinear2d(job_.low_res.to(device), {job_.height, job_.width},
                                                     /*align_corners=*/false);  // as in training
        Tensor const noise = draw(NoiseUse::low_resolution, {3, job_.height, job_.width}).to(device);
        options.low_res = large + noise * options.low_res_noise;
        if (stage_.configs().front().residual) options.below = large;
        int64_t const native = std::max(settings.native_size[0], settings.native_size[1]);
        int64_t const area = settings.native_size[0] * settings.native_size[1];
        // Aspects of equal area have longer sides than the square: they are no reason for tiles.
        if (job_.height * job_.width > area + area / 4)
            options.tiles = tiles_over(job_.height, job_.width, settings.tile > 0 ? settings.tile : native,
                                       stage_.configs().front().size_multiple());
        return options;
    }

    NativeStage& stage_;
    StageJob const& job_;
    std::vector<NoiseLevel> levels_;
    Tensor start_;
    DenoiserOptions options_;
};

}  // namespace

NativeStage::NativeStage(Parts parts)
    : parts_(std::move(parts)),
      intervals_(intervals_of(parts_.configs)),
      experts_(parts_.configs.size(), [this](size_t i) { return parts_.loras.load(i); },
               {.resident = parts_.residents}) {}

void NativeStage::use(Conditioning const& conditioning) {
    // Loading ahead ends before what it reads changes.
    for (size_t i = 0; i < parts_.configs.size(); ++i)
        if (parts_.loras.differs(i, conditioning.loras)) experts_.take(i);
    parts_.loras.use(conditioning.loras);
}

StageSettings NativeStage::resolved(StageSettings settings, bool super_resolution) const {
    if (settings.sampler == Sampler::model_default) settings.sampler = sampler_of(parts_.settings);
    if (settings.schedule == Schedule::model_default) settings.schedule = Schedule::karras;
    if (settings.sampler == Sampler::edm_stochastic && settings.churn == Churn{})
        settings.churn = {.amount = 40, .sigma_min = 0.05, .sigma_max = 50, .noise = 1.003};  // of the paper, table 5
    if (settings.steps == 0) settings.steps = static_cast<int>(parts_.settings.steps);
    if (super_resolution && !settings.noise_augmentation) settings.noise_augmentation = parts_.settings.augmentation;
    return settings;
}

int64_t NativeStage::largest_batch(Size size) const { return size.area() <= largest_batched_area ? most_pictures : 1; }

double NativeStage::step_cost(Size size) const {
    int64_t const side = parts_.configs.front().size_multiple() * 4;
    auto const one = static_cast<double>(ediff_unet_cost(parts_.configs.front(), side, side, 64).multiplications);
    return one * static_cast<double>(size.area()) / static_cast<double>(side * side);
}

std::unique_ptr<StageCourse> NativeStage::course(StageJob const& job, DrawNoise const& draw) {
    return std::make_unique<NativeCourse>(*this, job, draw);
}

}  // namespace daub
