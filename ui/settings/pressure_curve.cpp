#include "ui/settings/pressure_curve.h"

#include <algorithm>
#include <cmath>

namespace daub {

double PressureCurve::operator()(double pressure) const {
    constexpr double smallest_span = 1e-3;  // thresholds that meet make a switch
    double const span = std::max(most - least, smallest_span);
    double const inside = std::clamp((pressure - least) / span, 0.0, 1.0);
    constexpr double strongest = 4;  // exponent at either end of softness
    return std::pow(inside, std::pow(strongest, -std::clamp(softness, -1.0, 1.0)));
}

}  // namespace daub
