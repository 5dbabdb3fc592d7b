#include "ui/canvas/viewport.h"

#include "ui/canvas/canvas_navigation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace daub {
namespace {

Viewport example(double ratio = 1) {
    Viewport view;
    view.set_canvas({1000, 700});
    view.set_widget({800, 600}, ratio);
    view.fit();
    return view;
}

double distance(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

TEST(Viewport, fitting_shows_the_whole_canvas_in_the_middle) {
    Viewport const view = example();
    QRectF const shown = view.to_widget(QRectF(0, 0, 1000, 700));
    EXPECT_TRUE(QRectF(0, 0, 800, 600).contains(shown));
    EXPECT_NEAR(shown.center().x(), 400, 1);
    EXPECT_NEAR(shown.width(), 800 - 48, 1);
}

TEST(Viewport, image_and_widget_map_onto_each_other_exactly) {
    std::mt19937 random(1);
    auto const draw = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
    for (int i = 0; i < 500; ++i) {
        Viewport view = example(draw(1, 3));
        view.zoom_at(std::exp2(draw(-5, 6)), {draw(0, 800), draw(0, 600)});
        view.rotate_at(i % 3 == 0 ? 90 * (i % 4) : draw(-360, 360), {400, 300});
        view.pan_by({draw(-300, 300), draw(-300, 300)});
        QPointF const image(draw(0, 1000), draw(0, 700));
        EXPECT_LT(distance(view.to_image(view.to_widget(image)), image), 1e-6);
    }
}

TEST(Viewport, zooming_keeps_what_is_under_the_pointer) {
    Viewport view = example();
    QPointF const pointer(250, 420);
    for (double const zoom : {1.0, 3.7, 64.0, 12.0, 1.0}) {
        QPointF const under = view.to_image(pointer);
        view.zoom_at(zoom, pointer);
        EXPECT_LE(distance(view.to_widget(under), pointer), 0.75) << zoom;  // the corner snaps to a pixel
    }
}

TEST(Viewport, zoom_stays_within_its_limits) {
    Viewport view = example();
    view.zoom_at(1e9, {400, 300});
    EXPECT_EQ(view.zoom(), largest_zoom);
    view.zoom_at(0, {400, 300});
    EXPECT_EQ(view.zoom(), smallest_zoom);
}

TEST(Viewport, steps_go_through_the_usual_levels_and_back) {
    Viewport view = example();
    view.actual_size();
    view.step_zoom(1, {400, 300});
    EXPECT_DOUBLE_EQ(view.zoom(), 1.5);
    view.step_zoom(-2, {400, 300});
    EXPECT_DOUBLE_EQ(view.zoom(), 2.0 / 3);
    view.step_zoom(100, {400, 300});
    EXPECT_DOUBLE_EQ(view.zoom(), largest_zoom);
    view.step_zoom(-100, {400, 300});
    EXPECT_DOUBLE_EQ(view.zoom(), smallest_zoom);
}

TEST(Viewport, a_hundred_percent_is_one_pixel_of_the_screen) {
    Viewport view = example(2);
    view.actual_size();
    EXPECT_DOUBLE_EQ(view.to_widget(QRectF(0, 0, 10, 10)).width(), 5);
}

TEST(Viewport, upright_pixels_lie_on_pixels_of_the_screen) {
    Viewport view = example(2);
    view.zoom_at(3, {123, 321});
    view.pan_by({0.3, 17.77});
    QPointF const corner = view.to_widget(QPointF(0, 0)) * 2;
    EXPECT_NEAR(corner.x(), std::round(corner.x()), 1e-9);
    EXPECT_NEAR(corner.y(), std::round(corner.y()), 1e-9);
}

TEST(Viewport, the_canvas_cannot_be_lost) {
    Viewport view = example();
    for (int i = 0; i < 50; ++i) view.pan_by({500, -400});
    QRectF const shown = view.to_widget(QRectF(0, 0, 1000, 700)) & QRectF(0, 0, 800, 600);
    EXPECT_GE(shown.width(), 30);
    EXPECT_GE(shown.height(), 30);
}

TEST(Viewport, another_screen_shows_the_same_part) {
    Viewport view = example();
    QRectF const seen = view.to_image(QRectF(0, 0, 800, 600));
    view.set_widget({800, 600}, 2);
    QRectF const now = view.to_image(QRectF(0, 0, 800, 600));
    EXPECT_NEAR(now.width(), seen.width(), 1e-6);
    EXPECT_NEAR(now.left(), seen.left(), 1);
}

TEST(CanvasNavigation, drags_pan_rotate_and_zoom_from_where_they_began) {
    Viewport const view = example();
    CanvasNavigation drag;
    drag.begin(NavigationKind::pan, view, {100, 100});
    QPointF const under = view.to_image(QPointF(100, 100));
    EXPECT_LE(distance(drag.moved({160, 130}).to_widget(under), {160, 130}), 0.75);
    EXPECT_EQ(drag.moved({100, 100}).zoom(), view.zoom());
    drag.begin(NavigationKind::rotate, view, {500, 300});
    EXPECT_NEAR(drag.moved({400, 400}).rotation(), 90, 1e-9);
    EXPECT_NEAR(drag.moved({400 + 100, 300 + 40}, true).rotation(), 15, 1e-9);
    drag.begin(NavigationKind::zoom, view, {400, 300});
    EXPECT_NEAR(drag.moved({500, 300}).zoom(), view.zoom() * 2, 1e-9);
}

}  // namespace
}  // namespace daub
