#include "engine/frames/composite.h"

#include "engine/core/error.h"
#include "engine/frames/frame_file.h"
#include "engine/frames/matte.h"
#include "engine/scene/image_file.h"
#include "tests/scene/sample_pictures.h"
#include "tests/scene/temporary_folder.h"

#include <gtest/gtest.h>

#include <limits>

using namespace daub;

namespace {

constexpr int side = 32;

Image picture() { return sample_picture({.width = side, .height = side}); }
Image plate() {
    Image image({.width = side, .height = side});
    for (int y = 0; y < side; ++y)
        for (int i = 0; i < side * 3; ++i)
            image.row<std::uint8_t>(y)[i] = static_cast<std::uint8_t>((i * 7 + y * 13) % 256);
    return image;
}

/// Outside for x < 8, inside for x >= 24, soft between.
Plane matte() {
    Plane plane{.size = {side, side}, .values = {}};
    for (int i = 0; i < side * side; ++i)
        plane.values.push_back(std::min(1.0F, std::max(0.0F, static_cast<float>(i % side - 8) / 16)));
    return plane;
}

ColorManagement const colors;

Image light(Image const& image) { return colors.to_working(image); }

}  // namespace

TEST(CutOut, alpha_is_the_matte_and_colour_is_premultiplied_to_the_bit) {
    Image const from = light(picture()), cut = cut_out(from, matte());
    EXPECT_EQ(cut.format().alpha, Alpha::premultiplied);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            float const alpha = matte().at(x, y);
            ASSERT_EQ(cut.row<float>(y)[4 * x + 3], alpha);
            for (int c = 0; c < 3; ++c) ASSERT_EQ(cut.row<float>(y)[4 * x + c], from.row<float>(y)[3 * x + c] * alpha);
        }
}

TEST(Over, keeps_the_plate_outside_and_the_picture_inside_to_the_bit) {
    Image const front = light(picture()), back = light(plate());
    Image const whole = over(cut_out(front, matte()), back);
    for (int y = 0; y < side; ++y)
        for (int i = 0; i < side * 3; ++i) {
            int const x = i / 3;
            float const f = front.row<float>(y)[i], b = back.row<float>(y)[i], a = matte().at(x, y);
            if (x <= 8) {
                ASSERT_EQ(whole.row<float>(y)[i], b);
            }
            if (x >= 24) {
                ASSERT_EQ(whole.row<float>(y)[i], f);
            }
            ASSERT_NEAR(whole.row<float>(y)[i], f * a + b * (1 - a), 1e-6);
        }
}

TEST(Over, a_plate_with_alpha_gives_alpha_and_infinities_stay_outside) {
    Image back({.width = 1,
                .height = 1,
                .channels = 4,
                .type = PixelType::f32,
                .alpha = Alpha::premultiplied,
                .color_space = ColorSpace::linear_srgb});
    std::ranges::copy(std::array{0.2F, 0.0F, std::numeric_limits<float>::infinity(), 0.5F}, back.row<float>(0).begin());
    Image const front = cut_out(light(Image(picture().view().crop({4, 4, 1, 1}))), {.size = {1, 1}, .values = {0.5F}});
    EXPECT_EQ(over(front, back).row<float>(0)[3], 0.75F);
    Image const opaque = cut_out(light(Image(picture().view().crop({4, 4, 1, 1}))), {.size = {1, 1}, .values = {1}});
    EXPECT_EQ(over(opaque, back).row<float>(0)[2], opaque.row<float>(0)[2]);
}

TEST(Composite, sizes_must_agree) {
    EXPECT_THROW(cut_out(light(picture()), {.size = {2, 2}, .values = {0, 0, 0, 0}}), Error);
    EXPECT_THROW(over(cut_out(light(picture()), matte()), light(Image({.width = 2, .height = 2}))), Error);
}

TEST(FrameFile, an_8_bit_frame_over_a_plate_is_the_plate_outside_and_the_picture_inside) {
    TemporaryFolder const folder;
    write_frame(folder / "f.png",
                colors.from_working(over(cut_out(light(picture()), matte()), light(plate())), "srgb"));
    Image const read = read_image(folder / "f.png");
    ASSERT_EQ(read.format().type, PixelType::u8);
    for (int y = 0; y < side; ++y)
        for (int i = 0; i < side * 3; ++i) {
            if (i / 3 <= 8) {
                ASSERT_EQ(read.row<std::uint8_t>(y)[i], plate().row<std::uint8_t>(y)[i]);
            }
            if (i / 3 >= 24) {
                ASSERT_EQ(read.row<std::uint8_t>(y)[i], picture().row<std::uint8_t>(y)[i]);
            }
        }
}

TEST(FrameFile, a_half_float_exr_is_linear_and_premultiplied) {
    TemporaryFolder const folder;
    Image const cut = cut_out(light(picture()), matte());
    write_frame(folder / "f.exr", colors.from_working(cut, "linear"));
    Image const read = read_image(folder / "f.exr");
    EXPECT_EQ(read.format().alpha, Alpha::premultiplied);
    EXPECT_EQ(read.format().color_space, ColorSpace::linear_srgb);
    EXPECT_LT(largest_difference(read, cut), 1.0 / 2048);
    EXPECT_GT(largest_difference(read, cut), 0);  // halves
    write_frame(folder / "g.exr", colors.from_working(cut, "linear"), {.depth = FrameDepth::bits_32});
    EXPECT_EQ(largest_difference(read_image(folder / "g.exr"), cut), 0);
}

TEST(FrameFile, a_png_holds_straight_alpha_that_is_the_matte) {
    TemporaryFolder const folder;
    Image const cut = cut_out(light(picture()), matte());
    for (auto const& [name, depth, steps] :
         {std::tuple{"f.png", FrameDepth::automatic, 255.0}, std::tuple{"g.png", FrameDepth::bits_16, 65535.0}}) {
        write_frame(folder / name, colors.from_working(cut, "srgb"), {.depth = depth});
        Image const read = convert(read_image(folder / name), PixelType::f32);
        for (int x = 0; x < side; ++x) {
            ASSERT_NEAR(read.row<float>(5)[4 * x + 3], matte().at(x, 5), 0.51 / steps) << name;
            for (int c = 0; c < 3 && x > 8; ++c)
                ASSERT_NEAR(read.row<float>(5)[4 * x + c], picture().row<std::uint8_t>(5)[3 * x + c] / 255.0, 1.1 / 255)
                    << name;
        }
    }
}

TEST(FrameFile, says_what_frames_can_be) {
    EXPECT_THROW(check_frame_format("a.jpg", FrameDepth::automatic), Error);
    EXPECT_THROW(check_frame_format("a.exr", FrameDepth::bits_8), Error);
    EXPECT_THROW(check_frame_format("a.png", FrameDepth::bits_32), Error);
    check_frame_format("a.tif", FrameDepth::bits_32);
}

TEST(FrameFile, a_frame_that_cannot_be_written_leaves_the_old_one) {
    TemporaryFolder const folder;
    EXPECT_THROW(write_frame(folder / "none/f.png", picture()), Error);
    write_frame(folder / "f.png", picture());
    Image broken({.width = 1, .height = 1, .channels = 1, .color_space = ColorSpace::raw});
    EXPECT_THROW(write_frame(folder / "f.webp", broken), Error);
    EXPECT_EQ(read_image(folder / "f.png").size(), picture().size());
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}
