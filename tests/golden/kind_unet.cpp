#include "engine/models/unet.h"
#include "engine/weights/safetensors.h"
#include "tests/golden/golden_case.h"

#include <ATen/ATen.h>

#include <fmt/ranges.h>

namespace daub {

namespace {

Tensor input_if(GoldenCase const& test, std::string const& name) {
    return test.has_input(name) ? test.input(name) : Tensor();
}

}  // namespace

void run_unet(GoldenCase const& test, Report& report) {
    auto const folder = test.model() / "unet";
    LoadedParameters parameters = test.parameters(find_weights(folder));
    auto const config_file = folder / "config.json";
    UNet const unet(Scope(parameters), UNetConfig::from_json(GoldenCase::json_file(config_file), config_file.string()));
    report.require(parameters.unused().empty(),
                   fmt::format("unused tensors: {}", fmt::join(parameters.unused(), ", ")));

    UNetInput input{.sample = test.input("sample"),
                    .timestep = test.input("timestep"),
                    .text = input_if(test, "encoder_hidden_states"),
                    .class_labels = input_if(test, "class_labels"),
                    .text_embeds = input_if(test, "text_embeds"),
                    .time_ids = input_if(test, "time_ids"),
                    .timestep_cond = input_if(test, "timestep_cond")};
    report.check("sample", unet(input));
    if (!test.has_output("sample_scalar_timestep")) return;
    auto const& scalar = test.params().at("scalar_timestep");
    input.timestep = scalar.is_number_integer() ? at::scalar_tensor(scalar.get<int64_t>(), at::kLong)
                                                : at::scalar_tensor(scalar.get<double>(), at::kDouble);
    report.check("sample_scalar_timestep", unet(input));
}

}  // namespace daub
