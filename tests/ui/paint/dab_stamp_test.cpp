#include "ui/paint/dab_stamp.h"

#include <gtest/gtest.h>

#include <numbers>
#include <numeric>

namespace daub {
namespace {

double total(DabStamp const& stamp) { return std::accumulate(stamp.coverage.begin(), stamp.coverage.end(), 0.0) / 255; }

QPointF centroid(PlacedStamp const& placed) {
    QPointF sum;
    double weight = 0;
    for (int y = 0; y < placed.stamp->side; ++y)
        for (int x = 0; x < placed.stamp->side; ++x) {
            double const v = placed.stamp->row(y)[x];
            sum += QPointF(placed.left + x + 0.5, placed.top + y + 0.5) * v;
            weight += v;
        }
    return sum / weight;
}

TEST(DabStamp, a_hard_disc_has_the_area_of_a_circle) {
    for (double const size : {2.0, 5.0, 17.5, 200.0}) {
        double const area = std::numbers::pi * size * size / 4;
        EXPECT_NEAR(total(draw_stamp(size, 1, {})), area, 0.08 * area + 0.3) << size;
    }
}

TEST(DabStamp, softness_falls_monotonically_from_the_centre_to_the_rim) {
    DabStamp const stamp = draw_stamp(100, 0.3, {});
    auto const row = stamp.row(stamp.side / 2);
    for (int x = stamp.side / 2; x + 1 < stamp.side; ++x) EXPECT_GE(row[x], row[x + 1]);
    EXPECT_EQ(row[stamp.side / 2], 255);
    EXPECT_EQ(row[stamp.side / 2 + 14], 255);  // inside hardness x radius
    EXPECT_GT(row[stamp.side / 2 + 30], 60);
    EXPECT_EQ(row[stamp.side - 1], 0);
}

TEST(DabStamp, sits_at_the_fraction_of_a_pixel_that_was_asked_for) {
    StampCache cache;
    for (double const size : {6.0, 20.0, 90.0})
        for (double const fraction : {0.0, 0.25, 0.5, 0.75}) {
            QPointF const at(40 + fraction, -7 + fraction);
            QPointF const found = centroid(cache.at({.at = at, .size = size, .hardness = 0.5}));
            EXPECT_NEAR(found.x(), at.x(), 0.06) << size << " " << fraction;
            EXPECT_NEAR(found.y(), at.y(), 0.06) << size << " " << fraction;
        }
}

TEST(DabStamp, nothing_is_cut_off_at_the_square) {
    for (double const offset : {0.0, 0.5, 0.99}) {
        DabStamp const stamp = draw_stamp(9, 1, {offset, offset});
        for (int i = 0; i < stamp.side; ++i) {
            EXPECT_EQ(stamp.row(0)[i], 0);
            EXPECT_EQ(stamp.row(i)[0], 0);
        }
    }
}

TEST(DabStamp, the_cache_gives_the_same_stamp_again_and_never_that_of_another_size) {
    StampCache cache;
    DabStamp const* const first = cache.at({.at = {10, 10}, .size = 50, .hardness = 0.5}).stamp;
    EXPECT_EQ(cache.at({.at = {77, 3}, .size = 50, .hardness = 0.5}).stamp, first);
    EXPECT_NE(cache.at({.at = {10, 10}, .size = 51, .hardness = 0.5}).stamp, first);
    for (double size = 1; size < 1000; size *= 1.07) {  // also over the cache's limit
        auto const placed = cache.at({.at = {0.5, 0.5}, .size = size, .hardness = 1});
        EXPECT_NEAR(placed.stamp->side, size, 6) << size;
    }
}

}  // namespace
}  // namespace daub
