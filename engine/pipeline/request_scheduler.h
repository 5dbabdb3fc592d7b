// From a model's scheduler and the settings of a request to the scheduler that a run uses.
#pragma once

#include "engine/diffusion/scheduler_config.h"
#include "engine/scene/request.h"

namespace daub {

/// What a model's own scheduler is in terms of requests. PNDM, which requests do not have, is DPM++ 2M, which needs
/// half the steps.
Sampler sampler_of(SchedulerConfig const& config);
/// model_default where its spacing has no name in requests.
Schedule schedule_of(SchedulerConfig const& config);

/// The model's configuration with another solver, as diffusers' from_config makes it: noise table, prediction, spacing
/// and limits of x0 stay. The model's own solver keeps all of its settings. Solvers that step along the table itself
/// (DDIM, DDPM) have no sigma spacing.
SchedulerConfig scheduler_for(SchedulerConfig model, StageSettings const& settings);

/// Whether sigma spacings mean anything to a sampler.
bool spaces_sigmas(Sampler sampler);

}  // namespace daub
