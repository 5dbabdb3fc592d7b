#include "ui/paint/fill.h"

#include "engine/scene/mask_operations.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace daub {
namespace {

double painted_area(Mask const& mask) { return coverage(mask) * static_cast<double>(mask.size().area()); }

std::vector<QPointF> star(QPointF center, double radius) {
    std::vector<QPointF> corners;  // every second corner of a pentagon: the line crosses itself
    for (int i = 0; i < 5; ++i) {
        double const angle = 4 * std::numbers::pi * i / 5;
        corners.push_back(center + radius * QPointF(std::sin(angle), -std::cos(angle)));
    }
    return corners;
}

TEST(Fill, a_rectangle_covers_exactly_its_area) {
    Mask mask({40, 30});
    Rect const changed = fill_rectangle(mask, {3.25, 4.5, 10.5, 7.25});
    EXPECT_EQ(changed, (Rect{3, 4, 11, 8}));
    EXPECT_EQ(mask.at(5, 6), 255);
    EXPECT_EQ(mask.at(3, 6), 191);  // three quarters
    EXPECT_NEAR(painted_area(mask), 10.5 * 7.25, 0.1);
}

TEST(Fill, a_rectangle_dragged_backwards_is_the_same) {
    Mask a({40, 30}), b({40, 30});
    fill_rectangle(a, {5, 5, 10, 8});
    fill_rectangle(b, {15, 13, -10, -8});
    EXPECT_EQ(a, b);
}

TEST(Fill, an_ellipse_has_its_area_and_stays_inside) {
    Mask mask({100, 80});
    fill_ellipse(mask, {10.3, 12.7, 70, 40});
    EXPECT_NEAR(painted_area(mask), std::numbers::pi * 35 * 20, 12);
    EXPECT_EQ(mask.at(45, 32), 255);
    EXPECT_EQ(mask.at(12, 14), 0);
}

TEST(Fill, a_polygon_covers_exactly_its_area_at_any_place) {
    for (double const shift : {0.0, 0.13, 0.5, 0.77}) {
        Mask mask({64, 64});
        std::vector<QPointF> const triangle{{10 + shift, 10}, {50 + shift, 22.5}, {20, 60 - shift}};
        double const area = std::abs((40.0 * (50 - shift) - 12.5 * (10 - shift)) / 2);
        fill_polygon(mask, triangle);
        EXPECT_NEAR(painted_area(mask), area, 0.6) << shift;
    }
}

TEST(Fill, a_polygon_that_leaves_the_mask_is_cut_to_it) {
    Mask mask({32, 32});
    std::vector<QPointF> const around{{-50, -50}, {80, -50}, {80, 80}, {-50, 80}};
    EXPECT_EQ(fill_polygon(mask, around), (Rect{0, 0, 32, 32}));
    EXPECT_EQ(mask, Mask({32, 32}, 255));
    Mask half({32, 32});
    std::vector<QPointF> const left{{-10, -10}, {16, -10}, {16, 50}, {-10, 50}};
    EXPECT_EQ(fill_polygon(half, left), (Rect{0, 0, 16, 32}));
}

TEST(Fill, where_a_lasso_crosses_itself_is_inside) {
    Mask mask({100, 100});
    fill_polygon(mask, star({50, 50}, 45));
    EXPECT_EQ(mask.at(50, 50), 255);  // wound around twice
    EXPECT_EQ(mask.at(50, 20), 255);
    EXPECT_EQ(mask.at(20, 20), 0);
}

TEST(Fill, gradients_fall_from_the_first_point_to_the_second) {
    Mask linear({101, 8}), radial({101, 101});
    fill_gradient(linear, {.from = {10, 0}, .to = {90, 0}});
    EXPECT_EQ(linear.at(5, 3), 255);
    EXPECT_NEAR(linear.at(50, 3), 127, 2);
    EXPECT_EQ(linear.at(95, 3), 0);
    fill_gradient(radial, {.shape = GradientShape::radial, .from = {50.5, 50.5}, .to = {90.5, 50.5}});
    EXPECT_EQ(radial.at(50, 50), 255);
    EXPECT_NEAR(radial.at(70, 50), 127, 2);
    EXPECT_NEAR(radial.at(50, 70), 127, 2);
    EXPECT_EQ(radial.at(95, 95), 0);
    EXPECT_EQ(fill_gradient(radial, {.from = {3, 3}, .to = {3, 3}}), Rect{});
}

TEST(Fill, flooding_fills_a_drawn_ring_without_a_seam_and_stays_inside) {
    Mask mask({100, 100});
    fill_ellipse(mask, {10, 10, 80, 80});
    fill_ellipse(mask, {20, 20, 60, 60}, {.mode = FillMode::subtract});
    fill_flood(mask, 50, 50, 128);
    EXPECT_EQ(mask.at(50, 50), 255);
    for (int x = 15; x < 85; ++x) EXPECT_GT(mask.at(x, 50), 140) << x;
    EXPECT_EQ(mask.at(3, 3), 0);
    EXPECT_EQ(fill_flood(mask, -1, 5, 10), Rect{});
}

TEST(Fill, flooding_reaches_around_corners_but_not_over_diagonals) {
    Mask mask({8, 8});
    for (int i = 0; i < 8; ++i) mask.at(i, i) = 255;
    fill_flood(mask, 7, 0, 10);
    EXPECT_EQ(mask.at(6, 1), 255);
    EXPECT_EQ(mask.at(1, 6), 0);
}

TEST(Fill, modes_add_subtract_and_replace) {
    Mask mask({20, 20}, 100);
    EXPECT_EQ(fill_rectangle(mask, {5, 5, 5, 5}, {.mode = FillMode::add, .opacity = 0.5}), (Rect{5, 5, 5, 5}));
    EXPECT_NEAR(mask.at(6, 6), 178, 1);
    EXPECT_EQ(fill_rectangle(mask, {5, 5, 5, 5}, {.mode = FillMode::subtract}), (Rect{5, 5, 5, 5}));
    EXPECT_EQ(mask.at(6, 6), 0);
    EXPECT_EQ(fill_rectangle(mask, {0, 0, 20, 1}, {.mode = FillMode::replace}), (Rect{0, 0, 20, 20}));
    EXPECT_EQ(mask.at(3, 0), 255);
    EXPECT_EQ(mask.at(3, 3), 0);
}

TEST(Fill, every_fill_returns_exactly_what_changed) {
    Mask mask({90, 70}, 30);
    auto const check = [&](auto const& fill) {
        Mask const before = mask;
        Rect const changed = fill();
        EXPECT_EQ(changed, bounding_box(combined(before, mask, Combination::difference)));
    };
    check([&] { return fill_ellipse(mask, {20.5, 10, 30, 33}); });
    check([&] { return fill_polygon(mask, star({60, 40}, 20)); });
    check([&] { return fill_gradient(mask, {.from = {5, 5}, .to = {30, 9}}, {.mode = FillMode::subtract}); });
    check([&] { return fill_flood(mask, 80, 60, 20); });
    check([&] { return fill_rectangle(mask, {1.5, 2, 8, 9}, {.mode = FillMode::replace}); });
}

}  // namespace
}  // namespace daub
