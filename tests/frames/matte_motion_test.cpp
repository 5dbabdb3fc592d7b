#include "engine/frames/matte_motion.h"

#include "engine/core/error.h"
#include "engine/frames/flicker.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace daub;

namespace {

constexpr int across = 160;

/// A soft-edged shape like an L, which has a direction, placed by a map from about ±1.
Plane shape(AffineMap const& place) {
    AffineMap const back = *inverse(place);
    Plane plane{.size = {across, across}, .values = {}};
    double const softness = std::sqrt(std::abs(back.determinant()));
    for (int y = 0; y < across; ++y)
        for (int x = 0; x < across; ++x) {
            Point const p = back({x + 0.5, y + 0.5});
            auto const box = [&](double x0, double y0, double x1, double y1) {
                return std::min({p.x - x0, x1 - p.x, p.y - y0, y1 - p.y});
            };
            double const inside = std::max(box(-0.6, -0.9, 0.0, 0.9), box(-0.6, 0.3, 0.8, 0.9));
            plane.values.push_back(static_cast<float>(std::clamp(inside / softness + 0.5, 0.0, 1.0)));
        }
    return plane;
}

AffineMap placed(double x, double y, double angle, double size) {
    return AffineMap::translation(x, y) * AffineMap::rotation(angle, {0, 0}) * AffineMap::scaling(size, size);
}

/// Largest distance of where two maps take the corners of the shape.
double distance(AffineMap const& a, AffineMap const& b, AffineMap const& place) {
    double largest = 0;
    for (Point const corner : {Point{-0.6, -0.9}, Point{0.8, 0.9}, Point{-0.6, 0.9}}) {
        Point const p = a(place(corner)), q = b(place(corner));
        largest = std::max(largest, std::hypot(p.x - q.x, p.y - q.y));
    }
    return largest;
}

/// A picture whose content goes along with a map, in every colour another pattern.
Image pattern(AffineMap const& place) {
    AffineMap const back = *inverse(place);
    Image image({.width = across, .height = across});
    for (int y = 0; y < across; ++y)
        for (int x = 0; x < across; ++x) {
            Point const p = back({x + 0.5, y + 0.5});
            for (int c = 0; c < 3; ++c)
                image.row<std::uint8_t>(y)[3 * x + c] =
                    static_cast<std::uint8_t>(127 + 80 * std::sin(3 * p.x + c) * std::cos(4 * p.y - c));
        }
    return image;
}

}  // namespace

TEST(AffineMap, composes_and_inverts) {
    AffineMap const a = placed(3, 4, 0.5, 2), b = placed(-1, 2, -0.2, 0.7);
    Point const p{1.5, -2}, both = (a * b)(p), one = a(b(p));
    EXPECT_NEAR(both.x, one.x, 1e-12);
    EXPECT_NEAR(both.y, one.y, 1e-12);
    Point const back = (*inverse(a))(a(p));
    EXPECT_NEAR(back.x, p.x, 1e-12);
    EXPECT_NEAR(back.y, p.y, 1e-12);
    EXPECT_FALSE(inverse(AffineMap{.a = 1, .b = 2, .c = 2, .d = 4}));
    EXPECT_NEAR(on_canvas(AffineMap::translation(3, 5), 2, 4)({0, 0}).y, 20, 1e-12);
    Point const turned = AffineMap::rotation(1, {5, 6})({5, 6});
    EXPECT_NEAR(turned.x, 5, 1e-12);
}

TEST(MatteMotion, finds_shift_turn_and_growth_to_a_part_of_a_pixel) {
    struct Case {
        double dx, dy, angle, growth;
    };
    for (auto const& [dx, dy, angle, growth] :
         {Case{0, 0, 0, 1}, {7.3, -4.6, 0, 1}, {0, 0, 0.2, 1}, {3, 5, -0.35, 1.1}, {-20, 12, 0.1, 0.85}}) {
        AffineMap const before = placed(75, 80, 0.3, 35), now = placed(75 + dx, 80 + dy, 0.3 + angle, 35 * growth);
        auto const found = matte_motion(shape(before), shape(now));
        ASSERT_TRUE(found);
        EXPECT_LT(distance(*found, now * *inverse(before), before), 0.25) << dx << " " << dy << " " << angle;
    }
}

TEST(MatteMotion, of_nothing_is_nothing) {
    Plane const empty{.size = {across, across}, .values = std::vector<float>(across * across)};
    EXPECT_FALSE(matte_motion(empty, shape(placed(80, 80, 0, 30))));
    EXPECT_FALSE(matte_motion(shape(placed(80, 80, 0, 30)), empty));
    EXPECT_THROW(matte_motion(empty, {.size = {1, 1}, .values = {1}}), Error);
}

