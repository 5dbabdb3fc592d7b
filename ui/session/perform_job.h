// What the engine thread does with one job.
#pragma once

#include "ui/session/job.h"
#include "ui/session/stopper.h"

#include <functional>

namespace daub {

using Report = std::function<void(Progress const&)>;

/// What its kind asks for; blocks until it is there or the stopper says otherwise.
Outcome perform(Generator& generator, Job const& job, Stopper const& stopper, Report const& report);

Outcome make_picture(Generator& generator, Job const& job, Stopper const& stopper, Report const& report);

/// The job's step as Generator::look_back() shows it, or no image. Cannot be stopped: it takes one decode.
Outcome look_back(Generator& generator, Job const& job);

/// Makes the job's model ready: begins its picture with nothing but loading, encoding and the first step of the base
/// network, then ends it. (Generator has no call for loading, and what it loads depends on the request.) A model that
/// is ready is `finished`, without images. Networks that act only later are loaded when they are needed.
Outcome load_networks(Generator& generator, Job const& job, Stopper const& stopper, Report const& report);

}  // namespace daub
