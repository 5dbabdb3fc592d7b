// Settings from files, put right so that a program can show them.
#pragma once

#include "engine/scene/request.h"

#include <string>
#include <vector>

namespace daub {

/// Drops spans that do not fit the prompt, resizes masks to the canvas, brings strengths and counts into their range,
/// each with a warning. What only matters when generating is left to check(). Throws ErrorKind::input where the canvas
/// itself cannot be.
void repair(GenerationRequest& request, std::vector<std::string>& warnings);

}  // namespace daub
