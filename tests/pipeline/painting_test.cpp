#include "engine/pipeline/painting.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

/// Null token, four T5 columns, three CLIP columns, style.
KeyLayout const layout{.null = {0, 1}, .t5 = {1, 5}, .clip_text = {5, 8}, .clip_image = {8, 9}};

PaintingOptions options() {
    return {.w_prime = 0.5, .layout = layout, .rows = {GuidanceRow::unconditional, GuidanceRow::text}, .images = 2};
}

Tensor left_half() {
    Tensor mask = at::zeros({8, 8});
    mask.narrow(1, 0, 4).fill_(1);
    return mask;
}

TEST(Painting, puts_strength_times_coverage_into_the_columns_of_the_phrase) {
    Painting const painting({{.mask = left_half(), .strength = 1.5, .t5_columns = {1, 2}, .clip_columns = {0}}},
                            options());
    Tensor const a = painting.bias({2, 2}, 1.0);
    ASSERT_EQ(a.sizes(), (at::IntArrayRef{4, 4, 9}));
    EXPECT_EQ(a.narrow(0, 0, 2).abs().max().item<float>(), 0) << "the unconditional rows are not painted";
    Tensor want = at::zeros({4, 9});
    for (int64_t const cell : {0, 2})
        for (int64_t const key : {2, 3, 5}) want[cell][key] = 1.5;
    EXPECT_TRUE(at::equal(a[2], want));
    EXPECT_TRUE(at::equal(a[3], want));
}

TEST(Painting, negative_regions_act_on_the_unconditional_row) {
    Painting const painting({{.mask = left_half(), .t5_columns = {0}, .negative = true}}, options());
    Tensor const a = painting.bias({2, 2}, 1.0);
    EXPECT_EQ(a[0][0][1].item<float>(), 1);
    EXPECT_EQ(a.narrow(0, 2, 2).abs().max().item<float>(), 0);
}

TEST(Painting, overlapping_regions_share_by_adding) {
    Painting const painting(
        {{.mask = left_half(), .t5_columns = {0}}, {.mask = left_half(), .strength = 0.5, .t5_columns = {0}}},
        options());
    EXPECT_NEAR(painting.bias({2, 2}, 1.0)[2][0][1].item<float>(), 1.5, 1e-6);
}

TEST(Painting, small_regions_are_kept_where_wanted) {
    Tensor mask = at::zeros({64, 64});
    mask[3][3] = 1;
    PaintedRegion const small{.mask = mask, .strength = 2, .t5_columns = {0}};
    PaintingOptions keeps = options();
    keeps.settings.keep_small_regions = true;
    EXPECT_NEAR(Painting({small}, options()).bias({4, 4}, 1.0)[2][0][1].item<float>(), 2.0 / 256, 1e-6);
    EXPECT_NEAR(Painting({small}, keeps).bias({4, 4}, 1.0)[2][0][1].item<float>(), 2 * 0.25, 1e-6);
    EXPECT_NEAR(Painting({small}, keeps).bias({64, 64}, 1.0)[2].max().item<float>(), 2, 1e-6) << "large enough already";
}

TEST(Painting, regions_act_in_their_interval) {
    Painting const painting(
        {{.mask = left_half(), .t5_columns = {0}, .interval = {80, 1, ProcessInterval::Unit::sigma}},
         {.mask = left_half(), .t5_columns = {1}}},
        options());
    Tensor const early = painting.bias({2, 2}, 5.0)[2][0], late = painting.bias({2, 2}, 0.1)[2][0];
    EXPECT_EQ(early[1].item<float>(), 1);
    EXPECT_EQ(late[1].item<float>(), 0);
    EXPECT_EQ(late[2].item<float>(), 1);
}

TEST(Painting, the_gain_follows_sigma_and_the_curve) {
    PaintingOptions weaker = options();
    weaker.settings.strength = Curve(0.5);
    PaintedRegion const region{.mask = left_half(), .t5_columns = {0}};
    Painting const full({region}, options()), half({region}, weaker);
    EXPECT_NEAR(full.control(3).gain[0].item<float>(), 0.5 * std::log(4.0), 1e-6);
    EXPECT_NEAR(half.control(3).gain[0].item<float>(), 0.25 * std::log(4.0), 1e-6);
    EXPECT_NEAR(full.control(20000).gain[0].item<float>(), 0.5 * std::log(81.0), 1e-5);
}

TEST(Painting, nothing_active_leaves_attention_alone) {
    Painting const painting(
        {{.mask = left_half(), .t5_columns = {0}, .interval = {80, 1, ProcessInterval::Unit::sigma}}}, options());
    EXPECT_FALSE(painting.control(0.5).needs_scores());
    EXPECT_TRUE(painting.control(5).needs_scores());
}

TEST(DenseDiffusion, raises_covered_phrases_and_lowers_them_elsewhere_early_only) {
    PaintingOptions dense = options();
    dense.settings.mode = PaintSettings::Mode::dense_diffusion;
    Painting const painting({{.mask = left_half(), .t5_columns = {0}}}, dense);
    AttentionControl const control = painting.control(70);
    ASSERT_TRUE(control.modulate_text);
    EXPECT_FALSE(control.bias);
    Tensor const scores = at::randn({4, 2, 4, 9});
    Tensor const changed = control.modulate_text(scores, {2, 2}) - scores;
    EXPECT_EQ(changed.narrow(0, 0, 2).abs().max().item<float>(), 0);
    EXPECT_TRUE(changed.narrow(0, 2, 2).select(3, 1).select(2, 0).ge(0).all().item<bool>());
    EXPECT_TRUE(changed.narrow(0, 2, 2).select(3, 1).select(2, 1).le(0).all().item<bool>());
    EXPECT_GT(changed.select(3, 1).abs().max().item<float>(), 0);
    EXPECT_EQ(changed.select(3, 2).abs().max().item<float>(), 0) << "words without paint are left alone";
    EXPECT_FALSE(painting.control(0.5).modulate_text);
}

}  // namespace
}  // namespace daub
