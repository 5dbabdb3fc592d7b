#include "engine/models/ip_adapter.h"
#include "engine/models/unet.h"
#include "engine/weights/safetensors.h"
#include "tests/golden/golden_case.h"

#include <ATen/ATen.h>
#include <fmt/format.h>

namespace daub {
namespace {

void check_layer_order(GoldenCase const& test, UNetConfig const& config, Report& report) {
    auto const layers = IpAdapter::layers(config);
    for (auto const& [index, layer] : test.params().at("layer_of_index").items()) {
        size_t const n = (std::stoul(index) - 1) / 2;
        report.require(n < layers.size() && layers[n] == layer,
                       fmt::format("ip_adapter.{} is not {}", index, layer.get<std::string>()));
    }
}

Tensor optional_tensor(GoldenCase const& test, char const* name) {
    return test.has_input(name) ? test.input(name) : Tensor();
}

}  // namespace

void run_ip_adapter(GoldenCase const& test, Report& report) {
    auto const folder = test.model() / "unet";
    LoadedParameters parameters = test.parameters(find_weights(folder));
    auto const config_file = folder / "config.json";
    UNet const unet(Scope(parameters), UNetConfig::from_json(GoldenCase::json_file(config_file), config_file.string()));
    check_layer_order(test, unet.config(), report);

    auto const file = test.resolve(test.params().at("file"));
    auto const adapter = std::make_shared<IpAdapter const>(load_safetensors(file), file.string(), unet.config(),
                                                           test.device, at::kFloat);
    Tensor const tokens = adapter->tokens(test.input("image_embeds"));
    report.check("ip_tokens", tokens);
    report.require(tokens.size(1) == test.params().at("num_tokens").get<int64_t>(), "another number of tokens");
    for (double const scale : test.params().at("scales")) {
        IpAttention attention({{.adapter = adapter, .tokens = tokens, .scale = scale}});
        AttentionControl control;
        control.attend_more = std::ref(attention);
        std::string const text = fmt::format("{}", scale);
        std::string const name = text.find('.') == std::string::npos ? text + ".0" : text;
        report.check("sample." + name, unet({.sample = test.input("sample"),
                                             .timestep = test.input("timestep"),
                                             .text = test.input("encoder_hidden_states"),
                                             .text_embeds = optional_tensor(test, "text_embeds"),
                                             .time_ids = optional_tensor(test, "time_ids"),
                                             .control = &control}));
    }
}

}  // namespace daub
