// daub-cli as a function: arguments in, exit code out. main() and the tests both call it.
#pragma once

#include "app/cli/command.h"

#include <string>
#include <vector>

namespace daub::cli {

/// Runs one subcommand. `arguments` are those behind the program's name. `more` adds subcommands that need parts of the
/// engine which this library does not link. Nothing is thrown: errors are told on the console and become exit codes.
ExitCode run_program(std::vector<std::string> const& arguments, Services const& services, Console& console,
                     std::vector<AddCommand> const& more = {});

}  // namespace daub::cli
