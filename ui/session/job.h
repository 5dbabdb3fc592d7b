// One wish for the engine, as a value: what to make, for whom, and what is wanted besides the picture.
#pragma once

#include "engine/scene/generator.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace daub {

/// Names one job for as long as the session lives; 0 names none.
using JobId = std::uint64_t;

/// asked: the user pressed Generate, so it is never dropped. live: replaced by the next live one. looking: a step of an
/// earlier run, decoded, where the engine remembers it. loading: makes the model's networks ready and gives no picture.
enum class JobKind { asked, live, looking, loading };

/// RunOptions without the callback, which is the session's own.
struct RunWishes {
    int preview_side = 256;  ///< longest side of previews in pixels; 0: none
    bool keep_stages = false;
    std::optional<AttentionRecording> attention;

    bool operator==(RunWishes const&) const = default;
};

struct Job {
    JobId id = 0;
    JobKind kind = JobKind::asked;
    GenerationRequest request;
    RunWishes wishes;
    StepPlace place = {};  ///< of looking

    bool makes_picture() const { return kind == JobKind::asked || kind == JobKind::live; }
    bool operator==(Job const&) const = default;
};

}  // namespace daub
