// What the program tells the shell. Documented in daub-cli(1) and in `daub-cli --help`.
#pragma once

#include "engine/core/error.h"

#include <string>
#include <string_view>

namespace daub::cli {

/// The values never change: scripts depend on them.
enum class ExitCode : int {
    success = 0,
    internal = 1,     ///< a bug in Daub
    usage = 2,        ///< the command line asks for something that cannot be
    input = 3,        ///< a project, picture or mask cannot be used
    model = 4,        ///< a model is missing, damaged or does not fit together
    memory = 5,       ///< not enough memory
    output = 6,       ///< a result cannot be written, or would overwrite something
    cancelled = 130,  ///< Ctrl+C, as shells have it
    terminated = 143  ///< SIGTERM, as shells have it
};

ExitCode exit_code_of(ErrorKind kind);
/// "usage", "input", ...: as in JSON lines.
std::string_view to_name(ErrorKind kind);
/// The table for --help.
std::string describe_exit_codes();

}  // namespace daub::cli
