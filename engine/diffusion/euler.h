// One-step solvers in the noise variable (alpha = 1): Euler, Euler ancestral, and Heun with churn.
#pragma once

#include "engine/diffusion/solver.h"

namespace daub {

/// Euler's method on the probability flow (Karras et al. 2022, Algorithm 1 without the correction; diffusers
/// EulerDiscreteScheduler). x: [B,C,H,W] at levels[begin]. Returns x at the last level.
Tensor sample_euler(Denoiser const& denoise, Tensor x, Levels const& levels, StepObserver const& observer = {});

/// Euler's method that goes further down and adds noise again (k-diffusion sample_euler_ancestral with eta 1;
/// diffusers EulerAncestralDiscreteScheduler). Draws noise in every step.
Tensor sample_euler_ancestral(Denoiser const& denoise, Tensor x, Levels const& levels, NoiseFunction const& noise,
                              StepObserver const& observer = {});

/// Added noise of Karras et al. 2022, Algorithm 2.
struct ChurnNoise {
    double amount = 0;  ///< S_churn; 0: the deterministic Algorithm 1
    double sigma_min = 0;
    double sigma_max = std::numeric_limits<double>::infinity();
    double noise_scale = 1;  ///< S_noise
    /// The level of a sigma between the schedule's, for networks that need its timestep.
    std::function<NoiseLevel(double sigma)> level_at = [](double sigma) { return NoiseLevel(sigma); };
};

/// Heun's method, second order, two evaluations a step, Euler in a step that ends at 0 (Karras et al. 2022,
/// Algorithms 1 and 2; diffusers HeunDiscreteScheduler without churn). Draws noise in steps that churn.
Tensor sample_heun(Denoiser const& denoise, Tensor x, Levels const& levels, ChurnNoise const& churn = {},
                   NoiseFunction const& noise = {}, StepObserver const& observer = {});

}  // namespace daub
