// Whether a request fits into memory, told before the work and after it went wrong.
#pragma once

#include "app/cli/console.h"
#include "app/cli/exit_code.h"
#include "engine/scene/memory_planner.h"
#include "engine/scene/outcome.h"

namespace daub::cli {

/// Throws ErrorKind::memory that says what is needed, what is there and what would fit.
void check_memory(GenerationRequest const& resolved, MemoryPlanner const& planner);

/// Throws the outcome's failure as an Error; out of memory gets the planner's advice, where there is a planner.
[[noreturn]] void throw_failure(Outcome const& outcome, MemoryPlanner const* planner);

/// Prints the settings and the plan (planner: may be null). Fails with ExitCode::memory where it does not fit.
ExitCode show_plan(GenerationRequest const& resolved, MemoryPlanner const* planner, Console& console);

/// What a measure does, for people.
std::string_view describe(MemoryMeasure measure);

}  // namespace daub::cli
