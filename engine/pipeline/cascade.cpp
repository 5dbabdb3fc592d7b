#include "engine/pipeline/cascade.h"

#include "engine/core/error.h"
#include "engine/core/split_mix.h"
#include "engine/nn/region_bias.h"
#include "engine/pipeline/adherence.h"
#include "engine/pipeline/devices.h"
#include "engine/pipeline/generation_size.h"
#include "engine/pipeline/lineage.h"
#include "engine/pipeline/moved_noise.h"
#include "engine/pipeline/picture_tensor.h"
#include "engine/pipeline/progress_meter.h"
#include "engine/pipeline/stage_run.h"
#include "engine/pipeline/task.h"
#include "engine/scene/resample.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

/// Most pictures that go through the cascade together.
constexpr int64_t largest_batch = 8;

/// Seeds of a stage: the base has the picture's own, so that it means the same in other programs.
std::vector<uint64_t> stage_seeds(GenerationRequest const& request, int64_t first, int64_t count, size_t pass) {
    std::vector<uint64_t> seeds;
    for (int64_t i = 0; i < count; ++i)
        seeds.push_back(seed_of(request.seed, first + i) + pass * uint64_t{0x9E3779B97F4A7C15});
    return seeds;
}

/// How a region came here, where its noise shall come along.
std::optional<AffineMap> motion_of(GenerationRequest const& request, Region const& region) {
    if (!request.frame || request.frame->moved.empty()) return std::nullopt;
    return request.frame->moved[static_cast<size_t>(&region - request.regions.data())];
}

bool moves(GenerationRequest const& request, Region const& region) { return motion_of(request, region).has_value(); }

std::vector<RegionNoise> region_noise(GenerationRequest const& request, int64_t first_image) {
    std::vector<RegionNoise> result;
    for (Region const& region : request.regions)
        if (region.enabled && region.mask && region.noise_seed && !moves(request, region))
            result.push_back({.seed = seed_of(*region.noise_seed, first_image), .mask = mask_tensor(*region.mask)});
    return result;
}

/// Noise of one use in one pass, with what goes along with the regions of a frame. Every use has its own.
Tensor frame_noise(Tensor noise, GenerationRequest const& request, size_t pass, NoiseUse use, int64_t step) {
    std::vector<MovingArea> areas;
    for (size_t r = 0; r < request.regions.size(); ++r) {
        Region const& region = request.regions[r];
        auto const motion = motion_of(request, region);
        if (!motion || !region.enabled || region.negative || !region.mask) continue;
        uint64_t seed = region.noise_seed.value_or(request.frame->noise_seed);
        for (uint64_t const part :
             {uint64_t{r}, uint64_t{pass}, static_cast<uint64_t>(use), static_cast<uint64_t>(step)})
            seed = split_mix(seed + split_mix_gamma * (part + 1));
        areas.push_back({.mask = mask_tensor(*region.mask),
                         .motion = on_canvas(*motion, 1.0 / request.canvas.width, 1.0 / request.canvas.height),
                         .seed = seed});
    }
    return with_moving_areas(std::move(noise), areas);
}

/// What is remembered of this run, and of the one that it branches off from.
struct Remembered {
    std::shared_ptr<RunMemory::Run> own;
    std::shared_ptr<RunMemory::Run const> base;  ///< null where there is none
};

/// One call's work: pictures [first, first + count) of the request.
class Batch {
 public:
    Batch(GenerationRequest const& request, PictureModel& model, CascadeRun const& run, ProgressMeter& meter,
          std::vector<CascadeStep> steps, Lineage const& lineage, Remembered const& remembered)
        : request_(request),
          model_(model),
          run_(run),
          meter_(meter),
          steps_(std::move(steps)),
          lineage_(lineage),
          remembered_(remembered) {}

    /// Runs all stages. The pictures of every pass so far are kept where the caller wants stages.
    Reply make(int64_t first, int64_t count, Task const& task);
    std::vector<Tensor> const& passes() const { return passes_; }  ///< [count,3,H,W] of each pass

 private:
    StageResult run_pass(size_t pass, int64_t first, int64_t count, Tensor const& low, Task const& task);
    StageJob job_for(size_t pass, int64_t first, int64_t count, Tensor const& low, Task const& task,
                     std::vector<Conditioning>& told) const;
    std::optional<StageResumption> resumption(size_t pass, int64_t picture) const;
    void collect(StageResult& part, StageResult& all) const;

