// The subcommands of daub-train. Each adds itself to the program and runs when it is chosen.
#pragma once

#include <CLI/CLI.hpp>

#include <atomic>

namespace daub {

/// Set by Ctrl+C and by SIGTERM: the run ends with a checkpoint.
extern std::atomic<bool> stop_requested;

void add_clip_command(CLI::App& program);
void add_base_command(CLI::App& program);
void add_expert_command(CLI::App& program);
void add_super_resolution_command(CLI::App& program);
void add_detector_command(CLI::App& program);
void add_subject_command(CLI::App& program);
void add_prepare_command(CLI::App& program);
void add_pack_command(CLI::App& program);

}  // namespace daub
