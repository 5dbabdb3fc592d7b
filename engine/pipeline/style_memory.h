// What the style of pictures takes in memory: an IP-Adapter beside the networks, its image encoder while it looks.
#pragma once

#include "engine/pipeline/diffusers_memory.h"

namespace daub {

/// Bytes; weights that stay in mapped files are not counted.
struct StyleMemory {
    int64_t adapter = 0;
    int64_t encoder = 0;  ///< until the pictures are seen
};

/// base: the source that holds the U-Net which takes style. Nothing where the request has none, or cannot be run, which
/// the run will say.
StyleMemory style_memory(ModelSource const& base, GenerationRequest const& request, MemoryCircumstances const& given);

}  // namespace daub
