// How much memory a request needs, and what makes it fit where there is less.
#pragma once

#include "engine/scene/request.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace daub {

/// Ways to need less, from the cheapest on. None changes the picture by more than rounding.
enum class MemoryMeasure {
    free_text_encoders,     ///< after the prompt is encoded
    one_expert_resident,    ///< the next is loaded at the hand-off
    split_guidance,         ///< the guided evaluations one after the other instead of as a batch
    one_image_at_a_time,    ///< where count > 1
    tiled_decoding,         ///< the autoencoder works in overlapping tiles
    tiled_last_stage,       ///< so does the last super-resolution
    half_precision_weights  ///< bf16 where fp32 was asked for or chosen
};

struct MemoryItem {
    std::string name;  ///< "weights of expert low_noise", "attention", ...
    std::int64_t bytes = 0;

    bool operator==(MemoryItem const&) const = default;
};

struct MemoryPlan {
    std::int64_t needed = 0;     ///< bytes at the peak, with the measures below
    std::int64_t available = 0;  ///< bytes on the request's device
    std::vector<MemoryItem> items;
    std::vector<MemoryMeasure> measures;  ///< taken, so that it fits
    bool fits = true;
    std::string advice;  ///< where it does not fit: what would, for people

    bool takes(MemoryMeasure measure) const { return std::ranges::find(measures, measure) != measures.end(); }

    bool operator==(MemoryPlan const&) const = default;
};

/// Safe to call from any thread; does not load weights. Throws Error where the model cannot be read.
class MemoryPlanner {
 public:
    virtual ~MemoryPlanner() = default;
    virtual MemoryPlan plan(GenerationRequest const& request) const = 0;
};

}  // namespace daub