TEST(CarriedPicture, is_the_picture_that_moved_inside_the_matte) {
    AffineMap const before = placed(70, 80, 0, 35), now = placed(80, 76, 0.25, 38);
    CarriedArea const area{shape(before), shape(now), now * *inverse(before)};
    Image const carried = convert(carried_picture(pattern(before), std::span(&area, 1)), PixelType::u8);
    Image const wanted = pattern(now), left = pattern(before);
    int worst_inside = 0, worst_outside = 0;
    for (int y = 0; y < across; ++y)
        for (int x = 0; x < across; ++x)
            for (int c = 0; c < 3; ++c) {
                int const value = carried.row<std::uint8_t>(y)[3 * x + c];
                if (area.now.at(x, y) == 1)
                    worst_inside = std::max(worst_inside, std::abs(value - wanted.row<std::uint8_t>(y)[3 * x + c]));
                if (x < 20 || x > 140)
                    worst_outside = std::max(worst_outside, std::abs(value - left.row<std::uint8_t>(y)[3 * x + c]));
            }
    EXPECT_LE(worst_inside, 2);
    EXPECT_EQ(worst_outside, 0);
}

TEST(CarriedPicture, what_a_thing_uncovers_is_what_was_around_it) {
    Image picture({.width = across, .height = across});
    AffineMap const before = placed(60, 80, 0, 25), now = placed(110, 80, 0, 25);
    CarriedArea const area{shape(before), shape(now), now * *inverse(before)};
    for (int y = 0; y < across; ++y)
        for (int x = 0; x < across; ++x)
            for (int c = 0; c < 3; ++c)
                picture.row<std::uint8_t>(y)[3 * x + c] = area.before.at(x, y) > 0 ? (c == 0 ? 250 : 0) : 100;
    Image const carried = convert(carried_picture(picture, std::span(&area, 1)), PixelType::u8);
    Point const centre = before({-0.3, 0});
    auto const pixel = carried.row<std::uint8_t>(static_cast<int>(centre.y)).subspan(3 * static_cast<int>(centre.x), 3);
    for (int c = 0; c < 3; ++c) EXPECT_NEAR(pixel[c], 100, 3);
    Point const there = now({-0.3, 0});
    EXPECT_EQ(carried.row<std::uint8_t>(static_cast<int>(there.y))[3 * static_cast<int>(there.x)], 250);
}

TEST(Flicker, is_nothing_where_all_moves_along_and_the_change_where_it_does_not) {
    AffineMap const before = placed(70, 80, 0, 35), now = placed(80, 76, 0.2, 37);
    CarriedArea const area{shape(before), shape(now), now * *inverse(before)};
    Image const first = pattern(before), moved = pattern(now);
    Image brighter = moved;
    for (int y = 0; y < across; ++y)
        for (auto& value : brighter.row<std::uint8_t>(y)) value = static_cast<std::uint8_t>(value + 20);
    EXPECT_LT(*flicker(first, moved, std::span(&area, 1)), 0.005);
    EXPECT_NEAR(*flicker(first, brighter, std::span(&area, 1)), 20 / 255.0, 0.003);
    EXPECT_GT(*flicker(first, first, std::span(&area, 1)), 0.05) << "what stays while its matte moves flickers";
    CarriedArea const away{shape(before), shape(placed(300, 300, 0, 20)), AffineMap::translation(230, 220)};
    EXPECT_EQ(flicker(first, moved, std::span(&away, 1)), std::nullopt);
}

TEST(Deflickered, holds_low_frequencies_and_leaves_high_ones) {
    AffineMap const place = placed(75, 80, 0, 40);
    CarriedArea const area{shape(place), shape(place), {}};
    Image const before = pattern(place);
    Image now = before;
    for (int y = 0; y < across; ++y)
        for (int x = 0; x < across; ++x)
            for (int c = 0; c < 3; ++c) {
                auto& value = now.row<std::uint8_t>(y)[3 * x + c];
                value = static_cast<std::uint8_t>(value + 20 + ((x + y) % 2 == 0 ? 8 : -8));
            }
    Image const steady = deflickered(now, before, std::span(&area, 1), 0.5);
    double mean = 0, checkers = 0;
    int number = 0;
    for (int y = 70; y < 90; ++y)
        for (int x = 60; x < 70; ++x, ++number) {
            double const change = steady.row<std::uint8_t>(y)[3 * x] - before.row<std::uint8_t>(y)[3 * x];
            mean += change, checkers += (x + y) % 2 == 0 ? change : -change;
        }
    EXPECT_NEAR(mean / number, 10, 1) << "half of 20";
    EXPECT_NEAR(checkers / number, 8, 0.5);
    EXPECT_EQ(deflickered(now, before, std::span(&area, 1), 0), now);
}
