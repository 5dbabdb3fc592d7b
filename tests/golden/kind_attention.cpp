#include "engine/models/unet.h"
#include "engine/nn/region_bias.h"
#include "engine/weights/safetensors.h"
#include "tests/golden/golden_case.h"

#include <ATen/ATen.h>
#include <fmt/format.h>

#include <cmath>

namespace daub {

namespace {

/// [R, H, W] strength × alpha / 255 of each region.
Tensor weighted_masks(GoldenCase const& test) {
    Tensor masks = test.input("masks").to(at::kFloat) / 255.0;
    auto const& regions = test.params().at("regions");
    std::vector<Tensor> weighted;
    for (size_t r = 0; r < regions.size(); ++r) {
        weighted.push_back(masks.select(0, static_cast<int64_t>(r)) * regions[r].at("strength").get<double>());
    }
    return at::stack(weighted);
}

/// [1, R, L]: the key columns of each region.
Tensor columns(GoldenCase const& test, int64_t keys) {
    auto const& regions = test.params().at("regions");
    Tensor all = at::zeros({1, static_cast<int64_t>(regions.size()), keys});
    for (size_t r = 0; r < regions.size(); ++r) {
        for (int64_t const column : regions[r].at("columns")) all[0][static_cast<int64_t>(r)][column] = 1;
    }
    return all.to(test.device);
}

/// What the record of one forward pass keeps for the outputs.
struct Kept {
    std::map<std::string, Tensor> probabilities;
    std::map<std::string, Tensor> score_max;
};

std::function<void(LayerAttention const&)> keep_in(Kept& kept) {
    return [&kept](LayerAttention const& layer) {
        kept.probabilities[layer.layer] = layer.probabilities.clone();
        kept.score_max[layer.layer] = layer.score_measure.clone();
    };
}

std::vector<std::string> names(GoldenCase const& test, char const* param) { return test.params().at(param); }

void check_biases(Report& report, std::map<Grid, Tensor> const& biases) {
    for (auto const& [grid, bias] : biases) {
        report.check(fmt::format("A.{}x{}", grid.height, grid.width), bias.select(0, 0));
    }
}

}  // namespace

void run_attention(GoldenCase const& test, Report& report) {
    auto const folder = test.model() / "unet";
    LoadedParameters parameters = test.parameters(find_weights(folder));
    auto const config_file = folder / "config.json";
    UNet const unet(Scope(parameters), UNetConfig::from_json(GoldenCase::json_file(config_file), config_file.string()));

    UNetInput input{.sample = test.input("sample"),
                    .timestep = test.input("timestep"),
                    .text = test.input("encoder_hidden_states")};
    report.check("sample_without_bias", unet(input));

    Tensor const masks = weighted_masks(test).unsqueeze(0);
    Tensor const keys = columns(test, input.text.size(1));
    std::map<Grid, Tensor> biases;
    AttentionControl control;
    control.bias = [&](Grid grid) {
        Tensor& bias = biases[grid];
        if (!bias.defined()) bias = region_bias(area_average(masks, grid), keys);
        return bias;
    };
    double const weight =
        test.params().at("w_prime").get<double>() * std::log1p(test.params().at("sigma").get<double>());
    std::vector<double> const rows = test.params().at("cond_rows");
    control.gain = (at::tensor(rows) * weight).to(at::kFloat).to(test.device);
    input.control = &control;
    report.check("sample", unet(input));  // as pictures are made, fused where that is possible

    Kept kept;
    control.record = keep_in(kept);
    report.check("sample", unet(input));  // and with open scores
    check_biases(report, biases);
    for (auto const& layer : names(test, "probs_layers")) report.check("probs." + layer, kept.probabilities[layer]);
    std::vector<Tensor> maxima;
    for (auto const& layer : names(test, "score_max_layers")) maxima.push_back(kept.score_max[layer]);
    report.check("score_max", at::stack(maxima));
}

}  // namespace daub
