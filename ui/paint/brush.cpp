#include "ui/paint/brush.h"

#include <algorithm>

namespace daub {

Dab dab_of(Brush const& brush, PenSample const& pen) {
    double const pressure = std::clamp(pen.pressure, 0.0, 1.0), tilt = std::clamp(pen.tilt, 0.0, 1.0);
    double const width = brush.size * brush.size_by_pressure.at(pressure) * (1 + brush.tilt_widening * tilt);
    return {.at = pen.at,
            .size = std::clamp(width, smallest_brush, largest_brush),
            .hardness = std::clamp(brush.hardness, 0.0, 1.0),
            .opacity = std::clamp(brush.opacity * brush.opacity_by_pressure.at(pressure), 0.0, 1.0),
            .flow = std::clamp(brush.flow, 0.0, 1.0)};
}

double dab_distance(Brush const& brush, Dab const& dab) {
    constexpr double closest = 0.5;  // closer dabs fall into the same pixels
    return std::max(closest, std::clamp(brush.spacing, 0.01, 10.0) * dab.size);
}

}  // namespace daub