    GenerationRequest const& request_;
    PictureModel& model_;
    CascadeRun const& run_;
    ProgressMeter& meter_;
    std::vector<CascadeStep> steps_;
    Lineage const& lineage_;
    Remembered const& remembered_;
    std::vector<Tensor> passes_;
};

/// Passes before the branch are the earlier run's wholly, that of the branch up to its step.
std::optional<StageResumption> Batch::resumption(size_t pass, int64_t picture) const {
    if (!remembered_.base) return {};
    int64_t const stage = steps_[pass].stage;
    Branch const& branch = *request_.branch;
    bool const follows = stage > branch.stage || (pass > 0 && stage == branch.stage && steps_[pass - 1].stage == stage);
    if (follows) return {};
    int64_t const step =
        stage < branch.stage ? request_.stages.at(static_cast<size_t>(stage)).steps : int64_t{branch.step};
    auto const [reached, state] = remembered_.base->latest({.pass = pass, .picture = picture, .step = step});
    if (state == nullptr) return {};
    return StageResumption{.step = reached, .state = state};
}

StageJob Batch::job_for(size_t pass, int64_t first, int64_t count, Tensor const& low, Task const& task,
                        std::vector<Conditioning>& told) const {
    CascadeStep const& step = steps_[pass];
    for (Lineage::Link const& link : lineage_.links())
        told.push_back(for_stage(link.conditioning, link.request, step.stage, count, /*paints=*/step.stage == 0));
    auto const stage = static_cast<size_t>(step.stage);
    StageJob job{.stage = step.stage,
                 .segments = {},
                 .resumption = resumption(pass, first),
                 .settings = lineage_.links()[lineage_.acting(step.stage, 0)].request.stages.at(stage),
                 .height = step.size.height,
                 .width = step.size.width,
                 .seeds = stage_seeds(request_, first, count, pass),
                 .low_res = low,
                 .strength = task.strength,
                 .threshold = request_.guidance.dynamic_threshold};
    for (LineageSegment const& part : lineage_.segments(step.stage, job.settings.steps))
        job.segments.push_back({.conditioning = &told[part.link], .begin = part.begin, .end = part.end});
    job.split_rows = run_.split_rows;
    job.tiled_decoding = run_.tiled_decoding;
    if (pass == 0) job.region_noise = region_noise(lineage_.links()[lineage_.acting(0, 0)].request, first);
    if (task.start) {
        Tensor const start = resized(picture_tensor(*task.start), job.height, job.width).clamp(-1, 1);
        job.start = start;
        if (task.changing)
            job.kept = KeptPicture{
                .picture = start,
                .mask = area_average(mask_tensor(*task.changing), {.height = job.height, .width = job.width})};
    }
    job.pass = pass;
    if (request_.frame && !request_.frame->moved.empty())
        job.move_noise = [this, pass](Tensor noise, NoiseUse use, int64_t at) {
            return frame_noise(std::move(noise), request_, pass, use, at);
        };
    if (request_.frame && request_.frame->attends) job.frames = &run_.frames;
    if (pass == 0 && run_.options.attention) job.recording = run_.options.attention;
    job.on_load = [this, pass](std::string const& name) { meter_.loading(static_cast<int>(steps_[pass].stage), name); };
    job.on_state = [this, pass, first](int64_t reached, RunState state) {
        remembered_.own->keep({.pass = pass, .picture = first, .step = reached}, std::move(state));
    };
    job.on_step = [this, pass, first](StageStep const& s) { return meter_.step(pass, static_cast<int>(first), s); };
    return job;
}

void Batch::collect(StageResult& part, StageResult& all) const {
    all.picture = all.picture.defined() ? at::cat({all.picture, part.picture}) : part.picture;
    all.reply = part.reply;
    for (AttentionMap& map : part.attention.maps) run_.outcome.attention.maps.push_back(std::move(map));
    run_.outcome.attention.incomplete = run_.outcome.attention.incomplete || part.attention.incomplete;
}

StageResult Batch::run_pass(size_t pass, int64_t first, int64_t count, Tensor const& low, Task const& task) {
    CascadeStep const& step = steps_[pass];
    int64_t const most = run_.one_by_one ? 1 : model_.stage(step.stage).largest_batch(step.size);
    StageResult all;
    for (int64_t i = 0; i < count && all.reply == Reply::go_on; i += most) {
        int64_t const at_once = std::min(most, count - i);
        Tensor const part_low = low.defined() ? low.narrow(0, i, at_once) : low;
        std::vector<Conditioning> told;
        told.reserve(lineage_.links().size());
        StageJob const job = job_for(pass, first + i, at_once, part_low, task, told);
        meter_.begin(pass, static_cast<int>(i), static_cast<int>(count));
        StageResult part = run_stage(model_.stage(step.stage), job);
        collect(part, all);
    }
    return all;
}

