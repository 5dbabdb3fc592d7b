#include "engine/scene/image.h"

#include "engine/core/error.h"
#include "engine/scene/resample.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <numeric>

using namespace daub;

namespace {

Image image_of(int width, int height, int channels, std::vector<std::uint8_t> const& values) {
    Alpha const alpha = channels % 2 == 0 ? Alpha::straight : Alpha::none;
    Image image({.width = width, .height = height, .channels = channels, .alpha = alpha});
    for (int y = 0; y < height; ++y)
        std::copy_n(values.begin() + y * width * channels, width * channels, image.row<std::uint8_t>(y).begin());
    return image;
}

}  // namespace

TEST(Image, refuses_impossible_formats) {
    EXPECT_THROW(Image({.width = 0, .height = 4}), Error);
    EXPECT_THROW(Image({.width = 70000, .height = 4}), Error);
    EXPECT_THROW(Image({.width = 4, .height = 4, .channels = 5}), Error);
    EXPECT_THROW(Image({.width = 4, .height = 4, .channels = 4}), Error) << "four channels without alpha";
    EXPECT_THROW(Image({.width = 60000, .height = 60000, .type = PixelType::f32}), Error);
}

TEST(Convert, keeps_every_8_bit_value_through_wider_types_and_linear_light) {
    std::vector<std::uint8_t> values(256 * 3);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<std::uint8_t>(i / 3);
    Image const image = image_of(256, 1, 3, values);
    EXPECT_EQ(convert(convert(image, PixelType::u16), PixelType::u8), image);
    Image const linear = convert(image, PixelType::f32, ColorSpace::linear_srgb);
    EXPECT_EQ(convert(linear, PixelType::u8, ColorSpace::srgb), image);
    EXPECT_NEAR(linear.row<float>(0)[188 * 3], 0.5029, 1e-4);  // IEC 61966-2-1
}

TEST(Convert, leaves_alpha_out_of_the_transfer_curve) {
    Image const image = image_of(1, 1, 4, {255, 128, 0, 128});
    Image const linear = convert(with_alpha(image, Alpha::premultiplied), PixelType::f32, ColorSpace::linear_srgb);
    float const alpha = 128 / 255.0F;
    EXPECT_NEAR(linear.row<float>(0)[3], alpha, 1e-6);
    EXPECT_NEAR(linear.row<float>(0)[0], alpha, 1e-2);
}

TEST(Convert, cuts_floats_to_the_range_of_integers) {
    Image image({.width = 3, .height = 1, .channels = 1, .type = PixelType::f32});
    auto row = image.row<float>(0);
    row[0] = -1, row[1] = 7, row[2] = std::nanf("");
    Image const bytes = convert(image, PixelType::u8);
    EXPECT_EQ(bytes.row<std::uint8_t>(0)[0], 0);
    EXPECT_EQ(bytes.row<std::uint8_t>(0)[1], 255);
    EXPECT_EQ(bytes.row<std::uint8_t>(0)[2], 0);
}

TEST(Convert, does_not_take_data_for_colour) {
    Image const data({.width = 1, .height = 1, .channels = 1, .color_space = ColorSpace::raw});
    EXPECT_THROW(convert(data, PixelType::f32, ColorSpace::linear_srgb), Error);
}

TEST(Channels, come_and_go) {
    Image const grey = image_of(2, 1, 1, {10, 250});
    EXPECT_EQ(with_channels(grey, 3), image_of(2, 1, 3, {10, 10, 10, 250, 250, 250}));
    EXPECT_EQ(with_channels(grey, 4), image_of(2, 1, 4, {10, 10, 10, 255, 250, 250, 250, 255}));
    EXPECT_EQ(with_channels(image_of(1, 1, 4, {1, 2, 3, 4}), 3), image_of(1, 1, 3, {1, 2, 3}));
    EXPECT_EQ(with_channels(image_of(1, 1, 3, {255, 0, 0}), 1), image_of(1, 1, 1, {54}));  // Rec. 709 red
    EXPECT_EQ(with_channels(image_of(1, 1, 2, {9, 7}), 4), image_of(1, 1, 4, {9, 9, 9, 7}));
}

