#include "app/cli/program.h"

#include "app/cli/help_formatter.h"
#include "engine/scene/program_name.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <exception>
#include <new>

namespace daub::cli {
namespace {

constexpr char const* introduction =
    "daub-cli paints pictures from a sentence and from areas in which its words shall appear.\n"
    "It is Daub without the window: the same engine, projects (.ora) and models.\n";

constexpr char const* first_steps =
    "First steps:\n"
    "  daub-cli render --prompt \"a fox on a snowy meadow\" -o fox.png\n"
    "      one picture from words, with the model that is built in\n"
    "  daub-cli render --prompt \"a fox on a snowy meadow\" --region \"fox=left.png\" -o fox.png\n"
    "      the same with the fox where left.png is white\n"
    "  daub-cli render scene.ora -o picture.png\n"
    "      a project that was painted in Daub\n"
    "  daub-cli render --help\n"
    "      everything else that can be set\n\n";

bool wants_json(std::vector<std::string> const& arguments) {
    return std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
}

ExitCode report(Console& console, ErrorKind kind, std::string_view message) {
    ExitCode const code = exit_code_of(kind);
    if (console.json)
        console.emit({{"event", "failed"},
                      {"kind", to_name(kind)},
                      {"message", message},
                      {"exit_code", static_cast<int>(code)}});
    else
        console.err << "daub-cli: " << message << '\n' << std::flush;
    return code;
}

/// CLI11 knows what is wrong with the words; where to read on is ours to say.
ExitCode report_parse_error(CLI::App const& program, CLI::ParseError const& error, Console& console) {
    std::string command;
    for (auto chosen = program.get_subcommands(); !chosen.empty(); chosen = chosen.front()->get_subcommands())
        command += chosen.front()->get_name() + " ";
    return report(console, ErrorKind::usage, fmt::format("{}\nSee: daub-cli {}--help", error.what(), command));
}

/// The one place where exceptions end.
ExitCode run_action(Session& session) {
    try {
        return session.action();
    } catch (Error const& error) {
        return report(session.console, error.kind(), error.what());
    } catch (std::bad_alloc const&) {
        return report(session.console, ErrorKind::memory, "There is not enough memory for this. Try a smaller --size.");
    } catch (std::exception const& error) {
        return report(session.console, ErrorKind::internal,
                      fmt::format("An error that Daub should have handled: {}. Please report it.", error.what()));
    }
}

}  // namespace

ExitCode run_program(std::vector<std::string> const& arguments, Services const& services, Console& console,
                     std::vector<AddCommand> const& more) {
    CLI::App program(introduction, "daub-cli");
    Session session{services, console, {}};
    program.formatter(std::make_shared<HelpFormatter>());
    program.set_version_flag("--version", fmt::format("daub-cli ({})", program_name()));
    program.require_subcommand(1);
    add_render_command(program, session);
    add_frames_command(program, session);
    add_project_command(program, session);
    add_inspect_command(program, session);
    add_tokens_command(program, session);
    add_models_command(program, session);
    add_convert_command(program, session);
    add_matte_command(program, session);
    for (AddCommand const& add : more) add(program, session);
    program.footer(first_steps + describe_exit_codes());

    console.json = wants_json(arguments);
    if (arguments.empty()) {
        console.out << program.help();
        return ExitCode::usage;
    }
    try {
        program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (CLI::CallForHelp const&) {
        console.out << program.help();
        return ExitCode::success;
    } catch (CLI::CallForVersion const& version) {
        console.out << version.what() << '\n';
        return ExitCode::success;
    } catch (CLI::ParseError const& error) {
        return report_parse_error(program, error, console);
    }
    return run_action(session);
}

}  // namespace daub::cli
