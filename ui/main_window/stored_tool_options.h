// What the tools were set to last time. Symmetry ends with the program, because mirrored strokes that nobody asked for
// are a surprise.
#pragma once

#include "ui/settings/settings.h"
#include "ui/tools/tool_options.h"

namespace daub {

/// `usual`: what stands where nothing is stored.
ToolOptions stored_tool_options(Settings const& settings, ToolOptions usual);
void store_tool_options(Settings& settings, ToolOptions const& options);

}  // namespace daub
