#include "engine/scene/process_axis.h"

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

constexpr double rho = 7;  // Karras et al. 2022, table 1

}  // namespace

double ProcessAxis::fraction(double sigma) const {
    double const high = std::pow(sigma_max, 1 / rho), low = std::pow(sigma_min, 1 / rho);
    return std::clamp((high - std::pow(std::max(sigma, 0.0), 1 / rho)) / (high - low), 0.0, 1.0);
}

double ProcessAxis::sigma(double fraction) const {
    double const high = std::pow(sigma_max, 1 / rho), low = std::pow(sigma_min, 1 / rho);
    return std::pow(high + std::clamp(fraction, 0.0, 1.0) * (low - high), rho);
}

bool ProcessInterval::contains(double sigma, ProcessAxis const& axis) const {
    if (unit == Unit::sigma) return sigma <= begin && sigma >= end;
    double const process = axis.fraction(sigma);
    return process >= begin && process <= end;
}

}  // namespace daub
