// LoRAs that are kept to an area: everywhere they equal merged ones, nowhere they change nothing.
#include "engine/weights/lora_area.h"
#include "engine/models/unet.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

using Weights = std::map<std::string, Tensor>;

nlohmann::json const config{{"block_out_channels", {8, 16}},
                            {"down_block_types", {"CrossAttnDownBlock2D", "DownBlock2D"}},
                            {"up_block_types", {"UpBlock2D", "CrossAttnUpBlock2D"}},
                            {"layers_per_block", 1},
                            {"attention_head_dim", 2},
                            {"norm_num_groups", 4},
                            {"cross_attention_dim", 12}};

/// A U-Net with random weights and a LoRA for each of its layers that works on the map.
struct LoraAreaTest : testing::Test {
    LoraAreaTest() {
        NewParameters fresh(7);
        UNet const network(Scope(fresh), UNetConfig::from_json(config, "small"));
        for (auto const& [name, tensor] : fresh.all()) weights[name] = tensor;
        targets = lora_targets("unet", config, weights);
        Weights lora_tensors;
        for (auto const& [path, name] : targets) {
            if (name.find("time_emb") != std::string::npos || path.find("put_blocks") != std::string::npos) continue;
            Tensor const weight = weights.at(name);
            auto shape = weight.sizes().vec();
            if (lora_tensors.contains("lora_unet_" + path + ".lora_down.weight")) continue;
            shape[0] = 2;
            lora_tensors["lora_unet_" + path + ".lora_down.weight"] = at::randn(shape) * 0.3;
            lora_tensors["lora_unet_" + path + ".lora_up.weight"] =
                weight.dim() == 4 ? at::randn({weight.size(0), 2, 1, 1}) * 0.3 : at::randn({weight.size(0), 2}) * 0.3;
        }
        lora = std::make_shared<Lora const>(lora_tensors, "ink");
        input = {.sample = at::randn({1, 4, 6, 8}), .timestep = at::tensor({9.0f}), .text = at::randn({1, 48, 12})};
    }

    Tensor plain() const {
        LoadedParameters loaded(weights, "small");
        return UNet(Scope(loaded), UNetConfig::from_json(config, "small"))(input);
    }
    Tensor merged() const {
        LoadedParameters loaded(merge_loras(weights, "unet", config, {{.lora = lora, .weight = 0.7}}, at::kFloat), "m");
        return UNet(Scope(loaded), UNetConfig::from_json(config, "small"))(input);
    }
    Tensor in_area(std::function<Tensor(int64_t)> coverage) const {
        auto const area = std::make_shared<TermArea>();
        area->coverage = std::move(coverage);
        LoadedParameters loaded(weights, "small");
        LoraAreas parameters(loaded, targets, {{.use = {.lora = lora, .weight = 0.7}, .area = area}}, at::kFloat);
        EXPECT_TRUE(parameters.left_out().empty());
        return UNet(Scope(parameters), UNetConfig::from_json(config, "small"))(input);
    }

    Weights weights;
    std::map<std::string, std::string> targets;
    std::shared_ptr<Lora const> lora;
    UNetInput input;
};

// The text has as many tokens as the first level has cells: keys and values of text must not be taken for cells.
TEST_F(LoraAreaTest, that_is_the_whole_picture_is_the_same_as_merging) {
    Tensor const want = merged();
    EXPECT_GT((want - plain()).abs().max().item<double>(), 0.1);
    EXPECT_TRUE(at::allclose(in_area([](int64_t cells) { return at::ones({1, cells}); }), want, 1e-3, 1e-4));
}

TEST_F(LoraAreaTest, that_is_empty_changes_nothing) {
    Tensor const want = plain();
    EXPECT_TRUE(at::allclose(in_area([](int64_t cells) { return at::zeros({1, cells}); }), want, 1e-4, 1e-5));
    EXPECT_TRUE(in_area([](int64_t) { return Tensor(); }).equal(want));
    EXPECT_TRUE(in_area({}).equal(want));
}

TEST_F(LoraAreaTest, changes_a_layer_by_its_share_of_each_cell) {
    std::string const name = "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q.weight";
    auto const area = std::make_shared<TermArea>();
    Tensor const share = at::tensor({1.0f, 0.0f, 0.25f}).unsqueeze(0);
    area->coverage = [&](int64_t cells) { return cells == 3 ? share : Tensor(); };
    LoadedParameters loaded(weights, "small");
    LoraAreas parameters(loaded, targets, {{.use = {.lora = lora}, .area = area}}, at::kFloat);
    Linear const layer(Scope(parameters, name.substr(0, name.rfind('.'))), 8, 8, {.bias = false});
    Tensor const x = at::randn({2, 3, 8}), before = at::linear(x, weights.at(name));
    Weights const after = merge_loras(weights, "unet", config, {{.lora = lora}}, at::kFloat);
    Tensor const whole = at::linear(x, after.at(name));
    EXPECT_TRUE(at::allclose(layer(x), before + (whole - before) * share.unsqueeze(2), 1e-4, 1e-5));
    EXPECT_TRUE(layer(x.narrow(1, 0, 2)).equal(at::linear(x.narrow(1, 0, 2), weights.at(name))));
}

TEST_F(LoraAreaTest, leaves_out_and_names_what_sees_the_whole_picture) {
    auto const timed =
        std::make_shared<Lora const>(Weights{{"lora_unet_time_embedding_linear_1.lora_down.weight", at::ones({1, 8})},
                                             {"lora_unet_time_embedding_linear_1.lora_up.weight", at::ones({32, 1})}},
                                     "ink");
    LoadedParameters loaded(weights, "small");
    LoraAreas const parameters(loaded, targets, {{.use = {.lora = timed}, .area = {}}}, at::kFloat);
    EXPECT_THAT(parameters.left_out(), testing::ElementsAre("ink: lora_unet_time_embedding_linear_1.lora_up.weight"));
}

}  // namespace
}  // namespace daub
