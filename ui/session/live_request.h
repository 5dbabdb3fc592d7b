// The quick picture of live mode: the same request, made smaller where that saves most.
#pragma once

#include "engine/scene/request.h"

namespace daub {

struct QuickSettings {
    int stages = 1;        ///< of the cascade; the canvas is filled by plain resizing
    int steps = 8;         ///< of the base network; 0: the model's default
    int longest_side = 0;  ///< of the base network's picture, in pixels; 0: the model's own size

    bool operator==(QuickSettings const&) const = default;
};

/// One picture with the request's seed. A branch is left out: it demands the sizes and schedule of its base.
GenerationRequest quick_request(GenerationRequest request, QuickSettings const& settings);

}  // namespace daub
