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
    for (QPen const& pen : {QPen(QColor(0, 0, 0, 50), 2), QPen(QColor(255, 255, 255, 110), 1)}) {
        painter.setPen(pen);
        painter.drawEllipse(at, inner, inner);
    }
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

QRect around(QRectF const& image, Viewport const& view) {
    return view.to_widget(image).toAlignedRect().adjusted(-spread, -spread, spread, spread);
}

QRegion path_region(QPainterPath const& path, Viewport const& view) {
    return path.isEmpty() ? QRegion() : QRegion(around(path.boundingRect(), view));
}

QRegion guides_region(std::vector<QLineF> const& guides, Viewport const& view) {
    QRegion region;
    for (QLineF const& guide : guides) region += around(QRectF(guide.p1(), guide.p2()).normalized(), view);
    return region;
}

/// The ring without the square inside it, which a wide brush would repaint for nothing.
QRegion ring_region(std::optional<BrushRing> const& ring, Viewport const& view) {
    if (!ring) return {};
    double const radius = ring->diameter / 2, scale = view.zoom() / view.device_pixel_ratio();
    QPointF const at = view.to_widget(ring->at);
    auto const square = [&](double half) { return QRectF(at - QPointF(half, half), QSizeF(2 * half, 2 * half)); };
    constexpr double cross = 10, side_in_circle = 0.7;
    QRegion region = square(std::max(cross, radius * scale + spread)).toAlignedRect();
    double const inside = side_in_circle * radius * ring->hardness * scale - spread;
    if (inside > 16) region -= square(inside).toRect();
    return region;
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

QRegion overlay_change(CanvasOverlay const& before, CanvasOverlay const& after, Viewport const& view) {
    QRegion region;
    if (before.outline != after.outline) region += path_region(before.outline, view) + path_region(after.outline, view);
    if (before.guides != after.guides) region += guides_region(before.guides, view) + guides_region(after.guides, view);
    if (before.ring != after.ring) region += ring_region(before.ring, view) + ring_region(after.ring, view);
    // The hint's width depends on a font that only the painter knows: its whole strip.
    if (before.hint != after.hint)
        region += QRectF(0, view.widget_size().height() - 64, view.widget_size().width(), 64).toAlignedRect();
    return region;
}

}  // namespace daub
