#include "ui/tools/shape_tool.h"

#include "engine/scene/mask_operations.h"
#include "ui/paint/fill_rows.h"

#include <cmath>

namespace daub {
namespace {

QRectF bounds(std::vector<QPointF> const& points) {
    return QPolygonF(QList<QPointF>(points.begin(), points.end())).boundingRect();
}

}  // namespace

ShapeOptions const& ShapeTool::shape_options() const {
    return kind_ == ShapeKind::lasso ? options().lasso : options().shapes;
}

void ShapeTool::press(CanvasPointer const& pointer) {
    cancel();
    edit_ = open_mask();
    points_ = {pointer.at, pointer.at};
    modifiers_ = pointer.modifiers;
}

void ShapeTool::move(CanvasPointer const& pointer) {
    if (!busy()) return;
    modifiers_ = pointer.modifiers;
    if (kind_ != ShapeKind::lasso)
        points_.back() = pointer.at;
    else if ((pointer.at - points_.back()).manhattanLength() >= pointer.pixel_size)
        points_.push_back(pointer.at);
}

void ShapeTool::release(CanvasPointer const& pointer) {
    move(pointer);
    if (busy() && shape_bounds().isValid()) {
        Fill fill = shape_options().fill;
        if (modifiers_.testFlag(Qt::AltModifier)) fill.mode = FillMode::subtract;
        double const feather = shape_options().feather;
        edit_->touched(
            to_qrect(feather > 0 ? draw_feathered(edit_->mask(), fill, feather) : draw(edit_->mask(), {}, fill)));
        if (busy()) edit_->commit(fill.mode == FillMode::subtract ? tr("Take shape away") : tr("Fill shape"));
    }
    cancel();
}

void ShapeTool::cancel() {
    if (busy()) edit_->cancel();
    edit_.reset();
    points_.clear();
}

QRectF ShapeTool::box() const {
    QPointF const from = points_.front();
    QPointF way = points_.back() - from;
    if (modifiers_.testFlag(Qt::ShiftModifier)) {
        double const side = std::max(std::abs(way.x()), std::abs(way.y()));
        way = {std::copysign(side, way.x()), std::copysign(side, way.y())};
    }
    if (modifiers_.testFlag(Qt::ControlModifier)) return QRectF(from - way, from + way).normalized();
    return QRectF(from, from + way).normalized();
}

QRectF ShapeTool::shape_bounds() const { return kind_ == ShapeKind::lasso ? bounds(points_) : box(); }

Rect ShapeTool::draw(Mask& mask, QPointF offset, Fill const& fill) const {
    if (kind_ == ShapeKind::rectangle) return fill_rectangle(mask, box().translated(-offset), fill);
    if (kind_ == ShapeKind::ellipse) return fill_ellipse(mask, box().translated(-offset), fill);
    std::vector<QPointF> corners = points_;
    for (auto& corner : corners) corner -= offset;
    return fill_polygon(mask, corners, fill);
}

/// Blurs the shape alone, on a plane just large enough: the rest of the mask stays sharp.
Rect ShapeTool::draw_feathered(Mask& mask, Fill const& fill, double feather) const {
    double const reach = std::ceil(3 * feather) + 1;  // 99.7 % of the blur
    Rect const area = touched_pixels(mask, shape_bounds().adjusted(-reach, -reach, reach, reach));
    if (area.empty()) return {};
    Mask plane({area.width, area.height});
    draw(plane, QPointF(area.x, area.y), {});
    plane = feathered(plane, feather);
    return fill_rows(mask, area, fill, [&](int y, std::span<std::uint8_t> row) {
        std::ranges::copy(plane.row(y - area.y), row.begin());
    });
}

CanvasOverlay ShapeTool::overlay(std::optional<CanvasPointer> const&) const {
    CanvasOverlay overlay;
    if (!busy()) return overlay;
    if (kind_ == ShapeKind::rectangle) overlay.outline.addRect(box());
    if (kind_ == ShapeKind::ellipse) overlay.outline.addEllipse(box());
    if (kind_ == ShapeKind::lasso)
        overlay.outline.addPolygon(QPolygonF(QList<QPointF>(points_.begin(), points_.end())));
    overlay.hint = kind_ == ShapeKind::lasso ? tr("Alt takes away")
                                             : tr("Alt takes away · Shift: equal sides · Ctrl: from the middle");
    return overlay;
}

}  // namespace daub
