// Which part of the options a tool goes by. The pointers point into `options`; null: that tool has no such part.
#pragma once

#include "ui/tools/tool_options.h"

namespace daub {

BrushOptions* brush_part(ToolOptions& options, ToolKind kind);
Fill* fill_part(ToolOptions& options, ToolKind kind);

}  // namespace daub
