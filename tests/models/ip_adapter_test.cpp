#include "engine/models/ip_adapter.h"

#include "engine/core/error.h"
#include "engine/models/unet.h"
#include "engine/weights/architectures.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace daub {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;
using Weights = std::map<std::string, Tensor>;

constexpr int64_t text_width = 12;

/// Two levels with attention, two transformer blocks in the second.
UNetConfig small_unet() {
    return UNetConfig::from_json({{"block_out_channels", {8, 16}},
                                  {"down_block_types", {"CrossAttnDownBlock2D", "CrossAttnDownBlock2D"}},
                                  {"up_block_types", {"CrossAttnUpBlock2D", "CrossAttnUpBlock2D"}},
                                  {"layers_per_block", 1},
                                  {"transformer_layers_per_block", {1, 2}},
                                  {"attention_head_dim", 2},
                                  {"norm_num_groups", 4},
                                  {"cross_attention_dim", text_width}},
                                 "small");
}

/// Keys and values for every layer of small_unet().
Weights layer_weights() {
    Weights weights;
    auto const layers = IpAdapter::layers(small_unet());
    for (size_t n = 0; n < layers.size(); ++n) {
        bool const wide = layers[n].starts_with("down_blocks.1") || layers[n].starts_with("up_blocks.0") ||
                          layers[n].starts_with("mid_block");
        for (char const* const name : {"to_k_ip", "to_v_ip"}) {
            weights[fmt::format("ip_adapter.{}.{}.weight", 2 * n + 1, name)] = at::randn({wide ? 16 : 8, text_width});
        }
    }
    return weights;
}

void add_norm(Weights& weights, std::string const& name, int64_t width) {
    weights[name + ".weight"] = at::randn({width}), weights[name + ".bias"] = at::randn({width});
}

void add_linear(Weights& weights, std::string const& name, int64_t in, int64_t out, bool bias) {
    weights[name + ".weight"] = at::randn({out, in}) / std::sqrt(static_cast<double>(in));
    if (bias) weights[name + ".bias"] = at::randn({out});
}

Weights basic_weights() {
    Weights weights = layer_weights();
    add_linear(weights, "image_proj.proj", 24, 4 * text_width, true);
    add_norm(weights, "image_proj.norm", text_width);
    return weights;
}

Weights plus_weights() {
    Weights weights = layer_weights();
    constexpr int64_t width = 20, inner = 128;  // two heads of 64
    weights["image_proj.latents"] = at::randn({1, 5, width});
    add_linear(weights, "image_proj.proj_in", 18, width, true);
    add_linear(weights, "image_proj.proj_out", width, text_width, true);
    add_norm(weights, "image_proj.norm_out", text_width);
    for (std::string const layer : {"image_proj.layers.0.", "image_proj.layers.1."}) {
        add_norm(weights, layer + "0.norm1", width);
        add_norm(weights, layer + "0.norm2", width);
        add_linear(weights, layer + "0.to_q", width, inner, false);
        add_linear(weights, layer + "0.to_kv", width, 2 * inner, false);
        add_linear(weights, layer + "0.to_out", inner, width, false);
        add_norm(weights, layer + "1.0", width);
        add_linear(weights, layer + "1.1", width, 4 * width, false);
        add_linear(weights, layer + "1.3", 4 * width, width, false);
    }
    return weights;
}

Weights full_weights() {
    Weights weights = layer_weights();
    add_linear(weights, "image_proj.proj.0", 18, 18, true);
    add_linear(weights, "image_proj.proj.2", 18, text_width, true);
    add_norm(weights, "image_proj.proj.3", text_width);
    return weights;
}

std::shared_ptr<IpAdapter const> adapter_of(Weights const& weights) {
    return std::make_shared<IpAdapter const>(weights, "adapter", small_unet(), at::kCPU, at::kFloat);
}

Tensor norm_of(Tensor const& x, Weights const& w, std::string const& name) {
    return at::layer_norm(x, {x.size(-1)}, w.at(name + ".weight"), w.at(name + ".bias"));
}

/// Softmax attention of one head after the other, as it is written down.
Tensor plain_attention(Tensor const& q, Tensor const& k, Tensor const& v, int64_t heads) {
    std::vector<Tensor> out;
    int64_t const d = q.size(-1) / heads;
    for (int64_t h = 0; h < heads; ++h) {
        auto const part = [&](Tensor const& x) { return x.narrow(-1, h * d, d); };
        Tensor const scores = at::matmul(part(q), part(k).transpose(1, 2)) / std::sqrt(static_cast<double>(d));
        out.push_back(at::matmul(at::softmax(scores, -1), part(v)));
    }
    return at::cat(out, -1);
}

