#include "ui/canvas/canvas_painter.h"
#include "tests/ui/canvas/sample_scene.h"
#include "ui/paint/fill.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace daub {
namespace {

struct Canvas {
    explicit Canvas(Size size = {256, 256}) : scene(size) {
        view.set_canvas(size);
        view.set_widget({300, 300}, 1);
        view.fit();
        view.actual_size();
        painter.set_scene(&scene);
    }
    QImage grab() {
        QImage image(300, 300, QImage::Format_RGB32);
        QPainter target(&image);
        painter.paint(target, view, image.rect());
        return image;
    }
    QColor color_at(QPointF image_point) { return grab().pixelColor(view.to_widget(image_point).toPoint()); }

    SampleScene scene;
    CanvasPainter painter;
    Viewport view;
};

int difference(QColor a, QColor b) {
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
}

TEST(CanvasPainter, an_empty_canvas_is_paper_on_a_surround) {
    Canvas canvas;
    EXPECT_EQ(canvas.color_at({128, 128}), CanvasLook().paper);
    EXPECT_EQ(canvas.grab().pixelColor(2, 2), CanvasLook().surround);
}

TEST(CanvasPainter, a_region_tints_the_paper_and_hidden_ones_do_not) {
    Canvas canvas;
    fill_rectangle(canvas.scene.add_region(), {50, 50, 100, 100});
    canvas.painter.regions_changed();
    QColor const tinted = canvas.color_at({100, 100});
    EXPECT_GT(difference(tinted, CanvasLook().paper), 100);
    EXPECT_EQ(canvas.color_at({200, 200}), CanvasLook().paper);
    canvas.scene.regions[0].visible = false;
    canvas.painter.regions_changed();
    EXPECT_EQ(canvas.color_at({100, 100}), CanvasLook().paper);
}

TEST(CanvasPainter, both_colours_show_in_stripes_where_regions_overlap) {
    Canvas canvas;
    fill_rectangle(canvas.scene.add_region(), {20, 20, 150, 200});
    fill_rectangle(canvas.scene.add_region(), {100, 20, 140, 200});
    canvas.painter.regions_changed();
    QImage const image = canvas.grab();
    QPoint const first = canvas.view.to_widget(QPointF(60.5, 120.5)).toPoint(),
                 second = canvas.view.to_widget(QPointF(200.5, 120.5)).toPoint();
    int like_first = 0, like_second = 0;
    for (int x = 115; x < 155; ++x) {
        QColor const color = image.pixelColor(canvas.view.to_widget(QPointF(x + 0.5, 120.5)).toPoint());
        like_first += difference(color, image.pixelColor(first)) < 6;
        like_second += difference(color, image.pixelColor(second)) < 6;
    }
    EXPECT_GE(like_first, 12);
    EXPECT_GE(like_second, 12);
}

TEST(CanvasPainter, tints_recede_before_a_picture_unless_a_tool_works) {
    Canvas canvas;
    canvas.scene.shown = QImage(256, 256, QImage::Format_RGB32);
    canvas.scene.shown.fill(QColor(120, 120, 120));
    fill_rectangle(canvas.scene.add_region(), {50, 50, 100, 100});
    canvas.painter.scene_changed();
    int const resting = difference(canvas.color_at({100, 100}), QColor(120, 120, 120));
    canvas.painter.settings.tool_works = true;
    int const working = difference(canvas.color_at({100, 100}), QColor(120, 120, 120));
    EXPECT_GT(resting, 10);
    EXPECT_GT(working, 2 * resting);
}

TEST(CanvasPainter, modes_leave_out_tint_and_outline) {
    Canvas canvas;
    canvas.scene.shown = QImage(256, 256, QImage::Format_RGB32);
    canvas.scene.shown.fill(Qt::black);
    fill_rectangle(canvas.scene.add_region(), {50, 50, 100, 100});
    canvas.painter.scene_changed();
    canvas.painter.settings.mode = OverlayMode::outline;
    QImage const outline = canvas.grab();
    EXPECT_EQ(outline.pixelColor(canvas.view.to_widget(QPointF(100, 100)).toPoint()), QColor(Qt::black));
    EXPECT_NE(outline.pixelColor(canvas.view.to_widget(QPointF(50.1, 100)).toPoint()), QColor(Qt::black));
    canvas.painter.settings.mode = OverlayMode::picture;
    EXPECT_EQ(canvas.color_at({50.1, 100}), QColor(Qt::black));
}

TEST(CanvasPainter, the_swipe_shows_the_picture_before_on_its_left) {
    Canvas canvas;
    canvas.scene.shown = QImage(128, 128, QImage::Format_RGB32);
    canvas.scene.shown.fill(Qt::blue);
    QImage before(64, 64, QImage::Format_RGB32);
    before.fill(Qt::red);
    canvas.painter.scene_changed();
    canvas.painter.set_before(before);
    canvas.painter.settings.swipe = 0.5;
    EXPECT_EQ(canvas.color_at({60, 40}), QColor(Qt::red));
    EXPECT_EQ(canvas.color_at({200, 40}), QColor(Qt::blue));
    QImage preview(8, 8, QImage::Format_RGB32);
    preview.fill(Qt::green);
    canvas.painter.set_preview(preview);
    EXPECT_EQ(canvas.color_at({200, 40}), QColor(Qt::green));
}

/// Painting only the changed rectangle after each edit gives what painting everything anew gives.
void expect_partial_repaint_is_complete(Viewport view) {
    Canvas canvas({512, 512});
    view.set_canvas({512, 512});
    canvas.view = view;
    for (int i = 0; i < 4; ++i) canvas.scene.add_stroke({50.0 + 60 * i, 80}, {250, 300}, {400, 60.0 + 80 * i}, 90);
    canvas.painter.regions_changed();
    QImage image = canvas.grab();
    BrushEngine engine;
    engine.begin(canvas.scene.masks[2], {.brush = {.size = 60, .hardness = 0.2}});
    for (int i = 0; i < 12; ++i)
        for (Rect const& area : engine.add({.at = {60.0 + 30 * i, 200.0 + 10 * (i % 3)}})) {
            canvas.painter.mask_changed("region 2", area);
            QRect const widget = view.to_widget(QRectF(area.x, area.y, area.width, area.height)).toAlignedRect();
            QPainter target(&image);
            target.setClipRect(widget.adjusted(-3, -3, 3, 3));
            canvas.painter.paint(target, view, widget.adjusted(-3, -3, 3, 3));
        }
    canvas.painter.scene_changed();
    QImage const whole = canvas.grab();
    int worst = 0, many = 0;
    for (int y = 0; y < 300; ++y)
        for (int x = 0; x < 300; ++x) {
            int const d = difference(image.pixelColor(x, y), whole.pixelColor(x, y));
            worst = std::max(worst, d), many += d > 60;
        }
    EXPECT_LE(many, 10) << worst;  // outlines are simplified piece by piece, which moves them by a tenth of a pixel
}

TEST(CanvasPainter, repainting_rectangles_is_as_good_as_repainting_all) {
    Viewport view;
    view.set_canvas({512, 512});
    view.set_widget({300, 300}, 1);
    view.fit();
    expect_partial_repaint_is_complete(view);
    view.zoom_at(0.3, {150, 150});
    expect_partial_repaint_is_complete(view);
    view.zoom_at(1, {150, 150});
    expect_partial_repaint_is_complete(view);
    view.zoom_at(3, {150, 150});
    expect_partial_repaint_is_complete(view);
}

TEST(CanvasPainter, heat_lies_over_the_picture_instead_of_tints) {
    Canvas canvas;
    std::ranges::fill(canvas.scene.add_region().pixels(), std::uint8_t{255});
    canvas.painter.scene_changed();
    QColor const tinted = canvas.color_at({64, 128});
    QImage heat(2, 1, QImage::Format_ARGB32_Premultiplied);
    heat.setPixelColor(0, 0, QColor(0, 0, 255, 255));
    heat.setPixelColor(1, 0, Qt::transparent);
    canvas.painter.settings.heat = heat;
    EXPECT_LT(difference(canvas.color_at({20, 128}), QColor(0, 0, 255)), 20);
    EXPECT_LT(difference(canvas.color_at({250, 128}), CanvasLook().paper), 20) << "no tint";
    canvas.painter.settings.heat = {};
    EXPECT_EQ(canvas.color_at({64, 128}), tinted);
}

}  // namespace
}  // namespace daub
