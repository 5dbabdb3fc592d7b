#include "ui/tools/fill_tool.h"

#include <cmath>

namespace daub {

void FillTool::press(CanvasPointer const& pointer) {
    auto const edit = open_mask();
    if (!edit) return;
    Fill fill = options().fill.fill;
    if (pointer.modifiers.testFlag(Qt::AltModifier)) fill.mode = FillMode::subtract;
    int const x = static_cast<int>(std::floor(pointer.at.x())), y = static_cast<int>(std::floor(pointer.at.y()));
    edit->touched(to_qrect(fill_flood(edit->mask(), x, y, options().fill.tolerance, fill)));
    edit->commit(tr("Fill"));
}

}  // namespace daub
