#include "ui/canvas/overlay_painter.h"

#include "ui/canvas/canvas_painter.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace daub {
namespace {

constexpr int spread = 3;  // widget units that lines reach beyond their geometry

/// Seen on anything: a dark line with a light one inside.
void draw_twofold(QPainter& painter, auto const& draw, double width = 1) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 150), width + 2));
    draw();
    painter.setPen(QPen(QColor(255, 255, 255, 235), width));
    draw();
}

void draw_ring(QPainter& painter, Viewport const& view, BrushRing const& ring) {
    double const scale = view.zoom() / view.device_pixel_ratio(), radius = ring.diameter / 2 * scale;
    QPointF const at = view.to_widget(ring.at);
    constexpr double smallest_ring = 2.5;  // smaller ones are a cross, because nobody would find them
    if (radius < smallest_ring) {
        draw_twofold(painter, [&] {
            for (QPointF const& way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
                painter.drawLine(QLineF(at + way * 3, at + way * 7));
        });
        return;
    }
    draw_twofold(painter, [&] { painter.drawEllipse(at, radius, radius); });
    double const inner = radius * ring.hardness;
    if (inner < 6 || radius - inner < 4) return;
    painter.setPen(QPen(QColor(255, 255, 255, 90), 1));
    painter.drawEllipse(at, inner, inner);
}

void draw_dashed(QPainter& painter, QPainterPath const& path) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 170), 1));
    painter.drawPath(path);
    QPen light(Qt::white, 1);
    light.setDashPattern({4, 4});
    painter.setPen(light);
    painter.drawPath(path);
}

void draw_guides(QPainter& painter, Viewport const& view, std::vector<QLineF> const& guides, QColor const& accent) {
    for (QLineF const& guide : guides) {
        QLineF const line(view.to_widget(guide.p1()), view.to_widget(guide.p2()));
        painter.setPen(QPen(QColor(0, 0, 0, 90), 3));
        painter.drawLine(line);
        painter.setPen(QPen(accent, 1));
        painter.drawLine(line);
    }
}

QRectF hint_box(QString const& hint, QFontMetrics const& metrics, Viewport const& view) {
    constexpr double margin = 16, padding_x = 12, padding_y = 8;
    QSizeF const size(metrics.horizontalAdvance(hint) + 2 * padding_x, metrics.height() + 2 * padding_y);
    return {QPointF(margin, view.widget_size().height() - margin - size.height()), size};
}

void draw_hint(QPainter& painter, Viewport const& view, QString const& hint, CanvasLook const& look) {
    QRectF const box = hint_box(hint, painter.fontMetrics(), view).translated(0.5, 0.5);
    painter.setPen(QPen(look.edge, 1));
    painter.setBrush(look.hint_back);
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(look.hint_text);
    painter.drawText(box, Qt::AlignCenter, hint);
}

void draw_swipe(QPainter& painter, Viewport const& view, double share) {
    QLineF const line = swipe_line(view, share);
    draw_twofold(painter, [&] { painter.drawLine(line); });
    painter.setPen(QPen(QColor(0, 0, 0, 150), 1));
    painter.setBrush(Qt::white);
    painter.drawEllipse(line.center(), 9, 9);
    painter.setPen(QPen(QColor(0x1f, 0x21, 0x24), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (int const side : {-1, 1}) {
        QPointF const tip = line.center() + QPointF(side * 5, 0);
        painter.drawPolyline(QPolygonF{tip + QPointF(-side * 2.5, -2.5), tip, tip + QPointF(-side * 2.5, 2.5)});
    }
}

}  // namespace

QLineF swipe_line(Viewport const& view, double share) {
    double const x = view.canvas().width * share;
    return {view.to_widget(QPointF(x, 0)), view.to_widget(QPointF(x, view.canvas().height))};
}

void paint_tool_overlay(QPainter& painter, Viewport const& view, CanvasSettings const& settings) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    CanvasOverlay const& tool = settings.tool;
    if (settings.swipe) draw_swipe(painter, view, *settings.swipe);
    draw_guides(painter, view, tool.guides, settings.look.accent);
    if (!settings.selection.isEmpty()) draw_dashed(painter, view.transform().map(settings.selection));
    if (!tool.outline.isEmpty()) draw_dashed(painter, view.transform().map(tool.outline));
    if (tool.ring) draw_ring(painter, view, *tool.ring);
    if (!tool.hint.isEmpty()) draw_hint(painter, view, tool.hint, settings.look);
    painter.restore();
}

QRegion overlay_region(CanvasOverlay const& overlay, Viewport const& view) {
    auto const around = [&](QRectF const& image) {
        return view.to_widget(image).toAlignedRect().adjusted(-spread, -spread, spread, spread);
    };
    QRegion region;
    if (!overlay.outline.isEmpty()) region += around(overlay.outline.boundingRect());
    for (QLineF const& guide : overlay.guides) region += around(QRectF(guide.p1(), guide.p2()).normalized());
    if (overlay.ring) {
        double const radius = overlay.ring->diameter / 2, inside = radius * 0.7;  // a square fits into the ring
        QPointF const at = overlay.ring->at, point = view.to_widget(at);
        QRegion ring = around(QRectF(at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)));
        double const inner = inside * overlay.ring->hardness * view.zoom() / view.device_pixel_ratio() - spread;
        if (inner > 16) ring -= QRectF(point - QPointF(inner, inner), QSizeF(2 * inner, 2 * inner)).toRect();
        region += ring + QRectF(point - QPointF(10, 10), QSizeF(20, 20)).toAlignedRect();
    }
    // The hint's width depends on a font that only the painter knows: its whole strip.
    if (!overlay.hint.isEmpty())
        region += QRectF(0, view.widget_size().height() - 64, view.widget_size().width(), 64).toAlignedRect();
    return region;
}

}  // namespace daub
