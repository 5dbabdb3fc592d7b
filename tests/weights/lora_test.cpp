#include "engine/weights/lora.h"

#include "engine/core/error.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

using at::Tensor;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::ThrowsMessage;
using Weights = std::map<std::string, Tensor>;

/// A model of which only names and shapes matter.
class FewModules : public ModelSource {
 public:
    std::string origin() const override { return "few"; }
    nlohmann::json index() const override { return {}; }
    bool has(std::string const& component) const override { return weights.contains(component); }
    nlohmann::json config(std::string const&) const override {
        return {{"block_out_channels", {8, 8}},
                {"layers_per_block", 1},
                {"down_block_types", {"CrossAttnDownBlock2D", "DownBlock2D"}},
                {"up_block_types", {"UpBlock2D", "CrossAttnUpBlock2D"}}};
    }
    Weights tensors(std::string const& component) const override { return weights.at(component); }
    std::filesystem::path tokenizer(std::string const&) const override { return {}; }

    std::string const query = "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q.weight";
    std::string const out = "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_out.0.weight";
    std::string const convolution = "down_blocks.0.resnets.0.conv1.weight";
    std::string const text = "text_model.encoder.layers.0.self_attn.q_proj.weight";
    std::map<std::string, Weights> weights{
        {"unet",
         {{query, at::randn({8, 6}, at::kHalf)}, {out, at::randn({8, 8})}, {convolution, at::randn({8, 4, 3, 3})}}},
        {"text_encoder", {{text, at::randn({6, 6})}, {"text_model.final_layer_norm.weight", at::ones({6})}}}};
};

std::shared_ptr<Lora const> lora(Weights const& tensors) { return std::make_shared<Lora const>(tensors, "ink"); }

struct LowRankPair {
    Tensor down = at::randn({2, 6}), up = at::randn({8, 2});
    Tensor product() const { return at::matmul(up.flatten(1), down.flatten(1)); }
};

TEST(LoraKeys, name_the_same_module_in_every_dialect) {
    std::string const path = "down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q";
    std::string const dotted = "down_blocks.0.attentions.0.transformer_blocks.0.attn1.";
    for (auto const& name :
         {"lora_unet_" + path + ".lora_down.weight", "unet." + dotted + "to_q.lora_A.weight",
          "base_model.model." + dotted + "to_q.lora_A.weight", "unet." + dotted + "processor.to_q_lora.down.weight",
          dotted + "processor.to_q_lora.down.weight", "unet." + dotted + "to_q.lora.down.weight"}) {
        auto const key = parse_lora_key(name);
        ASSERT_TRUE(key) << name;
        EXPECT_EQ(key->path, path) << name;
        EXPECT_EQ(key->component, "unet") << name;
        EXPECT_EQ(key->role, LoraRole::down) << name;
    }
    EXPECT_EQ(parse_lora_key("unet." + dotted + "processor.to_out_lora.up.weight")->path,
              "down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_out_0");
    std::string const layer = "text_encoder.text_model.encoder.layers.0.self_attn.";
    EXPECT_EQ(parse_lora_key(layer + "q_proj.lora_linear_layer.up.weight")->path, "encoder_layers_0_self_attn_q_proj");
    EXPECT_EQ(parse_lora_key(layer + "to_out_lora.up.weight")->path, "encoder_layers_0_self_attn_out_proj");
    EXPECT_EQ(parse_lora_key("lora_te2_text_model_encoder_layers_0_mlp_fc1.alpha")->component, "text_encoder_2");
    EXPECT_EQ(parse_lora_key("something.weight"), std::nullopt);
    EXPECT_EQ(parse_lora_key(".lora_up.weight"), std::nullopt);
}

TEST(Loras, add_up_with_weight_alpha_and_rank) {
    auto const model = std::make_shared<FewModules>();
    LowRankPair const a, b;
    std::string const key = "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q";
    std::string const ldm = "lora_unet_input_blocks_1_1_transformer_blocks_0_attn1_to_q";
    auto const first = lora(
        {{key + ".lora_down.weight", a.down}, {key + ".lora_up.weight", a.up}, {key + ".alpha", at::tensor(1.0f)}});
    auto const second = lora({{ldm + ".lora_down.weight", b.down}, {ldm + ".lora_up.weight", b.up}});
    LoraSource const patched(model, {{.lora = first, .weight = 0.5}, {.lora = second, .weight = -2}}, at::kFloat);
    Tensor const pristine = model->weights.at("unet").at(model->query);
    Tensor const want = pristine.to(at::kFloat) + 0.5 * 0.5 * a.product() - 2 * b.product();
    Tensor const got = patched.tensors("unet").at(model->query);
    EXPECT_EQ(got.scalar_type(), at::kFloat);
    EXPECT_TRUE(at::allclose(got, want, 1e-6, 1e-6));
    EXPECT_EQ(patched.tensors("unet").at(model->out).const_data_ptr(),
              model->weights.at("unet").at(model->out).const_data_ptr());
    EXPECT_TRUE(patched.unmatched().empty());
    EXPECT_EQ(LoraSource(model, {{.lora = first}}, at::kBFloat16).tensors("unet").at(model->query).scalar_type(),
              at::kBFloat16);
}

