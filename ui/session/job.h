// One wish for the engine, as a value: what to make, for whom, and what is wanted besides the picture.
#pragma once

#include "engine/scene/generator.h"
#include "ui/session/stopper.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace daub {

/// Names one job for as long as the session lives; 0 names none.
using JobId = std::uint64_t;

/// asked: the user pressed Generate, so it is never dropped. live: replaced by the next live one. looking: a step of an
/// earlier run, decoded, where the engine remembers it. loading: makes the model's networks ready and gives no picture.
/// sequence: work of its own on the engine's thread, as long as many pictures; it waits its turn as asked ones do.
enum class JobKind { asked, live, looking, loading, sequence };

/// Runs on the engine's thread, reports as often as it likes and obeys the stopper within a step. May throw.
using EngineWork = std::function<Outcome(Generator&, Stopper const&, std::function<void(Progress const&)> const&)>;

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
    std::shared_ptr<EngineWork const> work;  ///< of JobKind::sequence alone

    bool makes_picture() const { return kind == JobKind::asked || kind == JobKind::live; }
    bool operator==(Job const&) const = default;
};

}  // namespace daub
