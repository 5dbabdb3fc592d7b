#include "engine/scene/palette.h"

#include "engine/core/error.h"
#include "engine/scene/png_file.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <set>

namespace daub {
namespace {

/// Smooth colours with grain, as in pictures.
Image picture(Size size) {
    Image image({.width = size.width, .height = size.height});
    std::mt19937 random(3);
    std::normal_distribution<float> grain(0, 4);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            for (int c = 0; c < 3; ++c) {
                float const wave = std::sin(0.05F * (x * (c + 1) + y * (3 - c)));
                float const value = 128 + 100 * wave + grain(random);
                image.row<std::uint8_t>(y)[static_cast<std::size_t>(x) * 3 + c] =
                    static_cast<std::uint8_t>(std::clamp(value, 0.0F, 255.0F));
            }
    return image;
}

Image shown(PalettePicture const& small) {
    Image image({.width = small.size.width, .height = small.size.height});
    for (int y = 0; y < small.size.height; ++y)
        for (int x = 0; x < small.size.width; ++x) {
            auto const& color = small.colors.at(small.indices[static_cast<std::size_t>(y) * small.size.width + x]);
            std::ranges::copy(color, image.row<std::uint8_t>(y).begin() + std::ptrdiff_t{x} * 3);
        }
    return image;
}

double rms(Image const& a, Image const& b) {
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (std::size_t i = 0; i < a.row<std::uint8_t>(y).size(); ++i)
            sum += std::pow(a.row<std::uint8_t>(y)[i] - b.row<std::uint8_t>(y)[i], 2);
    return std::sqrt(sum / (3.0 * a.width() * a.height()));
}

double mean(Image const& image) {
    double sum = 0;
    for (int y = 0; y < image.height(); ++y)
        for (std::uint8_t const value : image.row<std::uint8_t>(y)) sum += value;
    return sum / (3.0 * image.width() * image.height());
}

TEST(Palette, few_colours_stay_exactly) {
    Image image({.width = 30, .height = 20});
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 30; ++x)
            image.row<std::uint8_t>(y)[static_cast<std::size_t>(x) * 3] = static_cast<std::uint8_t>(x % 7 * 30 + y % 3);
    PalettePicture const small = with_palette(image);
    EXPECT_EQ(small.colors.size(), 21u);
    EXPECT_EQ(shown(small), image);
}

TEST(Palette, many_colours_become_few_that_look_the_same) {
    Image const image = picture({200, 120});
    PalettePicture const small = with_palette(image);
    EXPECT_LE(small.colors.size(), 256u);
    EXPECT_GT(small.colors.size(), 200u);
    EXPECT_LT(rms(shown(small), image), 9);
    EXPECT_NEAR(mean(shown(small)), mean(image), 0.5) << "light is kept";
    PalettePicture const two = with_palette(image, 2);
    EXPECT_EQ(two.colors.size(), 2u);
    EXPECT_GT(rms(shown(two), image), rms(shown(small), image));
}

TEST(Palette, a_png_with_it_is_small_and_says_the_same) {
    Image const image = picture({200, 120});
    Bytes const small = encode_palette_png(image);
    EXPECT_LT(small.size(), encode_png(image, {}, 9).size() * 2 / 3);
    EXPECT_EQ(std::to_integer<int>(small[25]), 3) << "a palette, by PNG's header";
    EXPECT_EQ(decode_png(small, "small").image, shown(with_palette(image)));
    EXPECT_EQ(encode_palette_png(with_channels(image, 4)), small);
}

TEST(Palette, other_pictures_are_refused) {
    EXPECT_THROW((void)with_palette(Image({.width = 4, .height = 4, .channels = 1})), Error);
    EXPECT_THROW((void)with_palette(picture({4, 4}), 300), Error);
}

}  // namespace
}  // namespace daub
