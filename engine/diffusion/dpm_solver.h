// DPM-Solver and DPM-Solver++, multistep, orders 1 to 3, deterministic and stochastic.
#pragma once

#include "engine/diffusion/solver.h"

namespace daub {

struct DpmSolver {
    int order = 2;  ///< 1 to 3; 2 is DPM++ 2M
    enum class Variable {
        data,   ///< DPM-Solver++ (Lu et al. 2022b): the integral of the denoised estimate
        noise,  ///< DPM-Solver (Lu et al. 2022a): the integral of the noise; the run must not end at 0
    } variable = Variable::data;
    bool stochastic = false;              ///< the SDE instead of the ODE; draws noise in every step
    bool heun = false;                    ///< the second-order formula of exponential Heun instead of the midpoint's
    bool lower_order_at_end = true;       ///< in runs under 15 steps: order 1 in the last, at most 2 in the one before
    bool first_order_at_the_end = false;  ///< order 1 in the last step of any run (diffusers euler_at_final)
};

/// x: [B,C,H,W] at levels[begin], of either variable. A step that ends without noise has order 1. Matches diffusers
/// DPMSolverMultistepScheduler.
Tensor sample_dpm_solver(Denoiser const& denoise, Tensor x, Levels const& levels, DpmSolver const& options = {},
                         NoiseFunction const& noise = {}, StepObserver const& observer = {});

/// DPM++ 2M in its plain form.
inline Tensor sample_dpmpp_2m(Denoiser const& denoise, Tensor x, Levels const& levels,
                              StepObserver const& observer = {}) {
    return sample_dpm_solver(denoise, std::move(x), levels, {}, {}, observer);
}

}  // namespace daub
