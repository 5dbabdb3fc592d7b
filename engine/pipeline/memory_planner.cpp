// What a request needs, estimated from configurations and headers alone.
#include "engine/pipeline/devices.h"
#include "engine/pipeline/diffusers_memory.h"
#include "engine/pipeline/ediff_memory.h"
#include "engine/pipeline/model_sources.h"
#include "engine/pipeline/torch_generator.h"

namespace daub {
namespace {

class Planner : public MemoryPlanner {
 public:
    explicit Planner(ModelCatalogue const& catalogue) : catalogue_(catalogue) {}

    MemoryPlan plan(GenerationRequest const& request) const override {
        ModelInfo const info = catalogue_.find(request.model);
        at::Device const device = open_device(request.device);
        MemoryCircumstances const given{.dtype = compute_type(request.precision, device),
                                        .available = free_memory(device),
                                        .memory_mapped = device.is_cpu()};
        return info.family == ModelFamily::ediff ? plan_ediff(info, request, given)
                                                 : plan_diffusers(info, open_sources(info), request, given);
    }

 private:
    ModelCatalogue const& catalogue_;
};

}  // namespace

std::unique_ptr<MemoryPlanner> make_memory_planner(ModelCatalogue const& catalogue) {
    return std::make_unique<Planner>(catalogue);
}

}  // namespace daub
