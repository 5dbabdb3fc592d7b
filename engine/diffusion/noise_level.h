// A point on the noise axis. Everything in engine/diffusion speaks of x = alpha·x0 + sigma·noise.
//
// Models in the noise variable itself (EDM, k-diffusion, Euler, Heun) have alpha = 1 ("variance exploding"); models
// trained with a table of betas and solved in their own variable have alpha² + sigma² = 1 ("variance preserving").
// Solvers that are written in alpha and sigma serve both.
#pragma once

#include <cmath>
#include <limits>

namespace daub {

struct NoiseLevel {
    double sigma = 0;  ///< standard deviation of the noise in x
    double alpha = 1;  ///< factor of the clean picture in x
    /// What networks with a table of betas are told: a timestep in [0, 1000), possibly fractional. NaN: not known.
    double timestep = std::numeric_limits<double>::quiet_NaN();

    NoiseLevel() = default;
    NoiseLevel(double sigma) : sigma(sigma) {}  // NOLINT(google-explicit-constructor): a bare sigma means alpha = 1
    NoiseLevel(double sigma, double alpha, double timestep) : sigma(sigma), alpha(alpha), timestep(timestep) {}

    /// The same point in the variable with alpha = 1: x/alpha has this much noise. Infinite where alpha is 0.
    double ratio() const { return sigma / alpha; }
    /// Half the logarithm of the signal-to-noise ratio, ln(alpha/sigma). +inf without noise.
    double lambda() const { return std::log(alpha) - std::log(sigma); }
};

}  // namespace daub
