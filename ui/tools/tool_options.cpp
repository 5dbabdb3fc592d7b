#include "ui/tools/tool_options.h"

#include <algorithm>
#include <cmath>

namespace daub {

ToolOptions::ToolOptions() {
    // A light hand paints narrower, but never so thin that nothing is seen.
    brush.brush.size_by_pressure = eraser.brush.size_by_pressure = Curve({{0, 0.15}, {1, 1}});
    eraser.brush.hardness = 0.7;  // who erases wants to see where it ends
    symmetry.center = {0.5, 0.5};
}

double stepped_size(double size, int steps) {
    for (; steps != 0; steps += steps > 0 ? -1 : 1) {
        double const from = steps > 0 ? size : size - 1e-6;
        double const step = from < 10 ? 1 : from < 50 ? 5 : from < 100 ? 10 : from < 300 ? 25 : 50;
        double const next = steps > 0 ? (std::floor(size / step) + 1) * step : (std::ceil(size / step) - 1) * step;
        size = std::clamp(next, smallest_brush, largest_brush);
    }
    return size;
}

}  // namespace daub
