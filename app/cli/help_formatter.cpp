#include "app/cli/help_formatter.h"

#include <sstream>

namespace daub::cli {
namespace {

constexpr std::size_t left_column = 28, whole_line = 96;  // characters

std::string two_columns(std::string const& name, std::string const& description) {
    std::ostringstream out;
    CLI::detail::format_help(out, name, wrapped(description, whole_line - left_column), left_column);
    return out.str();
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t width) {
    std::string out;
    std::size_t line = 0;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(' '), text.size());
        std::string_view const word = text.substr(0, end);
        if (line > 0 && line + 1 + word.size() > width) {
            out += '\n';
            line = 0;
        } else if (line > 0) {
            out += ' ';
            ++line;
        }
        out += word;
        line += word.size();
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

HelpFormatter::HelpFormatter() {
    column_width(left_column);
    label("REQUIRED", "");
    label("SUBCOMMAND", "COMMAND");
    label("SUBCOMMANDS", "COMMAND");
    label("Subcommands", "Commands");
    label("Positionals", "Arguments");
    label("OPTIONS", "options");
}

std::string HelpFormatter::make_option(CLI::Option const* option, bool is_positional) const {
    return two_columns(make_option_name(option, is_positional) + make_option_opts(option), make_option_desc(option));
}

std::string HelpFormatter::make_subcommand(CLI::App const* command) const {
    return two_columns(command->get_name(), command->get_description());
}

}  // namespace daub::cli
