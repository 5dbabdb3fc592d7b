#include "engine/models/unet_config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/models/autoencoder.h"
#include "engine/models/unet.h"
#include "tests/nn/random_parameters.h"

namespace daub {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;

json tiny() {
    return {{"block_out_channels", {8, 16}},
            {"down_block_types", {"CrossAttnDownBlock2D", "DownBlock2D"}},
            {"up_block_types", {"UpBlock2D", "CrossAttnUpBlock2D"}},
            {"attention_head_dim", {1, 2}},
            {"cross_attention_dim", 12},
            {"norm_num_groups", 4},
            {"layers_per_block", 1}};
}

std::string refusal(json const& config) {
    try {
        UNetConfig::from_json(config, "unet/config.json");
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::model);
        return error.what();
    }
    return "";
}

std::string refusal_of(char const* key, json const& value) {
    json config = tiny();
    config[key] = value;
    return refusal(config);
}

TEST(UNetConfig, has_the_defaults_of_diffusers) {
    UNetConfig const c = UNetConfig::from_json(json::object(), "config.json");
    ASSERT_EQ(c.down.size(), 4u);
    EXPECT_EQ(c.down[0].channels, 320);
    EXPECT_EQ(c.down[3].kind, UNetBlockKind::plain);
    EXPECT_EQ(c.down[0].kind, UNetBlockKind::cross);
    EXPECT_EQ(c.down[0].heads, 8);
    EXPECT_EQ(c.up[3].layers, 3);
    EXPECT_EQ(c.time_embedding_dim, 1280);
    EXPECT_EQ(c.text_dim(), 1280);
    EXPECT_EQ(c.norm_num_groups, 32);
    EXPECT_EQ(c.mid_kind, UNetMidKind::cross);
    EXPECT_EQ(c.downsample_padding, 1);
}

TEST(UNetConfig, reverses_lists_on_the_way_up_except_head_widths) {
    json config = tiny();
    config["layers_per_block"] = {2, 1};
    config["transformer_layers_per_block"] = {3, 5};
    config["only_cross_attention"] = {true, false};
    UNetConfig const c = UNetConfig::from_json(config, "config.json");
    EXPECT_THAT(c.down[0].transformer_depth, ElementsAre(3, 3));
    EXPECT_THAT(c.up[1].transformer_depth, ElementsAre(3, 3, 3));
    EXPECT_THAT(c.up[0].transformer_depth, ElementsAre(5, 5));
    EXPECT_EQ(c.up[0].heads, 2);
    EXPECT_EQ(c.up[0].head_dim, 1);
    EXPECT_FALSE(c.up[0].only_cross_attention);
    EXPECT_TRUE(c.up[1].only_cross_attention);
    EXPECT_EQ(c.mid_transformer_depth, 5);
}

TEST(UNetConfig, one_value_of_only_cross_attention_holds_in_the_middle_too) {
    json config = tiny();
    config["only_cross_attention"] = true;
    EXPECT_TRUE(UNetConfig::from_json(config, "config.json").mid_block_only_cross_attention);
    config["only_cross_attention"] = {true, true};
    EXPECT_FALSE(UNetConfig::from_json(config, "config.json").mid_block_only_cross_attention);
}

TEST(UNetConfig, null_in_the_middle_means_no_middle) {
    json config = tiny();
    config["mid_block_type"] = nullptr;
    EXPECT_EQ(UNetConfig::from_json(config, "config.json").mid_kind, UNetMidKind::none);
}

