// Piecewise linear curves over the process: 0 is pure noise, 1 the finished picture.
#pragma once

#include "engine/scene/process_axis.h"

#include <initializer_list>
#include <vector>

namespace daub {

struct CurvePoint {
    double process = 0;  ///< fraction of the process, 0..1
    double value = 0;

    bool operator==(CurvePoint const&) const = default;
};

/// Straight lines between points, constant before the first and after the last. Two points at one place make a step,
/// whose later value counts there and after. Points are kept sorted by process.
class Curve {
 public:
    /// Constant.
    Curve(double value = 1) : points_{{0, value}} {}  // NOLINT: a number is the commonest curve
    /// Throws ErrorKind::input where there is no point, or one that is not finite or outside 0..1.
    explicit Curve(std::vector<CurvePoint> points);

    double at(double process) const;
    bool constant() const;
    std::vector<CurvePoint> const& points() const { return points_; }

    bool operator==(Curve const&) const = default;

 private:
    std::vector<CurvePoint> points_;
};

}  // namespace daub
