#include "engine/models/ediff_unet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/models/ediff_unet_cost.h"
#include "tests/nn/random_parameters.h"

namespace daub {
namespace {

using testing::HasSubstr;

EDiffUNetConfig small_config() {
    EDiffUNetConfig c;
    c.block_out_channels = {16, 32, 32};
    c.attention_head_channels = 16;
    c.cross_attention_dim = 24;
    c.norm_num_groups = 8;
    c.time_embedding_dim = 32;
    c.streams = {.t5 = 20, .clip_text = 12, .clip_image = 12};
    return c;
}

EDiffUNetConfig small_super_resolution() {
    EDiffUNetConfig c = small_config();
    c.low_res_channels = 3;
    c.patch_size = 4;
    c.input_skip = true;
    return c;
}

Context full_context(int64_t rows, uint64_t seed = 3) {
    Context context;
    context.t5 = {.states = random_tensor({rows, 5, 20}, seed), .mask = {}};
    context.clip_text = {.states = random_tensor({rows, 4, 12}, seed + 1), .mask = {}};
    context.clip_pooled = random_tensor({rows, 12}, seed + 2);
    context.clip_image = random_tensor({rows, 12}, seed + 3);
    return context;
}

EDiffInput picture(int64_t rows, int64_t height = 16, int64_t width = 24) {
    return {.sample = random_tensor({rows, 3, height, width}, 7), .c_noise = random_tensor({rows}, 8) * 0.5};
}

Tensor rows_of(Tensor const& t, int64_t row) { return t.defined() ? t.narrow(0, row, 1) : t; }

void expect_close(Tensor const& got, Tensor const& want, double tolerance = 2e-5) {
    ASSERT_EQ(got.sizes(), want.sizes());
    EXPECT_LE(largest_difference(got, want), tolerance * want.abs().max().item<double>());
}

class SmallUNet : public testing::Test {
 protected:
    RandomParameters parameters_{1};
    EDiffUNet unet_{Scope(parameters_), small_config()};
    c10::InferenceMode no_gradients_;
};

TEST_F(SmallUNet, dropped_streams_leave_no_trace) {
    EDiffInput const input = picture(2);
    Tensor const unconditional = unet_(input, unet_.project({}, 2));
    for (uint64_t seed : {3, 4}) {
        Context context = full_context(2, seed);
        Tensor const zero = at::zeros({2});
        context.weights = {.t5 = zero, .clip_text = zero, .clip_image = zero};
        expect_close(unet_(input, unet_.project(context, 2)), unconditional);
    }
    EXPECT_GT(largest_difference(unet_(input, unet_.project(full_context(2), 2)), unconditional), 1e-2);
}

TEST_F(SmallUNet, each_stream_can_be_dropped_for_single_rows) {
    EDiffInput const input = picture(2);
    Context weighted = full_context(2);
    weighted.weights.t5 = at::tensor({0.f, 1.f});
    Context without = full_context(2);
    without.t5 = {};
    Tensor const got = unet_(input, unet_.project(weighted, 2));
    expect_close(rows_of(got, 0), rows_of(unet_(input, unet_.project(without, 2)), 0));
    expect_close(rows_of(got, 1), rows_of(unet_(input, unet_.project(full_context(2), 2)), 1));
}

TEST_F(SmallUNet, padding_changes_nothing) {
    EDiffInput const input = picture(2);
    Context padded = full_context(2);
    padded.t5.states = at::cat({padded.t5.states, random_tensor({2, 3, 20}, 50) * 10}, 1);
    padded.t5.mask = at::arange(8).lt(5).unsqueeze(0).expand({2, 8});
    expect_close(unet_(input, unet_.project(padded, 2)), unet_(input, unet_.project(full_context(2), 2)));
}

TEST_F(SmallUNet, rows_do_not_touch_each_other) {
    EDiffInput const all = picture(3);
    Context const context = full_context(3);
    Tensor const together = unet_(all, unet_.project(context, 3));
    for (int64_t row = 0; row < 3; ++row) {
        Context one;
        one.t5.states = rows_of(context.t5.states, row);
        one.clip_text.states = rows_of(context.clip_text.states, row);
        one.clip_pooled = rows_of(context.clip_pooled, row);
        one.clip_image = rows_of(context.clip_image, row);
        Tensor const alone =
            unet_({.sample = rows_of(all.sample, row), .c_noise = rows_of(all.c_noise, row)}, unet_.project(one, 1));
        expect_close(rows_of(together, row), alone);
    }
}

TEST_F(SmallUNet, stream_weight_one_is_the_default_and_half_lies_elsewhere) {
    EDiffInput const input = picture(1);
    Context context = full_context(1);
    Tensor const plain = unet_(input, unet_.project(context, 1));
    context.weights.clip_text = at::ones({1});
    expect_close(unet_(input, unet_.project(context, 1)), plain);
    context.weights.clip_text = at::full({1}, 0.5);
    EXPECT_GT(largest_difference(unet_(input, unet_.project(context, 1)), plain), 1e-4);
}

TEST_F(SmallUNet, cached_keys_and_values_give_the_same_picture) {
    EDiffInput input = picture(2);
    ProjectedContext const context = unet_.project(full_context(2), 2);
    Tensor const plain = unet_(input, context);
    KeyValueCache cache;
    AttentionControl control;
    control.cache = &cache;
    input.control = &control;
    expect_close(unet_(input, context), plain, 0);
    EXPECT_EQ(cache.size(), 7u);  // 1 + 2 layers down, 1 in the middle, 2 + 1 up
    expect_close(unet_(input, context), plain, 0);
}

/// Paint over the left half of the picture in the columns of one T5 token.
Tensor painted_left(Grid grid, ProjectedContext const& context, int64_t rows) {
    Tensor a = at::zeros({rows, grid.height, grid.width, context.layout.size()});
    a.narrow(2, 0, grid.width / 2).select(3, context.layout.t5.begin + 2).fill_(1.0);
    return a.reshape({rows, grid.cells(), -1});
}

TEST_F(SmallUNet, paint_changes_attention_by_the_formula) {
    EDiffInput input = picture(2);
    ProjectedContext const context = unet_.project(full_context(2), 2);
    std::string const first = "down_blocks.1.attentions.0.attn2";  // sees the same input with and without paint
    Tensor before, after, measure;
    AttentionControl control;
    control.record = [&](LayerAttention const& record) {
        if (record.layer == first) (record.score_measure.defined() ? after : before) = record.probabilities.clone();
        if (record.layer == first && record.score_measure.defined()) measure = record.score_measure.clone();
    };
    input.control = &control;
    unet_(input, context);
    control.gain = at::tensor({0.f, 3.f});
    control.bias = [&](Grid grid) { return painted_left(grid, context, 2); };
    Tensor const painted = unet_(input, context);

    ASSERT_TRUE(before.defined() && after.defined());
    EXPECT_GT(measure.min().item<double>(), 0);
    double const head_dim = 16;
    Tensor const w = (control.gain * measure / std::sqrt(head_dim)).view({2, 1, 1});
    Tensor const expected = at::softmax(at::log(before) + (w * painted_left({4, 6}, context, 2)).unsqueeze(1), -1);
    expect_close(after, expected);
    EXPECT_LE(largest_difference(rows_of(after, 0), rows_of(before, 0)), 1e-6);
    EXPECT_GT(largest_difference(rows_of(after, 1), rows_of(before, 1)), 1e-2);

    control.record = {};  // the fused way must give the same picture
    expect_close(unet_(input, context), painted);
}

TEST_F(SmallUNet, refuses_what_does_not_fit) {
    auto const message = [&](EDiffInput const& input, Context const& context, int64_t rows) -> std::string {
        try {
            unet_(input, unet_.project(context, rows));
        } catch (Error const& error) {
            return error.what();
        }
        return "";
    };
    EXPECT_THAT(message(picture(1, 20, 24), full_context(1), 1), HasSubstr("multiples of 8"));
    EXPECT_THAT(message(picture(2), full_context(1), 1), HasSubstr("context of 1"));
    Context wide = full_context(1);
    wide.t5.states = random_tensor({1, 5, 21}, 1);
    EXPECT_THAT(message(picture(1), wide, 1), HasSubstr("21 numbers wide"));
}

TEST(EDiffUNet, gradients_reach_every_parameter) {
    RandomParameters parameters(1, at::kFloat, true);
    EDiffUNet const unet(Scope(parameters), small_super_resolution());
    EDiffInput input = picture(2, 32, 32);
    input.low_res = random_tensor({2, 3, 32, 32}, 9);
    input.low_res_noise = at::tensor({0.1f, 0.4f});
    Tensor const out = unet(input, unet.project(full_context(2), 2));
    (out * random_tensor(out.sizes(), 10)).sum().backward();
    for (auto const& [name, parameter] : parameters.all) {
        ASSERT_TRUE(parameter.grad().defined()) << name;
        EXPECT_GT(parameter.grad().abs().max().item<double>(), 0) << name;
    }
}

TEST(EDiffUNet, new_networks_begin_at_zero) {
    NewParameters parameters(1);
    EDiffUNet const unet(Scope(parameters), small_super_resolution());
    EDiffInput input = picture(1, 32, 32);
    input.low_res = random_tensor({1, 3, 32, 32}, 9);
    input.low_res_noise = at::zeros({1});
    EXPECT_EQ(unet(input, unet.project(full_context(1), 1)).abs().max().item<double>(), 0);
}

TEST(EDiffUNet, bfloat16_follows_fp32) {
    RandomParameters fp32(1), bf16(1, at::kBFloat16);
    EDiffUNet const accurate(Scope(fp32), small_config()), fast(Scope(bf16), small_config());
    c10::InferenceMode no_gradients;
    Tensor const want = accurate(picture(2), accurate.project(full_context(2), 2));
    Tensor const got = fast(picture(2), fast.project(full_context(2), 2));
    EXPECT_EQ(got.scalar_type(), at::kFloat);
    expect_close(got, want, 0.05);
}

TEST(EDiffUNet, low_resolution_picture_and_its_noise_matter) {
    RandomParameters parameters(1);
    EDiffUNet const unet(Scope(parameters), small_super_resolution());
    c10::InferenceMode no_gradients;
    ProjectedContext const context = unet.project(full_context(1), 1);
    EDiffInput input = picture(1, 32, 32);
    EXPECT_THROW(unet(input, context), Error);
    input.low_res = random_tensor({1, 3, 32, 32}, 9);
    input.low_res_noise = at::full({1}, 0.1);
    Tensor const first = unet(input, context);
    input.low_res_noise = at::full({1}, 0.5);
    EXPECT_GT(largest_difference(unet(input, context), first), 1e-3);
    input.low_res = random_tensor({1, 3, 16, 16}, 9);
    EXPECT_THROW(unet(input, context), Error);
}

TEST(EDiffUNet, sketchbook_base_keeps_its_size) {
    UNetCost const cost = ediff_unet_cost(EDiffUNetConfig{}, 64, 64, 66);
    EXPECT_LE(cost.parameters, 9'300'000);
    EXPECT_LE(cost.multiplications, 1'050'000'000);
    RandomParameters parameters;
    EDiffUNet const unet(Scope(parameters), EDiffUNetConfig{});
    int64_t count = 0;
    for (auto const& [name, parameter] : parameters.all) count += parameter.numel();
    EXPECT_EQ(count, cost.parameters);
}

TEST(EDiffUNetConfig, survives_its_file) {
    EDiffUNetConfig c = small_super_resolution();
    c.noise_interval = {0.5, 3.25};
    c.mid_block = false;
    EXPECT_EQ(EDiffUNetConfig::from_json(nlohmann::json::parse(c.to_json().dump()), "config.json"), c);
}

TEST(EDiffUNetConfig, says_which_value_is_wrong) {
    auto const message = [](char const* key, nlohmann::json const& value) -> std::string {
        nlohmann::json json = small_config().to_json();
        json[key] = value;
        try {
            EDiffUNetConfig::from_json(json, "expert/config.json");
        } catch (Error const& error) {
            return error.what();
        }
        return "";
    };
    EXPECT_THAT(message("act_fn", "relu"), HasSubstr("expert/config.json: 'act_fn' is \"relu\""));
    EXPECT_THAT(message("patch_size", "two"), HasSubstr("'patch_size' is \"two\": a whole number is needed"));
    EXPECT_THAT(message("layers_per_block", {1, 2}), HasSubstr("layers_per_block"));
    EXPECT_THAT(message("block_out_channels", {16, 30, 32}), HasSubstr("30 is no multiple"));
    EXPECT_THAT(message("noise_interval", {2.0, 1.0}), HasSubstr("noise_interval"));
    EXPECT_THAT(message("cross_attention_dim", 1e30), HasSubstr("cross_attention_dim"));
    EXPECT_THAT(message("_class_name", "UNet2DConditionModel"), HasSubstr("_class_name"));
    EXPECT_EQ(message("paint_weight", 0.4), "");
}

}  // namespace
}  // namespace daub
