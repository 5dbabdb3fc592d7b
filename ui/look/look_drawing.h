// How things of the look are drawn: shapes that the style and Daub's own widgets share. Everything takes its colours
// from a palette (see palette_of()), so it follows the theme and can be disabled.
#pragma once

#include <QPalette>
#include <QRect>

class QPainter;

namespace daub {

/// The grid of the look, in device-independent pixels.
inline constexpr int grid = 8;
inline constexpr qreal corner_radius = 6;
inline constexpr int control_height = 32;  ///< of fields and buttons, at least

/// Antialiased; 1 px lines lie inside the rectangle and are sharp at whole ratios.
void draw_box(QPainter& painter, QRectF const& rect, QBrush const& fill, QColor const& line,
              qreal radius = corner_radius);
/// Around the thing with the keyboard focus.
void draw_focus_ring(QPainter& painter, QRectF const& rect, QPalette const& palette, qreal radius = corner_radius);
/// A chevron in the middle of rect.
void draw_chevron(QPainter& painter, QRectF const& rect, Qt::ArrowType direction, QColor const& color);
void draw_check_mark(QPainter& painter, QRectF const& rect, QColor const& color);

struct SliderLook {
    QRectF groove;        ///< where the middle of the handle can be, any height
    double fraction = 0;  ///< of the value, 0..1
    double origin = 0;    ///< where the filled part begins, 0..1
    bool hover = false;
    bool focus = false;
};

/// Horizontal, or vertical from below where the groove is higher than wide.
void draw_slider(QPainter& painter, SliderLook const& look, QPalette const& palette);

}  // namespace daub
