#include "ui/paint/brush_engine.h"

#include "engine/scene/mask_operations.h"
#include "tests/ui/thread_clock.h"

#include <gtest/gtest.h>

#include <cstdio>

namespace daub {
namespace {

Rect joined(std::span<Rect const> rects, Rect all = {}) {
    for (auto const& r : rects) {
        if (all.empty()) {
            all = r;
            continue;
        }
        int const x = std::min(all.x, r.x), y = std::min(all.y, r.y);
        all = {x, y, std::max(all.right(), r.right()) - x, std::max(all.bottom(), r.bottom()) - y};
    }
    return all;
}

Rect paint_line(BrushEngine& engine, Mask& mask, StrokeSettings const& settings, QPointF from, QPointF to) {
    engine.begin(mask, settings);
    Rect changed = joined(engine.add({.at = from}));
    changed = joined(engine.add({.at = to}), changed);
    return joined(engine.finish(), changed);
}

TEST(BrushEngine, the_rectangles_of_a_stroke_hold_all_that_it_changed) {
    BrushEngine engine;
    Mask mask({300, 200});
    Rect const changed = paint_line(engine, mask, {.brush = {.size = 30}}, {20, 20}, {250, 160});
    EXPECT_EQ(changed, bounding_box(mask));
}

TEST(BrushEngine, a_soft_stroke_is_as_soft_as_its_brush_at_any_spacing) {
    BrushEngine engine;
    Mask dense({200, 60}), sparse({200, 60});
    paint_line(engine, dense, {.brush = {.size = 40, .hardness = 0, .spacing = 0.02}}, {30, 30}, {170, 30});
    paint_line(engine, sparse, {.brush = {.size = 40, .hardness = 0, .spacing = 0.08}}, {30, 30}, {170, 30});
    for (int y = 0; y < 60; ++y) EXPECT_NEAR(dense.at(100, y), sparse.at(100, y), 6) << y;
    EXPECT_NEAR(dense.at(100, 20), 128, 10);  // halfway out, half covered
}

TEST(BrushEngine, mirrored_strokes_are_mirror_images) {
    BrushEngine engine;
    Mask mask({128, 128});
    Symmetry const both{.center = {64, 64}, .mirror_x = true, .mirror_y = true};
    paint_line(engine, mask, {.brush = {.size = 9}, .symmetry = both}, {10, 20}, {50, 30});
    EXPECT_GT(coverage(mask), 0);
    for (int y = 0; y < 128; ++y)
        for (int x = 0; x < 128; ++x) {
            EXPECT_NEAR(mask.at(x, y), mask.at(127 - x, y), 24);  // steps of the dab's position
            EXPECT_NEAR(mask.at(x, y), mask.at(x, 127 - y), 24);
        }
}

TEST(BrushEngine, erasing_what_was_painted_with_the_same_hard_brush_leaves_nothing) {
    BrushEngine engine;
    Mask mask({200, 100});
    paint_line(engine, mask, {.brush = {.size = 20, .hardness = 1}}, {30, 30}, {150, 60});
    paint_line(engine, mask, {.brush = {.size = 24, .hardness = 1}, .mode = StrokeMode::erase}, {30, 30}, {150, 60});
    EXPECT_EQ(mask, Mask({200, 100}));
}

TEST(Symmetry, points_are_the_orbit_without_repeats) {
    EXPECT_EQ(symmetric_points({.radial = 1}, {3, 4}).size(), 1U);
    EXPECT_EQ(symmetric_points({.mirror_x = true}, {3, 4})[1], QPointF(-3, 4));
    EXPECT_EQ(symmetric_points({.mirror_y = true}, {3, 4})[1], QPointF(3, -4));
    EXPECT_EQ(symmetric_points({.mirror_x = true, .mirror_y = true}, {3, 4}).size(), 4U);
    EXPECT_EQ(symmetric_points({.mirror_x = true, .mirror_y = true, .radial = 6}, {3, 4}).size(), 12U);
    EXPECT_EQ(symmetric_points({.mirror_x = true, .radial = 5}, {3, 4}).size(), 10U);
    auto const turned = symmetric_points({.center = {1, 1}, .radial = 4}, {2, 1});
    EXPECT_NEAR(turned[1].x(), 1, 1e-12);
    EXPECT_NEAR(turned[1].y(), 2, 1e-12);
}

// Prints what a dab costs; the bound is ten times what a laptop of 2020 needs, so that only a mistake breaks it.
TEST(BrushEngine, a_soft_dab_of_200_pixels_takes_a_fraction_of_a_millisecond) {
    BrushEngine engine;
    Mask mask({2048, 2048});
    engine.begin(mask, {.brush = {.size = 200, .hardness = 0, .flow = 0.5, .spacing = 0.08}});
    engine.add({.at = {300, 300}});
    double const start = thread_milliseconds();
    constexpr int dabs = 100;  // 16 px apart
    engine.add({.at = {300 + 32.0 * dabs / 2, 700}});
    engine.finish();
    double const each = (thread_milliseconds() - start) / dabs;
    std::printf("soft dab, 200 px on 2048 x 2048: %.3f ms of processor time\n", each);
    EXPECT_LT(each, 2.5);
}

}  // namespace
}  // namespace daub
