// The engine behind the scene's interfaces: what programs make once and then only know as Generator, ModelCatalogue and
// MemoryPlanner. No tensor type is seen here.
//
//     std::unique_ptr<ModelCatalogue> const catalogue = make_model_catalogue();
//     std::unique_ptr<Generator> const generator = make_torch_generator(*catalogue);
//     std::unique_ptr<MemoryPlanner> const planner = make_memory_planner(*catalogue);
//
// Generator and planner keep a reference to the catalogue, which must outlive them.
#pragma once

#include "engine/scene/generator.h"
#include "engine/scene/memory_planner.h"
#include "engine/scene/model_catalogue.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace daub {

/// Where models are looked for when nothing else is said: the embedded model, then each folder of $DAUB_MODELS
/// (separated by ':'), then $XDG_DATA_HOME/daub/models or ~/.local/share/daub/models, then what other programs have.
struct ModelPlaces {
    std::filesystem::path embedded;                ///< one model folder; may be missing
    std::vector<std::filesystem::path> libraries;  ///< folders of model folders and of .safetensors checkpoints
    bool other_programs = false;  ///< also what lies in the remembered places of other programs (model_roots.h)
};
ModelPlaces default_model_places();

std::unique_ptr<ModelCatalogue> make_model_catalogue(ModelPlaces places = default_model_places());
std::unique_ptr<Generator> make_torch_generator(ModelCatalogue const& catalogue);
std::unique_ptr<MemoryPlanner> make_memory_planner(ModelCatalogue const& catalogue);

}  // namespace daub
