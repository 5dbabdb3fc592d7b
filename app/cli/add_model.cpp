#include "app/cli/add_model.h"

#include "app/cli/model_description.h"
#include "engine/scene/adapter_library.h"
#include "engine/scene/model_install.h"
#include "engine/scene/model_roots.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace daub::cli {
namespace {

namespace fs = std::filesystem;

struct AddArguments {
    std::string source, into;
    bool link = false;
    ExaminedAs as;
};

ExitCode add_roots(fs::path const& place, Session& session) {
    remember_model_root(place);
    ModelRoots const roots = read_model_roots(place);
    if (session.console.json) {
        session.console.emit(
            {{"event", "remembered"}, {"path", place.string()}, {"checkpoints", roots.checkpoints.size()}});
    } else {
        session.console.print("{}: its models are found from now on where they lie.", place.string());
        for (fs::path const& folder : roots.checkpoints) session.console.print("  {}", folder.string());
    }
    return ExitCode::success;
}

void report_installed(InstalledModelFiles const& done, ExaminedModel const& found, Console& console) {
    if (console.json) {
        nlohmann::json hashes = nlohmann::json::object();
        for (FileHash const& hash : done.hashes) hashes[hash.file] = hash.sha256;
        return console.emit({{"event", "installed"},
                             {"path", done.path.string()},
                             {"family", found.family},
                             {"reason", found.reason},
                             {"prediction", found.prediction},
                             {"prediction_reason", found.prediction_reason},
                             {"tensors", found.tensors},
                             {"sha256", hashes}});
    }
    console.print("{} is installed: {}.", done.path.filename().string(), found.family);
    console.print("  why:        {}", found.reason);
    if (!found.prediction.empty()) console.print("  prediction: {}, {}", found.prediction, found.prediction_reason);
    console.print("  checked:    {} tensors", found.tensors);
    for (FileHash const& hash : done.hashes) console.print("  sha256:     {}  {}", hash.sha256, hash.file);
    console.print("  path:       {}", done.path.string());
}

/// Models among the models, adapters with their kind.
fs::path library_for(ExaminedModel const& found) {
    auto const adapter = parse_adapter_kind(found.family);
    return adapter ? adapters_folder(*adapter) : models_folder();
}

void install_companion(ExaminedModel const& found, bool link, Console& console) {
    if (found.companion.empty()) return;
    InstalledModelFiles const done = install_model({.source = found.companion,
                                                    .library = adapters_folder(AdapterKind::image_encoder),
                                                    .link = link,
                                                    .name = found.companion_name});
    if (!console.json) console.print("  with it:    its image encoder, {}", done.path.string());
}

ExitCode add_model(AddArguments const& arguments, Session& session) {
    if (is_model_root(arguments.source)) return add_roots(arguments.source, session);
    fs::path const named = arguments.source;
    fs::path const source = named.filename() == "model_index.json" ? named.parent_path() : named;
    refuse_pickle(source);
    session.console.note("Checking {} ...", source.string());
    ExaminedModel const found = session.services.examine_model(source, arguments.as);
    fs::path const library = arguments.into.empty() ? library_for(found) : fs::path(arguments.into);
    InstalledModelFiles const done = install_model({.source = source, .library = library, .link = arguments.link});
    if (fs::is_regular_file(done.path)) session.services.keep_notes(done.path, found, arguments.as);
    for (std::string const& warning : found.warnings) session.console.warn(warning);
    report_installed(done, found, session.console);
    install_companion(found, arguments.link, session.console);
    return ExitCode::success;
}

}  // namespace

void add_family_options(CLI::App& command, ExaminedAs& as) {
    command
        .add_option("--family", as.family,
                    "What a single file is, where its tensors say otherwise: sd1, sd1-inpaint, sd2, sd2-inpaint, sdxl, "
                    "sdxl-refiner")
        ->check(CLI::IsMember({"sd1", "sd1-inpaint", "sd2", "sd2-inpaint", "sdxl", "sdxl-refiner"}));
    command
        .add_option("--prediction", as.prediction,
                    "What its network predicts, where it does not say or says otherwise: epsilon, v_prediction")
        ->check(CLI::IsMember({"epsilon", "v_prediction"}));
    command
        .add_option("--config", as.config,
                    "Model folder whose configurations a single file has, where its shapes are not the published ones")
        ->check(CLI::ExistingDirectory);
}

void add_model_adding(CLI::App& models, Session& session) {
    CLI::App* command = models.add_subcommand(
        "add",
        "Adds a model: a folder with model_index.json or a single .safetensors checkpoint; also LoRAs, embeddings, "
        "IP-Adapters (with the image_encoder beside them) and autoencoders. Every tensor is checked and "
        "hashed; it is installed whole or not at all. A folder of ComfyUI or its extra_model_paths.yaml is remembered, "
        "and its models are used where they lie.\n"
        "Example: daub-cli models add dreamy.safetensors");
    auto arguments = std::make_shared<AddArguments>();
    command->add_option("model", arguments->source, "Folder or file")->required();
    command->add_flag("--link", arguments->link, "Link to the files instead of copying them");
    command->add_option("--into", arguments->into, "Folder to install in, instead of your own models");
    add_family_options(*command, arguments->as);
    command->add_flag_callback(
        "--no-probe", [arguments] { arguments->as.probe = false; },
        "Do not run the network to find out what an SD 2 file predicts");
    command->add_flag("--json", session.console.json, "One JSON object instead");
    command->callback(
        [&session, arguments] { session.action = [&session, arguments] { return add_model(*arguments, session); }; });
}

}  // namespace daub::cli