TEST(IpAdapterTokens, of_the_basic_kind_are_one_normed_projection) {
    Weights const w = basic_weights();
    auto const adapter = adapter_of(w);
    Tensor const embedding = at::randn({2, 24});
    Tensor const want = norm_of(
        at::linear(embedding, w.at("image_proj.proj.weight"), w.at("image_proj.proj.bias")).reshape({2, 4, text_width}),
        w, "image_proj.norm");
    EXPECT_EQ(adapter->kind(), IpAdapterKind::basic);
    EXPECT_EQ(adapter->picture_width(), 24);
    EXPECT_TRUE(at::allclose(adapter->tokens(embedding), want, 1e-5, 1e-5));
    EXPECT_TRUE(adapter->tokens(embedding.unsqueeze(1)).equal(adapter->tokens(embedding)));
}

TEST(IpAdapterTokens, of_the_plus_kind_are_resampled) {
    Weights const w = plus_weights();
    auto const adapter = adapter_of(w);
    Tensor const seen = at::randn({2, 7, 18});
    // resampler.py of IP-Adapter, line by line.
    Tensor const x = at::linear(seen, w.at("image_proj.proj_in.weight"), w.at("image_proj.proj_in.bias"));
    Tensor latents = w.at("image_proj.latents").repeat({2, 1, 1});
    for (std::string const layer : {"image_proj.layers.0.", "image_proj.layers.1."}) {
        Tensor const asking = norm_of(latents, w, layer + "0.norm2");
        Tensor const input = at::cat({norm_of(x, w, layer + "0.norm1"), asking}, 1);
        Tensor const kv = at::linear(input, w.at(layer + "0.to_kv.weight"));
        Tensor const q = at::linear(asking, w.at(layer + "0.to_q.weight"));
        Tensor const attended = plain_attention(q, kv.narrow(-1, 0, 128), kv.narrow(-1, 128, 128), 2);
        latents = at::linear(attended, w.at(layer + "0.to_out.weight")) + latents;
        Tensor const hidden = at::gelu(at::linear(norm_of(latents, w, layer + "1.0"), w.at(layer + "1.1.weight")));
        latents = at::linear(hidden, w.at(layer + "1.3.weight")) + latents;
    }
    Tensor const want =
        norm_of(at::linear(latents, w.at("image_proj.proj_out.weight"), w.at("image_proj.proj_out.bias")), w,
                "image_proj.norm_out");
    EXPECT_EQ(adapter->kind(), IpAdapterKind::plus);
    EXPECT_TRUE(at::allclose(adapter->tokens(seen), want, 1e-4, 1e-4));
}

TEST(IpAdapterTokens, of_the_full_kind_are_all_states_projected) {
    Weights const w = full_weights();
    auto const adapter = adapter_of(w);
    Tensor const seen = at::randn({2, 7, 18});
    Tensor const hidden = at::gelu(at::linear(seen, w.at("image_proj.proj.0.weight"), w.at("image_proj.proj.0.bias")));
    Tensor const want = norm_of(at::linear(hidden, w.at("image_proj.proj.2.weight"), w.at("image_proj.proj.2.bias")), w,
                                "image_proj.proj.3");
    EXPECT_EQ(adapter->kind(), IpAdapterKind::full);
    EXPECT_TRUE(at::allclose(adapter->tokens(seen), want, 1e-5, 1e-5));
}

TEST(IpAdapterLayers, go_down_up_and_to_the_middle_last) {
    auto const layers = IpAdapter::layers(small_unet());
    EXPECT_EQ(layers.front(), "down_blocks.0.attentions.0.transformer_blocks.0.attn2");
    EXPECT_EQ(layers.at(2), "down_blocks.1.attentions.0.transformer_blocks.1.attn2");
    EXPECT_EQ(layers.at(3), "up_blocks.0.attentions.0.transformer_blocks.0.attn2");
    EXPECT_EQ(layers.back(), "mid_block.attentions.0.transformer_blocks.1.attn2");
    EXPECT_EQ(layers.size(), 3u + 6u + 2u);
    // As published: the middle is 31 in SD 1.5, and SDXL has 70 layers.
    auto const layers_of = [](CheckpointFamily family) {
        return IpAdapter::layers(
            UNetConfig::from_json(architecture_of(family, PredictionType::epsilon).at("unet"), "built-in"));
    };
    auto const sd1 = layers_of(CheckpointFamily::sd1), sdxl = layers_of(CheckpointFamily::sdxl);
    EXPECT_EQ(sd1.size(), 16u);
    EXPECT_TRUE(sd1.at((31 - 1) / 2).starts_with("mid_block"));
    EXPECT_EQ(sdxl.size(), 70u);
    EXPECT_TRUE(sdxl.back().starts_with("mid_block"));
}

