// `daub-cli evaluate`: how good a model is. By itself it writes a model card; its modes are subcommands of their own,
// one file each. Apart from the other commands because it needs the trainer's world, and so the engine itself.
#pragma once

#include "app/cli/command.h"

namespace daub::cli {

void add_evaluate_command(CLI::App& program, Session& session);

// Its modes.
void add_evaluate_fid(CLI::App& evaluate, Session& session);
void add_evaluate_prompts(CLI::App& evaluate, Session& session);
void add_evaluate_curve(CLI::App& evaluate, Session& session);
void add_evaluate_detections(CLI::App& evaluate, Session& session);
void add_evaluate_report(CLI::App& evaluate, Session& session);

}  // namespace daub::cli
