// DEIS with polynomials in log rho, orders 1 to 3: the solver of eDiff-I.
#pragma once

#include "engine/diffusion/solver.h"

namespace daub {

struct Deis {
    int order = 3;                   ///< 1 to 3; 2 is steadier under strong guidance
    bool lower_order_at_end = true;  ///< in runs under 15 steps: order 1 in the last, at most 2 in the one before
};

/// Zhang & Chen 2023, "Fast Sampling of Diffusion Models with Exponential Integrator", log-rho multistep (diffusers
/// DEISMultistepScheduler). x: [B,C,H,W] at levels[begin], of either variable. A step that ends without noise takes
/// the denoised estimate.
Tensor sample_deis(Denoiser const& denoise, Tensor x, Levels const& levels, Deis const& options = {},
                   StepObserver const& observer = {});

}  // namespace daub
