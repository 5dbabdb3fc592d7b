#include "ui/tools/tool_parts.h"

namespace daub {

BrushOptions* brush_part(ToolOptions& options, ToolKind kind) {
    if (kind == ToolKind::brush) return &options.brush;
    return kind == ToolKind::eraser ? &options.eraser : nullptr;
}

Fill* fill_part(ToolOptions& options, ToolKind kind) {
    switch (kind) {
        case ToolKind::lasso:
            return &options.lasso.fill;
        case ToolKind::rectangle:
        case ToolKind::ellipse:
            return &options.shapes.fill;
        case ToolKind::gradient:
            return &options.gradient.fill;
        case ToolKind::fill:
            return &options.fill.fill;
        default:
            return nullptr;
    }
}

}  // namespace daub
