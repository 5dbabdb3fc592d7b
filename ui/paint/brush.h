// The soft round brush as a value: what it leaves at one reading of the pen.
//
//     Brush brush{.size = 200, .hardness = 0.2};
//     brush.size_by_pressure = Curve({{0, 0.1}, {1, 1}});
//     Dab const dab = dab_of(brush, {.at = {12.5, 40}, .pressure = 0.5});
//
// Plain values, free to copy and compare between threads.
#pragma once

#include "engine/scene/curve.h"
#include "ui/paint/pen_sample.h"

namespace daub {

inline constexpr double smallest_brush = 1, largest_brush = 1000;  ///< diameters in pixels

struct Brush {
    double size = 48;       ///< diameter in pixels, smallest_brush..largest_brush
    double hardness = 0.4;  ///< share of the radius that is fully covered, 0..1
    double opacity = 1;     ///< what a stroke reaches at most, 0..1
    double flow = 1;        ///< share of the rest that each dab adds; 1: a pixel is as covered as its best dab, 0..1
    double spacing = 0.05;  ///< from dab to dab, as a share of the diameter
    Curve size_by_pressure = 1;     ///< factor on the size; the curve runs from no pressure to full pressure
    Curve opacity_by_pressure = 1;  ///< factor on the opacity, likewise
    double tilt_widening = 0;       ///< a pen lying flat paints 1 + this times as wide

    bool operator==(Brush const&) const = default;
};

/// What the brush leaves in one place.
struct Dab {
    QPointF at;
    double size = 1;  ///< diameter in pixels
    double hardness = 1;
    double opacity = 1;
    double flow = 1;

    bool operator==(Dab const&) const = default;
};

Dab dab_of(Brush const& brush, PenSample const& pen);

/// Pixels from this dab to the next.
double dab_distance(Brush const& brush, Dab const& dab);

}  // namespace daub
