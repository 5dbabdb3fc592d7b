#include "ui/paint/stroke_path.h"

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

double length(QPointF vector) { return std::hypot(vector.x(), vector.y()); }

/// Lines that stay within a tenth of a pixel of the curve: n chords of a parabola miss it by |a - 2b + c| / (4 n^2).
int pieces(QPointF a, QPointF b, QPointF c) {
    constexpr double tolerance = 0.1;
    return std::clamp(static_cast<int>(std::ceil(std::sqrt(length(a - 2 * b + c) / (4 * tolerance)))), 1, 64);
}

}  // namespace

std::span<Dab const> StrokePath::add(PenSample const& sample) {
    dabs_.clear();
    if (!last_) {
        reached_ = sample;
        put(sample);
    } else if (sample.at == last_->at) {
        last_->pressure = sample.pressure, last_->tilt = sample.tilt;
        return dabs_;
    } else {
        curve_to(*last_, between(*last_, sample, 0.5));
    }
    last_ = sample;
    return dabs_;
}

std::span<Dab const> StrokePath::finish() {
    dabs_.clear();
    if (last_) line_to(*last_);
    last_.reset();
    return dabs_;
}

void StrokePath::curve_to(PenSample const& control, PenSample const& end) {
    PenSample const start = reached_;
    int const count = pieces(start.at, control.at, end.at);
    for (int i = 1; i <= count; ++i) {
        double const t = static_cast<double>(i) / count;
        line_to(between(between(start, control, t), between(control, end, t), t));
    }
}

void StrokePath::line_to(PenSample const& end) {
    double const whole = length(end.at - reached_.at);
    PenSample const start = reached_;
    double walked = until_next_;
    for (; walked <= whole && whole > 0; walked += until_next_) put(between(start, end, walked / whole));
    until_next_ = walked - whole;
    reached_ = end;
}

void StrokePath::put(PenSample const& sample) {
    dabs_.push_back(dab_of(brush_, sample));
    until_next_ = dab_distance(brush_, dabs_.back());
}

}  // namespace daub
