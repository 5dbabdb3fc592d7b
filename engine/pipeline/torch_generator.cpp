#include "engine/pipeline/torch_generator.h"

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/pipeline/cascade.h"
#include "engine/pipeline/devices.h"
#include "engine/pipeline/diffusers_model.h"
#include "engine/pipeline/ediff_model.h"
#include "engine/pipeline/model_sources.h"
#include "engine/pipeline/progress_meter.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <new>
#include <optional>

namespace daub {
namespace {

class TorchGenerator : public Generator {
 public:
    explicit TorchGenerator(ModelCatalogue const& catalogue) : catalogue_(catalogue) {}

    Outcome generate(GenerationRequest const& request, RunOptions const& options) override {
        double const started = seconds_now();
        Outcome outcome;
        try {
            c10::InferenceMode const inference;
            if (options.on_progress && options.on_progress({.what = "opening the model"}) == Reply::cancel)
                outcome.status = Outcome::Status::cancelled;
            else
                run(request, options, outcome, started);
        } catch (Error const& error) {
            fail_with(outcome, error.kind(), error.what());
        } catch (std::bad_alloc const&) {
            fail_with(outcome, ErrorKind::memory, out_of_memory);
        } catch (c10::OutOfMemoryError const&) {
            fail_with(outcome, ErrorKind::memory, out_of_memory);
        } catch (std::exception const& error) {
            fail_with(outcome, memory_ran_out(error) ? ErrorKind::memory : ErrorKind::internal,
                      memory_ran_out(error) ? out_of_memory : error.what());
        }
        outcome.seconds = seconds_now() - started;
        return outcome;
    }

    GenerationRequest resolve(GenerationRequest const& request) override {
        c10::InferenceMode const inference;
        return resolved_request(request, open(request));
    }

    std::optional<Image> look_back(GenerationRequest const& resolved, StepPlace const& at) override {
        if (!memory_.find(resolved)) return {};  // else the model would be loaded for nothing
        try {
            c10::InferenceMode const inference;
            PictureModel& model = open(resolved);
            MemoryPlan const plan = make_memory_planner(catalogue_)->plan(resolved);
            return daub::look_back(resolved, at, model, memory_, plan.takes(MemoryMeasure::tiled_decoding));
        } catch (std::exception const&) {
            return {};
        }
    }

    void unload() override { forget(); }

 private:
    static constexpr char const* out_of_memory =
        "Memory ran out. Take a smaller canvas or fewer pictures at once, or close other programs.";

    /// The CPU allocator of torch says so in words only.
    static bool memory_ran_out(std::exception const& error) {
        return std::string_view(error.what()).find("not enough memory") != std::string_view::npos;
    }

    static void fail_with(Outcome& outcome, ErrorKind kind, std::string message) {
        outcome.status = Outcome::Status::failed;
        outcome.failure = Failure{.kind = kind, .message = std::move(message)};
    }

    void run(GenerationRequest const& request, RunOptions const& options, Outcome& outcome, double started) {
        PeakMemory const peak(open_device(request.device));
        PictureModel& model = open(request);
        outcome.times.push_back({.name = "load", .seconds = seconds_now() - started});
        outcome.resolved = resolved_request(request, model);
        model.prepare(outcome.resolved);
        MemoryPlan const plan = make_memory_planner(catalogue_)->plan(outcome.resolved);
        if (!plan.fits) outcome.warnings.push_back("Memory may not suffice. " + plan.advice);
        CascadeRun const watched{.options = options,
                                 .outcome = outcome,
                                 .started = started,
                                 .memory = memory_,
                                 .frames = frames_,
                                 .free_encoders = plan.takes(MemoryMeasure::free_text_encoders),
                                 .split_rows = plan.takes(MemoryMeasure::split_guidance),
                                 .one_by_one = plan.takes(MemoryMeasure::one_image_at_a_time),
                                 .tiled_decoding = plan.takes(MemoryMeasure::tiled_decoding)};
        outcome.status = run_cascade(outcome.resolved, model, watched);
        if (outcome.status == Outcome::Status::cancelled) outcome.images.clear();
        outcome.peak_bytes = peak.bytes();
    }

    PictureModel& open(GenerationRequest const& request) {
        ModelInfo const info = catalogue_.find(request.model);
        if (!info.problem.empty()) fail(ErrorKind::model, "{} cannot be used: {}", info.path, info.problem);
        at::Device const device = open_device(request.device);
        at::ScalarType const dtype = compute_type(request.precision, device);
        if (!model_ || model_->info() != info || model_->device() != device || model_->dtype() != dtype) {
            forget();
            model_ = load(info, device, dtype);
        }
        return *model_;
    }

    static std::unique_ptr<PictureModel> load(ModelInfo const& info, at::Device device, at::ScalarType dtype) {
        size_t const resident = residents(info, device);
        if (info.family == ModelFamily::ediff) return std::make_unique<EDiffModel>(info, device, dtype, resident);
        return std::make_unique<DiffusersModel>(info, open_sources(info), device, dtype, resident);
    }

    /// All experts stay where they take at most a quarter of what is free; else one of them at a time.
    static size_t residents(ModelInfo const& info, at::Device device) {
        int64_t const free = free_memory(device);
        bool const plenty = free == 0 || info.weight_bytes * 4 < free / 4;  // packed weights grow when they are loaded
        return plenty ? std::numeric_limits<size_t>::max() : 1;
    }

    ModelCatalogue const& catalogue_;
    void forget() {
        memory_.clear();
        frames_.clear();
        model_.reset();
    }

    std::unique_ptr<PictureModel> model_;
    RunMemory memory_;       ///< of this model's runs
    FrameAttention frames_;  ///< of the sequence that is being made
};

}  // namespace

std::unique_ptr<Generator> make_torch_generator(ModelCatalogue const& catalogue) {
    return std::make_unique<TorchGenerator>(catalogue);
}

}  // namespace daub
