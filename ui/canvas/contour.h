// The line around what a mask covers by half, with sub-pixel precision.
//
//     for (QPolygonF const& line : contour(mask, {0, 0, 128, 128})) painter.drawPolyline(line);
#pragma once

#include "engine/scene/mask.h"

#include <QPolygonF>

#include <vector>

namespace daub {

/// Marching squares (Lorensen and Cline 1987, in the plane) between pixel centres, joined to lines and simplified to
/// within a tenth of a pixel. Covers the squares whose upper left centre lies in `area`; lines of adjacent areas meet.
/// Along the mask's border there is no line. Closed lines repeat their first point.
std::vector<QPolygonF> contour(Mask const& mask, Rect const& area);

}  // namespace daub
