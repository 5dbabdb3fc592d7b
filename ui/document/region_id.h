// The name that a region keeps for its whole life: over edits, undo, saves and loads.
#pragma once

#include <string>

namespace daub {

using RegionId = std::string;

/// Takes the place of a RegionId for the mask of "change only here" wherever a mask is meant.
inline RegionId const change_only_id = "change-only";

}  // namespace daub
