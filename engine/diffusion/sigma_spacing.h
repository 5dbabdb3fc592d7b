// Ways to space n sigmas between two ends, and timesteps over a table, number for number as NumPy and diffusers do.
#pragma once

#include <vector>

#include "engine/diffusion/scheduler_config.h"

namespace daub {

/// numpy.linspace.
std::vector<double> linspace(double start, double stop, int64_t count);

/// n sigmas falling from high to low. spacing: karras (ρ = 7), exponential, beta (Lee et al. 2024, α = β = 0.6) or
/// uniform_lambda (Lu et al. 2022a).
std::vector<double> spaced_sigmas(SigmaSpacing spacing, double high, double low, int64_t n);

/// Quantile function of the beta distribution: x with I_x(a, b) = p, to about 1e-14.
double beta_quantile(double p, double a, double b);

/// The falling timesteps that one-step schedulers take: n of `trained`, before rounding for linspace.
std::vector<double> spaced_timesteps(Spacing spacing, int64_t n, int64_t trained, int64_t offset);

/// The same for multistep schedulers, which divide by n + 1 and leave out t = 0. `trained` may be cut short by
/// lambda_min_clipped; `full` is the whole table.
std::vector<double> spaced_multistep_timesteps(Spacing spacing, int64_t n, int64_t trained, int64_t full,
                                               int64_t offset);

}  // namespace daub
