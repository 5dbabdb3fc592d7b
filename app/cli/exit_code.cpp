#include "app/cli/exit_code.h"

#include <array>

namespace daub::cli {
namespace {

struct KindRow {
    ErrorKind kind;
    ExitCode code;
    std::string_view name;
};

constexpr std::array kinds{
    KindRow{ErrorKind::internal, ExitCode::internal, "internal"},
    KindRow{ErrorKind::usage, ExitCode::usage, "usage"},
    KindRow{ErrorKind::input, ExitCode::input, "input"},
    KindRow{ErrorKind::model, ExitCode::model, "model"},
    KindRow{ErrorKind::memory, ExitCode::memory, "memory"},
    KindRow{ErrorKind::output, ExitCode::output, "output"},
};

KindRow const& row_of(ErrorKind kind) {
    for (KindRow const& row : kinds)
        if (row.kind == kind) return row;
    return kinds.front();
}

}  // namespace

ExitCode exit_code_of(ErrorKind kind) { return row_of(kind).code; }

std::string_view to_name(ErrorKind kind) { return row_of(kind).name; }

std::string describe_exit_codes() {
    return "Exit codes:\n"
           "  0    done\n"
           "  1    a bug in Daub: please report it\n"
           "  2    the command line asks for something that cannot be\n"
           "  3    a project, picture or mask cannot be used\n"
           "  4    a model is missing, damaged or does not fit together\n"
           "  5    not enough memory; the message says what would fit\n"
           "  6    a result cannot be written, or would overwrite something\n"
           "  130  cancelled with Ctrl+C (143: with SIGTERM)\n";
}

}  // namespace daub::cli