TEST(UNetConfig, refuses_by_name_what_it_cannot_run) {
    EXPECT_EQ(refusal(tiny()), "");
    EXPECT_THAT(refusal_of("down_block_types", {"AttnDownBlock2D", "DownBlock2D"}), HasSubstr("AttnDownBlock2D"));
    EXPECT_THAT(refusal_of("act_fn", "mish"), HasSubstr("'act_fn' is \"mish\": Daub knows silu, swish, gelu"));
    EXPECT_THAT(refusal_of("dual_cross_attention", true), HasSubstr("dual_cross_attention"));
    EXPECT_THAT(refusal_of("attention_type", "gated"), HasSubstr("attention_type"));
    EXPECT_THAT(refusal_of("time_embedding_type", "fourier"), HasSubstr("time_embedding_type"));
    EXPECT_THAT(refusal_of("encoder_hid_dim_type", "image_proj"), HasSubstr("encoder_hid_dim_type"));
    EXPECT_THAT(refusal_of("addition_embed_type", "image_hint"), HasSubstr("addition_embed_type"));
    EXPECT_THAT(refusal_of("mid_block_type", "MidBlock"), HasSubstr("mid_block_type"));
    EXPECT_THAT(refusal_of("num_attention_heads", 8), HasSubstr("num_attention_heads"));
    EXPECT_THAT(refusal_of("_class_name", "AutoencoderKL"), HasSubstr("_class_name"));
}

TEST(UNetConfig, refuses_numbers_that_make_no_network) {
    EXPECT_THAT(refusal_of("block_out_channels", {8, 18}), HasSubstr("18 channels"));
    EXPECT_THAT(refusal_of("block_out_channels", {8, 16, 32}), HasSubstr("as long as block_out_channels"));
    EXPECT_THAT(refusal_of("block_out_channels", json::array()), HasSubstr("block_out_channels"));
    EXPECT_THAT(refusal_of("attention_head_dim", 0), HasSubstr("attention_head_dim"));
    EXPECT_THAT(refusal_of("attention_head_dim", 3), HasSubstr("attention_head_dim"));
    EXPECT_THAT(refusal_of("layers_per_block", {1, 1, 1}), HasSubstr("layers_per_block"));
    EXPECT_THAT(refusal_of("norm_num_groups", nullptr), HasSubstr("norm_num_groups"));
    EXPECT_THAT(refusal_of("in_channels", -4), HasSubstr("in_channels"));
    EXPECT_THAT(refusal_of("in_channels", 4.5), HasSubstr("a whole number"));
    EXPECT_THAT(refusal_of("in_channels", uint64_t(1) << 63), HasSubstr("a whole number"));
    EXPECT_THAT(refusal_of("class_embed_type", "projection"), HasSubstr("projection_class_embeddings_input_dim"));
    EXPECT_THAT(refusal_of("transformer_layers_per_block", {1, "x"}), HasSubstr("transformer_layers_per_block"));
    EXPECT_THAT(refusal_of("resnet_out_scale_factor", 0), HasSubstr("resnet_out_scale_factor"));
    EXPECT_THAT(refusal(json::array()), HasSubstr("does not hold a JSON object"));
}

TEST(UNet, says_which_input_is_missing_or_does_not_fit) {
    json config = tiny();
    config["num_class_embeds"] = 3;
    RandomParameters parameters;
    UNet const unet(Scope(parameters), UNetConfig::from_json(config, "config.json"));
    auto const message = [&](UNetInput const& input) -> std::string {
        try {
            unet(input);
        } catch (Error const& error) {
            return error.what();
        }
        return "";
    };
    UNetInput input{.sample = random_tensor({2, 4, 6, 5}, 1),
                    .timestep = at::scalar_tensor(7),
                    .text = random_tensor({2, 3, 12}, 2)};
    EXPECT_THAT(message(input), HasSubstr("class labels"));
    input.class_labels = at::tensor({0, 2});
    EXPECT_EQ(message(input), "");
    input.text = random_tensor({2, 3, 13}, 2);
    EXPECT_THAT(message(input), HasSubstr("[2, tokens, 12]"));
    input.sample = random_tensor({2, 5, 6, 5}, 1);
    EXPECT_THAT(message(input), HasSubstr("[batch, 4, height, width]"));
}

TEST(UNet, refuses_sizes_that_joint_attention_cannot_restore) {
    json config = tiny();
    config["down_block_types"] = {"ResnetDownsampleBlock2D", "SimpleCrossAttnDownBlock2D"};
    config["up_block_types"] = {"SimpleCrossAttnUpBlock2D", "ResnetUpsampleBlock2D"};
    config["attention_head_dim"] = 4;
    RandomParameters parameters;
    UNet const unet(Scope(parameters), UNetConfig::from_json(config, "config.json"));
    Tensor const text = random_tensor({1, 3, 12}, 2), t = at::scalar_tensor(3);
    EXPECT_NO_THROW(unet({.sample = random_tensor({1, 4, 6, 8}, 1), .timestep = t, .text = text}));
    EXPECT_THROW(unet({.sample = random_tensor({1, 4, 6, 7}, 1), .timestep = t, .text = text}), Error);
}

