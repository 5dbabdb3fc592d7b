#include "engine/models/clip_text.h"
#include "engine/models/unet.h"
#include "engine/weights/lora.h"
#include "tests/golden/golden_case.h"

#include <ATen/ATen.h>
#include <fmt/ranges.h>

namespace daub {
namespace {

/// "1.0", as Python writes a scale in the name of an output.
std::string name_of_scale(double scale) {
    std::string const text = fmt::format("{}", scale);
    return text.find('.') == std::string::npos ? text + ".0" : text;
}

LoadedParameters patched_parameters(GoldenCase const& test, ModelSource const& model, std::string const& component) {
    return LoadedParameters(model.tensors(component), model.origin() + ": " + component, test.device, at::kFloat);
}

Tensor optional_input(GoldenCase const& test, std::string const& name) {
    return test.has_input(name) ? test.input(name) : Tensor();
}

ClipTextOutput encode(GoldenCase const& test, ModelSource const& model, std::string const& component,
                      Tensor* before_last) {
    auto parameters = patched_parameters(test, model, component);
    ClipText const encoder(Scope(parameters), ClipTextConfig::from_json(model.config(component), component));
    auto const output = encoder(test.input("input_ids"));
    *before_last = encoder.states(output, 1, false);
    return output;
}

void check_scale(GoldenCase const& test, Report& report, ModelSource const& model, double scale) {
    std::string const suffix = "." + name_of_scale(scale);
    auto parameters = patched_parameters(test, model, "unet");
    UNet const unet(Scope(parameters), UNetConfig::from_json(model.config("unet"), "unet"));
    report.check("sample" + suffix, unet({.sample = test.input("sample"),
                                          .timestep = test.input("timestep"),
                                          .text = test.input("encoder_hidden_states"),
                                          .text_embeds = optional_input(test, "text_embeds"),
                                          .time_ids = optional_input(test, "time_ids")}));
    Tensor before_last;
    if (test.has_output("text_last_hidden_state" + suffix)) {
        auto const text = encode(test, model, "text_encoder", &before_last);
        report.check("text_last_hidden_state" + suffix, text.last_hidden_state);
    }
    if (!test.has_output("text_2_hidden_states_m2" + suffix)) return;
    encode(test, model, "text_encoder_2", &before_last);
    report.check("text_2_hidden_states_m2" + suffix, before_last);
}

}  // namespace

void run_lora(GoldenCase const& test, Report& report) {
    std::shared_ptr<ModelSource const> const model = open_model_folder(test.model());
    auto const lora = std::make_shared<Lora const>(Lora::load(test.resolve(test.params().at("file"))));
    LoraSource const whole(model, {{.lora = lora}}, at::kFloat);
    report.require(whole.unmatched().empty(), fmt::format("unmatched: {}", fmt::join(whole.unmatched(), ", ")));
    check_scale(test, report, *model, 0);
    for (double const scale : test.params().at("scales")) {
        check_scale(test, report, LoraSource(model, {{.lora = lora, .weight = scale}}, at::kFloat), scale);
    }
}

}  // namespace daub
