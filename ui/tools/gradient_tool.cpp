#include "ui/tools/gradient_tool.h"

#include <cmath>

namespace daub {

void GradientTool::press(CanvasPointer const& pointer) {
    cancel();
    edit_ = open_mask();
    line_ = {pointer.at, pointer.at};
}

void GradientTool::move(CanvasPointer const& pointer) {
    if (!busy()) return;
    line_.setP2(pointer.at);
    constexpr double step = 45;  // degrees
    if (pointer.modifiers.testFlag(Qt::ShiftModifier)) line_.setAngle(std::round(line_.angle() / step) * step);
}

void GradientTool::release(CanvasPointer const& pointer) {
    move(pointer);
    if (busy() && line_.length() >= 1) {
        Fill fill = options().gradient.fill;
        if (pointer.modifiers.testFlag(Qt::AltModifier)) fill.mode = FillMode::subtract;
        Gradient const gradient{options().gradient.shape, line_.p1(), line_.p2()};
        edit_->touched(to_qrect(fill_gradient(edit_->mask(), gradient, fill)));
        if (busy()) edit_->commit(tr("Gradient"));
    }
    cancel();
}

void GradientTool::cancel() {
    if (busy()) edit_->cancel();
    edit_.reset();
}

CanvasOverlay GradientTool::overlay(std::optional<CanvasPointer> const&) const {
    CanvasOverlay overlay;
    if (!busy()) return overlay;
    overlay.guides = {line_};
    if (options().gradient.shape == GradientShape::radial)
        overlay.outline.addEllipse(line_.p1(), line_.length(), line_.length());
    overlay.hint = tr("Alt takes away · Shift: steps of 45°");
    return overlay;
}

}  // namespace daub
