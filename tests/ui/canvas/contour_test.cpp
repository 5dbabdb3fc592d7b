#include "ui/canvas/contour.h"

#include "ui/paint/fill.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace daub {
namespace {

double length(std::vector<QPolygonF> const& lines) {
    double sum = 0;
    for (auto const& line : lines)
        for (int i = 1; i < line.size(); ++i)
            sum += std::hypot(line[i].x() - line[i - 1].x(), line[i].y() - line[i - 1].y());
    return sum;
}

TEST(Contour, runs_around_a_disc_at_its_radius_as_one_closed_line) {
    Mask mask({100, 100});
    fill_ellipse(mask, {20, 20, 60, 60});
    auto const lines = contour(mask, {0, 0, 100, 100});
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].first(), lines[0].last());
    for (QPointF const& point : lines[0]) EXPECT_NEAR(std::hypot(point.x() - 50, point.y() - 50), 30, 0.3);
    EXPECT_NEAR(length(lines), 2 * std::numbers::pi * 30, 1.5);
    EXPECT_LT(lines[0].size(), 120);  // of some 240 crossings
}

TEST(Contour, tiles_join_to_the_same_outline) {
    Mask mask({200, 150});
    fill_ellipse(mask, {20, 10, 160, 120});
    fill_ellipse(mask, {90, 40, 30, 30}, {.mode = FillMode::subtract});
    std::vector<QPolygonF> tiled;
    for (int y = 0; y < 150; y += 32)
        for (int x = 0; x < 200; x += 32)
            for (auto const& line : contour(mask, {x, y, 32, 32})) tiled.push_back(line);
    EXPECT_NEAR(length(tiled), length(contour(mask, {0, 0, 200, 150})), 2);
}

TEST(Contour, corners_that_touch_stay_apart_and_nothing_throws_at_the_border) {
    Mask mask({9, 9});
    for (int y = 0; y < 9; ++y)
        for (int x = 0; x < 9; ++x) mask.at(x, y) = (x + y) % 2 == 0 ? 255 : 0;
    EXPECT_GT(contour(mask, {0, 0, 9, 9}).size(), 20U);
    EXPECT_TRUE(contour(Mask({9, 9}, 255), {0, 0, 9, 9}).empty());
    EXPECT_TRUE(contour(Mask({1, 1}, 255), {0, 0, 9, 9}).empty());
    EXPECT_TRUE(contour(mask, {50, 50, 9, 9}).empty());
}

}  // namespace
}  // namespace daub
