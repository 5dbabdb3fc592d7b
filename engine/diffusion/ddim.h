// Solvers that step between levels of a trained table: DDIM, DDPM, PNDM.
#pragma once

#include <optional>
#include <span>

#include "engine/diffusion/solver.h"

namespace daub {

/// Keeps an estimate of the picture in its range, by clipping or dynamic thresholding. Empty: leaves it.
using Limit = std::function<Tensor(Tensor const& x0)>;

struct Ddim {
    double eta = 0;  ///< 0: deterministic, 1: as much noise as DDPM adds
    /// Applied to x0 but not to the noise direction, as diffusers does without use_clipped_model_output.
    Limit limit = {};
    /// Where step i lands. Empty: at levels[i + 1]. diffusers steps by 1000/n in t even where its timesteps are not
    /// spaced so, and then takes the result for the next timestep's; giving the landings reproduces that.
    std::span<NoiseLevel const> landings = {};
};

/// Song et al. 2021, equations 12 and 16 (diffusers DDIMScheduler). Draws noise in every step if eta > 0.
Tensor sample_ddim(Denoiser const& denoise, Tensor x, Levels const& levels, Ddim const& options = {},
                   NoiseFunction const& noise = {}, StepObserver const& observer = {});

/// Variance of the noise that DDPM adds.
enum class Variance {
    fixed_small,    ///< of the posterior
    fixed_large,    ///< beta of the step
    learned,        ///< the denoiser's second half of channels
    learned_range,  ///< between both, on a logarithmic scale, by the denoiser's second half (Nichol & Dhariwal 2021)
};

/// Ancestral sampling (Ho et al. 2020, Algorithm 2; Nichol & Dhariwal 2021, equation 15; diffusers DDPMScheduler).
/// Draws noise in every step whose timestep is not 0.
Tensor sample_ddpm(Denoiser const& denoise, Tensor x, Levels const& levels, Variance variance,
                   NoiseFunction const& noise, StepObserver const& observer = {});

/// The Runge-Kutta beginning of PNDM: the levels of its evaluations, four to a step, and where each of them lands.
struct RungeKuttaStart {
    std::vector<NoiseLevel> evaluations;
    std::vector<NoiseLevel> landings;
};

struct Pndm {
    /// What history is combined of: the network's own predictions, as diffusers does.
    Prediction prediction = Prediction::epsilon;
    std::span<NoiseLevel const> landings = {};  ///< as in Ddim
    RungeKuttaStart start = {};                 ///< empty: begins with one step of Heun (PLMS of latent diffusion)
    /// Level that the repeated first step begins from, where diffusers takes another than levels[0].
    std::optional<NoiseLevel> repeat_from = {};
};

/// Pseudo linear multistep method of order 4 (Liu et al. 2022, equations 9 and 12; diffusers PNDMScheduler).
Tensor sample_pndm(Denoiser const& denoise, Tensor x, Levels const& levels, Pndm const& options = {},
                   StepObserver const& observer = {});

}  // namespace daub
