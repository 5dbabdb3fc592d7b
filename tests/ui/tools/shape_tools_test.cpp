#include "tests/ui/tools/tool_bench.h"

#include "engine/scene/mask_operations.h"
#include "ui/paint/fill.h"

#include <gtest/gtest.h>

namespace daub {
namespace {

Mask rectangle(Size size, QRectF const& area) {
    Mask mask(size);
    fill_rectangle(mask, area);
    return mask;
}

TEST(ShapeTool, a_dragged_rectangle_is_filled_on_release_and_shown_before) {
    ToolBench bench;
    bench.tools.select(ToolKind::rectangle);
    bench.press({50, 60});
    bench.send(QEvent::MouseMove, {150, 120});
    EXPECT_FALSE(bench.canvas.tool_overlay().outline.isEmpty());
    EXPECT_EQ(bench.value(100, 90), 0);
    bench.send(QEvent::MouseButtonRelease, {150, 120});
    EXPECT_EQ(bounding_box(bench.document.mask(bench.region), 128), (Rect{50, 60, 100, 60}));
    EXPECT_TRUE(bench.canvas.tool_overlay().outline.isEmpty());
}

TEST(ShapeTool, alt_takes_away_and_shift_makes_a_square) {
    ToolBench bench;
    bench.tools.select(ToolKind::rectangle);
    bench.drag({{50, 50}, {150, 100}}, Qt::ShiftModifier);
    EXPECT_EQ(bounding_box(bench.document.mask(bench.region), 128), (Rect{50, 50, 100, 100}));
    bench.drag({{50, 50}, {100, 150}}, Qt::AltModifier);
    EXPECT_EQ(bounding_box(bench.document.mask(bench.region), 128), (Rect{100, 50, 50, 100}));
}

TEST(ShapeTool, a_feathered_ellipse_is_soft_and_its_command_undoes_all_of_it) {
    ToolBench bench;
    ToolOptions options = bench.tools.options();
    options.shapes.feather = 8;
    bench.tools.set_options(options);
    bench.tools.select(ToolKind::ellipse);
    bench.drag({{60, 60}, {180, 180}});
    EXPECT_EQ(bench.value(120, 120), 255);
    EXPECT_NEAR(bench.value(60, 120), 128, 25);
    EXPECT_GT(bench.value(52, 120), 5);
    bench.document.undo_stack().undo();
    EXPECT_EQ(coverage(bench.document.mask(bench.region)), 0);
}

TEST(ShapeTool, a_lasso_fills_what_it_goes_around) {
    ToolBench bench;
    bench.tools.select(ToolKind::lasso);
    bench.drag({{40, 40}, {200, 40}, {200, 200}, {40, 200}});
    EXPECT_EQ(bench.value(120, 120), 255);
    EXPECT_EQ(bench.value(30, 30), 0);
    EXPECT_EQ(bench.document.undo_stack().count(), 1);
}

TEST(ShapeTool, a_click_without_a_drag_and_escape_leave_nothing) {
    ToolBench bench;
    bench.tools.select(ToolKind::ellipse);
    bench.drag({{40, 40}, {40, 40}});
    bench.press({20, 20});
    bench.send(QEvent::MouseMove, {90, 90});
    EXPECT_TRUE(bench.tools.escape());
    EXPECT_EQ(bench.document.undo_stack().count(), 0);
    EXPECT_EQ(coverage(bench.document.mask(bench.region)), 0);
}

TEST(GradientTool, falls_along_the_drag) {
    ToolBench bench;
    bench.tools.select(ToolKind::gradient);
    bench.drag({{50, 100}, {150, 100}});
    EXPECT_EQ(bench.value(20, 10), 255);
    EXPECT_NEAR(bench.value(100, 200), 127, 4);
    EXPECT_EQ(bench.value(200, 100), 0);
}

TEST(FillTool, fills_the_hole_of_a_ring) {
    ToolBench bench;
    Mask ring({256, 256});
    fill_ellipse(ring, {50, 50, 150, 150});
    fill_ellipse(ring, {70, 70, 110, 110}, {.mode = FillMode::subtract});
    bench.document.replace_mask(bench.region, ring, "ring");
    bench.tools.select(ToolKind::fill);
    bench.drag({{125, 125}});
    EXPECT_EQ(bench.value(125, 125), 255);
    EXPECT_EQ(bench.value(10, 10), 0);
    bench.drag({{125, 125}}, Qt::AltModifier);
    EXPECT_EQ(bench.value(125, 125), 0);
}

TEST(MoveTool, moves_the_paint_by_the_drag_in_one_command) {
    ToolBench bench;
    bench.document.replace_mask(bench.region, rectangle({256, 256}, {50, 50, 40, 30}), "paint");
    bench.tools.select(ToolKind::move);
    bench.drag({{60, 60}, {500, 60}, {100, 80}});
    EXPECT_EQ(bounding_box(bench.document.mask(bench.region)), (Rect{90, 70, 40, 30}));
    EXPECT_EQ(bench.document.undo_stack().count(), 2);
    bench.document.undo_stack().undo();
    EXPECT_EQ(bounding_box(bench.document.mask(bench.region)), (Rect{50, 50, 40, 30}));
}

TEST(PickerTool, picks_the_topmost_visible_region) {
    ToolBench bench;
    RegionId const below =
        bench.document.add_region({.name = "below", .mask = rectangle({256, 256}, {10, 10, 100, 100})});
    RegionId const above =
        bench.document.add_region({.name = "above", .mask = rectangle({256, 256}, {50, 50, 100, 100})});
    bench.tools.select(ToolKind::picker);
    bench.drag({{70, 70}});
    EXPECT_EQ(bench.document.active_region(), above);
    bench.document.set_region(above, RegionProperty::visible, false);
    bench.drag({{70, 70}});
    EXPECT_EQ(bench.document.active_region(), below);
    bench.drag({{200, 200}});
    EXPECT_EQ(bench.document.active_region(), below);
}

TEST(HandTool, drags_the_view) {
    ToolBench bench;
    bench.tools.select(ToolKind::hand);
    QPoint const before = bench.widget({0, 0});
    QTest::mousePress(&bench.canvas, Qt::LeftButton, {}, {100, 100});
    QTest::mouseMove(&bench.canvas, {120, 90});
    QTest::mouseRelease(&bench.canvas, Qt::LeftButton, {}, {120, 90});
    EXPECT_EQ(bench.widget({0, 0}) - before, QPoint(20, -10));
    EXPECT_EQ(coverage(bench.document.mask(bench.region)), 0);
}

}  // namespace
}  // namespace daub
