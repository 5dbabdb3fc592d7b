#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/core/error.h"
#include "engine/nn/embedding.h"
#include "engine/nn/resnet.h"
#include "engine/nn/transformer.h"
#include "tests/nn/random_parameters.h"

namespace daub {
namespace {

TEST(Sinusoid, has_the_frequencies_of_diffusers) {
    Tensor const values = at::tensor({0.0, 1.0, 637.25});
    Tensor const got = sinusoid(values, 6);
    for (int64_t row = 0; row < 3; ++row) {
        double const t = values[row].item<double>();
        for (int64_t k = 0; k < 3; ++k) {
            double const angle = t * std::exp(-std::log(10000.0) * double(k) / 3);
            EXPECT_NEAR(got[row][k].item<double>(), std::cos(angle), 1e-4);
            EXPECT_NEAR(got[row][k + 3].item<double>(), std::sin(angle), 1e-4);
        }
    }
}

TEST(Sinusoid, options_turn_shift_scale_and_pad) {
    Tensor const values = at::tensor({0.75});
    Tensor const turned = sinusoid(values, 4, {.flip_sin_to_cos = false, .freq_shift = 1, .scale = 3});
    EXPECT_NEAR(turned[0][0].item<double>(), std::sin(2.25), 1e-6);
    EXPECT_NEAR(turned[0][1].item<double>(), std::sin(2.25 * 1e-4), 1e-6);  // half − 1 = 1: the whole range
    EXPECT_NEAR(turned[0][2].item<double>(), std::cos(2.25), 1e-6);
    Tensor const odd = sinusoid(values, 5);
    ASSERT_EQ(odd.size(1), 5);
    EXPECT_EQ(odd[0][4].item<double>(), 0);
}

TEST(RmsNorm, divides_by_the_root_mean_square) {
    RandomParameters parameters;
    RmsNorm const norm(Scope(parameters), 7, 1e-6);
    Tensor const x = random_tensor({2, 3, 7}, 1);
    Tensor const got = norm(x);
    for (int64_t i = 0; i < 2; ++i) {
        Tensor const row = x[i][1];
        double const rms = std::sqrt(row.square().sum().item<double>() / 7 + 1e-6);
        EXPECT_LE(largest_difference(got[i][1], row / rms * norm.weight), 1e-6);
    }
}

TEST(GroupNorm, says_where_groups_do_not_fit) {
    RandomParameters parameters;
    try {
        GroupNorm(Scope(parameters, "down_blocks.0.norm1"), 8, 12);
        FAIL();
    } catch (Error const& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("down_blocks.0.norm1: 12 channels do not divide into 8"));
    }
}

TEST(FeedForward, is_the_same_in_parts) {
    RandomParameters parameters;
    int64_t const width = 8, hidden = 1024, rows = 2 * 700;  // more than 512, and more than 10 MB between the layers
    FeedForward const layer(Scope(parameters), {.width = width, .hidden = hidden});
    auto const& all = parameters.all;
    Tensor const x = random_tensor({2, rows / 2, width}, 1);
    Tensor const whole = at::linear(geglu(at::linear(x, all[0].second, all[1].second)), all[2].second, all[3].second);
    Tensor const y = layer(x);
    EXPECT_EQ(y.sizes(), x.sizes());
    EXPECT_LE(largest_difference(y, whole), 1e-5);
    for (int64_t const n : {0, 1})
        EXPECT_LE(largest_difference(layer(x.narrow(0, n, 1)), whole.narrow(0, n, 1)), 1e-5) << "in one part";
}

TEST(Tokens, views_of_channels_last_maps_and_back) {
    Tensor const map = random_tensor({2, 3, 4, 5}, 1).contiguous(at::MemoryFormat::ChannelsLast);
    Tensor const tokens = tokens_of(map);
    EXPECT_EQ(tokens.data_ptr(), map.data_ptr());
    EXPECT_EQ(map_of(tokens, map).data_ptr(), map.data_ptr());
    EXPECT_EQ(tokens[1][7][2].item<float>(), map[1][2][1][2].item<float>());
    EXPECT_TRUE(map_of(tokens, map.contiguous()).is_contiguous());
    EXPECT_EQ(largest_difference(map_of(tokens, map.contiguous()), map), 0);
}

TEST(Layouts, channels_last_stays_and_changes_nothing) {
    RandomParameters parameters;
    Scope const scope(parameters);
    ResnetBlock const resnet(scope / "resnet", {.in = 8, .out = 16, .time_dim = 6, .groups = 4, .scale_shift = true});
    Transformer2d const transformer(
        scope / "transformer",
        {.channels = 16, .groups = 4, .block = {.width = 16, .heads = 2, .head_dim = 8, .context_dim = 5}});
    Downsample const down(scope / "down", 16, 16);
    Tensor const time = random_tensor({2, 6}, 2), states = random_tensor({2, 3, 5}, 3);
    auto const run = [&](Tensor const& x) { return down(transformer(resnet(x, time), {states})); };
    Tensor const x = random_tensor({2, 8, 6, 6}, 1);
    Tensor const plain = run(x), last = run(x.contiguous(at::MemoryFormat::ChannelsLast));
    EXPECT_TRUE(last.is_contiguous(at::MemoryFormat::ChannelsLast));
    EXPECT_LE(largest_difference(plain, last), 1e-5);
}

TEST(Upsample, meets_an_odd_size) {
    RandomParameters parameters;
    Upsample const up(Scope(parameters), 4, 4);
    EXPECT_EQ(up(random_tensor({1, 4, 3, 5}, 1), std::array<int64_t, 2>{5, 9}).sizes(),
              (std::vector<int64_t>{1, 4, 5, 9}));
    EXPECT_EQ(up(random_tensor({1, 4, 3, 5}, 1)).sizes(), (std::vector<int64_t>{1, 4, 6, 10}));
}

TEST(Downsample, pads_the_far_side_for_autoencoders) {
    RandomParameters parameters;
    Downsample const down(Scope(parameters), 1, 1, /*padding=*/0);
    Tensor const weight = parameters.all[0].second, bias = parameters.all[1].second;
    Tensor const x = random_tensor({1, 1, 4, 4}, 1);
    Tensor const want = at::conv2d(at::constant_pad_nd(x, {0, 1, 0, 1}), weight, bias, at::IntArrayRef({2, 2}));
    EXPECT_LE(largest_difference(down(x), want), 1e-6);
}

}  // namespace
}  // namespace daub
