// Attention as a picture to lie over another: dark where nobody looked, through violet and orange to light yellow.
#pragma once

#include "engine/scene/mask.h"

#include <QImage>

namespace daub {

/// Values from 0 to `top` over the whole ramp; premultiplied ARGB32 of the plane's size. Null where the plane is empty
/// or top is not above 0. The ramp rises in lightness, so it is read without hue too.
QImage heat_image(Plane const& plane, float top);

}  // namespace daub