/// The same parameters with channels_last kernels.
class ChannelsLastParameters : public RandomParameters {
 public:
    using RandomParameters::RandomParameters;
    Tensor take(std::string const& name, at::IntArrayRef shape, Init init) override {
        Tensor const value = RandomParameters::take(name, shape, init);
        return value.dim() == 4 ? value.contiguous(at::MemoryFormat::ChannelsLast) : value;
    }
};

TEST(UNet, channels_last_kernels_change_nothing) {
    RandomParameters plain(1);
    ChannelsLastParameters last(1);
    auto const config = UNetConfig::from_json(tiny(), "config.json");
    UNet const a(Scope(plain), config), b(Scope(last), config);
    UNetInput const input{.sample = random_tensor({2, 4, 7, 5}, 1),
                          .timestep = at::scalar_tensor(7),
                          .text = random_tensor({2, 3, 12}, 2)};
    EXPECT_LE(largest_difference(b(input), a(input)), 1e-5);
}

TEST(AutoencoderConfig, refuses_what_it_cannot_run) {
    auto const message = [](json const& config) -> std::string {
        try {
            AutoencoderConfig::from_json(config, "vae/config.json");
        } catch (Error const& error) {
            return error.what();
        }
        return "";
    };
    json const good = {{"block_out_channels", {8, 16}},
                       {"down_block_types", {"DownEncoderBlock2D", "DownEncoderBlock2D"}},
                       {"up_block_types", {"UpDecoderBlock2D", "UpDecoderBlock2D"}},
                       {"norm_num_groups", 4}};
    EXPECT_EQ(message(good), "");
    EXPECT_EQ(message(json::object()), "");
    auto const changed = [&](char const* key, json const& value) {
        json config = good;
        config[key] = value;
        return message(config);
    };
    EXPECT_THAT(changed("down_block_types", {"DownEncoderBlock2D", "AttnDownEncoderBlock2D"}),
                HasSubstr("AttnDownEncoderBlock2D"));
    EXPECT_THAT(changed("up_block_types", {"UpDecoderBlock2D"}), HasSubstr("as long as block_out_channels"));
    EXPECT_THAT(changed("norm_num_groups", 3), HasSubstr("multiple of norm_num_groups"));
    EXPECT_THAT(changed("latents_mean", {0.5}), HasSubstr("latents_mean"));
    EXPECT_THAT(changed("scaling_factor", 0), HasSubstr("scaling_factor"));
}

TEST(Autoencoder, log_variances_are_clamped_and_sizes_checked) {
    AutoencoderConfig config;
    config.block_out_channels = {4, 8};
    config.norm_num_groups = 2;
    RandomParameters parameters;
    Autoencoder const vae(Scope(parameters), config);
    for (auto& [name, tensor] : parameters.all) {
        if (name == "quant_conv.bias") tensor.copy_(at::tensor({0.f, 0.f, 0.f, 0.f, 1e4f, -1e4f, 0.f, 0.f}));
    }
    LatentDistribution const latents = vae.encode(random_tensor({1, 3, 8, 6}, 1));
    EXPECT_EQ(latents.mean.sizes(), (std::vector<int64_t>{1, 4, 4, 3}));
    EXPECT_EQ(latents.logvar.max().item<double>(), 20);
    EXPECT_EQ(latents.logvar.min().item<double>(), -30);
    EXPECT_EQ(vae.decode(latents.mean).sizes(), (std::vector<int64_t>{1, 3, 8, 6}));
    EXPECT_LE(largest_difference(vae.from_diffusion(vae.to_diffusion(latents.mean)), latents.mean), 1e-6);
    EXPECT_THROW(vae.encode(random_tensor({1, 3, 7, 6}, 1)), Error);
    EXPECT_THROW(vae.decode(random_tensor({1, 3, 4, 3}, 1)), Error);
}

}  // namespace
}  // namespace daub
