#include "engine/frames/matte.h"

#include "engine/core/error.h"
#include "engine/scene/image_file.h"
#include "tests/scene/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace daub;
using testing::ElementsAre;
using testing::FloatNear;
using testing::Pointwise;

namespace {

Plane soft_edge() {
    Plane matte{.size = {64, 3}, .values = {}};
    for (int i = 0; i < 64 * 3; ++i) matte.values.push_back(std::min(1.0F, static_cast<float>(i % 64) / 50));
    return matte;
}

}  // namespace

TEST(Matte, comes_back_from_each_format_within_its_precision) {
    TemporaryFolder const folder;
    struct Format {
        char const* name;
        float error;
    };
    for (auto const& [name, error] :
         {Format{"m.png", 0.51F / 65535}, {"m.tif", 0.51F / 65535}, {"m.exr", 1.0F / 2048}}) {
        write_matte(folder / name, soft_edge());
        Plane const read = read_matte(folder / name);
        EXPECT_EQ(read.size, soft_edge().size) << name;
        EXPECT_THAT(read.values, Pointwise(FloatNear(error), soft_edge().values)) << name;
    }
}

TEST(Matte, is_alpha_or_luminance_as_it_was_chosen) {
    Image image({.width = 2, .height = 1, .channels = 4, .type = PixelType::u16, .alpha = Alpha::straight});
    std::ranges::copy(std::array<std::uint16_t, 8>{65535, 0, 0, 13107, 0, 65535, 0, 65535},
                      image.row<std::uint16_t>(0).begin());
    EXPECT_THAT(matte_from_image(image, MatteChannel::alpha).values, ElementsAre(FloatNear(0.2F, 1e-6F), 1));
    EXPECT_THAT(matte_from_image(image, MatteChannel::luminance).values,
                ElementsAre(FloatNear(0.2126F, 1e-6F), FloatNear(0.7152F, 1e-6F)));
    EXPECT_EQ(matte_from_image(image).values, matte_from_image(image, MatteChannel::alpha).values);
    EXPECT_THROW(matte_from_image(with_channels(image, 3), MatteChannel::alpha), Error);
}

TEST(Matte, values_beyond_its_range_are_cut) {
    Image image({.width = 3, .height = 1, .channels = 1, .type = PixelType::f32, .color_space = ColorSpace::raw});
    std::ranges::copy(std::array{-1.0F, 7.0F, std::numeric_limits<float>::quiet_NaN()}, image.row<float>(0).begin());
    EXPECT_THAT(matte_from_image(image).values, ElementsAre(0, 1, 0));
}

TEST(Matte, becomes_a_mask_and_back_within_a_step) {
    Plane const back = matte_of(mask_of(soft_edge()));
    EXPECT_THAT(back.values, Pointwise(FloatNear(0.5F / 255 + 1e-6F), soft_edge().values));
}

TEST(Mattes, are_united_in_three_ways) {
    std::vector<Plane> const both{{.size = {3, 1}, .values = {0.5F, 0.5F, 1}},
                                  {.size = {3, 1}, .values = {0.5F, 0.25F, 0.5F}}};
    EXPECT_THAT(united(both, MatteUnion::largest).values, ElementsAre(0.5F, 0.5F, 1));
    EXPECT_THAT(united(both, MatteUnion::sum).values, ElementsAre(1, 0.75F, 1));
    EXPECT_THAT(united(both, MatteUnion::over).values, ElementsAre(0.75F, 0.625F, 1));
    std::vector<Plane> const other{both[0], {.size = {1, 3}, .values = {0, 0, 0}}};
    EXPECT_THROW(united(other, MatteUnion::largest), Error);
}
