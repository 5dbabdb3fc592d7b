// The name that a region keeps for its whole life: over edits, undo, saves and loads.
#pragma once

#include <string>

namespace daub {

using RegionId = std::string;

}  // namespace daub
