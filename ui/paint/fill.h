// Shapes filled into a mask with anti-aliased edges.
//
//     Rect const changed = fill_ellipse(mask, {10, 10, 200, 120}, {.mode = FillMode::subtract});
//
// Coordinates are the image's: pixel (0, 0) covers [0, 1) x [0, 1). Every function returns the smallest rectangle
// around the pixels that it changed, empty where there are none; shapes may lie outside the mask. Free functions, no
// state.
#pragma once

#include "engine/scene/mask.h"

#include <QPointF>
#include <QRectF>

#include <span>

namespace daub {

/// add: over what is there. subtract: out of what is there. replace: the whole mask becomes the shape.
enum class FillMode { add, subtract, replace };

struct Fill {
    FillMode mode = FillMode::add;
    double opacity = 1;  ///< of the shape, 0..1

    bool operator==(Fill const&) const = default;
};

/// Edge pixels by the exact area that the rectangle covers.
Rect fill_rectangle(Mask& mask, QRectF const& rectangle, Fill const& fill = {});

/// The ellipse inside `bounds`; edge pixels by their distance from it.
Rect fill_ellipse(Mask& mask, QRectF const& bounds, Fill const& fill = {});

/// The closed polygon, edge pixels by exact area. Where it winds around a place more than once, that place is inside.
Rect fill_polygon(Mask& mask, std::span<QPointF const> corners, Fill const& fill = {});

/// linear: full before `from`, nothing after `to`. radial: full at `from`, nothing where `to` lies and beyond.
enum class GradientShape { linear, radial };
struct Gradient {
    GradientShape shape = GradientShape::linear;
    QPointF from, to;

    bool operator==(Gradient const&) const = default;
};
Rect fill_gradient(Mask& mask, Gradient const& gradient, Fill const& fill = {});

/// The pixels around the seed, connected by edges, whose value differs from the seed's by at most `tolerance`
/// (0..255), with a rim of one pixel that softens the steps. A seed outside fills nothing.
Rect fill_flood(Mask& mask, int x, int y, int tolerance, Fill const& fill = {});

}  // namespace daub
