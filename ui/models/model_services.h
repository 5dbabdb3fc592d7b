// What the desktop asks of the engine about models, beside making pictures.
//
//     InstalledModels models([] { return load_model_services(); });
//
// Comes from the engine's module, which takes a moment to load: make it on a worker thread.
#pragma once

#include "engine/scene/memory_planner.h"
#include "engine/scene/model_adding.h"
#include "engine/scene/model_catalogue.h"

#include <functional>
#include <memory>

namespace daub {

/// What an installed adapter is for.
struct AdapterFacts {
    std::optional<ModelFamily> fits = {};  ///< empty: cannot be told, or the kind serves several
    std::string word = {};                 ///< of an embedding or a subject, as it stands in the sentence
    int vectors = 1;                       ///< of an embedding: tokens that its word takes
    std::string base = {};                 ///< of a subject: the name of the model that it was trained on
    std::string problem = {};              ///< why it cannot be used; empty: it can
};

struct ModelServices {
    std::unique_ptr<ModelCatalogue> catalogue;
    std::unique_ptr<MemoryPlanner> planner;  ///< borrows the catalogue; may be null
    ModelExaminer examiner = {};
    std::function<AdapterFacts(InstalledAdapter const&)> adapter_facts = nullptr;  ///< null: nothing is told of them
};

/// Throws Error where the engine cannot be loaded. Called once, on a worker thread.
using ModelServicesFactory = std::function<std::shared_ptr<ModelServices const>()>;

}  // namespace daub
