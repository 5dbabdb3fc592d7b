#include "engine/frames/color_management.h"

#include "engine/core/error.h"
#include "engine/frames/frame_file.h"
#include "engine/scene/image_file.h"
#include "tests/scene/sample_pictures.h"
#include "tests/scene/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

using namespace daub;
using testing::HasSubstr;

namespace {

/// A config with a scene-linear space whose numbers are twice those of "half light", and a gamma of 2.
constexpr char const* config_text = R"(ocio_profile_version: 2
search_path: ""
strictparsing: true
roles:
  default: flat
  scene_linear: wide
file_rules:
  - !<Rule> {name: Default, colorspace: default}
displays:
  screen:
    - !<View> {name: plain, colorspace: sRGB}
colorspaces:
  - !<ColorSpace>
    name: wide
    aliases: [ACEScg]
  - !<ColorSpace>
    name: half light
    to_scene_reference: !<MatrixTransform> {matrix: [2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1]}
  - !<ColorSpace>
    name: sRGB
    to_scene_reference: !<ExponentTransform> {value: [2, 2, 2, 1]}
  - !<ColorSpace>
    name: flat
    isdata: true
)";

struct Config : TemporaryFolder {
    Config() { std::ofstream(file()) << config_text; }
    std::filesystem::path file() const { return *this / "config.ocio"; }
};

Image one_pixel(std::array<float, 4> value, Alpha alpha) {
    Image image(
        {.width = 1, .height = 1, .channels = alpha == Alpha::none ? 3 : 4, .type = PixelType::f32, .alpha = alpha});
    std::ranges::copy_n(value.begin(), image.channels(), image.row<float>(0).begin());
    return image;
}

std::string complaint(auto const& what) {
    try {
        what();
    } catch (Error const& error) {
        return error.what();
    }
    return "none";
}

}  // namespace

TEST(ColorManagement, without_a_config_knows_srgb_and_linear) {
    ColorManagement const colors;
    Image const middle = colors.to_working(one_pixel({0.5F, 0.5F, 0.5F, 1}, Alpha::none));
    EXPECT_NEAR(middle.row<float>(0)[0], 0.21404, 1e-4);  // IEC 61966-2-1
    EXPECT_NEAR(colors.from_working(middle, "srgb").row<float>(0)[0], 0.5, 1e-5);
    EXPECT_EQ(colors.from_working(middle, "linear"), middle);
    EXPECT_THAT(complaint([&] { colors.resolve("ACEScg"); }), HasSubstr("srgb and linear"));
}

TEST(ColorManagement, follows_a_config) {
    Config const config;
    ColorManagement const colors(config.file());
    Image const pixel = one_pixel({0.25F, 0.5F, 0.1F, 1}, Alpha::none);
    EXPECT_NEAR(colors.to_working(pixel, "half light").row<float>(0)[1], 1.0, 1e-6);
    EXPECT_NEAR(colors.to_working(pixel, "srgb").row<float>(0)[1], 0.25, 1e-5);
    EXPECT_NEAR(colors.to_working(pixel).row<float>(0)[1], 0.25, 1e-5) << "a picture is sRGB where nothing is said";
    EXPECT_NEAR(colors.to_working(pixel, "acescg").row<float>(0)[1], 0.5, 1e-6) << "aliases in any case";
    EXPECT_NEAR(colors.from_working(pixel, "half light").row<float>(0)[1], 0.25, 1e-6);
    EXPECT_EQ(colors.resolve("linear"), "wide");
    EXPECT_EQ(colors.resolve("scene_linear"), "wide");
    EXPECT_THAT(complaint([&] { colors.resolve("nothing"); }), HasSubstr("half light"));
}

TEST(ColorManagement, converts_the_colour_of_premultiplied_pixels_without_their_alpha) {
    Config const config;
    ColorManagement const colors(config.file());
    // Colour 0.5 at alpha 0.5 stands as 0.25.
    Image const light = colors.to_working(one_pixel({0.25F, 0.25F, 0.25F, 0.5F}, Alpha::premultiplied), "srgb");
    EXPECT_NEAR(light.row<float>(0)[0], 0.5 * 0.5 * 0.5, 1e-5);
    EXPECT_EQ(light.row<float>(0)[3], 0.5F);
}

TEST(ColorManagement, spaces_that_are_neither_are_written_as_they_are) {
    Config const config;
    ColorManagement const colors(config.file());
    Image const out = colors.from_working(one_pixel({0.5F, 2.0F, 0.25F, 1}, Alpha::none), "half light");
    EXPECT_EQ(out.format().color_space, ColorSpace::raw);
    write_frame(config / "f.exr", out);
    EXPECT_NEAR(read_image(config / "f.exr").row<float>(0)[1], 1, 1e-3);
    EXPECT_NEAR(read_plate(config / "f.exr", colors, "half light").row<float>(0)[1], 2, 1e-3);
}

TEST(ColorManagement, the_environment_says_which_config) {
    Config const config;
    setenv("OCIO", config.file().c_str(), 1);
    EXPECT_EQ(ColorManagement::find_config(""), config.file());
    EXPECT_EQ(ColorManagement::find_config("other.ocio"), "other.ocio");
    EXPECT_EQ(ColorManagement::find_config("none"), "");
    unsetenv("OCIO");
    EXPECT_EQ(ColorManagement::find_config(""), "");
}

TEST(ColorManagement, a_config_that_is_none_is_refused) {
    Config const config;
    std::ofstream(config / "bad.ocio") << "colours: none";
    EXPECT_THAT(complaint([&] { ColorManagement(config / "bad.ocio"); }), HasSubstr("is no OpenColorIO config"));
    EXPECT_THAT(complaint([&] { ColorManagement(config / "gone.ocio"); }), HasSubstr("There is no OpenColorIO config"));
}
