// How long pictures take here, learnt from those that were made. Pure; not locked.
#pragma once

#include "engine/scene/outcome.h"

#include <optional>

namespace daub {

/// Seconds until the running picture is there: the engine's own estimate, or else from the share that is done. Nothing
/// where it is too early to tell.
std::optional<double> seconds_left(Progress const& progress);

class Pace {
 public:
    void learn(GenerationRequest const& request, double seconds);
    /// Nothing before the first picture was made.
    std::optional<double> seconds_for(GenerationRequest const& request) const;

 private:
    std::optional<double> seconds_per_pixel_;
};

}  // namespace daub
