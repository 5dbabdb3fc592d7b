// `daub-cli inspect`: what a picture was made from, what a project, model or weight file holds.
#include "app/cli/command.h"
#include "app/cli/inspect_safetensors.h"
#include "app/cli/model_description.h"
#include "app/cli/output_plan.h"
#include "app/cli/scene_source.h"
#include "engine/scene/mask_image.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <system_error>

namespace daub::cli {
namespace {

namespace fs = std::filesystem;

constexpr char const* inspect_examples =
    "Examples:\n"
    "  daub-cli inspect picture.png\n"
    "      the sentence, areas and settings that the picture was made from\n"
    "  daub-cli inspect picture.png --project scene.ora\n"
    "      the same as a project, to go on with\n"
    "  daub-cli inspect model.safetensors --tensors\n"
    "      every tensor with its type and shape\n";

struct InspectArguments {
    std::string subject;
    std::string project;
    std::string masks;
    bool overwrite = false;
    bool all_tensors = false;
};

void show_model(ModelInfo const& model, Console& console) {
    if (console.json) {
        nlohmann::json event = model_json(model);
        event["kind"] = "model";
        console.emit(event);
    } else {
        print_model(model, console);
    }
}

/// The model in a single file, or nothing where the tensors are no whole model (a LoRA, one part of a folder).
std::optional<ModelInfo> model_in_file(fs::path const& file, ModelCatalogue const& catalogue) {
    try {
        ModelInfo model = catalogue.find(file.string());
        if (model.family == ModelFamily::unknown) return std::nullopt;
        return model;
    } catch (Error const&) {
        return std::nullopt;
    }
}

ExitCode inspect_safetensors_file(fs::path const& file, InspectArguments const& arguments, Session& session) {
    SafetensorsHeader const header = inspect_safetensors(file);
    auto const model = model_in_file(file, *session.services.make_catalogue());
    if (session.console.json) {
        nlohmann::json event = safetensors_json(file, header);
        if (model) event["model"] = model_json(*model);
        session.console.emit(event);
    } else {
        print_safetensors(file, header, arguments.all_tensors, session.console);
        if (model) print_model(*model, session.console);
    }
    return ExitCode::success;
}

ExitCode inspect_scene(fs::path const& file, InspectArguments const& arguments, Console& console) {
    if (!arguments.project.empty()) check_can_write(arguments.project, arguments.overwrite);
    if (!arguments.masks.empty()) check_can_fill(arguments.masks, "--masks", arguments.overwrite);
    Project const scene = begin_scene(file, console);
    if (console.json) {
        console.emit({{"kind", is_project(file) ? "project" : "picture"},
                      {"path", file.string()},
                      {"request", scene_json(scene.request)}});
    } else {
        print_scene(scene.request, console);
    }
    if (!arguments.project.empty()) {
        save_project(arguments.project, scene);
        console.note("The scene is in {}.", arguments.project);
    }
    if (!arguments.masks.empty()) {
        export_masks(scene.request.regions, arguments.masks);
        console.note("The masks are in {}.", arguments.masks);
    }
    return ExitCode::success;
}

ExitCode inspect(InspectArguments const& arguments, Session& session) {
    fs::path const path = arguments.subject;
    std::error_code error;
    fs::file_status const status = fs::status(path, error);
    bool const is_scene = fs::exists(status) && !fs::is_directory(status) && path.extension() != ".safetensors";
    if (!is_scene && !(arguments.project.empty() && arguments.masks.empty()))
        fail(ErrorKind::usage, "--project and --masks take a scene from a picture or project, and {} is neither.",
             arguments.subject);
    if (is_scene) return inspect_scene(path, arguments, session.console);
    if (fs::exists(status) && !fs::is_directory(status)) return inspect_safetensors_file(path, arguments, session);
    // A folder, or the id of an installed model; the catalogue says what is wrong with others.
    show_model(session.services.make_catalogue()->find(arguments.subject), session.console);
    return ExitCode::success;
}

}  // namespace

void add_inspect_command(CLI::App& program, Session& session) {
    CLI::App* command = program.add_subcommand(
        "inspect", "Tells what a picture was made from, or what a project, model or weight file holds.");
    auto arguments = std::make_shared<InspectArguments>();
    command
        ->add_option("subject", arguments->subject,
                     "Picture, project (.ora), model folder, .safetensors file, or id of an installed model")
        ->required()
        ->type_name("FILE");
    command->add_option("--project", arguments->project, "Restore the scene of a picture into this new project")
        ->type_name("FILE.ora");
    command->add_option("--masks", arguments->masks, "Write the mask of each area as a PNG into this new folder")
        ->type_name("DIR");
    command->add_flag("-f,--force", arguments->overwrite, "Overwrite what exists");
    command->add_flag("--tensors", arguments->all_tensors, "List every tensor of a .safetensors file");
    command->add_flag("--json", session.console.json, "One JSON object instead");
    command->footer(inspect_examples);
    command->callback(
        [&session, arguments] { session.action = [&session, arguments] { return inspect(*arguments, session); }; });
}

}  // namespace daub::cli
