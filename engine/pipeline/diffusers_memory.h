// What a request on models of diffusers needs of memory, estimated from the headers of their files.
#pragma once

#include "engine/pipeline/diffusers_family.h"
#include "engine/scene/memory_planner.h"
#include "engine/scene/model_catalogue.h"

namespace daub {

struct MemoryCircumstances {
    at::ScalarType dtype = at::kFloat;  ///< that networks compute in
    int64_t available = 0;              ///< bytes; 0: not known
    bool memory_mapped = false;  ///< weights stored in the type that is computed in stay in the file: not counted
    int64_t program = int64_t{240} << 20;  ///< bytes that the program and its libraries hold by themselves
};

/// Takes measures from the cheapest on until it fits.
MemoryPlan plan_diffusers(ModelInfo const& info, std::vector<SharedSource> const& sources,
                          GenerationRequest const& request, MemoryCircumstances const& given);

}  // namespace daub
