#include "app/cli/console.h"

#include <nlohmann/json.hpp>

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace daub::cli {
namespace {

std::string_view environment(char const* name) {
    char const* const value = std::getenv(name);
    return value ? value : "";
}

bool locale_is_utf8() {
    for (char const* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        std::string_view const value = environment(name);
        if (!value.empty())
            return value.find("UTF-8") != value.npos || value.find("utf8") != value.npos ||
                   value.find("UTF8") != value.npos;
    }
    return false;
}

int terminal_columns(int descriptor) {
    winsize size{};
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

}  // namespace

void Console::warn(std::string_view message) {
    if (json)
        emit({{"event", "warning"}, {"message", message}});
    else
        err << "Warning: " << message << '\n' << std::flush;
}

void Console::emit(nlohmann::json const& event) {
    out << event.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n' << std::flush;
}

Console process_console() {
    return {.out = std::cout,
            .err = std::cerr,
            .error_is_terminal = isatty(STDERR_FILENO) != 0 && environment("TERM") != "dumb",
            .columns = terminal_columns(STDERR_FILENO),
            .unicode = locale_is_utf8()};
}

}  // namespace daub::cli
