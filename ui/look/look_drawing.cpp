#include "ui/look/look_drawing.h"

#include <QPainter>
#include <QPainterPath>

namespace daub {
namespace {

constexpr qreal stroke = 1.6;  // as the icons

class Saved {
 public:
    explicit Saved(QPainter& painter) : painter_(painter) {
        painter_.save();
        painter_.setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { painter_.restore(); }

 private:
    QPainter& painter_;
};

QPen round_pen(QColor const& color) { return {color, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin}; }

}  // namespace

void draw_box(QPainter& painter, QRectF const& rect, QBrush const& fill, QColor const& line, qreal radius) {
    Saved const saved(painter);
    painter.setBrush(fill);
    painter.setPen(line.isValid() && line.alpha() > 0 ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void draw_focus_ring(QPainter& painter, QRectF const& rect, QPalette const& palette, qreal radius) {
    Saved const saved(painter);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.color(QPalette::Highlight), 2));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
}

void draw_chevron(QPainter& painter, QRectF const& rect, Qt::ArrowType direction, QColor const& color) {
    Saved const saved(painter);
    painter.translate(rect.center());
    painter.rotate(direction == Qt::UpArrow     ? 180
                   : direction == Qt::LeftArrow ? 90
                   : direction == Qt::DownArrow ? 0
                                                : -90);
    qreal const half = std::min({rect.width() / 2, rect.height() / 2, 4.0});
    painter.setPen(round_pen(color));
    painter.drawPolyline(QPolygonF{{-half, -half / 2}, {0, half / 2}, {half, -half / 2}});
}

void draw_check_mark(QPainter& painter, QRectF const& rect, QColor const& color) {
    Saved const saved(painter);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 16, rect.height() / 16);
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{{4, 8.4}, {6.8, 11.2}, {12, 5.2}});
}

void draw_slider(QPainter& painter, SliderLook const& look, QPalette const& palette) {
    Saved const saved(painter);
    constexpr qreal thickness = 4, handle = 12;
    bool const vertical = look.groove.height() > look.groove.width();
    auto const at = [&](double fraction) {
        return vertical ? QPointF(look.groove.center().x(), look.groove.bottom() - fraction * look.groove.height())
                        : QPointF(look.groove.left() + fraction * look.groove.width(), look.groove.center().y());
    };
    auto const bar = [&](double from, double to, QColor const& color) {
        painter.setPen(QPen(color, thickness, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at(from), at(to));
    };
    bar(0, 1, palette.color(QPalette::Mid));
    if (look.fraction != look.origin) bar(look.origin, look.fraction, palette.color(QPalette::Highlight));
    QPointF const middle = at(look.fraction);
    painter.setPen(QPen(palette.color(QPalette::Window), 1.5));  // separates the handle from the bar
    painter.setBrush(palette.color(QPalette::WindowText));
    qreal const radius = (look.hover ? handle + 2 : handle) / 2;
    painter.drawEllipse(middle, radius, radius);
    if (!look.focus) return;
    painter.setPen(QPen(palette.color(QPalette::Highlight), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(middle, radius + 1, radius + 1);
}

}  // namespace daub
