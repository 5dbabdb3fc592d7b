#include "engine/pipeline/ediff_memory.h"

#include "engine/models/config_reader.h"
#include "engine/models/ediff_model_index.h"
#include "engine/models/ediff_unet_cost.h"
#include "engine/pipeline/run_memory.h"
#include "engine/weights/safetensors_header.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace daub {
namespace {

namespace fs = std::filesystem;

/// Feature maps of the first level that are alive at once at the peak of a forward pass: skips, the block's own,
/// copies.
constexpr int64_t live_maps = 12;
/// Pictures in fp32 that the last stage holds at once: the sampler's, its history, inputs, what is shown; and of each
/// that was asked for. Measured by tests/benchmarks/render_memory.py.
constexpr double stage_pictures = 13, kept_pictures = 1.5;
constexpr int64_t text_tokens = 128;

int64_t activation_bytes(EDiffUNetConfig const& config, int64_t pixels, int64_t batch, int64_t element) {
    int64_t const cells = pixels / (config.patch_size * config.patch_size);
    return cells * config.block_out_channels.front() * live_maps * batch * element;
}

/// Weights are stored in 8 bits or less and computed with in another type.
int64_t elements_in(fs::path const& component) {
    int64_t elements = 0;
    for (auto const& file : fs::directory_iterator(component)) {
        if (file.path().extension() != ".safetensors") continue;
        for (TensorEntry const& tensor : inspect_safetensors(file).tensors) {
            int64_t count = 1;
            for (int64_t const side : tensor.shape) count *= side;
            elements += count;
        }
    }
    return elements;
}

class EDiffEstimate {
 public:
    EDiffEstimate(ModelInfo const& info, GenerationRequest const& request, MemoryCircumstances const& given)
        : folder_(info.path),
          index_(EDiffModelIndex::load(folder_)),
          request_(request),
          given_(given),
          element_(static_cast<int64_t>(c10::elementSize(given.dtype))),
          pictures_(std::clamp(request.count, 1, 8)),
          rows_(request.guidance.text.value_or(2) > 1 ? 2 : 1) {
        add_encoders();
        size_t const run = stages_run();
        for (size_t s = 0; s < run; ++s) add_stage(index_.stages[s]);
        EDiffStage const& last = index_.stages[run - 1];
        bool const all = request.stages_to_run == 0;
        add_pictures(last, all && last.tile > 0 ? std::max(area_of(last), request.canvas.area()) : area_of(last),
                     all ? request.canvas.area() : area_of(last));
    }

    MemoryPlan plan() {
        MemoryPlan plan{.available = given_.available, .items = items_};
        plan.items.push_back({.name = "activations", .bytes = activations_});
        plan.items.push_back({.name = "pictures", .bytes = picture_bytes_});
        plan.items.push_back({.name = "the program", .bytes = given_.program});
        plan.needed = all_weights_ + activations_ + picture_bytes_ + given_.program;
        auto const too_much = [&] { return plan.available > 0 && plan.needed > plan.available; };
        if (too_much()) {
            plan.measures.push_back(MemoryMeasure::one_expert_resident);
            plan.needed += largest_expert_ - all_experts_;
        }
        if (too_much() && rows_ > 1) {
            plan.measures.push_back(MemoryMeasure::split_guidance);
            plan.needed -= activations_ / 2;
        }
        plan.fits = !too_much();
        if (!plan.fits) plan.advice = "Take a smaller canvas or fewer pictures at once.";
        return plan;
    }

 private:
    static int64_t area_of(EDiffStage const& stage) { return stage.native_size[0] * stage.native_size[1]; }

    /// As cascade_steps() decides.
    size_t stages_run() const {
        if (request_.stages_to_run > 0) return std::min<size_t>(index_.stages.size(), request_.stages_to_run);
        size_t run = 1;
        while (run < index_.stages.size() && area_of(index_.stages[run - 1]) * 11 / 10 < request_.canvas.area()) ++run;
        return run;
    }

    int64_t add(std::string const& name, int64_t bytes) {
        items_.push_back({.name = "weights of " + name, .bytes = bytes});
        all_weights_ += bytes;
        return bytes;
    }

    void add_encoders() {
        for (std::string const& name : {index_.t5_encoder, index_.clip_text, index_.clip_image})
            if (!name.empty()) add(name, elements_in(folder_ / name) * element_);
    }

    void add_stage(EDiffStage const& stage) {
        for (std::string const& name : stage.experts) {
            auto const config = EDiffUNetConfig::from_json(component_config(folder_ / name), name);
            auto const cost = ediff_unet_cost(config, stage.native_size[0], stage.native_size[1], text_tokens);
            int64_t const bytes = add(name, cost.parameters * element_);
            all_experts_ += bytes, largest_expert_ = std::max(largest_expert_, bytes);
            int64_t const batch = rows_ * (area_of(stage) > 256 * 256 ? 1 : pictures_);
            activations_ = std::max(activations_, activation_bytes(config, area_of(stage), batch, element_));
        }
    }

    /// stage: the last that runs, for pictures of `pixels`, which are then brought to the size of the canvas.
    void add_pictures(EDiffStage const& stage, int64_t pixels, int64_t canvas_pixels) {
        constexpr int64_t bytes_per_pixel = 3 * sizeof(float);
        int64_t const states = std::min(stage.steps * pixels * bytes_per_pixel, RunMemory::usual_limit);
        double const kept = kept_pictures * static_cast<double>(pictures_ * canvas_pixels);
        double const in_work = stage_pictures * static_cast<double>(pixels);
        picture_bytes_ = states + static_cast<int64_t>(in_work + kept) * bytes_per_pixel;
    }

    fs::path folder_;
    EDiffModelIndex index_;
    GenerationRequest const& request_;
    MemoryCircumstances given_;
    int64_t element_, pictures_, rows_;
    int64_t all_weights_ = 0, all_experts_ = 0, largest_expert_ = 0, activations_ = 0, picture_bytes_ = 0;
    std::vector<MemoryItem> items_;
};

}  // namespace

MemoryPlan plan_ediff(ModelInfo const& info, GenerationRequest const& request, MemoryCircumstances const& given) {
    return EDiffEstimate(info, request, given).plan();
}

}  // namespace daub
