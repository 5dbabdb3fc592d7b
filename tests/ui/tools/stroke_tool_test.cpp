#include "tests/ui/tools/tool_bench.h"

#include "engine/scene/mask_operations.h"

#include <gtest/gtest.h>

namespace daub {
namespace {

TEST(StrokeTool, a_stroke_is_one_undo_command) {
    ToolBench bench;
    bench.drag({{50, 50}, {100, 80}, {150, 60}});
    EXPECT_GT(bench.value(100, 70), 200);
    EXPECT_EQ(bench.document.undo_stack().count(), 1);
    bench.document.undo_stack().undo();
    EXPECT_EQ(bench.value(100, 70), 0);
}

TEST(StrokeTool, escape_takes_the_stroke_in_progress_back_exactly) {
    ToolBench bench;
    bench.drag({{50, 50}, {200, 80}});
    Mask const before = bench.document.mask(bench.region);
    bench.press({60, 120});
    bench.send(QEvent::MouseMove, {180, 40});
    EXPECT_NE(bench.document.mask(bench.region), before);
    EXPECT_TRUE(bench.tools.escape());
    EXPECT_EQ(bench.document.mask(bench.region), before);
    bench.send(QEvent::MouseMove, {20, 20});
    bench.send(QEvent::MouseButtonRelease, {20, 20});
    EXPECT_EQ(bench.document.mask(bench.region), before);
    EXPECT_EQ(bench.document.undo_stack().count(), 1);
    EXPECT_FALSE(bench.tools.escape());
}

TEST(StrokeTool, a_locked_region_refuses_and_says_why) {
    ToolBench bench;
    bench.document.set_region(bench.region, RegionProperty::locked, true);
    bench.drag({{50, 50}, {100, 80}});
    EXPECT_EQ(bench.value(75, 65), 0);
    ASSERT_EQ(bench.refusals.size(), 1U);
    EXPECT_TRUE(bench.refusals[0].contains("fox"));
    EXPECT_EQ(bench.canvas.tool_overlay().hint, bench.refusals[0]);
}

TEST(StrokeTool, without_a_region_it_says_what_to_do) {
    ToolBench bench;
    bench.document.set_active_region({});
    bench.drag({{50, 50}, {100, 80}});
    ASSERT_EQ(bench.refusals.size(), 1U);
    EXPECT_TRUE(bench.refusals[0].contains("Ctrl+R"));
}

TEST(StrokeTool, the_eraser_and_the_pens_other_end_erase) {
    ToolBench bench;
    bench.drag({{50, 100}, {200, 100}});
    bench.tools.select(ToolKind::eraser);
    bench.drag({{80, 100}, {81, 100}});
    EXPECT_EQ(bench.value(80, 100), 0);
    EXPECT_GT(bench.value(180, 100), 200);
    bench.tools.select(ToolKind::brush);
    QPointingDevice const pen("pen", 9, QInputDevice::DeviceType::Stylus, QPointingDevice::PointerType::Eraser,
                              QInputDevice::Capability::Pressure, 1, 2);
    QPointF const at = bench.widget({180, 100});
    for (auto const type : {QEvent::TabletPress, QEvent::TabletRelease}) {
        QTabletEvent event(type, &pen, at, at, 1, 0, 0, 0, 0, 0, {}, Qt::LeftButton, Qt::LeftButton);
        QApplication::sendEvent(&bench.canvas, &event);
    }
    EXPECT_EQ(bench.value(180, 100), 0);
    EXPECT_EQ(bench.tools.current(), ToolKind::brush);
    EXPECT_EQ(bench.document.undo_stack().count(), 3);
}

TEST(StrokeTool, symmetry_paints_on_both_sides) {
    ToolBench bench;
    ToolOptions options = bench.tools.options();
    options.symmetry.mirror_x = true;
    bench.tools.set_options(options);
    bench.drag({{40, 100}, {80, 100}});
    EXPECT_GT(bench.value(60, 100), 200);
    EXPECT_GT(bench.value(256 - 60, 100), 200);
}

TEST(StrokeTool, undo_during_a_stroke_ends_it_without_harm) {
    ToolBench bench;
    bench.drag({{50, 50}, {100, 80}});
    bench.press({120, 120});
    bench.send(QEvent::MouseMove, {160, 160});
    bench.document.undo_stack().undo();
    bench.send(QEvent::MouseMove, {200, 200});
    bench.send(QEvent::MouseButtonRelease, {200, 200});
    EXPECT_EQ(coverage(bench.document.mask(bench.region)), 0);
}

TEST(ToolBox, brackets_change_the_size_of_what_is_in_hand) {
    ToolBench bench;
    double const brush = bench.tools.options().brush.brush.size;
    bench.tools.step_size(1);
    EXPECT_GT(bench.tools.options().brush.brush.size, brush);
    bench.tools.select(ToolKind::eraser);
    double const eraser = bench.tools.options().eraser.brush.size;
    bench.tools.step_size(-2);
    EXPECT_LT(bench.tools.options().eraser.brush.size, eraser);
    for (double size = 1; size < largest_brush; size = stepped_size(size, 1))
        EXPECT_EQ(stepped_size(stepped_size(size, 1), -1), size);
    EXPECT_EQ(stepped_size(3, -100), smallest_brush);
}

TEST(ToolBox, choosing_another_region_or_tool_cancels_the_stroke) {
    ToolBench bench;
    bench.press({60, 120});
    bench.tools.select(ToolKind::lasso);
    EXPECT_FALSE(bench.tools.busy());
    EXPECT_EQ(coverage(bench.document.mask(bench.region)), 0);
}

TEST(ToolBox, the_shape_key_takes_turns) {
    ToolBench bench;
    bench.tools.select_by_key(ToolKind::rectangle);
    EXPECT_EQ(bench.tools.current(), ToolKind::rectangle);
    bench.tools.select_by_key(ToolKind::rectangle);
    EXPECT_EQ(bench.tools.current(), ToolKind::ellipse);
    for (ToolKind const kind : all_tools) EXPECT_FALSE(tool_name(kind).isEmpty());
}

}  // namespace
}  // namespace daub
