// The samplers of a request, on networks whose noise level is sigma itself (EDM).
#pragma once

#include "engine/diffusion/noise.h"
#include "engine/diffusion/solver.h"
#include "engine/models/ediff_model_index.h"
#include "engine/scene/request.h"

#include <vector>

namespace daub {

/// The sampler that a name in a model's index means. Throws Error (model) naming those that exist.
Sampler sampler_of(EDiffStage const& stage);

/// n + 1 levels from the stage's sigma_max down to 0.
std::vector<NoiseLevel> native_levels(Schedule schedule, EDiffStage const& stage, int64_t steps);

/// Carries x (at levels[begin], alpha = 1) along the levels with the sampler that `settings` names.
/// DDIM and DDPM work with alpha² + sigma² = 1 inside; what the observer sees is scaled back.
Tensor sample_native(StageSettings const& settings, Denoiser const& denoise, Tensor x, Levels const& levels,
                     NoiseFunction const& noise, StepObserver const& observer);

}  // namespace daub
