#include "engine/diffusion/guidance.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

using Rows = std::vector<GuidanceRow>;

TEST(Guidance, without_style_two_rows_and_the_usual_formula) {
    auto const weights = guidance_weights({.text = 7}, false);
    EXPECT_EQ(needed_rows(weights), (Rows{GuidanceRow::unconditional, GuidanceRow::text}));
    Tensor const u = at::randn({2, 3, 4, 4}), t = at::randn({2, 3, 4, 4});
    EXPECT_TRUE(at::allclose(combine_guided(at::cat({u, t}), weights), u + 7 * (t - u), 1e-4, 1e-5));
}

TEST(Guidance, style_and_text_have_their_own_weights) {
    auto const weights = guidance_weights({.text = 6, .style = 2}, true);
    ASSERT_EQ(needed_rows(weights).size(), 3u);
    Tensor const u = at::randn({1, 3, 4, 4}), t = at::randn({1, 3, 4, 4}), ts = at::randn({1, 3, 4, 4});
    Tensor const want = u + 6 * (t - u) + 2 * (ts - t);
    EXPECT_TRUE(at::allclose(combine_guided(at::cat({u, t, ts}), weights), want, 1e-4, 1e-5));
}

TEST(Guidance, equal_weights_need_two_rows) {
    auto const weights = guidance_weights({.text = 5, .style = 5}, true);
    EXPECT_EQ(needed_rows(weights), (Rows{GuidanceRow::unconditional, GuidanceRow::text_and_style}));
}

TEST(Guidance, a_weight_of_one_or_less_needs_no_unconditional_row) {
    EXPECT_EQ(needed_rows(guidance_weights({.text = 1}, false)), Rows{GuidanceRow::text});
    EXPECT_EQ(needed_rows(guidance_weights({.text = 0.3}, false)), Rows{GuidanceRow::text});
    EXPECT_EQ(needed_rows(guidance_weights({.text = 1, .style = 1}, true)), Rows{GuidanceRow::text_and_style});
}

TEST(Guidance, rescale_restores_the_deviation_of_the_conditional_prediction) {
    Tensor const u = at::randn({2, 3, 8, 8}), t = at::randn({2, 3, 8, 8});
    Tensor const guided = combine_guided(at::cat({u, t}), guidance_weights({.text = 9}, false), 1.0);
    for (int64_t i = 0; i < 2; ++i) EXPECT_NEAR(guided[i].std().item<double>(), t[i].std().item<double>(), 1e-4);
}

TEST(Thresholding, leaves_small_pictures_alone_and_bounds_large_ones) {
    Tensor const x0 =
        at::cat({at::linspace(-0.9, 0.9, 64).view({1, 1, 8, 8}), at::linspace(-4, 4, 64).view({1, 1, 8, 8})});
    Tensor const limited = threshold_dynamically(x0, {.quantile = 0.9, .maximum = 10});
    EXPECT_TRUE(at::equal(limited[0], x0[0]));
    EXPECT_LE(limited[1].abs().max().item<double>(), 1.0);
    double const s = at::quantile(x0[1].abs().flatten(), 0.9).item<double>();
    EXPECT_NEAR(limited[1].flatten()[40].item<double>(), x0[1].flatten()[40].item<double>() / s, 1e-6);
}

TEST(Thresholding, the_threshold_has_a_maximum) {
    Tensor const x0 = at::full({1, 1, 4, 4}, 8.0);
    EXPECT_NEAR(threshold_dynamically(x0, {.maximum = 1.5}).max().item<double>(), 1.0, 1e-6);
    Tensor const mixed = at::cat({x0, at::full({1, 1, 4, 4}, 0.75)}, 1);
    EXPECT_NEAR(threshold_dynamically(mixed, {.maximum = 1.5})[0][1][0][0].item<double>(), 0.5, 1e-6);
}

}  // namespace
}  // namespace daub
