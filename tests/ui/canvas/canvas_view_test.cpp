#include "ui/canvas/canvas_view.h"
#include "tests/ui/canvas/sample_scene.h"
#include "ui/paint/fill.h"

#include <QApplication>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

namespace daub {
namespace {

struct Shown {
    Shown() : scene({400, 300}) {
        canvas.resize(500, 400);
        canvas.set_scene(&scene);
        canvas.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&canvas));
        canvas.actual_size();
        for (auto const signal : {&CanvasView::pointerPressed, &CanvasView::pointerMoved, &CanvasView::pointerReleased,
                                  &CanvasView::pointerHovered})
            QObject::connect(&canvas, signal, [this](CanvasPointer const& pointer) { pointers.push_back(pointer); });
    }
    QPoint widget(QPointF image) const { return canvas.viewport().to_widget(image).toPoint(); }

    SampleScene scene;
    CanvasView canvas;
    std::vector<CanvasPointer> pointers;
};

TEST(CanvasView, a_drag_reaches_the_tool_in_image_coordinates) {
    Shown shown;
    QSignalSpy pressed(&shown.canvas, &CanvasView::pointerPressed), moved(&shown.canvas, &CanvasView::pointerMoved),
        released(&shown.canvas, &CanvasView::pointerReleased);
    QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, shown.widget({100, 50}));
    QTest::mouseMove(&shown.canvas, shown.widget({120, 70}));
    QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, shown.widget({120, 70}));
    EXPECT_EQ(pressed.count(), 1);
    EXPECT_EQ(moved.count(), 1);
    EXPECT_EQ(released.count(), 1);
    EXPECT_NEAR(shown.pointers[0].at.x(), 100, 1);
    EXPECT_NEAR(shown.pointers[1].at.y(), 70, 1);
}

TEST(CanvasView, the_middle_button_and_space_pan_without_reaching_the_tool) {
    Shown shown;
    QSignalSpy pressed(&shown.canvas, &CanvasView::pointerPressed);
    QPoint const before = shown.widget({0, 0});
    QTest::mousePress(&shown.canvas, Qt::MiddleButton, {}, {200, 200});
    QTest::mouseMove(&shown.canvas, {230, 180});
    QTest::mouseRelease(&shown.canvas, Qt::MiddleButton, {}, {230, 180});
    EXPECT_EQ(shown.widget({0, 0}) - before, QPoint(30, -20));
    QTest::keyPress(&shown.canvas, Qt::Key_Space);
    QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, {230, 180});
    QTest::mouseMove(&shown.canvas, {200, 200});
    QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, {200, 200});
    QTest::keyRelease(&shown.canvas, Qt::Key_Space);
    EXPECT_EQ(shown.widget({0, 0}), before);
    EXPECT_EQ(pressed.count(), 0);
}

TEST(CanvasView, shift_and_space_rotate_around_the_middle) {
    Shown shown;
    QTest::keyPress(&shown.canvas, Qt::Key_Space, Qt::ShiftModifier);
    QTest::mousePress(&shown.canvas, Qt::LeftButton, Qt::ShiftModifier, {350, 200});
    QTest::mouseMove(&shown.canvas, {250, 300});
    EXPECT_NEAR(shown.canvas.viewport().rotation(), 90, 1);
    QTest::mouseRelease(&shown.canvas, Qt::LeftButton, Qt::ShiftModifier, {250, 300});
    QTest::keyRelease(&shown.canvas, Qt::Key_Space);
}

TEST(CanvasView, control_and_the_wheel_zoom_to_the_pointer) {
    Shown shown;
    QPointF const at(300, 150), under = shown.canvas.viewport().to_image(at);
    QWheelEvent wheel(at, shown.canvas.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&shown.canvas, &wheel);
    EXPECT_GT(shown.canvas.viewport().zoom(), 1.1);
    QPointF const now = shown.canvas.viewport().to_image(at);
    EXPECT_NEAR(now.x(), under.x(), 0.6);
    EXPECT_NEAR(now.y(), under.y(), 0.6);
}

TEST(CanvasView, a_pen_brings_its_pressure_tilt_and_other_end) {
    Shown shown;
    QPointingDevice const pen("pen", 7, QInputDevice::DeviceType::Stylus, QPointingDevice::PointerType::Eraser,
                              QInputDevice::Capability::Pressure, 1, 2);
    QPointF const at = shown.widget({40, 60});
    QTabletEvent press(QEvent::TabletPress, &pen, at, at, 0.25, 30, 0, 0, 0, 0, {}, Qt::LeftButton, Qt::LeftButton);
    QApplication::sendEvent(&shown.canvas, &press);
    ASSERT_FALSE(shown.pointers.empty());
    EXPECT_NEAR(shown.pointers[0].pressure, 0.25, 1e-6);
    EXPECT_NEAR(shown.pointers[0].tilt, 0.5, 1e-6);
    EXPECT_TRUE(shown.pointers[0].eraser);
    EXPECT_TRUE(press.isAccepted());
}

