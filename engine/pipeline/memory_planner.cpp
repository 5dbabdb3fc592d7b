// What a request needs, estimated from configurations and headers alone.
#include "engine/core/error.h"
#include "engine/models/config_reader.h"
#include "engine/models/ediff_model_index.h"
#include "engine/models/ediff_unet_cost.h"
#include "engine/pipeline/devices.h"
#include "engine/pipeline/diffusers_memory.h"
#include "engine/pipeline/model_sources.h"
#include "engine/pipeline/torch_generator.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace daub {
namespace {

namespace fs = std::filesystem;

/// Feature maps of the first level that are alive at once at the peak of a forward pass: skips, the block's own,
/// copies.
constexpr int64_t live_maps = 12;

int64_t activation_bytes(EDiffUNetConfig const& config, Size size, int64_t batch, int64_t element) {
    int64_t const cells = size.area() / (config.patch_size * config.patch_size);
    return cells * config.block_out_channels.front() * live_maps * batch * element;
}

class Planner : public MemoryPlanner {
 public:
    explicit Planner(ModelCatalogue const& catalogue) : catalogue_(catalogue) {}

    MemoryPlan plan(GenerationRequest const& request) const override {
        ModelInfo const info = catalogue_.find(request.model);
        at::Device const device = open_device(request.device);
        at::ScalarType const dtype = compute_type(request.precision, device);
        if (info.family != ModelFamily::ediff)
            return plan_diffusers(info, open_sources(info), request,
                                  {.dtype = dtype, .available = free_memory(device), .memory_mapped = device.is_cpu()});
        return plan_native(info, request, device, static_cast<int64_t>(c10::elementSize(dtype)));
    }

 private:
    static MemoryPlan plan_native(ModelInfo const& info, GenerationRequest const& request, at::Device device,
                                  int64_t element) {
        EDiffModelIndex const index = EDiffModelIndex::load(info.path);
        int64_t const batch = std::clamp(request.count, 1, 8) * (request.guidance.text.value_or(2) > 1 ? 2 : 1);

        MemoryPlan plan;
        int64_t largest = 0, all_experts = 0, one_expert = 0;
        for (size_t s = 0; s < index.stages.size(); ++s) {
            EDiffStage const& stage = index.stages[s];
            for (std::string const& name : stage.experts) {
                auto const config = EDiffUNetConfig::from_json(component_config(fs::path(info.path) / name), name);
                int64_t const bytes =
                    ediff_unet_cost(config, stage.native_size[0], stage.native_size[1], 128).parameters * element;
                plan.items.push_back({.name = "weights of " + name, .bytes = bytes});
                all_experts += bytes, one_expert = std::max(one_expert, bytes);
                Size const native{static_cast<int>(stage.native_size[1]), static_cast<int>(stage.native_size[0])};
                bool const last = s + 1 == index.stages.size();
                Size const size = last && request.canvas.area() < native.area() ? request.canvas : native;
                int64_t const pictures = size.area() > 256 * 256 ? batch / std::clamp(request.count, 1, 8) : batch;
                largest = std::max(largest, activation_bytes(config, size, pictures, element));
            }
        }
        int64_t const pictures = request.canvas.area() * 3 * 4 * 3 * std::clamp(request.count, 1, 8);
        plan.items.push_back({.name = "activations", .bytes = largest});
        plan.items.push_back({.name = "pictures", .bytes = pictures});
        plan.available = free_memory(device);
        plan.needed = all_experts + largest + pictures;
        auto const too_much = [&] { return plan.available > 0 && plan.needed > plan.available; };
        if (too_much()) {
            plan.measures.push_back(MemoryMeasure::one_expert_resident);
            plan.needed += one_expert - all_experts;
        }
        if (too_much() && batch > std::clamp(request.count, 1, 8)) {
            plan.measures.push_back(MemoryMeasure::split_guidance);
            plan.needed -= largest / 2;
        }
        plan.fits = !too_much();
        if (!plan.fits) plan.advice = "Take a smaller canvas or fewer pictures at once.";
        return plan;
    }

    ModelCatalogue const& catalogue_;
};

}  // namespace

std::unique_ptr<MemoryPlanner> make_memory_planner(ModelCatalogue const& catalogue) {
    return std::make_unique<Planner>(catalogue);
}

}  // namespace daub
