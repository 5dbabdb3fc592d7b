#include "engine/training/checkpoint.h"

#include "engine/core/error.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace daub {
namespace {

struct Part {
    char const* prefix;
    Tensor TrainedParameter::*member;
};
constexpr Part parts[] = {{"master.", &TrainedParameter::master},
                          {"average.", &TrainedParameter::average},
                          {"moment1.", &TrainedParameter::moment1},
                          {"moment2.", &TrainedParameter::moment2}};
constexpr std::string_view average_prefix = "average.";

void require_equal(std::filesystem::path const& file, char const* what, std::string const& found,
                   std::string const& wanted) {
    if (found != wanted)
        fail(ErrorKind::model,
             "{} is a checkpoint of another {}:\n  there: {}\n  here:  {}\nChoose another --out folder, or the same "
             "settings.",
             file.string(), what, found, wanted);
}

}  // namespace

void save_checkpoint(std::filesystem::path const& file, TrainableParameters const& parameters,
                     RunPosition const& position) {
    std::map<std::string, Tensor> tensors;
    for (auto const& parameter : parameters.all())
        for (auto const& part : parts) tensors[part.prefix + parameter.name] = (parameter.*part.member).contiguous();
    save_safetensors(file, tensors,
                     {{"stage", position.stage},
                      {"config", position.config},
                      {"step", std::to_string(position.step)},
                      {"samples", std::to_string(position.samples)},
                      {"seconds", fmt::format("{:.17g}", position.seconds)}});
}

std::optional<RunPosition> load_checkpoint(std::filesystem::path const& file, TrainableParameters& parameters,
                                           std::string const& stage, std::string const& config) {
    if (!std::filesystem::exists(file)) return std::nullopt;
    auto const metadata = inspect_safetensors(file).metadata;
    auto const field = [&](char const* name) {
        auto const found = metadata.find(name);
        if (found == metadata.end())
            fail(ErrorKind::model, "{} is no checkpoint of daub-train: it lacks '{}'.", file.string(), name);
        return found->second;
    };
    require_equal(file, "stage", field("stage"), stage);
    require_equal(file, "network", field("config"), config);

    at::NoGradGuard const no_grad;
    auto const tensors = load_safetensors(file);
    for (auto& parameter : parameters.all()) {
        for (auto const& part : parts) {
            auto const stored = tensors.find(part.prefix + parameter.name);
            if (stored == tensors.end() || stored->second.sizes() != parameter.master.sizes())
                fail(ErrorKind::model, "{}: '{}{}' is missing or has another shape than this network's.", file.string(),
                     part.prefix, parameter.name);
            (parameter.*part.member).copy_(stored->second);
        }
        if (!parameter.compute.is_alias_of(parameter.master)) parameter.compute.copy_(parameter.master);
    }
    return RunPosition{.step = std::stoll(field("step")),
                       .samples = std::stoll(field("samples")),
                       .seconds = std::stod(field("seconds")),
                       .stage = stage,
                       .config = config};
}

std::map<std::string, Tensor> checkpoint_averages(std::filesystem::path const& file) {
    std::map<std::string, Tensor> averages;
    for (auto const& [name, tensor] : load_safetensors(file))
        if (name.starts_with(average_prefix)) averages[name.substr(average_prefix.size())] = tensor;
    if (averages.empty()) fail(ErrorKind::model, "{} is no checkpoint of daub-train.", file.string());
    return averages;
}

}  // namespace daub