/// The low-resolution input of a pass: the last picture, at the pass's size divided by the stage's own factor.
Tensor low_res_for(Tensor const& last, Size size, int64_t factor) {
    int64_t const height = size.height / factor, width = size.width / factor;
    return last.size(2) == height && last.size(3) == width ? last : resized(last, height, width);
}

Reply Batch::make(int64_t first, int64_t count, Task const& task) {
    for (size_t pass = 0; pass < steps_.size(); ++pass) {
        CascadeStep const& step = steps_[pass];
        Tensor low;
        if (step.stage > 0) {
            int64_t const factor = model_.stage(step.stage).scale() / model_.stage(step.stage - 1).scale();
            low = low_res_for(passes_.back(), step.size, factor);
        }
        StageResult result = run_pass(pass, first, count, low, task);
        // A pass that was ended early may hold fewer pictures than were asked for: the rest stand as they did before.
        if (result.reply == Reply::stop_and_keep && result.picture.size(0) < count) {
            int64_t const done = result.picture.size(0);
            Tensor const rest =
                passes_.empty() ? result.picture.narrow(0, 0, 0) : passes_.back().narrow(0, done, count - done);
            if (rest.size(0) > 0)
                result.picture =
                    at::cat({result.picture, resized(rest, result.picture.size(2), result.picture.size(3))});
        }
        passes_.push_back(result.picture);
        if (result.reply != Reply::go_on) return result.reply;
    }
    return Reply::go_on;
}

/// At canvas size, with what is kept put back to the byte.
Image finished(Tensor const& picture, GenerationRequest const& request, Task const& task) {
    Image image = image_of(picture);
    if (image.size() != request.canvas) image = resize(image, request.canvas);
    if (task.start && task.changing) return blended(image, *task.start, *task.changing);
    return image;
}

/// What the model's judge says of a picture, where it has one. A picture is not lost because its judge cannot be read.
std::vector<std::optional<double>> measured_adherence(GenerationRequest const& request, PictureModel& model,
                                                      Tensor const& picture, Outcome& outcome) {
    try {
        if (Judge const* judge = request.regions.empty() ? nullptr : model.judge())
            return painted_adherence(*judge, request, picture);
    } catch (Error const& error) {
        outcome.warnings.push_back(fmt::format("It was not measured where things stand. {}", error.what()));
    }
    return std::vector<std::optional<double>>(request.regions.size());
}

}  // namespace

std::vector<CascadeStep> cascade_steps(GenerationRequest const& request, PictureModel& model) {
    StageInfo const& base = model.stage(0).info();
    Size const size = request.generation_size ? rounded_to(*request.generation_size, base.size_multiple)
                                              : generation_size(request.canvas, {.native = base.native_size,
                                                                                 .trained = base.trained_sizes,
                                                                                 .multiple = base.size_multiple});
    int64_t const wanted =
        request.stages_to_run > 0 ? std::min<int64_t>(request.stages_to_run, model.stages()) : model.stages();
    std::vector<CascadeStep> steps;
    for (int64_t s = 0; s < wanted; ++s) {
        int const scale = static_cast<int>(model.stage(s).scale());
        steps.push_back({.stage = s, .size = {size.width * scale, size.height * scale}});
        bool const enough = steps.back().size.area() * 11 / 10 >= request.canvas.area();
        if (request.stages_to_run == 0 && enough) break;
    }
    bool const all = static_cast<int64_t>(steps.size()) == model.stages();
    bool const tiles = model.stages() > 1 && model.stage(model.stages() - 1).works_in_tiles();
    if (request.stages_to_run == 0 && all && tiles && steps.back().size.area() * 5 / 4 < request.canvas.area()) {
        int64_t const last = model.stages() - 1;
        StageNetworks& again = model.stage(last);
        int const unit = again.info().size_multiple * static_cast<int>(again.scale() / model.stage(last - 1).scale());
        steps.push_back({.stage = last, .size = rounded_to(request.canvas, unit)});
    }
    return steps;
}

