// The table of noise levels that a discrete-time model was trained with.
#pragma once

#include <vector>

#include "engine/diffusion/scheduler_config.h"

namespace daub {

/// Cumulative products ᾱ_t and the sigmas √((1 − ᾱ)/ᾱ) that follow, index = timestep. Worked out in fp32, as diffusers
/// does, because near t = 0 its rounding is what published models are sampled with.
class NoiseTable {
 public:
    explicit NoiseTable(SchedulerConfig const& config);

    int64_t size() const { return static_cast<int64_t>(alphas_cumprod_.size()); }
    /// ᾱ_t. Throws Error for a timestep outside the table.
    double alpha_cumprod(int64_t t) const;
    std::vector<double> const& alphas_cumprod() const { return alphas_cumprod_; }
    std::vector<double> const& sigmas() const { return sigmas_; }

    /// The level of timestep t with alpha = √ᾱ.
    NoiseLevel level(int64_t t) const;
    /// The sigma of a fractional timestep, linear between neighbours and constant outside (numpy.interp).
    double sigma_at(double t) const;
    /// The timestep of a sigma, linear in ln sigma, clamped to the table (diffusers _sigma_to_t).
    double timestep_of(double sigma) const;

 private:
    std::vector<double> alphas_cumprod_, sigmas_, log_sigmas_;
};

}  // namespace daub
