#include "ui/export/print_size.h"

#include <algorithm>

namespace daub {
namespace {

double inches_per(LengthUnit unit) { return unit == LengthUnit::centimetre ? 1 / 2.54 : 1; }

}  // namespace

double printed_length(int pixels, double per_inch, LengthUnit unit) { return pixels / per_inch / inches_per(unit); }

double resolution_for(int pixels, double length, LengthUnit unit) {
    double const wanted = length > 0 ? pixels / (length * inches_per(unit)) : most_resolution;
    return std::clamp(wanted, least_resolution, most_resolution);
}

}  // namespace daub
