// Pictures and masks at other sizes.
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/mask.h"

namespace daub {

/// The picture at another size, axis by axis: exact area averaging where it shrinks, Catmull-Rom where it grows.
/// Straight alpha is weighted by itself, so that hidden colours do not bleed. `linear_light` averages light instead of
/// sRGB values (right for photographs; generated pictures are compared in sRGB). Throws ErrorKind::input where the
/// size is impossible.
Image resize(ImageView const& image, Size size, bool linear_light = false);

/// The largest size of the same aspect within `limit` x `limit`, never larger than the picture and at least 1 x 1.
Size fitted(Size size, int limit);

/// The mask at another size: exact area averaging where it shrinks, Catmull-Rom where it grows.
Mask resize(Mask const& mask, Size size);

}  // namespace daub
