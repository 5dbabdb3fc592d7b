// --help in two columns that fit a terminal, long descriptions wrapped.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>

namespace daub::cli {

/// The text with line ends instead of spaces, so that no line is longer than `width` where words allow it.
std::string wrapped(std::string_view text, std::size_t width);

class HelpFormatter : public CLI::Formatter {
 public:
    HelpFormatter();
    std::string make_option(CLI::Option const* option, bool is_positional) const override;
    std::string make_subcommand(CLI::App const* command) const override;
};

}  // namespace daub::cli
