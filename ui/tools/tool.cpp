#include "ui/tools/tool.h"

#include "ui/tools/fill_tool.h"
#include "ui/tools/gradient_tool.h"
#include "ui/tools/move_tool.h"
#include "ui/tools/picker_tool.h"
#include "ui/tools/shape_tool.h"
#include "ui/tools/stroke_tool.h"

namespace daub {

CanvasOverlay Tool::overlay(std::optional<CanvasPointer> const&) const { return {}; }

std::unique_ptr<MaskEdit> Tool::open_mask() const {
    RegionId const& id = document().active_region();
    if (id.empty()) {
        refuse(tr("There is no region to paint on. Select words of the prompt and press Ctrl+R."));
        return nullptr;
    }
    RegionState const* const state = document().region_state(id);
    if (state != nullptr && state->locked) {
        refuse(tr("“%1” is locked. Unlock it in the list of regions to change it.").arg(document().label(id)));
        return nullptr;
    }
    if (state != nullptr && !state->visible) {
        refuse(tr("“%1” is hidden. Show it in the list of regions to change it.").arg(document().label(id)));
        return nullptr;
    }
    return document().begin_mask_edit(id);
}

std::unique_ptr<Tool> make_tool(ToolKind kind, ToolContext const& context) {
    switch (kind) {
        case ToolKind::brush:
            return std::make_unique<StrokeTool>(context, StrokeMode::paint);
        case ToolKind::eraser:
            return std::make_unique<StrokeTool>(context, StrokeMode::erase);
        case ToolKind::lasso:
            return std::make_unique<ShapeTool>(context, ShapeKind::lasso);
        case ToolKind::rectangle:
            return std::make_unique<ShapeTool>(context, ShapeKind::rectangle);
        case ToolKind::ellipse:
            return std::make_unique<ShapeTool>(context, ShapeKind::ellipse);
        case ToolKind::gradient:
            return std::make_unique<GradientTool>(context);
        case ToolKind::fill:
            return std::make_unique<FillTool>(context);
        case ToolKind::move:
            return std::make_unique<MoveTool>(context);
        case ToolKind::picker:
            return std::make_unique<PickerTool>(context);
        case ToolKind::hand:
        case ToolKind::zoom:
            return nullptr;
    }
    return nullptr;
}

}  // namespace daub
