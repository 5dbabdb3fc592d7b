// Rectangles of the engine as Qt's.
#pragma once

#include "engine/scene/geometry.h"

#include <QRect>

namespace daub {

inline QRect to_qrect(Rect const& rect) { return {rect.x, rect.y, rect.width, rect.height}; }
inline QRect whole(Size size) { return {0, 0, size.width, size.height}; }

}  // namespace daub
