#include "ui/tools/stroke_tool.h"

#include <cmath>

namespace daub {
namespace {

PenSample sample(CanvasPointer const& pointer) { return {pointer.at, pointer.pressure, pointer.tilt}; }

std::vector<QLineF> axes(Symmetry const& symmetry, Size canvas) {
    double const reach = std::hypot(canvas.width, canvas.height);
    std::vector<QLineF> lines;
    bool const mirrors = symmetry.mirror_x || symmetry.mirror_y;
    for (double const angle : symmetry_axes(symmetry)) {
        QPointF const way = QPointF(std::cos(angle), std::sin(angle)) * reach;
        lines.emplace_back(mirrors ? symmetry.center - way : symmetry.center, symmetry.center + way);
    }
    return lines;
}

}  // namespace

BrushOptions const& StrokeTool::brush_options() const {
    return mode_ == StrokeMode::paint ? options().brush : options().eraser;
}

Symmetry StrokeTool::symmetry() const {
    Symmetry symmetry = options().symmetry;
    Size const canvas = document().canvas();
    symmetry.center = {symmetry.center.x() * canvas.width, symmetry.center.y() * canvas.height};
    return symmetry;
}

void StrokeTool::press(CanvasPointer const& pointer) {
    cancel();
    edit_ = open_mask();
    if (!busy()) return;
    engine_.begin(edit_->mask(), {brush_options().brush, mode_, brush_options().stabiliser, symmetry()});
    touched(engine_.add(sample(pointer)));
}

void StrokeTool::move(CanvasPointer const& pointer) {
    if (busy()) touched(engine_.add(sample(pointer)));
}

void StrokeTool::release(CanvasPointer const&) {
    if (!busy()) return edit_.reset();
    // Where the pen lifts it was moved to before; its pressure there is noise.
    touched(engine_.finish());
    if (busy()) edit_->commit(mode_ == StrokeMode::paint ? tr("Brush stroke") : tr("Erase"));
    edit_.reset();
}

void StrokeTool::cancel() {
    if (busy()) edit_->cancel();
    edit_.reset();
}

void StrokeTool::touched(std::span<Rect const> changed) {
    for (Rect const& area : changed)
        if (busy()) edit_->touched(to_qrect(area));
}

CanvasOverlay StrokeTool::overlay(std::optional<CanvasPointer> const& pointer) const {
    CanvasOverlay overlay;
    overlay.guides = axes(symmetry(), document().canvas());
    if (!pointer) return overlay;
    Brush const& brush = brush_options().brush;
    // While painting, the ring is what the next dab will be; before that, what full pressure would give.
    Dab const dab = dab_of(brush, {pointer->at, busy() ? pointer->pressure : 1, pointer->tilt});
    overlay.ring = BrushRing{pointer->at, dab.size, dab.hardness};
    return overlay;
}

}  // namespace daub
