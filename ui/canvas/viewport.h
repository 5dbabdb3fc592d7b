// Which part of the canvas a view shows: zoom, place and rotation as a value, with the mapping both ways.
//
//     Viewport view;
//     view.set_canvas({1024, 1024});
//     view.set_widget({800, 600}, 2.0);
//     view.fit();
//     view.zoom_at(4, pointer);                     // what is under the pointer stays there
//     QPointF const pixel = view.to_image(pointer);
//
// Image coordinates: pixel (0, 0) covers [0, 1) x [0, 1). Widget coordinates are Qt's, independent of the device pixel
// ratio. Pure; copy and compare freely.
#pragma once

#include "engine/scene/geometry.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace daub {

inline constexpr double smallest_zoom = 0.02, largest_zoom = 64;  ///< 2 % and 6400 %

class Viewport {
 public:
    void set_canvas(Size canvas);
    /// The widget's size in its own units, and how many device pixels one of these is wide.
    void set_widget(QSizeF size, double device_pixel_ratio);

    Size canvas() const { return canvas_; }
    QSizeF widget_size() const { return widget_; }
    double device_pixel_ratio() const { return ratio_; }
    double zoom() const { return zoom_; }          ///< device pixels per image pixel; 1 is 100 %
    double rotation() const { return rotation_; }  ///< degrees clockwise, (-180, 180]

    void zoom_at(double zoom, QPointF widget_anchor);
    /// To the next (steps > 0) or previous of the usual levels, or one of a few steps further.
    void step_zoom(int steps, QPointF widget_anchor);
    void pan_by(QPointF widget_delta);
    void rotate_at(double degrees, QPointF widget_anchor);
    /// The whole canvas upright and centred with `margin` widget units around it.
    void fit(double margin = 24);
    /// 100 %, around the middle of the widget.
    void actual_size() { zoom_at(1, middle()); }

    /// Image to widget. Where the canvas stands upright or on a side, its corner lies on a whole device pixel, so that
    /// pixels are crisp.
    QTransform transform() const;
    QPointF to_widget(QPointF image) const { return transform().map(image); }
    QPointF to_image(QPointF widget) const { return transform().inverted().map(widget); }
    /// The smallest upright rectangle around the mapped one.
    QRectF to_widget(QRectF const& image) const { return transform().mapRect(image); }
    QRectF to_image(QRectF const& widget) const { return transform().inverted().mapRect(widget); }

    bool operator==(Viewport const&) const = default;

 private:
    QPointF middle() const { return {widget_.width() / 2, widget_.height() / 2}; }
    double scale() const { return zoom_ / ratio_; }
    QTransform exact() const;
    void keep_at(QPointF image, QPointF widget);
    void keep_in_sight();

    Size canvas_{1, 1};
    QSizeF widget_{1, 1};
    double ratio_ = 1;
    double zoom_ = 1;
    double rotation_ = 0;
    QPointF center_;  ///< image point in the middle of the widget
};

}  // namespace daub
