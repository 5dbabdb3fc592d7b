#include "ui/canvas/canvas_navigation.h"

#include <cmath>
#include <numbers>

namespace daub {
namespace {

double angle(QPointF from, QPointF to) {
    return std::atan2(to.y() - from.y(), to.x() - from.x()) * 180 / std::numbers::pi;
}

}  // namespace

void CanvasNavigation::begin(NavigationKind kind, Viewport const& view, QPointF pointer) {
    kind_ = kind;
    start_ = view;
    from_ = pointer;
}

Viewport CanvasNavigation::moved(QPointF pointer, bool in_steps) const {
    Viewport view = start_;
    QPointF const middle(view.widget_size().width() / 2, view.widget_size().height() / 2);
    switch (kind_) {
        case NavigationKind::none:
            break;
        case NavigationKind::pan:
            view.pan_by(pointer - from_);
            break;
        case NavigationKind::rotate: {
            constexpr double step = 15;  // degrees
            double turned = start_.rotation() + angle(middle, pointer) - angle(middle, from_);
            if (in_steps) turned = std::round(turned / step) * step;
            view.rotate_at(turned, middle);
            break;
        }
        case NavigationKind::zoom: {
            constexpr double pixels_per_octave = 100;  // dragging this far up or right doubles
            double const way = (pointer.x() - from_.x()) - (pointer.y() - from_.y());
            view.zoom_at(start_.zoom() * std::exp2(way / pixels_per_octave), from_);
            break;
        }
    }
    return view;
}

}  // namespace daub
