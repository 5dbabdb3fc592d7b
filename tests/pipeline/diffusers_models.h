// Complete model folders of diffusers, each a few hundred thousand random parameters.
#pragma once

#include "engine/pipeline/torch_generator.h"
#include "tests/scene/temporary_folder.h"

#include <memory>
#include <string>

namespace daub {

/// Writes the folders sd1, sd1-inpaint, sd2 (velocity), sdxl, sdxl-refiner, if-1, if-2 and x4 into `library`.
void write_diffusers_models(std::filesystem::path const& library);

/// A library of them with a generator on the CPU in fp32, made once for all tests.
struct DiffusersEngine {
    TemporaryFolder folder;
    std::unique_ptr<ModelCatalogue> catalogue;
    std::unique_ptr<Generator> generator;
    std::unique_ptr<MemoryPlanner> planner;

    DiffusersEngine();
    /// A request of three steps of Euler at 64², fp32, on the CPU.
    GenerationRequest request(std::string model, std::string prompt = "a red fox on a meadow") const;
    Outcome run(GenerationRequest const& request, RunOptions const& options = {});
    /// The only picture of a request. Fails the test where there is none.
    Image picture(GenerationRequest const& request);
};

DiffusersEngine& diffusers_engine();

}  // namespace daub
