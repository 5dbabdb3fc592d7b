// Gaussian blur of one plane; its border counts as if it went on beyond.
#pragma once

#include "engine/scene/mask.h"

namespace daub {

/// sigma: standard deviation in pixels, above 0.
Plane blurred(Plane const& plane, double sigma);

}  // namespace daub
