#include "app/train/training_inputs.h"

#include "app/train/commands.h"
#include "engine/core/error.h"
#include "engine/models/config_reader.h"
#include "engine/models/ediff_weights.h"
#include "engine/weights/quantised.h"
#include "engine/weights/safetensors.h"
#ifndef DAUB_MINIMAL
#include "app/train/world_tokens.h"
#endif

#include <ATen/Parallel.h>

#include <fstream>

namespace daub {

void DataArguments::add_to(CLI::App& command) {
    resources = DAUB_RESOURCES_FOLDER;
    command.add_option("--resources", resources, "Folder with world/, sketchbook/tokenizers and sketchbook/networks")
        ->capture_default_str();
    command.add_option("--world", world,
                       "A world prepared with 'daub-train prepare'; needed where tokenizers are not compiled in");
}

WorldAssets DataArguments::load_world() const {
    if (!world.empty()) return WorldAssets::load(world);
#ifdef DAUB_MINIMAL
    fail(ErrorKind::usage,
         "This build has no tokenizers: give --world FILE, made with 'daub-train prepare' elsewhere.");
#else
    WorldAssets assets = WorldAssets::load(resources / "world" / "world.safetensors");
    auto const tokenizers = resources / "sketchbook" / "tokenizers";
    attach_tokens(assets, ClipTokenizer::load(tokenizers / "clip"), T5Tokenizer::load(tokenizers / "t5"));
    return assets;
#endif
}

nlohmann::json DataArguments::network(std::string const& name, std::filesystem::path const& instead) const {
    auto const file = instead.empty() ? resources / "sketchbook" / "networks" / (name + ".json") : instead;
    std::ifstream stream(file);
    if (!stream)
        fail(ErrorKind::input, "{} cannot be read: give the network's configuration with --network.", file.string());
    try {
        return nlohmann::json::parse(stream);
    } catch (nlohmann::json::exception const& error) {
        fail(ErrorKind::input, "{} is not valid JSON: {}", file.string(), error.what());
    }
}

std::filesystem::path checkpoint_of(std::filesystem::path const& run) {
    auto const file = std::filesystem::is_directory(run) ? run / "checkpoint.safetensors" : run;
    if (!std::filesystem::exists(file))
        fail(ErrorKind::input, "{} holds no checkpoint: has that run begun?", run.string());
    return file;
}

std::map<std::string, Tensor> trained_component(std::filesystem::path const& run, std::string const& prefix) {
    std::map<std::string, Tensor> part;
    for (auto const& [name, tensor] : checkpoint_averages(checkpoint_of(run)))
        if (name.starts_with(prefix)) part[name.substr(prefix.size())] = tensor;
    if (part.empty()) fail(ErrorKind::model, "{} holds no '{}' component.", run.string(), prefix);
    return part;
}

std::map<std::string, Tensor> packed_component(std::filesystem::path const& component, std::string const& prefix) {
    std::map<std::string, Tensor> named;
    bool const unet = component_config(component).value("_class_name", "") == "EDiffUNet";
    auto const stored = unet ? ediff_unet_tensors(component) : load_safetensors(find_weights(component));
    for (auto const& [name, tensor] : unpack_8bit(stored)) named[prefix + name] = tensor;
    return named;
}

void run_stage(RunArguments const& arguments, std::function<std::unique_ptr<Stage>(ProcessGroup&)> const& make_stage) {
    if (arguments.threads > 0) at::set_num_threads(arguments.threads);
    auto const group = join_process_group(arguments.resolved_device(), arguments.run.folder);
    auto const stage = make_stage(*group);
    if (group->rank() == 0)
        fmt::print(
            stderr, "{}: {:.2f} M parameters, {} on {}\n", stage->name(), double(stage->parameters().count()) / 1e6,
            arguments.resolved_precision() == at::kBFloat16 ? "bf16" : "fp32", arguments.resolved_device().str());
    train(*stage, arguments.resolved_run(group->size()), *group, stop_requested);
}

}  // namespace daub
