#include "ui/tools/move_tool.h"

#include "engine/scene/mask_operations.h"

#include <cstdlib>

namespace daub {

void MoveTool::press(CanvasPointer const& pointer) {
    cancel();
    edit_ = open_mask();
    if (!busy()) return;
    from_ = pointer.at;
    way_ = {};
    painted_ = to_qrect(bounding_box(edit_->mask()));
}

void MoveTool::move(CanvasPointer const& pointer) {
    if (!busy() || painted_.isEmpty()) return;
    QPoint way = (pointer.at - from_).toPoint();
    if (pointer.modifiers.testFlag(Qt::ShiftModifier))
        (std::abs(way.x()) >= std::abs(way.y()) ? way.ry() : way.rx()) = 0;
    if (way == way_) return;
    edit_->mask() = moved(edit_->original(), way.x(), way.y());
    edit_->touched(painted_.translated(way_) | painted_.translated(way));
    way_ = way;
}

void MoveTool::release(CanvasPointer const& pointer) {
    move(pointer);
    if (busy() && !way_.isNull()) edit_->commit(tr("Move paint"));
    cancel();
}

void MoveTool::cancel() {
    if (busy()) edit_->cancel();
    edit_.reset();
}

}  // namespace daub
