// `daub-cli evaluate`: how good a model is, as a model card. Apart from the other commands because it needs the
// trainer's world, and so the engine itself.
#pragma once

#include "app/cli/command.h"

namespace daub::cli {

void add_evaluate_command(CLI::App& program, Session& session);

}  // namespace daub::cli
