// The noise levels of Karras et al. 2022, equation 5: dense near the picture, sparse near the noise.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/diffusion/noise_level.h"

namespace daub {

struct KarrasSchedule {
    int64_t steps = 25;
    double sigma_min = 0.002;
    double sigma_max = 80;
    double rho = 7;
};

/// steps + 1 strictly falling sigmas from sigma_max to sigma_min, then 0. Throws Error for steps < 1 or a range that
/// is empty.
std::vector<double> karras_sigmas(KarrasSchedule const& schedule);

/// The same as noise levels with alpha = 1.
std::vector<NoiseLevel> karras_levels(KarrasSchedule const& schedule);

/// sigmas as noise levels with alpha = 1.
std::vector<NoiseLevel> as_levels(std::vector<double> const& sigmas);

}  // namespace daub
