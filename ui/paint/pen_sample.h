// One reading of the pointer, as the brush engine takes it.
#pragma once

#include <QPointF>

namespace daub {

struct PenSample {
    QPointF at;           ///< image coordinates; pixel (0, 0) covers [0, 1) x [0, 1)
    double pressure = 1;  ///< 0..1; what knows no pressure presses fully
    double tilt = 0;      ///< 0 upright .. 1 flat on the tablet

    bool operator==(PenSample const&) const = default;
};

/// The sample a share `t` (0..1) of the way from `a` to `b`.
inline PenSample between(PenSample const& a, PenSample const& b, double t) {
    return {a.at + (b.at - a.at) * t, a.pressure + (b.pressure - a.pressure) * t, a.tilt + (b.tilt - a.tilt) * t};
}

}  // namespace daub
