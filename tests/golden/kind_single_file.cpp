#include "engine/models/autoencoder.h"
#include "engine/models/clip_text.h"
#include "engine/models/component_check.h"
#include "engine/models/unet.h"
#include "engine/weights/safetensors.h"
#include "engine/weights/single_file.h"
#include "tests/golden/golden_case.h"

#include <ATen/ATen.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace daub {
namespace {

/// OpenCLIP encoders alone tell their family by their prefix.
std::optional<CheckpointFamily> family_of_prefix(nlohmann::json const& params) {
    std::string const prefix = params.value("prefix", "");
    if (prefix.starts_with("conditioner.embedders.1.")) return CheckpointFamily::sdxl;
    if (prefix.starts_with("conditioner.embedders.0.")) return CheckpointFamily::sdxl_refiner;
    if (prefix.starts_with("cond_stage_model.")) return CheckpointFamily::sd2;
    return std::nullopt;
}

SingleFile open(GoldenCase const& test) {
    SingleFileOptions options{.family = family_of_prefix(test.params())};
    bool const second = options.family == CheckpointFamily::sdxl || options.family == CheckpointFamily::sdxl_refiner;
    for (auto const& [component, config] : test.params().at("architecture").items()) {
        options.configs[component == "text_encoder" && second ? "text_encoder_2" : component] = config;
    }
    return SingleFile(test.resolve(test.params().at("file")), std::move(options));
}

/// What SD 2 leaves out of OpenCLIP, and buffers.
bool may_lack(SingleFile const& file, std::string const& name) {
    bool const dropped = file.family() == CheckpointFamily::sd2 &&
                         (name == "text_projection.weight" || name.find("layers.23.") != std::string::npos);
    return dropped || name.ends_with("position_ids");
}

/// Every tensor equals the one in the model's folder, bit for bit.
void compare_weights(SingleFile const& file, std::string const& component, std::filesystem::path const& folder,
                     Report& report) {
    auto const got = file.tensors(component);
    auto const want = load_safetensors(find_weights(folder));
    auto const origin = file.origin() + ": " + component;
    auto const found = check_component(component, file.config(component), got, origin);
    report.require(found.complete(), fmt::format("{}: {}", component, found.problems()));
    report.require(found.unused.empty(), fmt::format("{}: not used: {}", component, fmt::join(found.unused, ", ")));
    for (auto const& [name, tensor] : got) {
        auto const other = want.find(name);
        report.require(
            other != want.end() && other->second.scalar_type() == tensor.scalar_type() && other->second.equal(tensor),
            fmt::format("{}: '{}' differs from the folder's", component, name));
    }
    for (auto const& [name, tensor] : want) {
        report.require(got.contains(name) || may_lack(file, name), fmt::format("{}: lacks '{}'", component, name));
    }
}

LoadedParameters parameters_of(GoldenCase const& test, ModelSource const& model, std::string const& component) {
    return LoadedParameters(model.tensors(component), model.origin(), test.device, at::kFloat);
}

void check_whole_model(GoldenCase const& test, SingleFile const& file, Report& report) {
    for (char const* const component : {"unet", "vae", "text_encoder", "text_encoder_2"}) {
        if (file.has(component)) compare_weights(file, component, test.model() / component, report);
    }
    if (test.has_output("sample")) {
        auto parameters = parameters_of(test, file, "unet");
        UNet const unet(Scope(parameters), UNetConfig::from_json(file.config("unet"), file.origin()));
        auto const given = [&](char const* name) { return test.has_input(name) ? test.input(name) : Tensor(); };
        report.check("sample", unet({.sample = test.input("sample"),
                                     .timestep = test.input("timestep"),
                                     .text = test.input("encoder_hidden_states"),
                                     .text_embeds = given("text_embeds"),
                                     .time_ids = given("time_ids")}));
    }
    if (test.has_output("mean") || test.has_output("decoded")) {
        auto parameters = parameters_of(test, file, "vae");
        Autoencoder const vae(Scope(parameters), AutoencoderConfig::from_json(file.config("vae"), file.origin()));
        report.check("mean", vae.encode(test.input("image")).mean);
        report.check("decoded", vae.decode(test.input("latent")));
    }
    if (test.has_output("text_last_hidden_state")) {
        auto parameters = parameters_of(test, file, "text_encoder");
        ClipText const text(Scope(parameters), ClipTextConfig::from_json(file.config("text_encoder"), file.origin()));
        report.check("text_last_hidden_state", text(test.input("input_ids")).last_hidden_state);
    }
}

void check_text_encoder(GoldenCase const& test, SingleFile const& file, Report& report) {
    std::string const component = file.has("text_encoder_2") ? "text_encoder_2" : "text_encoder";
    compare_weights(file, component, test.model(), report);
    auto parameters = parameters_of(test, file, component);
    ClipText const encoder(Scope(parameters), ClipTextConfig::from_json(file.config(component), file.origin()));
    ClipTextOutput const text = encoder(test.input("input_ids"));
    report.check("last_hidden_state", text.last_hidden_state);
    if (test.has_output("hidden_states_m1")) report.check("hidden_states_m1", encoder.states(text, 0, false));
    if (test.has_output("hidden_states_m2")) report.check("hidden_states_m2", encoder.states(text, 1, false));
    if (test.has_output("hidden_states_m2_final_ln")) {
        report.check("hidden_states_m2_final_ln", encoder.states(text, 1, true));
    }
    if (test.has_output("pooled")) report.check("pooled", text.pooled);
    if (test.has_output("text_embeds")) report.check("text_embeds", text.text_embeds);
}

}  // namespace

void run_single_file(GoldenCase const& test, Report& report) {
    SingleFile const file = open(test);
    report.require(file.unknown().empty(), fmt::format("unknown tensors: {}", fmt::join(file.unknown(), ", ")));
    if (test.params().at("part") == "all") return check_whole_model(test, file, report);
    check_text_encoder(test, file, report);
}

}  // namespace daub
