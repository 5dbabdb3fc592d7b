// `daub-cli models`: what is installed, and adding more.
#include "app/cli/add_model.h"
#include "app/cli/command.h"
#include "app/cli/model_description.h"
#include "engine/scene/adapter_library.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace daub::cli {
namespace {

/// "1024 x 1024 in 3 stages".
std::string describe_cascade(ModelInfo const& model) {
    if (model.stages.empty()) return "";
    std::string const size = describe_size(model.stages.back().native_size);
    return model.stages.size() == 1 ? size : fmt::format("{} in {} stages", size, model.stages.size());
}

void print_table(std::vector<ModelInfo> const& models, Console& console) {
    std::size_t id_width = 2, family_width = 6;
    for (ModelInfo const& model : models) {
        id_width = std::max(id_width, model.id.size());
        family_width = std::max(family_width, to_name(model.family).size());
    }
    console.print("{:{}}  {:{}}  {:>10}  picture", "id", id_width, "family", family_width, "weights");
    for (ModelInfo const& model : models)
        console.print("{:{}}  {:{}}  {:>10}  {}", model.id, id_width, to_name(model.family), family_width,
                      describe_bytes(model.weight_bytes),
                      model.problem.empty() ? describe_cascade(model) : "cannot be used: " + model.problem);
}

nlohmann::json adapters_json() {
    nlohmann::json list = nlohmann::json::array();
    for (InstalledAdapter const& adapter : installed_adapters())
        list.push_back({{"kind", to_name(adapter.kind)}, {"name", adapter.name}, {"path", adapter.path.string()}});
    return list;
}

void print_adapters(Console& console) {
    for (InstalledAdapter const& adapter : installed_adapters())
        console.note("{}  {}  {}", to_name(adapter.kind), adapter.name, adapter.path.string());
}

ExitCode list_models(Session& session) {
    std::vector<ModelInfo> const models = session.services.make_catalogue()->models();
    if (session.console.json) {
        nlohmann::json list = nlohmann::json::array();
        for (ModelInfo const& model : models) list.push_back(model_json(model));
        session.console.emit({{"models", list}, {"adapters", adapters_json()}});
    } else if (models.empty()) {
        session.console.print("No model is installed, not even the one that comes with Daub. Install Daub again.");
    } else {
        print_table(models, session.console);
        print_adapters(session.console);
        session.console.note("\nUse one with: daub-cli render --model ID ...   More about one: daub-cli inspect ID");
    }
    return ExitCode::success;
}

}  // namespace

void add_models_command(CLI::App& program, Session& session) {
    CLI::App* command = program.add_subcommand(
        "models",
        "Lists the models that are installed; the first is the one that is used if none is named. "
        "`models add` adds one.");
    command->add_flag("--json", session.console.json, "One JSON object instead, with everything about each model");
    command->callback([&session] {
        if (!session.action) session.action = [&session] { return list_models(session); };
    });
    CLI::App* list = command->add_subcommand("list", "The same as `models` alone");
    list->add_flag("--json", session.console.json, "One JSON object instead, with everything about each model");
    add_model_adding(*command, session);
}

}  // namespace daub::cli
