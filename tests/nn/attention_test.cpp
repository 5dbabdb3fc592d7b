#include "engine/nn/attention.h"

#include <gtest/gtest.h>

#include "engine/nn/region_bias.h"
#include "tests/nn/random_parameters.h"

namespace daub {
namespace {

constexpr int64_t rows = 2, heads = 3, width = 8, keys = 6;
constexpr Grid grid{4, 5};
std::string const layer = "attn2";

struct Case {
    Tensor q = random_tensor({rows, heads, grid.cells(), width}, 1);
    Tensor k = random_tensor({rows, heads, keys, width}, 2);
    Tensor v = random_tensor({rows, heads, keys, width}, 3);
    Tensor a = random_tensor({rows, grid.cells(), keys}, 4).clamp_min(0);
    AttentionControl control;

    Case() {
        control.gain = at::tensor({0.7f, 1.9f});
        control.bias = [this](Grid) { return a; };
    }
    Tensor run(int64_t text_keys = keys) const { return attend_to_text(q, k, v, text_keys, grid, &control, layer); }
};

/// softmax((q kᵀ + gain · measure · A) / √d + logits) v, word for word.
Tensor by_definition(Case const& c, Tensor const& measure, Tensor const& logits, int64_t text_keys = keys) {
    Tensor scores = at::matmul(c.q, c.k.transpose(2, 3));
    Tensor const bias = (c.control.gain * measure).view({rows, 1, 1, 1}) * c.a.unsqueeze(1);
    scores.narrow(3, 0, text_keys).add_(bias.narrow(3, 0, text_keys));
    scores = scores / std::sqrt(double(width)) + logits.unsqueeze(1).unsqueeze(1);
    return at::matmul(at::softmax(scores, -1), c.v);
}

/// max(0, max) of each row over all heads and queries and some keys.
Tensor maximum(Case const& c, std::vector<int64_t> const& counted) {
    Tensor const scores = at::matmul(c.q, c.k.transpose(2, 3)).index_select(3, at::tensor(counted));
    return scores.flatten(1).amax(1).clamp_min(0);
}

Tensor no_logits() { return at::zeros({rows, keys}); }

TEST(PaintedAttention, follows_the_definition) {
    Case const c;
    EXPECT_LE(largest_difference(c.run(), by_definition(c, maximum(c, {0, 1, 2, 3, 4, 5}), no_logits())), 1e-5);
}

TEST(PaintedAttention, open_scores_and_the_fused_kernel_agree) {
    Case c;
    Tensor const fused = c.run();
    int64_t calls = 0;
    c.control.record = [&](LayerAttention const& record) {
        ++calls;
        EXPECT_EQ(record.layer, layer);
        EXPECT_EQ(record.text_keys, keys);
        EXPECT_LE(largest_difference(record.probabilities.sum(-1), at::ones({rows, heads, grid.cells()})), 1e-5);
        EXPECT_LE(largest_difference(record.score_measure, maximum(c, {0, 1, 2, 3, 4, 5})), 1e-5);
    };
    EXPECT_LE(largest_difference(c.run(), fused), 1e-5);
    EXPECT_EQ(calls, 1);
}

TEST(PaintedAttention, hidden_and_uncounted_keys_do_not_raise_the_maximum) {
    Case c;
    c.k.select(2, 1).mul_(100);  // hidden: padding
    c.k.select(2, 5).mul_(100);  // not text: the style token
    c.a.select(2, 5).zero_();
    Tensor logits = no_logits();
    logits.select(1, 1).fill_(-std::numeric_limits<double>::infinity());
    c.control.key_logits = logits;
    c.control.counted_keys = at::tensor({1, 1, 1, 1, 1, 0}).to(at::kBool);
    Tensor const want = by_definition(c, maximum(c, {0, 2, 3, 4}), logits);
    EXPECT_LE(largest_difference(c.run(), want), 1e-5);
    c.control.record = [](LayerAttention const&) {};
    EXPECT_LE(largest_difference(c.run(), want), 1e-5);
}

TEST(PaintedAttention, negative_scores_count_as_zero) {
    Case c;
    c.q = -c.q.abs(), c.k = c.k.abs();
    EXPECT_LE(largest_difference(c.run(), by_definition(c, at::zeros({rows}), no_logits())), 1e-5);
}

TEST(PaintedAttention, no_gradient_flows_through_the_maximum) {
    Case c;
    c.q.set_requires_grad(true);
    Tensor const frozen = maximum(c, {0, 1, 2, 3, 4, 5}).detach();
    Tensor const weights = random_tensor({rows, heads, grid.cells(), width}, 9);
    (by_definition(c, frozen, no_logits()) * weights).sum().backward();
    Tensor const want = c.q.grad().clone();
    for (bool const recorded : {false, true}) {
        c.q.mutable_grad() = Tensor();
        if (recorded) c.control.record = [](LayerAttention const&) {};
        (c.run() * weights).sum().backward();
        EXPECT_LE(largest_difference(c.q.grad(), want), 1e-5);
    }
}

TEST(PaintedAttention, deviation_of_counted_scores_as_the_measure) {
    Case c;
    c.control.measure = ScoreMeasure::standard_deviation;
    Tensor const scores = at::matmul(c.q, c.k.transpose(2, 3));
    EXPECT_LE(largest_difference(c.run(), by_definition(c, scores.flatten(1).std(1), no_logits())), 1e-5);
    c.control.counted_keys = at::tensor({1, 0, 1, 1, 0, 1}).to(at::kBool);
    Tensor const some = scores.index_select(3, at::tensor({int64_t{0}, int64_t{2}, int64_t{3}, int64_t{5}}));
    EXPECT_LE(largest_difference(c.run(), by_definition(c, some.flatten(1).std(1), no_logits())), 1e-5);
}

TEST(PaintedAttention, joint_attention_biases_text_keys_only) {
    Case c;
    constexpr int64_t text = 4;  // the last two keys are cells of the map
    Tensor const all = c.a;
    c.a = all.narrow(2, 0, text);
    Tensor const got = c.run(text);
    c.a = all;
    EXPECT_LE(largest_difference(got, by_definition(c, maximum(c, {0, 1, 2, 3}), no_logits(), text)), 1e-5);
}

TEST(PaintedAttention, log_weights_scale_probabilities) {
    Case c;
    c.control.bias = {};
    Tensor logits = no_logits();
    logits.select(1, 2).fill_(std::log(0.25));
    c.control.key_logits = logits;
    c.a.zero_();
    EXPECT_LE(largest_difference(c.run(), by_definition(c, at::zeros({rows}), logits)), 1e-5);
}

TEST(PaintedAttention, modulation_sees_scaled_scores_of_text) {
    Case c;
    c.control.bias = {};
    Tensor const plain = attend_to_text(c.q, c.k, c.v, keys, grid, nullptr, layer);
    c.control.modulate_text = [&](Tensor const& scores, Grid at) {
        EXPECT_EQ(at, grid);
        Tensor const want = at::matmul(c.q, c.k.transpose(2, 3)) / std::sqrt(double(width));
        EXPECT_LE(largest_difference(scores, want), 1e-5);
        return scores;
    };
    EXPECT_LE(largest_difference(c.run(), plain), 1e-5);
    c.control.modulate_text = [](Tensor const& scores, Grid) { return scores * 0; };
    EXPECT_LE(largest_difference(c.run(), c.v.mean(2, true).expand_as(plain)), 1e-5);
}

TEST(PaintedAttention, self_attention_is_modulated_on_small_grids_only) {
    Tensor const q = random_tensor({1, heads, grid.cells(), width}, 5);
    AttentionControl control;
    control.modulate_self = [](Tensor const& scores, Grid) { return scores * 0; };
    Tensor const plain = attend_to_self(q, q, q, grid, nullptr, "self");
    EXPECT_GT(largest_difference(attend_to_self(q, q, q, grid, &control, "self"), plain), 1e-2);
    control.modulate_self_limit = grid.cells() - 1;
    EXPECT_LE(largest_difference(attend_to_self(q, q, q, grid, &control, "self"), plain), 1e-6);
}

TEST(PaintedAttention, bfloat16_follows_fp32) {
    Case c;
    Tensor const want = c.run();
    c.q = c.q.to(at::kBFloat16), c.k = c.k.to(at::kBFloat16), c.v = c.v.to(at::kBFloat16);
    for (bool const recorded : {false, true}) {
        if (recorded) c.control.record = [](LayerAttention const&) {};
        Tensor const got = c.run();
        EXPECT_EQ(got.scalar_type(), at::kBFloat16);
        EXPECT_LE(largest_difference(got, want), 0.05);
    }
}

TEST(RegionBias, averages_fractions_of_pixels) {
    Tensor const row = at::tensor({1.0, 0.0, 0.0, 4.0, 2.0}, at::kDouble).view({1, 5});
    Tensor const got = area_average(row, {1, 2});  // cells of 2.5 pixels
    EXPECT_NEAR(got[0][0].item<double>(), 1.0 / 2.5, 1e-12);
    EXPECT_NEAR(got[0][1].item<double>(), 6.0 / 2.5, 1e-12);
    Tensor const maps = random_tensor({2, 3, 9, 7}, 1);
    for (Grid const g : {Grid{9, 7}, Grid{5, 4}, Grid{3, 2}, Grid{1, 1}, Grid{11, 8}}) {
        EXPECT_LE(largest_difference(area_average(maps, g).mean({2, 3}), maps.mean({2, 3})), 1e-5);
    }
    EXPECT_LE(largest_difference(area_average(maps, {9, 7}), maps), 1e-6);
}

TEST(RegionBias, overlapping_regions_add_in_their_columns) {
    Tensor const coverage = at::tensor({1.0, 0.5, 0.0, 0.25, 0.0, 1.0}).view({1, 2, 1, 3});
    Tensor const columns = at::tensor({0, 1, 1, 0, 0, 1}).view({1, 2, 3});
    Tensor const want = at::tensor({0.0, 1.0, 1.25, 0.0, 0.5, 0.5, 0.0, 0.0, 1.0}).view({1, 3, 3});
    EXPECT_EQ(largest_difference(region_bias(coverage, columns), want), 0);
}

}  // namespace
}  // namespace daub
