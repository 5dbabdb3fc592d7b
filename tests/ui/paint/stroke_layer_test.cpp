#include "ui/paint/stroke_layer.h"

#include "engine/scene/mask_operations.h"

#include <gtest/gtest.h>

namespace daub {
namespace {

struct Painter {
    explicit Painter(Mask& mask, StrokeMode mode = StrokeMode::paint) : mask(mask) { layer.begin(mask, mode); }
    Rect put(Dab const& dab) { return layer.dab(mask, stamps.at(dab), dab); }

    Mask& mask;
    StampCache stamps;
    StrokeLayer layer;
};

Rect difference_box(Mask const& a, Mask const& b) { return bounding_box(combined(a, b, Combination::difference)); }

TEST(StrokeLayer, each_dab_returns_exactly_the_rectangle_that_it_changed) {
    Mask mask({150, 90}, 40);
    Painter painter(mask);
    for (int i = 0; i < 60; ++i) {
        Mask const before = mask;
        Dab const dab{.at = {i * 3.3 - 10, 100 - i * 2.1}, .size = 1.0 + i, .hardness = i / 60.0, .opacity = 0.7};
        Rect const changed = painter.put(dab);
        EXPECT_EQ(changed, difference_box(before, mask)) << i;
    }
}

TEST(StrokeLayer, painting_again_what_is_covered_changes_nothing) {
    Mask mask({64, 64});
    Painter painter(mask);
    Dab const dab{.at = {30, 30}, .size = 20, .hardness = 0.2};
    EXPECT_FALSE(painter.put(dab).empty());
    EXPECT_EQ(painter.put(dab), Rect{});
}

TEST(StrokeLayer, a_stroke_never_exceeds_its_opacity) {
    for (double const flow : {0.1, 0.5, 1.0}) {
        Mask mask({64, 64});
        Painter painter(mask);
        for (int i = 0; i < 200; ++i)
            painter.put({.at = {20 + i % 20 * 1.0, 30}, .size = 20, .hardness = 1, .opacity = 0.5, .flow = flow});
        EXPECT_EQ(*std::ranges::max_element(mask.pixels()), 128) << flow;
    }
}

TEST(StrokeLayer, flow_builds_up_to_the_dab_and_no_further) {
    Mask mask({64, 64}), once({64, 64});
    Painter slow(mask), full(once);
    Dab dab{.at = {32, 32}, .size = 40, .hardness = 0.1, .flow = 0.2};
    slow.put(dab);
    EXPECT_NEAR(mask.at(32, 32), 51, 1);
    for (int i = 0; i < 100; ++i) slow.put(dab);
    dab.flow = 1;
    full.put(dab);
    EXPECT_EQ(mask, once);
}

TEST(StrokeLayer, a_second_stroke_goes_over_the_first) {
    Mask mask({32, 32});
    for (int stroke = 0; stroke < 2; ++stroke) {
        Painter painter(mask);
        painter.put({.at = {16, 16}, .size = 20, .hardness = 1, .opacity = 0.5});
    }
    EXPECT_NEAR(mask.at(16, 16), 191, 1);
}

TEST(StrokeLayer, erasing_subtracts_likewise) {
    Mask mask({64, 64}, 200);
    Painter painter(mask, StrokeMode::erase);
    for (int i = 0; i < 20; ++i) painter.put({.at = {20.0 + i, 30}, .size = 20, .hardness = 1, .opacity = 0.5});
    EXPECT_NEAR(mask.at(25, 30), 100, 1);
    EXPECT_EQ(mask.at(60, 60), 200);
    Painter whole(mask, StrokeMode::erase);
    whole.put({.at = {30, 30}, .size = 30, .hardness = 1});
    EXPECT_EQ(mask.at(30, 30), 0);
}

TEST(StrokeLayer, a_dab_outside_changes_nothing) {
    Mask mask({32, 32});
    Painter painter(mask);
    EXPECT_EQ(painter.put({.at = {-100, 5}, .size = 20}), Rect{});
    EXPECT_EQ(painter.put({.at = {5, 500}, .size = 20}), Rect{});
    EXPECT_EQ(mask, Mask({32, 32}));
}

}  // namespace
}  // namespace daub
