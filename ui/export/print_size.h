// How large a picture is on paper. The number of pixels stays; width, height and resolution follow from each other.
#pragma once

#include "engine/scene/geometry.h"

namespace daub {

enum class LengthUnit { centimetre, inch };

/// Of `pixels` at this resolution. per_inch > 0.
double printed_length(int pixels, double per_inch, LengthUnit unit);
/// The resolution at which `pixels` are `length` long, brought into the range that files and printers know.
double resolution_for(int pixels, double length, LengthUnit unit);

inline constexpr double usual_resolution = 300;  ///< pixels per inch of a good print
inline constexpr double least_resolution = 10;
inline constexpr double most_resolution = 4800;

}  // namespace daub
