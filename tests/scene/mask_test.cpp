#include "engine/scene/mask.h"

#include "engine/core/error.h"
#include "engine/scene/mask_operations.h"
#include "engine/scene/resample.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <numeric>

using namespace daub;

namespace {

Mask mask_of(int width, int height, std::vector<int> const& values) {
    Mask mask({width, height});
    std::copy(values.begin(), values.end(), mask.pixels().begin());
    return mask;
}

rc::Gen<Mask> any_mask(int largest_side) {
    return rc::gen::exec([=] {
        int const width = *rc::gen::inRange(1, largest_side + 1), height = *rc::gen::inRange(1, largest_side + 1);
        Mask mask({width, height});
        // Half of the pixels are at the ends of the range, as in what people paint.
        for (auto& value : mask.pixels()) {
            int const kind = *rc::gen::inRange(0, 4);
            value = kind == 0 ? 0 : kind == 1 ? 255 : *rc::gen::arbitrary<std::uint8_t>();
        }
        return mask;
    });
}

/// Coverage by the definition, one point after the other.
double covered(Mask const& mask, Size grid, int column, int row) {
    double sum = 0;
    double const cell_width = static_cast<double>(mask.width()) / grid.width;
    double const cell_height = static_cast<double>(mask.height()) / grid.height;
    for (int y = 0; y < mask.height(); ++y)
        for (int x = 0; x < mask.width(); ++x) {
            double const w =
                std::min<double>(x + 1, (column + 1) * cell_width) - std::max<double>(x, column * cell_width);
            double const h = std::min<double>(y + 1, (row + 1) * cell_height) - std::max<double>(y, row * cell_height);
            if (w > 0 && h > 0) sum += w * h * mask.at(x, y) / 255;
        }
    return sum / (cell_width * cell_height);
}

/// Dilation by the definition.
Mask grown_slowly(Mask const& mask, double radius) {
    Mask out(mask.size());
    for (int y = 0; y < mask.height(); ++y)
        for (int x = 0; x < mask.width(); ++x)
            for (int v = 0; v < mask.height(); ++v)
                for (int u = 0; u < mask.width(); ++u)
                    if ((u - x) * (u - x) + (v - y) * (v - y) <= radius * radius)
                        out.at(x, y) = std::max(out.at(x, y), mask.at(u, v));
    return out;
}

}  // namespace

TEST(Coverage, counts_fractions_of_pixels) {
    Mask const mask = mask_of(3, 1, {255, 0, 255});
    Plane const plane = coverage_on_grid(mask, {2, 1});
    EXPECT_FLOAT_EQ(plane.at(0, 0), 2.0F / 3);  // one whole pixel and half of the empty one, of one and a half
    EXPECT_FLOAT_EQ(plane.at(1, 0), 2.0F / 3);
}

TEST(Coverage, keeps_values_on_a_finer_grid) {
    Plane const plane = coverage_on_grid(mask_of(2, 1, {255, 51}), {4, 3});
    for (int y = 0; y < 3; ++y) {
        EXPECT_FLOAT_EQ(plane.at(1, y), 1);
        EXPECT_FLOAT_EQ(plane.at(2, y), 0.2F);
    }
}

TEST(Coverage, refuses_what_is_empty) {
    EXPECT_THROW(coverage_on_grid(Mask(), {2, 2}), Error);
    EXPECT_THROW(coverage_on_grid(Mask({2, 2}), {0, 2}), Error);
}

RC_GTEST_PROP(Coverage, is_the_area_average, ()) {
    Mask const mask = *any_mask(17);
    Size const grid{*rc::gen::inRange(1, 24), *rc::gen::inRange(1, 24)};
    Plane const plane = coverage_on_grid(mask, grid);
    double total = 0;
    for (int y = 0; y < grid.height; ++y)
        for (int x = 0; x < grid.width; ++x) {
            RC_ASSERT(std::abs(plane.at(x, y) - covered(mask, grid, x, y)) < 1e-6);
            total += plane.at(x, y);
        }
    RC_ASSERT(std::abs(total / grid.area() - coverage(mask)) < 1e-6);
}

RC_GTEST_PROP(Grown, is_dilation_with_a_disc, ()) {
    Mask const mask = *any_mask(14);
    double const radius = *rc::gen::inRange(0, 40) / 4.0;
    RC_ASSERT(grown(mask, radius) == grown_slowly(mask, radius));
    RC_ASSERT(shrunk(mask, radius) == inverted(grown_slowly(inverted(mask), radius)));
}

