#include "ui/panels/process/curve_edit.h"

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

/// To what the number fields show, so that what is drawn is what is typed.
double rounded(double value, double unit) { return std::round(value / unit) * unit; }
double rounded_process(double process) { return std::clamp(rounded(process, 0.001), 0.0, 1.0); }
double rounded_value(double value) { return std::clamp(rounded(value, 0.01), 0.0, most_weight); }

template <typename Request>
auto& curve_in(Request& request, CurveKind kind) {
    switch (kind) {
        case CurveKind::t5:
            return request.streams.t5;
        case CurveKind::clip_text:
            return request.streams.clip_text;
        case CurveKind::style:
            return request.streams.style;
        case CurveKind::strength:
            break;
    }
    return request.paint.strength;
}

}  // namespace

Curve const& curve_of(GenerationRequest const& request, CurveKind kind) { return curve_in(request, kind); }
Curve& curve_of(GenerationRequest& request, CurveKind kind) { return curve_in(request, kind); }

CurveEdit added_point(Curve const& curve, double process, double value) {
    std::vector<CurvePoint> points = curve.points();
    if (points.size() == 1) points = {{0, points[0].value}, {1, points[0].value}};
    CurvePoint const added{rounded_process(process), rounded_value(value)};
    auto const near = std::ranges::find_if(
        points, [&](CurvePoint const& point) { return std::abs(point.process - added.process) < least_gap; });
    if (near != points.end()) {  // that one is meant
        auto const index = static_cast<std::size_t>(near - points.begin());
        return moved_point(Curve(points), index, near->process, value);
    }
    auto const place = std::ranges::upper_bound(points, added.process, {}, &CurvePoint::process);
    auto const index = static_cast<std::size_t>(place - points.begin());
    points.insert(place, added);
    return {Curve(points), index};
}

CurveEdit removed_point(Curve const& curve, std::size_t point) {
    std::vector<CurvePoint> points = curve.points();
    if (points.size() <= 1 || point >= points.size()) return {curve, 0};
    points.erase(points.begin() + static_cast<std::ptrdiff_t>(point));
    if (points.size() == 1) points[0].process = 0;  // a constant is drawn over the whole process
    return {Curve(points), std::min(point, points.size() - 1)};
}

CurveEdit moved_point(Curve const& curve, std::size_t point, double process, double value) {
    std::vector<CurvePoint> points = curve.points();
    if (point >= points.size()) return {curve, 0};
    CurvePoint& moved = points[point];
    moved.value = rounded_value(value);
    if (points.size() > 1) {
        double const earliest = point > 0 ? points[point - 1].process + least_gap : 0;
        double const latest = point + 1 < points.size() ? points[point + 1].process - least_gap : 1;
        if (earliest <= latest) moved.process = std::clamp(rounded_process(process), earliest, latest);
    }
    return {Curve(points), point};
}

CurveEdit added_beside(Curve const& curve, std::size_t point) {
    auto const& points = curve.points();
    double const before = point > 0 ? points[point - 1].process : 0, here = points[point].process;
    double const after = point + 1 < points.size() ? points[point + 1].process : 1;
    double const middle = after - here >= here - before ? (here + after) / 2 : (before + here) / 2;
    return added_point(curve, middle, curve.at(middle));
}

double highest(Curve const& curve) { return std::ranges::max_element(curve.points(), {}, &CurvePoint::value)->value; }

Curve with_highest(Curve const& curve, double value) {
    double const before = highest(curve);
    if (before <= 0 || curve.constant()) return Curve(value);
    std::vector<CurvePoint> points = curve.points();
    for (CurvePoint& point : points) point.value *= value / before;
    return Curve(points);
}

double scale_for(Curve const& curve) {
    constexpr double usual = 2;
    return highest(curve) > usual ? most_weight : usual;
}

}  // namespace daub
