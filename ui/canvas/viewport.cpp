#include "ui/canvas/viewport.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace daub {
namespace {

constexpr std::array zoom_levels{0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2,  0.25, 1.0 / 3, 0.5,  2.0 / 3, 1.0,
                                 1.5,  2.0,  3.0,  4.0,  6.0, 8.0,  12.0, 16.0, 24.0,    32.0, 48.0,    64.0};

bool upright(double degrees) { return std::fmod(degrees, 90.0) == 0; }

/// Into (-180, 180].
double normalised(double degrees) {
    double const turned = std::remainder(degrees, 360.0);
    return turned <= -180 ? turned + 360 : turned;
}

}  // namespace

void Viewport::set_canvas(Size canvas) {
    canvas_ = {std::max(1, canvas.width), std::max(1, canvas.height)};
    keep_in_sight();
}

void Viewport::set_widget(QSizeF size, double device_pixel_ratio) {
    widget_ = size.expandedTo({1, 1});
    zoom_ *= device_pixel_ratio / ratio_;  // another screen shows the same part
    zoom_ = std::clamp(zoom_, smallest_zoom, largest_zoom);
    ratio_ = device_pixel_ratio;
    keep_in_sight();
}

void Viewport::zoom_at(double zoom, QPointF widget_anchor) {
    QPointF const kept = to_image(widget_anchor);  // as it is seen: half a pixel off would grow with the zoom
    zoom_ = std::clamp(zoom, smallest_zoom, largest_zoom);
    keep_at(kept, widget_anchor);
}

void Viewport::step_zoom(int steps, QPointF widget_anchor) {
    constexpr double same = 1.001;  // a level counts as reached when nobody can see the difference
    double zoom = zoom_;
    for (; steps > 0; --steps) {
        auto const next = std::ranges::find_if(zoom_levels, [&](double level) { return level > zoom * same; });
        if (next != zoom_levels.end()) zoom = *next;
    }
    for (; steps < 0; ++steps) {
        auto const next =
            std::find_if(zoom_levels.rbegin(), zoom_levels.rend(), [&](double level) { return level * same < zoom; });
        if (next != zoom_levels.rend()) zoom = *next;
    }
    zoom_at(zoom, widget_anchor);
}

void Viewport::pan_by(QPointF widget_delta) { keep_at(exact().inverted().map(middle() - widget_delta), middle()); }

void Viewport::rotate_at(double degrees, QPointF widget_anchor) {
    QPointF const kept = exact().inverted().map(widget_anchor);
    rotation_ = normalised(degrees);
    keep_at(kept, widget_anchor);
}

void Viewport::fit(double margin) {
    double const width = std::max(1.0, widget_.width() - 2 * margin),
                 height = std::max(1.0, widget_.height() - 2 * margin);
    double const whole = std::min(width / canvas_.width, height / canvas_.height) * ratio_;
    rotation_ = 0;
    zoom_ = std::clamp(whole, smallest_zoom, largest_zoom);
    center_ = {canvas_.width / 2.0, canvas_.height / 2.0};
}

QTransform Viewport::exact() const {
    QTransform map;
    map.translate(middle().x(), middle().y());
    map.rotate(rotation_);
    map.scale(scale(), scale());
    map.translate(-center_.x(), -center_.y());
    return map;
}

QTransform Viewport::transform() const {
    QTransform const map = exact();
    if (!upright(rotation_)) return map;
    auto const whole = [this](double v) { return std::round(v * ratio_) / ratio_; };
    return {map.m11(), map.m12(), map.m21(), map.m22(), whole(map.dx()), whole(map.dy())};
}

void Viewport::keep_at(QPointF image, QPointF widget) {
    QTransform turned;
    turned.rotate(rotation_);
    turned.scale(scale(), scale());
    center_ = image - turned.inverted().map(widget - middle());
    keep_in_sight();
}

void Viewport::keep_in_sight() {
    constexpr double edge = 32;  // widget units of the canvas that always stay visible
    double const angle = rotation_ * M_PI / 180, c = std::abs(std::cos(angle)), s = std::abs(std::sin(angle));
    double const reach_x = std::max(0.0, (widget_.width() * c + widget_.height() * s) / 2 - edge) / scale();
    double const reach_y = std::max(0.0, (widget_.width() * s + widget_.height() * c) / 2 - edge) / scale();
    center_ = {std::clamp(center_.x(), -reach_x, canvas_.width + reach_x),
               std::clamp(center_.y(), -reach_y, canvas_.height + reach_y)};
}

}  // namespace daub
