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
    std::string make_help(CLI::App const* app, std::string name, CLI::AppFormatMode mode) const override;
    /// Without the names of validators: what can be given is in the description.
    std::string make_option_opts(CLI::Option const* option) const override;
    std::string make_option(CLI::Option const* option, bool is_positional) const override;
    std::string make_subcommand(CLI::App const* command) const override;
};

}  // namespace daub::cli
