#include "engine/scene/curve.h"

#include "engine/core/error.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace daub {

Curve::Curve(std::vector<CurvePoint> points) : points_(std::move(points)) {
    if (points_.empty()) fail(ErrorKind::input, "A curve needs at least one point.");
    for (auto const& [process, value] : points_) {
        if (!(process >= 0 && process <= 1))
            fail(ErrorKind::input, "A curve's points lie between 0 and 1 of the process, not at {}.", process);
        if (!std::isfinite(value))
            fail(ErrorKind::input, "A curve's value at {} of the process is no number.", process);
    }
    std::ranges::stable_sort(points_, {}, &CurvePoint::process);
}

double Curve::at(double process) const {
    auto const after = std::ranges::upper_bound(points_, process, {}, &CurvePoint::process);
    if (after == points_.begin()) return points_.front().value;
    if (after == points_.end()) return points_.back().value;
    auto const& before = *(after - 1);
    double const share = (process - before.process) / (after->process - before.process);
    return before.value + share * (after->value - before.value);
}

bool Curve::constant() const {
    return std::ranges::all_of(points_, [this](CurvePoint const& p) { return p.value == points_.front().value; });
}

}  // namespace daub
