// What the desktop asks of the engine about models, beside making pictures.
//
//     InstalledModels models([] { return load_model_services(); });
//
// Comes from the engine's module, which takes a moment to load: make it on a worker thread.
#pragma once

#include "engine/scene/memory_planner.h"
#include "engine/scene/model_catalogue.h"

#include <functional>
#include <memory>

namespace daub {

struct ModelServices {
    std::unique_ptr<ModelCatalogue> catalogue;
    std::unique_ptr<MemoryPlanner> planner;  ///< borrows the catalogue; may be null
};

/// Throws Error where the engine cannot be loaded. Called once, on a worker thread.
using ModelServicesFactory = std::function<std::shared_ptr<ModelServices const>()>;

}  // namespace daub