struct PaintedArea : QObject {
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) region += static_cast<QPaintEvent*>(event)->region();
        return false;
    }
    QRegion region;
};

TEST(CanvasView, a_change_of_a_mask_repaints_its_rectangle_only) {
    Shown shown;
    Mask& mask = shown.scene.add_region();
    shown.canvas.regions_changed();
    QApplication::processEvents();
    PaintedArea painted;
    shown.canvas.installEventFilter(&painted);
    shown.canvas.mask_changed("region 0", fill_ellipse(mask, {100, 100, 40, 30}));
    QApplication::processEvents();
    QRect const area = painted.region.boundingRect();
    EXPECT_TRUE(area.contains(shown.widget({120, 115})));
    EXPECT_LE(area.width(), 52);
    EXPECT_LE(area.height(), 42);
}

TEST(CanvasView, the_zoom_tool_zooms_by_dragging_and_by_clicking) {
    Shown shown;
    shown.canvas.set_left_drag(NavigationKind::zoom);
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, {200, 200});
    EXPECT_DOUBLE_EQ(shown.canvas.viewport().zoom(), 1.5);
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, Qt::AltModifier, {200, 200});
    EXPECT_DOUBLE_EQ(shown.canvas.viewport().zoom(), 1);
    QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, {200, 200});
    QTest::mouseMove(&shown.canvas, {300, 200});
    QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, {300, 200});
    EXPECT_NEAR(shown.canvas.viewport().zoom(), 2, 1e-9);
}

TEST(CanvasView, dragging_the_swipe_line_moves_it) {
    Shown shown;
    shown.canvas.set_swipe(0.5);
    QSignalSpy pressed(&shown.canvas, &CanvasView::pointerPressed);
    QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, shown.widget({201, 100}));
    QTest::mouseMove(&shown.canvas, shown.widget({100, 100}));
    QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, shown.widget({100, 100}));
    EXPECT_NEAR(*shown.canvas.swipe(), 0.25, 0.01);
    EXPECT_EQ(pressed.count(), 0);
}

/// What a designer looks at: DAUB_PICTURES=folder writes it.
TEST(CanvasView, draws_soft_regions_over_paper_and_picture) {
    SampleScene scene({1024, 768});
    scene.add_stroke({120, 200}, {300, 60}, {420, 300}, 220);
    scene.add_stroke({300, 260}, {520, 420}, {640, 200}, 200);
    scene.add_stroke({80, 640}, {500, 560}, {960, 660}, 190);
    scene.add_stroke({800, 160}, {801, 160}, {802, 160}, 170);
    scene.add_stroke({620, 560}, {760, 420}, {860, 520}, 150);
    scene.regions[4].active = true;
    CanvasView canvas;
    canvas.resize(1000, 720);
    canvas.set_scene(&scene);
    canvas.set_tool_overlay({.ring = BrushRing{{700, 330}, 120, 0.4}, .hint = "Alt subtracts, Shift adds"});
    QImage const paper = canvas.grab().toImage();
    scene.shown = QImage(512, 384, QImage::Format_RGB32);
    for (int y = 0; y < 384; ++y)
        for (int x = 0; x < 512; ++x)
            scene.shown.setPixel(
                x, y,
                y < 250 ? qRgb(110 + y / 4, 60 + y / 3, 130 - y / 6) : qRgb(70 + x / 20, 140 - (y - 250) / 4, 50));
    canvas.picture_changed();
    QImage const picture = canvas.grab().toImage();
    canvas.set_overlay_mode(OverlayMode::outline);
    canvas.set_swipe(0.4);
    QImage const outline = canvas.grab().toImage();
    EXPECT_NE(paper, picture);
    EXPECT_NE(picture, outline);
    if (char const* folder = std::getenv("DAUB_PICTURES")) {
        paper.save(QString("%1/canvas-paper.png").arg(folder));
        picture.save(QString("%1/canvas-picture.png").arg(folder));
        outline.save(QString("%1/canvas-outline.png").arg(folder));
    }
}

}  // namespace
}  // namespace daub