GenerationRequest resolved_request(GenerationRequest request, PictureModel& model) {
    check(request);
    request.device = model.device().is_cuda() ? Device{.kind = Device::Kind::cuda, .index = model.device().index()}
                                              : Device{.kind = Device::Kind::cpu};
    request.precision = model.dtype() == at::kFloat      ? Precision::fp32
                        : model.dtype() == at::kBFloat16 ? Precision::bf16
                                                         : Precision::fp16;
    request.stages.resize(static_cast<size_t>(model.stages()));
    for (int64_t s = 0; s < model.stages(); ++s) {
        StageSettings& settings = request.stages[static_cast<size_t>(s)];
        settings = model.stage(s).resolved(settings, s > 0);
        // Super-resolution follows the low-resolution picture: guidance as strong as the base's would burn it.
        if (!settings.text_guidance && (s > 0 || !request.guidance.text))
            settings.text_guidance = model.stage(s).info().default_guidance;
    }
    if (!request.guidance.text) request.guidance.text = request.stages.front().text_guidance;
    if (!request.guidance.style) request.guidance.style = request.guidance.text;
    if (!request.styles.empty() && request.style_adapter.empty()) request.style_adapter = model.style_adapter();
    if (!request.paint.w_prime) request.paint.w_prime = model.info().w_prime;
    auto const steps = cascade_steps(request, model);
    request.generation_size = steps.front().size;
    if (request.stages_to_run > 0)
        request.stages_to_run = std::min(request.stages_to_run, static_cast<int>(model.stages()));
    return request;
}

std::optional<Image> look_back(GenerationRequest const& resolved, StepPlace const& at, PictureModel& model,
                               RunMemory const& memory, bool tiled_decoding) {
    auto const run = memory.find(resolved);
    auto const steps = cascade_steps(resolved, model);
    auto const pass = static_cast<size_t>(at.stage);
    if (!run || at.stage < 0 || pass >= steps.size()) return {};
    auto const [step, state] = run->latest({.pass = pass, .picture = 0, .step = at.step});
    if (state == nullptr || step != at.step || !state->denoised.defined()) return {};
    model.prepare(resolved);
    Tensor const picture = model.stage(steps[pass].stage).picture(state->denoised.narrow(0, 0, 1), tiled_decoding);
    return image_of(picture.to(at::kFloat).clamp(-1, 1)[0]);
}

Outcome::Status run_cascade(GenerationRequest const& request, PictureModel& model, CascadeRun const& run) {
    Task const task = task_of(request);
    std::vector<CascadeStep> const steps = cascade_steps(request, model);
    std::vector<double> costs;
    for (CascadeStep const& step : steps)
        costs.push_back(model.stage(step.stage).step_cost(step.size) *
                        request.stages[static_cast<size_t>(step.stage)].steps);
    ProgressMeter meter(run.options, run.started, costs, model.info(), request);

    meter.phase(Progress::Phase::encoding, "reading the prompt");
    Lineage const lineage(request, model);
    std::vector<std::string> const& warnings = lineage.links().front().conditioning.warnings;
    run.outcome.warnings.insert(run.outcome.warnings.end(), warnings.begin(), warnings.end());
    if (run.free_encoders) model.free_encoders();
    meter.lap(run.outcome, "text");
    if (meter.reply() == Reply::cancel) return Outcome::Status::cancelled;

    Remembered remembered;
    if (request.branch) remembered.base = run.memory.find(lineage.links().at(1).request);
    remembered.own = run.memory.begin(request);
    if (request.frame && request.frame->attends) run.frames.begin(request.frame->place);
    for (int64_t first = 0; first < request.count; first += largest_batch) {
        int64_t const count = std::min<int64_t>(largest_batch, request.count - first);
        Batch batch(request, model, run, meter, steps, lineage, remembered);
        Reply const reply = batch.make(first, count, task);
        if (reply == Reply::cancel) return Outcome::Status::cancelled;
        meter.lap(run.outcome, "sampling");
        meter.phase(Progress::Phase::finishing, "finishing");
        Tensor const last = batch.passes().back();
        for (int64_t i = 0; i < last.size(0); ++i) {
            ResultImage result{.image = finished(last[i], request, task), .seed = seed_of(request.seed, first + i)};
            result.adherence = measured_adherence(request, model, last[i], run.outcome);
            if (run.options.keep_stages)
                for (size_t p = 0; p + 1 < batch.passes().size(); ++p)
                    result.stages.push_back(image_of(batch.passes()[p][i]));
            run.outcome.images.push_back(std::move(result));
        }
        meter.lap(run.outcome, "finishing");
        if (reply == Reply::stop_and_keep) return Outcome::Status::stopped;
    }
    if (request.frame && request.frame->attends) {
        run.frames.finish();
        if (run.frames.left_out())
            run.outcome.warnings.emplace_back("Memory was too small for what all layers of other frames say.");
    }
    return Outcome::Status::finished;
}

}  // namespace daub
