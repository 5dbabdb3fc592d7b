// The networks of one stage of the cascade, native or public, as run_stage() sees them: who runs which noise levels,
// and what happens before, between and after the steps.
#pragma once

#include "engine/diffusion/denoiser.h"
#include "engine/diffusion/ensemble.h"
#include "engine/diffusion/schedule.h"
#include "engine/pipeline/attention_recorder.h"
#include "engine/pipeline/stage_job.h"
#include "engine/scene/model_catalogue.h"

#include <memory>
#include <optional>

namespace daub {

/// One expert with everything that it is told.
class StepDenoiser {
 public:
    virtual ~StepDenoiser() = default;
    /// D(x; level): fp32 [N,C,h,w], twice the channels where the variance is learned. recorder: shown this evaluation's
    /// attention.
    virtual Tensor operator()(Tensor const& x, NoiseLevel const& level, AttentionRecorder* recorder) = 0;
    virtual KeyLayout const& layout() const = 0;
};

/// Random numbers [N, shape...] on the CPU.
using DrawNoise = std::function<Tensor(NoiseUse use, at::IntArrayRef shape)>;

/// One run of a stage: what stays the same over its steps.
class StageCourse {
 public:
    virtual ~StageCourse() = default;
    /// n + 1 for n steps.
    virtual std::vector<NoiseLevel> const& levels() const = 0;
    /// x [N,C,h,w] at the level that `step` begins at.
    virtual Tensor begin(int64_t step) const = 0;
    /// Borrows the conditioning and this course.
    virtual std::unique_ptr<StepDenoiser> denoiser(size_t expert, Conditioning const& conditioning) = 0;
    /// Carries x along the steps [options.begin, options.end).
    virtual Tensor sample(Denoiser const& denoise, Tensor x, SamplingOptions const& options) const = 0;
    /// x at the level that `next` begins at, with what is kept put back.
    virtual Tensor after_step(Tensor x, int64_t /*next*/) const { return x; }
};

class StageNetworks {
 public:
    virtual ~StageNetworks() = default;
    /// Names, sizes, defaults. Its experts are those of intervals().
    virtual StageInfo const& info() const = 0;
    virtual std::vector<NoiseInterval> const& intervals() const = 0;
    virtual at::Device device() const = 0;
    /// How much larger its pictures are than the base's.
    virtual int64_t scale() const = 0;
    /// Settings without anything left to the model. super_resolution: it stands behind another stage.
    virtual StageSettings resolved(StageSettings settings, bool super_resolution) const = 0;
    /// Whether it can be run again over its own enlarged result.
    virtual bool works_in_tiles() const = 0;
    /// Most pictures of a size that are made at once.
    virtual int64_t largest_batch(Size size) const = 0;
    /// Relative work of one step for one picture.
    virtual double step_cost(Size size) const = 0;

    /// Experts that are asked for from here on are as this wants them (LoRAs).
    virtual void use(Conditioning const&) {}
    /// Loads an expert, if it is not there; blocks.
    virtual void load(size_t expert) = 0;
    virtual void load_ahead(size_t expert) = 0;
    /// Draws what random numbers it needs but for those of steps.
    virtual std::unique_ptr<StageCourse> course(StageJob const& job, DrawNoise const& draw) = 0;
    /// x at the end, or a denoised estimate, as pictures [N,3,H,W], about [-1,1].
    /// in_tiles: where memory for all of it at once is short.
    virtual Tensor picture(Tensor const& x, bool in_tiles) = 0;
    /// The same quickly: smaller and approximate where rough_previews().
    virtual Tensor preview(Tensor const& denoised) = 0;
    virtual bool rough_previews() const { return false; }
};

/// Noise of the stage's start with the regions' own, unit variance: [N, shape...] on `device`.
Tensor start_noise(StageJob const& job, DrawNoise const& draw, std::array<int64_t, 3> shape, at::Device device);

}  // namespace daub
