#include "ui/tools/picker_tool.h"

#include <cmath>

namespace daub {

RegionId region_under(Document const& document, QPointF at) {
    constexpr int clearly_covered = 64;
    int const x = static_cast<int>(std::floor(at.x())), y = static_cast<int>(std::floor(at.y()));
    RegionId most;
    int most_covered = 0;
    for (std::size_t i = document.regions().size(); i-- > 0;) {
        RegionId const& id = document.region_id(i);
        Mask const& mask = document.mask(id);
        RegionState const* const state = document.region_state(id);
        if ((state != nullptr && !state->visible) || x < 0 || y < 0 || x >= mask.width() || y >= mask.height())
            continue;
        if (mask.at(x, y) >= clearly_covered) return id;
        if (mask.at(x, y) > most_covered) most_covered = mask.at(x, y), most = id;
    }
    return most;
}

void PickerTool::pick(CanvasPointer const& pointer) {
    if (RegionId const id = region_under(document(), pointer.at); !id.empty()) document().set_active_region(id);
}

CanvasOverlay PickerTool::overlay(std::optional<CanvasPointer> const& pointer) const {
    CanvasOverlay overlay;
    if (!pointer) return overlay;
    RegionId const id = region_under(document(), pointer->at);
    overlay.hint = id.empty() ? tr("No region here") : document().label(id);
    return overlay;
}

}  // namespace daub
