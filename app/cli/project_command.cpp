// `daub-cli project`: a project file from words and masks, without painting anything.
#include "app/cli/command.h"
#include "app/cli/compose_scene.h"
#include "app/cli/output_plan.h"
#include "app/cli/scene_source.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace daub::cli {
namespace {

constexpr char const* project_examples =
    "Examples:\n"
    "  daub-cli project scene.ora --prompt \"a fox on a meadow\" --region \"fox=left.png\"\n"
    "      a project to open in Daub, Krita or GIMP, or to render\n"
    "  daub-cli project other.ora --from scene.ora --prompt \"a red fox on a meadow\"\n"
    "      a changed copy; the areas follow their words\n";

struct ProjectArguments {
    SceneArguments scene;
    std::string output;
    bool overwrite = false;
};

ExitCode make_project(ProjectArguments const& arguments, Session& session) {
    if (std::filesystem::path(arguments.output).extension() != ".ora")
        fail(ErrorKind::usage, "{}: the names of projects end in .ora.", arguments.output);
    check_can_write(arguments.output, arguments.overwrite);
    Project project = begin_scene(arguments.scene.source, session.console);
    ComposeOptions const options{
        .find_model = [&](std::string_view id) { return session.services.make_catalogue()->find(id); },
        .has_canvas = !arguments.scene.source.empty()};
    for (std::string const& warning : compose_scene(arguments.scene, options, project.request))
        session.console.warn(warning);
    save_project(arguments.output, project);
    if (session.console.json)
        session.console.emit(
            {{"event", "project"}, {"path", arguments.output}, {"request", scene_json(project.request)}});
    else
        session.console.print("{}", arguments.output);
    return ExitCode::success;
}

}  // namespace

void add_project_command(CLI::App& program, Session& session) {
    CLI::App* command = program.add_subcommand("project", "Makes a project file without painting anything.");
    auto arguments = std::make_shared<ProjectArguments>();
    command->add_option("output", arguments->output, "The project to make")->required()->type_name("FILE.ora");
    command
        ->add_option("--from", arguments->scene.source,
                     "Project (.ora), or picture made by Daub, to begin from. Options below change what it says")
        ->type_name("FILE");
    command->add_flag("-f,--force", arguments->overwrite, "Overwrite the project if it exists");
    command->add_flag("--json", session.console.json, "One JSON object instead");
    arguments->scene.add_to(*command);
    command->footer(project_examples);
    command->callback([&session, arguments] {
        session.action = [&session, arguments] { return make_project(*arguments, session); };
    });
}

}  // namespace daub::cli
