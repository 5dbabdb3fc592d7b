// Where the program speaks: results to `out`, everything else to `err`, so that both can be piped.
//
// With `json` set, `out` carries one JSON object a line and nothing else (see "JSON lines" in daub-cli(1)).
// Used from one thread.
#pragma once

#include <fmt/format.h>

#include <nlohmann/json_fwd.hpp>

#include <ostream>
#include <string_view>
#include <utility>

namespace daub::cli {

struct Console {
    std::ostream& out;
    std::ostream& err;
    bool error_is_terminal = false;  ///< a progress bar can be drawn there
    int columns = 80;                ///< of that terminal
    bool unicode = false;            ///< the terminal shows UTF-8
    bool json = false;
    bool quiet = false;  ///< errors and results only

    template <typename... Args>
    void print(fmt::format_string<Args...> text, Args&&... args) {
        out << fmt::format(text, std::forward<Args>(args)...) << '\n';
    }
    /// For people, on `err`; nothing when quiet or in JSON.
    template <typename... Args>
    void note(fmt::format_string<Args...> text, Args&&... args) {
        if (!quiet && !json) err << fmt::format(text, std::forward<Args>(args)...) << '\n' << std::flush;
    }
    /// A JSON line {"event":"warning"} or a line on `err`; never silenced.
    void warn(std::string_view message);
    /// One JSON line, flushed. Bytes that are no UTF-8 (file names may have some) are replaced.
    void emit(nlohmann::json const& event);
};

/// The console of this process: standard streams, and what is known of the terminal behind standard error.
Console process_console();

}  // namespace daub::cli
