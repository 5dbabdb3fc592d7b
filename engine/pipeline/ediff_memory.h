// What a request on a native ensemble needs of memory, estimated from its configurations and headers.
#pragma once

#include "engine/pipeline/diffusers_memory.h"

namespace daub {

/// Takes measures from the cheapest on until it fits. Throws Error (model) where the model cannot be read.
MemoryPlan plan_ediff(ModelInfo const& info, GenerationRequest const& request, MemoryCircumstances const& given);

}  // namespace daub
