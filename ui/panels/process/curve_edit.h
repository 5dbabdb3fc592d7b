// Editing curves over the process, point by point, and the curves that a request has.
//
//     CurveEdit const edit = moved_point(curve, 1, 0.4, 1.5);
//     edit.curve, edit.point                  // the new curve, and where the point is in it now
//
// Pure functions: a curve goes in, another comes out. Points stay within the process, between their neighbours and
// within 0 and most_weight.
#pragma once

#include "engine/scene/request.h"

#include <array>
#include <cstddef>

namespace daub {

enum class CurveKind { strength, t5, clip_text, style };
inline constexpr std::array all_curves{CurveKind::strength, CurveKind::t5, CurveKind::clip_text, CurveKind::style};

Curve const& curve_of(GenerationRequest const& request, CurveKind kind);
Curve& curve_of(GenerationRequest& request, CurveKind kind);

/// Beyond this nothing gets better.
inline constexpr double most_weight = 3;
/// Two points lie at least this far apart, in fractions of the process.
inline constexpr double least_gap = 0.005;

struct CurveEdit {
    Curve curve;
    std::size_t point = 0;
    bool operator==(CurveEdit const&) const = default;
};

/// The curve as it is where there is no room for another point. A curve of one point gets its value at both ends first,
/// so that the new point changes the middle alone.
CurveEdit added_point(Curve const& curve, double process, double value);
/// The last one cannot be removed.
CurveEdit removed_point(Curve const& curve, std::size_t point);
/// The only point of a constant curve moves in value alone.
CurveEdit moved_point(Curve const& curve, std::size_t point, double process, double value);
/// In the middle of the widest gap beside `point`, on the curve.
CurveEdit added_beside(Curve const& curve, std::size_t point);

/// The same shape with its highest value at `value`; a constant where it was 0 everywhere.
Curve with_highest(Curve const& curve, double value);
double highest(Curve const& curve);

/// Upper end of a scale that shows the curve: 2, or 3 where it goes higher.
double scale_for(Curve const& curve);

}  // namespace daub