TEST(IpAttentionTerm, adds_scaled_attention_where_and_when_it_is_wanted) {
    auto const adapter = adapter_of(basic_weights());
    std::string const layer = IpAdapter::layers(small_unet()).front();
    Tensor const tokens = adapter->tokens(at::randn({2, 24})), q = at::randn({2, 2, 6, 4});
    auto const [k, v] = adapter->keys_and_values(layer, tokens);
    Tensor const flat = q.transpose(1, 2).reshape({2, 6, 8});
    Tensor const whole = plain_attention(flat, k, v, 2).reshape({2, 6, 2, 4}).transpose(1, 2);
    Tensor const half = at::tensor({1.0f, 0.0f, 0.5f, 1.0f, 0.0f, 0.0f}).unsqueeze(0);
    Grid const grid{2, 3};

    IpAttention everywhere({{.adapter = adapter, .tokens = tokens, .scale = 0.5}});
    EXPECT_TRUE(at::allclose(everywhere(layer, q, grid), 0.5 * whole, 1e-5, 1e-5));
    IpAttention region({{.adapter = adapter, .tokens = tokens, .coverage = [&](Grid) { return half; }}});
    EXPECT_TRUE(at::allclose(region(layer, q, grid), whole * half.view({1, 1, 6, 1}), 1e-5, 1e-5));
    IpAttention both({{.adapter = adapter, .tokens = tokens}, {.adapter = adapter, .tokens = tokens, .scale = 2}});
    EXPECT_TRUE(at::allclose(both(layer, q, grid), 3 * whole, 1e-5, 1e-5));
    both.set_scales({0, 0.5});
    EXPECT_TRUE(at::allclose(both(layer, q, grid), 0.5 * whole, 1e-5, 1e-5));
    both.set_scales({0, 0});
    EXPECT_FALSE(both(layer, q, grid).defined());
    everywhere.set_rows(1, 1);
    EXPECT_TRUE(at::allclose(everywhere(layer, q.narrow(0, 1, 1), grid), 0.5 * whole.narrow(0, 1, 1), 1e-5, 1e-5));
    EXPECT_FALSE(everywhere("some.other.attn2", q, grid).defined());
}

TEST(IpAttentionTerm, changes_only_what_the_region_covers_of_the_first_layer) {
    NewParameters fresh(3);
    UNet const unet(Scope(fresh), small_unet());
    auto const adapter = adapter_of(basic_weights());
    IpAttention attention(
        {{.adapter = adapter, .tokens = adapter->tokens(at::randn({1, 24})), .coverage = [](Grid grid) {
              return at::zeros({1, grid.cells()});
          }}});
    AttentionControl control;
    control.attend_more = std::ref(attention);
    UNetInput input{
        .sample = at::randn({1, 4, 8, 8}), .timestep = at::tensor({7.0f}), .text = at::randn({1, 5, text_width})};
    Tensor const without = unet(input);
    input.control = &control;
    EXPECT_TRUE(at::allclose(unet(input), without, 1e-5, 1e-5));
}

TEST(IpAdapterUnconditional, is_a_zero_embedding_or_the_encoding_of_zero_pixels) {
    ClipVisionConfig config{.image_size = 8, .patch_size = 4, .projection = 24};
    config.transformer = {.hidden = 18, .intermediate = 20, .layers = 3, .heads = 2};
    NewParameters fresh(5);
    ClipVision const vision(Scope(fresh), config);
    auto const basic = adapter_of(basic_weights()), plus = adapter_of(plus_weights());
    EXPECT_TRUE(basic->unconditional_tokens(vision).equal(basic->tokens(at::zeros({1, 24}))));
    Tensor const black = at::zeros({1, 3, 8, 8});
    EXPECT_TRUE(plus->unconditional_tokens(vision).equal(plus->tokens(vision(black).hidden_states.at(2))));
    Tensor const pixels = at::randn({1, 3, 8, 8});
    EXPECT_TRUE(basic->tokens(vision, pixels).equal(basic->tokens(vision(pixels).image_embeds)));
    config.projection = 20;
    NewParameters other(5);
    EXPECT_THAT([&] { basic->tokens(ClipVision(Scope(other), config), pixels); },
                ThrowsMessage<Error>(HasSubstr("width 24")));
}

TEST(IpAdapterFiles, that_do_not_fit_are_refused_with_the_reason) {
    auto weights = basic_weights();
    weights.erase("ip_adapter.5.to_k_ip.weight");
    EXPECT_THAT([&] { adapter_of(weights); }, ThrowsMessage<Error>(HasSubstr("ip_adapter.5.to_k_ip.weight")));
    weights = basic_weights();
    weights["ip_adapter.99.to_k_ip.weight"] = at::randn({8, text_width});
    EXPECT_THAT([&] { adapter_of(weights); }, ThrowsMessage<Error>(HasSubstr("no layer for")));
    weights = basic_weights();
    weights["ip_adapter.0.to_q_lora.down.weight"] = at::randn({8, text_width});
    EXPECT_THAT([&] { adapter_of(weights); }, ThrowsMessage<Error>(HasSubstr("FaceID")));
    weights = basic_weights();
    add_linear(weights, "image_proj.proj", 24, 4 * 16, true);
    add_norm(weights, "image_proj.norm", 16);
    EXPECT_THAT([&] { adapter_of(weights); }, ThrowsMessage<Error>(HasSubstr("another family")));
    EXPECT_THAT([&] { adapter_of(layer_weights()); }, ThrowsMessage<Error>(HasSubstr("no IP-Adapter")));
}

}  // namespace
}  // namespace daub