TEST(Flatten, lays_the_picture_over_the_background) {
    std::array<float, 3> const white{1, 1, 1};
    Image const flat = flatten(image_of(3, 1, 4, {0, 0, 0, 0, 255, 0, 0, 255, 0, 0, 0, 51}), white);
    EXPECT_EQ(flat, image_of(3, 1, 3, {255, 255, 255, 255, 0, 0, 204, 204, 204}));
}

TEST(Crop, borrows_the_part_that_is_there) {
    Image const image = image_of(3, 2, 1, {1, 2, 3, 4, 5, 6});
    EXPECT_EQ(Image(image.view().crop({1, 0, 9, 9})), image_of(2, 2, 1, {2, 3, 5, 6}));
}

RC_GTEST_PROP(Resize, keeps_the_mean_when_it_shrinks, ()) {
    int const width = *rc::gen::inRange(2, 20), height = *rc::gen::inRange(2, 20);
    Size const size{*rc::gen::inRange(1, width + 1), *rc::gen::inRange(1, height + 1)};
    Image image({.width = width, .height = height, .channels = 1, .type = PixelType::f32});
    double before = 0;
    for (int y = 0; y < height; ++y)
        for (float& v : image.row<float>(y)) before += v = *rc::gen::inRange(0, 1000) / 1000.0F;
    Image const small = resize(image, size);
    double after = 0;
    for (int y = 0; y < size.height; ++y)
        for (float const v : small.row<float>(y)) after += v;
    RC_ASSERT(std::abs(before / (width * height) - after / size.area()) < 1e-5);
}

RC_GTEST_PROP(Resize, keeps_flat_pictures_flat, ()) {
    auto const value = *rc::gen::arbitrary<std::uint8_t>();
    int const width = *rc::gen::inRange(1, 12), height = *rc::gen::inRange(1, 12);
    Image const image = image_of(width, height, 3, std::vector<std::uint8_t>(width * height * 3, value));
    Size const size{*rc::gen::inRange(1, 40), *rc::gen::inRange(1, 40)};
    RC_ASSERT(resize(image, size) ==
              image_of(size.width, size.height, 3, std::vector<std::uint8_t>(size.area() * 3, value)));
}

TEST(Resize, does_not_bleed_hidden_colours) {
    Image const small = resize(image_of(2, 1, 4, {0, 255, 0, 0, 200, 0, 0, 255}), {1, 1});
    EXPECT_EQ(small, image_of(1, 1, 4, {200, 0, 0, 128}));
}

TEST(Resize, enlarges_a_ramp_linearly_between_its_ends) {
    Image ramp({.width = 16, .height = 1, .channels = 1, .type = PixelType::f32});
    std::iota(ramp.row<float>(0).begin(), ramp.row<float>(0).end(), 0.0F);
    Image const large = resize(ramp, {64, 1});
    for (int x = 8; x < 56; ++x) EXPECT_NEAR(large.row<float>(0)[x], (x + 0.5) / 4 - 0.5, 1e-4);
}

TEST(Resize, averages_light_where_asked) {
    Image const checker = image_of(2, 1, 1, {0, 255});
    EXPECT_EQ(resize(checker, {1, 1}), image_of(1, 1, 1, {128}));
    EXPECT_EQ(resize(checker, {1, 1}, true), image_of(1, 1, 1, {188}));
}

TEST(Fitted, keeps_the_aspect_and_never_enlarges) {
    EXPECT_EQ(fitted({1024, 512}, 256), (Size{256, 128}));
    EXPECT_EQ(fitted({100, 50}, 256), (Size{100, 50}));
    EXPECT_EQ(fitted({10000, 3}, 100), (Size{100, 1}));
}
