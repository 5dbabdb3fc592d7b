#include "ui/paint/stabiliser.h"

#include <algorithm>
#include <cmath>

namespace daub {

std::optional<PenSample> Stabiliser::add(PenSample const& pen) {
    pen_ = pen;
    if (!brush_ || settings_.kind == Stabilising::none) return brush_ = pen;
    if (settings_.kind == Stabilising::pulled_string) return pull(pen);
    return brush_ = between(*brush_, pen, 1 / (1 + std::max(0.0, settings_.strength)));
}

std::optional<PenSample> Stabiliser::finish() {
    if (settings_.kind != Stabilising::average || !brush_ || *brush_ == *pen_) return std::nullopt;
    return brush_ = pen_;
}

std::optional<PenSample> Stabiliser::pull(PenSample const& pen) {
    QPointF const string = pen.at - brush_->at;
    double const length = std::hypot(string.x(), string.y()), slack = std::max(0.0, settings_.strength);
    if (length <= slack) return std::nullopt;
    PenSample moved = pen;
    moved.at = brush_->at + string * ((length - slack) / length);
    return brush_ = moved;
}

}  // namespace daub
