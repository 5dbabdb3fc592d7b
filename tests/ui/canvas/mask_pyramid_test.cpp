#include "ui/canvas/mask_pyramid.h"

#include "ui/paint/fill.h"

#include <gtest/gtest.h>

namespace daub {
namespace {

TEST(MaskPyramid, each_level_is_the_mean_of_the_one_below) {
    Mask mask({201, 130});
    fill_ellipse(mask, {20.3, 10, 150, 99});
    MaskPyramid pyramid;
    pyramid.rebuild(mask);
    ASSERT_EQ(pyramid.levels(), 3);
    EXPECT_EQ(pyramid.level(mask, 1).size(), (Size{101, 65}));
    EXPECT_EQ(pyramid.level(mask, 2).size(), (Size{51, 33}));
    Mask const& half = pyramid.level(mask, 1);
    for (int y = 0; y < 65; ++y)
        for (int x = 0; x < 100; ++x) {
            int const sum = mask.at(2 * x, 2 * y) + mask.at(2 * x + 1, 2 * y) + mask.at(2 * x, 2 * y + 1) +
                            mask.at(2 * x + 1, 2 * y + 1);
            ASSERT_EQ(half.at(x, y), (sum + 2) / 4) << x << " " << y;
        }
}

TEST(MaskPyramid, updating_a_rectangle_is_as_good_as_building_anew) {
    Mask mask({333, 257});
    MaskPyramid updated, rebuilt;
    updated.rebuild(mask);
    for (int i = 0; i < 12; ++i) {
        FillMode const mode = i % 3 == 2 ? FillMode::subtract : FillMode::add;
        updated.update(mask, fill_ellipse(mask, {i * 25.0 - 20, i * 17.0, 61, 73}, {.mode = mode}));
    }
    rebuilt.rebuild(mask);
    for (int level = 1; level < updated.levels(); ++level)
        EXPECT_EQ(updated.level(mask, level), rebuilt.level(mask, level)) << level;
}

TEST(MaskPyramid, knows_where_nothing_is_painted) {
    Mask mask({400, 400});
    MaskPyramid pyramid;
    pyramid.rebuild(mask);
    EXPECT_FALSE(pyramid.painted({0, 0, 400, 400}));
    pyramid.update(mask, fill_rectangle(mask, {200, 200, 10, 10}));
    EXPECT_TRUE(pyramid.painted({190, 190, 30, 30}));
    EXPECT_FALSE(pyramid.painted({0, 0, 100, 100}));
    pyramid.update(mask, fill_rectangle(mask, {200, 200, 10, 10}, {.mode = FillMode::subtract}));
    EXPECT_FALSE(pyramid.painted({0, 0, 400, 400}));
}

}  // namespace
}  // namespace daub
