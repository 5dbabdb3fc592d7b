// From a scheduler's configuration and a number of steps to the noise levels of a run, as the diffusers class sets
// them, and from there to a finished sample.
//
//     SchedulerConfig config = parse_scheduler_config(json, file);
//     NoiseSchedule schedule = make_schedule(config, 25);
//     Tensor x = noise * schedule.initial_noise;
//     x = sample_with(config, schedule, precondition(network, config.prediction), x, {.observer = observer});
#pragma once

#include <optional>
#include <vector>

#include "engine/diffusion/euler.h"
#include "engine/diffusion/scheduler_config.h"

namespace daub {

struct NoiseSchedule {
    /// n + 1 levels for n steps, in the scheduler's own variable.
    std::vector<NoiseLevel> levels;
    double initial_noise = 1;  ///< what unit noise is multiplied by (init_noise_sigma)

    /// The timesteps as diffusers lists them, one for each call of the network.
    std::vector<double> timesteps;
    /// The sigmas as diffusers lists them, the last included. Empty for DDIM, DDPM and PNDM.
    std::vector<double> sigmas;

    /// Where steps land, for DDIM and PNDM, which count back in t (see Ddim::landings).
    std::vector<NoiseLevel> landings;
    RungeKuttaStart start;                  ///< PNDM without skip_prk_steps
    std::optional<NoiseLevel> repeat_from;  ///< PNDM with it
};

/// steps ≥ 1; DDIM, DDPM and PNDM take no more than there are trained timesteps. Throws Error (usage).
NoiseSchedule make_schedule(SchedulerConfig const& config, int64_t steps);

/// A run over given falling timesteps, for DDPM (see section_timesteps.h). Throws Error (usage).
NoiseSchedule make_schedule(SchedulerConfig const& config, std::span<int64_t const> timesteps);

struct SamplingOptions {
    double eta = 0;              ///< DDIM
    ChurnNoise churn = {};       ///< Heun
    NoiseFunction noise = {};    ///< for solvers that add noise
    StepObserver observer = {};  ///< see solver.h
    int64_t begin = 0;           ///< first step to carry out: image-to-image starts late, experts take a part
    int64_t end = std::numeric_limits<int64_t>::max();
};

/// Whether sample_with will ask for noise.
bool adds_noise(SchedulerConfig const& config, SamplingOptions const& options);

/// Runs the solver that the configuration names. denoise: without limits; clipping and thresholding of the
/// configuration are applied here. x: [B,C,H,W] at schedule.levels[begin].
Tensor sample_with(SchedulerConfig const& config, NoiseSchedule const& schedule, Denoiser const& denoise, Tensor x,
                   SamplingOptions const& options = {});

/// The limit that the configuration puts on x0, empty if none.
Limit limit_of(SchedulerConfig const& config);

}  // namespace daub
