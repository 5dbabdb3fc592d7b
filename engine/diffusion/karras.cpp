#include "engine/diffusion/karras.h"

#include <cmath>

#include "engine/core/error.h"

namespace daub {

std::vector<double> karras_sigmas(KarrasSchedule const& schedule) {
    auto const [steps, low, high, rho] = schedule;
    if (steps < 1) fail(ErrorKind::usage, "a picture needs at least one step, {} were asked for", steps);
    if (!(low > 0 && low < high && rho > 0))
        fail(ErrorKind::usage, "noise levels from {} down to {} (rho {}) are not a falling range", high, low, rho);
    double const first = std::pow(high, 1 / rho), last = std::pow(low, 1 / rho);
    std::vector<double> sigmas;
    for (int64_t i = 0; i < steps; ++i) {
        double const ramp = steps == 1 ? 0 : static_cast<double>(i) / static_cast<double>(steps - 1);
        sigmas.push_back(std::pow(first + ramp * (last - first), rho));
    }
    sigmas.push_back(0);
    return sigmas;
}

std::vector<NoiseLevel> karras_levels(KarrasSchedule const& schedule) { return as_levels(karras_sigmas(schedule)); }

std::vector<NoiseLevel> as_levels(std::vector<double> const& sigmas) { return {sigmas.begin(), sigmas.end()}; }

}  // namespace daub
