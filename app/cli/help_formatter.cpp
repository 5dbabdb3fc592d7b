#include "app/cli/help_formatter.h"

#include <sstream>
#include <utility>

namespace daub::cli {
namespace {

constexpr std::size_t left_column = 28, whole_line = 96;  // characters

std::string two_columns(std::string const& name, std::string const& description) {
    std::ostringstream out;
    CLI::detail::format_help(out, name, wrapped(description, whole_line - left_column), left_column);
    return out.str();
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += by.size())
        text.replace(at, what.size(), by);
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
    label("Positionals", "Arguments");
    label("OPTIONS", "options");
}

std::string HelpFormatter::make_help(CLI::App const* app, std::string name, CLI::AppFormatMode mode) const {
    std::string text = Formatter::make_help(app, std::move(name), mode);
    replace_all(text, "\n\n\n", "\n\n");
    replace_all(text, "\nSubcommands:\n", "\nCommands:\n");
    return text;
}

std::string HelpFormatter::make_option_opts(CLI::Option const* option) const {
    std::string text = Formatter::make_option_opts(option);
    std::size_t colon = text.find(':');
    while (colon != text.npos && colon > 0 && text[colon - 1] == '[') colon = text.find(':', colon + 1);
    if (colon == text.npos) return text;
    std::string const usual = option->get_default_str();
    return text.substr(0, colon) + (usual.empty() ? "" : "=" + usual);
}

std::string HelpFormatter::make_option(CLI::Option const* option, bool is_positional) const {
    return two_columns(make_option_name(option, is_positional) + make_option_opts(option), make_option_desc(option));
}

std::string HelpFormatter::make_subcommand(CLI::App const* command) const {
    return two_columns(command->get_name(), command->get_description());
}

}  // namespace daub::cli