TEST(Loras, take_their_alpha_from_the_metadata_where_no_tensor_says_it) {
    LowRankPair const pair;
    std::string const a = "unet.a.lora_", b = "unet.b.";
    Weights const tensors{{a + "A.weight", pair.down},
                          {a + "B.weight", pair.up},
                          {b + "lora_A.weight", pair.down},
                          {b + "lora_B.weight", pair.up},
                          {b + "alpha", at::tensor(6.0f)}};
    auto const with = [&](std::string const& json) { return Lora(tensors, "ink", {{"lora_adapter_metadata", json}}); };
    Lora const stated = with(R"({"unet.lora_alpha": 4, "unet.r": 2, "text_encoder.lora_alpha": 9})");
    EXPECT_EQ(stated.modules().at("unet").at("a").scale(), 2);
    EXPECT_EQ(stated.modules().at("unet").at("b").scale(), 3);
    EXPECT_EQ(with("{}").modules().at("unet").at("a").scale(), 1);
    EXPECT_THROW(with("["), Error);
    EXPECT_THROW(with(R"({"unet.lora_alpha": "x"})"), Error);
}

TEST(Loras, change_convolutions_and_text_encoders_with_weights_of_their_own) {
    auto const model = std::make_shared<FewModules>();
    Tensor const down = at::randn({2, 4, 3, 3}), up = at::randn({8, 2, 1, 1});
    Tensor const text_down = at::randn({1, 6}), text_up = at::randn({6, 1});
    auto const both = lora({{"lora_unet_down_blocks_0_resnets_0_conv1.lora_down.weight", down},
                            {"lora_unet_down_blocks_0_resnets_0_conv1.lora_up.weight", up},
                            {"lora_te_text_model_encoder_layers_0_self_attn_q_proj.lora_down.weight", text_down},
                            {"lora_te_text_model_encoder_layers_0_self_attn_q_proj.lora_up.weight", text_up}});
    LoraSource const patched(model, {{.lora = both, .weight = 1, .text_weight = 3}}, at::kFloat);
    // The change is what a k×k and a 1×1 convolution after one another do.
    Tensor const x = at::randn({1, 4, 5, 5});
    Tensor const want =
        at::conv2d(x, model->weights.at("unet").at(model->convolution)) + at::conv2d(at::conv2d(x, down), up);
    EXPECT_TRUE(at::allclose(at::conv2d(x, patched.tensors("unet").at(model->convolution)), want, 1e-4, 1e-4));
    EXPECT_TRUE(at::allclose(patched.tensors("text_encoder").at(model->text),
                             model->weights.at("text_encoder").at(model->text) + 3 * at::matmul(text_up, text_down),
                             1e-5, 1e-5));
}

TEST(Loras, report_keys_that_match_nothing) {
    auto const model = std::make_shared<FewModules>();
    LowRankPair const pair;
    std::string const dotted = "unet.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q";
    Weights tensors{{dotted + ".lora_A.weight", pair.down}, {dotted + ".lora_B.weight", pair.up}};
    tensors["unet.down_blocks.7.proj.lora_A.weight"] = pair.down;
    tensors["unet.down_blocks.7.proj.lora_B.weight"] = pair.up;
    tensors["text_encoder_2.a.lora_A.weight"] = pair.down;
    tensors["text_encoder_2.a.lora_B.weight"] = pair.up;
    tensors["unet.down_blocks.8.proj.lora_A.weight"] = pair.down;  // without its other half
    tensors["what_is_this"] = pair.up;
    LoraSource const patched(model, {{.lora = lora(tensors)}}, at::kFloat);
    EXPECT_THAT(patched.unmatched(),
                ElementsAre("ink: unet.down_blocks.8.proj.lora_A.weight", "ink: what_is_this",
                            "ink: text_encoder_2.a.lora_B.weight", "ink: unet.down_blocks.7.proj.lora_B.weight"));
}

TEST(Loras, refuse_what_does_not_fit) {
    auto const model = std::make_shared<FewModules>();
    std::string const key = "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q";
    auto const wide =
        lora({{key + ".lora_down.weight", at::randn({2, 7})}, {key + ".lora_up.weight", at::randn({8, 2})}});
    EXPECT_THAT([&] { LoraSource(model, {{.lora = wide}}, at::kFloat).tensors("unet"); },
                ThrowsMessage<Error>(HasSubstr("another family")));
    auto const elsewhere =
        lora({{"unet.x.lora_A.weight", at::randn({2, 7})}, {"unet.x.lora_B.weight", at::randn({8, 2})}});
    EXPECT_THAT([&] { LoraSource(model, {{.lora = elsewhere}}, at::kFloat).unmatched(); },
                ThrowsMessage<Error>(HasSubstr("none of it fits")));
    EXPECT_THROW(lora({{key + ".lora_down.weight", at::randn({2, 7})}, {key + ".lora_up.weight", at::randn({8, 3})}}),
                 Error);
    EXPECT_THROW(lora({{"a.weight", at::randn({2, 7})}}), Error);
}

TEST(Loras, refuse_other_kinds_of_adapters_by_name) {
    for (auto const& [name, kind] : std::map<std::string, std::string>{{"lora_unet_x.hada_w1_a", "LoHa"},
                                                                       {"lora_unet_x.lokr_w1", "LoKr"},
                                                                       {"lora_unet_x.lora_mid.weight", "Tucker"},
                                                                       {"lora_unet_x.dora_scale", "DoRA"}}) {
        EXPECT_THAT(
            [&] {
                lora({{name, at::randn({2, 2})}});
            },
            ThrowsMessage<Error>(testing::AllOf(HasSubstr(kind), HasSubstr(name))));
    }
}

}  // namespace
}  // namespace daub