TEST(Grown, makes_a_disc_of_a_point) {
    Mask point({11, 11});
    point.at(5, 5) = 200;
    Mask const disc = grown(point, 3);
    EXPECT_EQ(disc.at(5, 2), 200);
    EXPECT_EQ(disc.at(7, 7), 200);
    EXPECT_EQ(disc.at(8, 8), 0);
    EXPECT_EQ(bounding_box(disc), (Rect{2, 2, 7, 7}));
}

TEST(Shrunk, leaves_what_touches_the_border_there) {
    Mask const full({8, 8}, 255);
    EXPECT_EQ(shrunk(full, 2), full);
}

TEST(Feathered, keeps_the_sum_and_follows_the_bell) {
    Mask point({41, 41});
    point.at(20, 20) = 255;
    double const sigma = 1.5;
    Mask const blurred = feathered(point, sigma);
    for (int x = 16; x <= 24; ++x) {
        double const bell = 255 * std::exp(-((x - 20) * (x - 20)) / (2 * sigma * sigma)) / (2 * M_PI * sigma * sigma);
        EXPECT_NEAR(blurred.at(x, 20), bell, 1) << x;
    }
    Mask const full({9, 5}, 255);
    EXPECT_EQ(feathered(full, 4), full) << "the border must not darken";
    EXPECT_EQ(feathered(point, 0), point);
}

TEST(Combined, does_what_the_names_say) {
    Mask const a = mask_of(3, 1, {0, 100, 255}), b = mask_of(3, 1, {200, 200, 51});
    EXPECT_EQ(combined(a, b, Combination::union_of), mask_of(3, 1, {200, 200, 255}));
    EXPECT_EQ(combined(a, b, Combination::add), mask_of(3, 1, {200, 255, 255}));
    EXPECT_EQ(combined(a, b, Combination::subtract), mask_of(3, 1, {0, 22, 204}));
    EXPECT_EQ(combined(a, b, Combination::intersect), mask_of(3, 1, {0, 78, 51}));
    EXPECT_EQ(combined(a, b, Combination::difference), mask_of(3, 1, {200, 100, 204}));
    EXPECT_THROW(combined(a, Mask({1, 3}), Combination::add), Error);
}

TEST(Moved, brings_in_nothing_and_drops_what_leaves) {
    Mask const mask = mask_of(3, 2, {1, 2, 3, 4, 5, 6});
    EXPECT_EQ(moved(mask, 1, 0), mask_of(3, 2, {0, 1, 2, 0, 4, 5}));
    EXPECT_EQ(moved(mask, -1, -1), mask_of(3, 2, {5, 6, 0, 0, 0, 0}));
    EXPECT_EQ(moved(mask, 7, 0), Mask({3, 2}));
}

TEST(BoundingBox, minds_the_threshold) {
    Mask mask({6, 5});
    EXPECT_TRUE(bounding_box(mask).empty());
    mask.at(2, 1) = 10;
    mask.at(4, 3) = 200;
    EXPECT_EQ(bounding_box(mask), (Rect{2, 1, 3, 3}));
    EXPECT_EQ(bounding_box(mask, 100), (Rect{4, 3, 1, 1}));
}

TEST(ResolveOverlaps, on_top_takes_from_those_before_it_only) {
    std::vector<Region> regions(4);
    regions[0].mask = mask_of(2, 1, {255, 255});
    regions[1].mask = mask_of(2, 1, {255, 128});
    regions[1].overlap = Overlap::on_top;
    regions[2].mask = mask_of(2, 1, {0, 255});  // shares
    regions[3].negative = true;
    regions[3].mask = mask_of(2, 1, {255, 255});
    regions[3].overlap = Overlap::on_top;
    auto const masks = resolve_overlaps(regions);
    EXPECT_EQ(*masks[0], mask_of(2, 1, {0, 127}));
    EXPECT_EQ(masks[1].get(), regions[1].mask.get()) << "what does not change is shared";
    EXPECT_EQ(masks[2].get(), regions[2].mask.get());
    regions[1].enabled = false;
    EXPECT_EQ(resolve_overlaps(regions)[0].get(), regions[0].mask.get());
}

TEST(MaskResize, averages_down_and_keeps_flat_areas_up) {
    EXPECT_EQ(resize(mask_of(4, 2, {255, 255, 0, 0, 255, 255, 0, 0}), {2, 1}), mask_of(2, 1, {255, 0}));
    EXPECT_EQ(resize(Mask({3, 3}, 77), {7, 8}), Mask({7, 8}, 77));
}

TEST(MaskSize, is_limited) {
    EXPECT_THROW(Mask({-1, 4}), Error);
    EXPECT_THROW(Mask({70000, 4}), Error);
    EXPECT_TRUE(Mask({0, 4}).empty());
}
