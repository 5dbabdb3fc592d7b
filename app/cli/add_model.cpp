#include "app/cli/add_model.h"

#include "app/cli/model_description.h"
#include "engine/scene/model_adding.h"

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

void report_roots(std::string const& place, ModelRoots const& roots, Console& console) {
    if (console.json)
        return console.emit({{"event", "remembered"}, {"path", place}, {"checkpoints", roots.checkpoints.size()}});
    console.print("{}: its models are found from now on where they lie.", place);
    for (fs::path const& folder : roots.checkpoints) console.print("  {}", folder.string());
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

ExitCode add(AddArguments const& arguments, Session& session) {
    session.console.note("Checking {} ...", arguments.source);
    AddedModel const added =
        add_model({.source = arguments.source, .library = arguments.into, .link = arguments.link, .as = arguments.as},
                  session.services.examiner);
    if (added.roots) {
        report_roots(arguments.source, *added.roots, session.console);
        return ExitCode::success;
    }
    for (std::string const& warning : added.found.warnings) session.console.warn(warning);
    report_installed(added.files, added.found, session.console);
    if (!added.companion.empty() && !session.console.json)
        session.console.print("  with it:    its image encoder, {}", added.companion.string());
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
        [&session, arguments] { session.action = [&session, arguments] { return add(*arguments, session); }; });
}

}  // namespace daub::cli
