// libdaub_engine.so: everything with tensors, loaded by the desktop when the first picture is wanted. What it exports
// gives an object that the caller owns, or null and the problem.
#include "app/desktop/engine_module.h"

#include "app/adapter_facts.h"
#include "app/model_examiner.h"
#include "engine/pipeline/torch_generator.h"

#include <string>

namespace daub {
namespace {

/// The generator with the catalogue that it borrows.
class OwningGenerator : public Generator {
 public:
    OwningGenerator() : catalogue_(make_model_catalogue()), generator_(make_torch_generator(*catalogue_)) {}

    Outcome generate(GenerationRequest const& request, RunOptions const& options) override {
        return generator_->generate(request, options);
    }
    GenerationRequest resolve(GenerationRequest const& request) override { return generator_->resolve(request); }
    void unload() override { generator_->unload(); }

 private:
    std::unique_ptr<ModelCatalogue> catalogue_;
    std::unique_ptr<Generator> generator_;
};

}  // namespace
}  // namespace daub

namespace {

template <typename Made, typename Make>
Made* guarded(std::string* problem, Make const& make) {
    try {
        return make();
    } catch (std::exception const& failure) {
        *problem = failure.what();
        return nullptr;
    }
}

}  // namespace

// NOLINTNEXTLINE: a name that the program looks up
extern "C" __attribute__((visibility("default"))) daub::Generator* daub_make_generator(std::string* problem) {
    return guarded<daub::Generator>(problem, [] { return new daub::OwningGenerator; });
}

// NOLINTNEXTLINE: a name that the program looks up
extern "C" __attribute__((visibility("default"))) daub::ModelServices* daub_make_model_services(std::string* problem) {
    return guarded<daub::ModelServices>(problem, [] {
        auto services = std::make_unique<daub::ModelServices>();
        services->catalogue = daub::make_model_catalogue();
        services->planner = daub::make_memory_planner(*services->catalogue);
        services->examiner = daub::engine_examiner();
        services->adapter_facts = daub::facts_of;
        return services.release();
    });
}
