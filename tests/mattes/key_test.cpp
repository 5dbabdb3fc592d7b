// Keyers on plates that are mixed from a known matte.
#include "engine/mattes/key.h"
#include "engine/core/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace daub {
namespace {

using testing::HasSubstr;

constexpr Size size{96, 80};
using ColorAt = std::function<Light(int x, int y)>;

/// A disc whose edge takes `soft` pixels from inside to outside.
Plane disc(double soft) {
    Plane alpha{.size = size, .values = {}};
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            double const inside = 24 - std::hypot(x - 47.3, y - 39.6);
            alpha.values.push_back(static_cast<float>(std::clamp(inside / soft + 0.5, 0.0, 1.0)));
        }
    return alpha;
}

Image picture_of(ColorAt const& color) {
    Image image({.width = size.width,
                 .height = size.height,
                 .channels = 3,
                 .type = PixelType::f32,
                 .color_space = ColorSpace::linear_srgb});
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            std::ranges::copy(color(x, y), image.row<float>(y).begin() + std::ptrdiff_t{x} * 3);
    return image;
}

Image mixed(Plane const& alpha, ColorAt const& front, ColorAt const& back) {
    return picture_of([&](int x, int y) {
        Light const f = front(x, y), b = back(x, y);
        float const a = alpha.at(x, y);
        return Light{a * f[0] + (1 - a) * b[0], a * f[1] + (1 - a) * b[1], a * f[2] + (1 - a) * b[2]};
    });
}

ColorAt plain(Light const& light) {
    return [light](int, int) { return light; };
}

double worst(Plane const& a, Plane const& b) {
    double worst = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i)
        worst = std::max(worst, std::abs(static_cast<double>(a.values[i]) - b.values[i]));
    return worst;
}

constexpr Light green{0.02F, 0.45F, 0.06F}, skin{0.55F, 0.32F, 0.22F}, grey{0.3F, 0.3F, 0.3F};

KeySettings green_key() {
    KeySettings settings = default_settings(KeyKind::chroma);
    settings.screen = green;
    return settings;
}

TEST(ChromaKey, IsExactForGreyWithoutSolvingEdges) {
    Plane const alpha = disc(6);
    KeySettings settings = green_key();
    settings.edge = 0, settings.tolerance = 0, settings.solid = 1;
    EXPECT_LT(worst(pull_matte(mixed(alpha, plain(grey), plain(green)), settings), alpha), 1e-5);
}

TEST(ChromaKey, SolvedEdgesAreExactForEveryColor) {
    for (Light const& color : {skin, grey, Light{0.7F, 0.05F, 0.4F}, Light{0.05F, 0.1F, 0.5F}})
        for (double const soft : {1.0, 3.0, 8.0}) {
            Plane const alpha = disc(soft);
            Image const plate = mixed(alpha, plain(color), plain(green));
            EXPECT_LT(worst(pull_matte(plate, green_key()), alpha), 0.012) << color[0] << " " << soft;
        }
}

TEST(ChromaKey, ColorDifferenceAloneMakesEdgesOfSkinTooWide) {  // what solving them is for
    Plane const alpha = disc(6);
    KeySettings settings = green_key();
    settings.edge = 0, settings.tolerance = 0, settings.solid = 1;
    EXPECT_GT(worst(pull_matte(mixed(alpha, plain(skin), plain(green)), settings), alpha), 0.1);
}

TEST(ChromaKey, ToleratesAnUnevenScreen) {
    Plane const alpha = disc(4);
    ColorAt const uneven = [](int x, int y) {
        float const lit =
            0.8F + 0.35F * static_cast<float>(x) / size.width - 0.1F * static_cast<float>(y) / size.height;
        return Light{green[0] * lit, green[1] * lit, green[2] * lit};
    };
    KeySettings settings = green_key();
    settings.tolerance = 0.3;
    Plane const matte = pull_matte(mixed(alpha, plain(skin), uneven), settings);
    EXPECT_LT(worst(matte, alpha), 0.05);
    EXPECT_EQ(matte.at(2, 2), 0);
    EXPECT_EQ(matte.at(47, 40), 1);
}

TEST(ChromaKey, WorksForBlueScreens) {
    Light const blue{0.03F, 0.08F, 0.5F};
    Plane const alpha = disc(3);
    KeySettings settings = green_key();
    settings.screen = blue;
    EXPECT_LT(worst(pull_matte(mixed(alpha, plain(skin), plain(blue)), settings), alpha), 0.012);
}

TEST(ChromaKey, RefusesAGreyScreen) {
    KeySettings settings = green_key();
    settings.screen = grey;
    try {
        (void)pull_matte(picture_of(plain(grey)), settings);
        FAIL();
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        EXPECT_THAT(error.what(), HasSubstr("too grey"));
    }
}

TEST(ChromaKey, SoftnessHardensAndFeatherBlurs) {
    Plane const alpha = disc(8);
    Image const plate = mixed(alpha, plain(grey), plain(green));
    KeySettings settings = green_key();
    settings.softness = 0;
    for (float const v : pull_matte(plate, settings).values) EXPECT_TRUE(v < 0.001F || v > 0.999F) << v;
    settings.softness = 1, settings.feather = 4;
    Plane const soft = pull_matte(plate, settings);
    EXPECT_GT(soft.at(47, 40 - 30), 0.02F);  // six pixels outside
    EXPECT_LT(soft.at(47, 40 - 20), 0.98F);
}

TEST(ChromaKey, GarbageAndKeepHaveTheLastWord) {
    Plane const alpha = disc(3);
    Image const plate = mixed(alpha, plain(grey), plain(green));
    Mask garbage(size), keep(size);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < 30; ++x) garbage.at(x, y) = 255;
        for (int x = 80; x < size.width; ++x) keep.at(x, y) = 255;
    }
    Plane const matte = pull_matte(plate, green_key(), nullptr, {.garbage = &garbage, .keep = &keep});
    EXPECT_EQ(matte.at(29, 40), 0);
    EXPECT_EQ(matte.at(90, 5), 1);
    EXPECT_EQ(matte.at(50, 40), 1);
    Mask const small({8, 8});
    EXPECT_THROW((void)pull_matte(plate, green_key(), nullptr, {.garbage = &small}), Error);
}

TEST(KeyedForeground, GivesBackTheFigureWithoutTheScreen) {
    Plane const alpha = disc(5);
    Image const figure = keyed_foreground(mixed(alpha, plain(skin), plain(green)), alpha, green_key());
    EXPECT_EQ(figure.format().alpha, Alpha::premultiplied);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            for (std::size_t c = 0; c < 3; ++c)
                ASSERT_NEAR(figure.row<float>(y)[static_cast<std::size_t>(x) * 4 + c], alpha.at(x, y) * skin[c], 0.01)
                    << x << "," << y;
}

TEST(KeyedForeground, DespillTakesTheScreensLightOffTheFigure) {
    Light const spilled{0.4F, 0.5F, 0.3F};  // 0.1 more green than red
    Plane alpha = disc(1);
    Image const plate = mixed(alpha, plain(spilled), plain(green));
    KeySettings settings = green_key();
    auto const green_inside = [&] { return keyed_foreground(plate, alpha, settings).row<float>(40)[47 * 4 + 1]; };
    EXPECT_NEAR(green_inside(), 0.4F, 1e-5);
    settings.despill = 0.5;
    EXPECT_NEAR(green_inside(), 0.45F, 1e-5);
    settings.despill = 0;
    EXPECT_NEAR(green_inside(), 0.5F, 1e-5);
}

TEST(LumaKey, LightBeforeBlackIsItsOwnMatte) {
    Image const fire = picture_of([](int x, int) {
        float const v = static_cast<float>(x) / (size.width - 1);
        return Light{v, v, v};
    });
    KeySettings settings = default_settings(KeyKind::luma);
    settings.tolerance = 0, settings.solid = 1;
    Plane const matte = pull_matte(fire, settings);
    for (int x = 0; x < size.width; ++x) EXPECT_NEAR(matte.at(x, 7), static_cast<float>(x) / (size.width - 1), 1e-5);
}

TEST(LumaKey, DarkBeforeWhiteHasExactEdges) {
    Plane const alpha = disc(3);
    KeySettings settings = default_settings(KeyKind::luma);
    settings.screen = {1, 1, 1}, settings.edge = 3;
    EXPECT_LT(worst(pull_matte(mixed(alpha, plain({0.05F, 0.1F, 0.2F}), plain({1, 1, 1})), settings), alpha), 0.012);
}

TEST(DifferenceKey, FindsWhatTheCleanPlateHasNot) {
    ColorAt const wall = [](int x, int y) {
        float const v = 0.15F + 0.1F * static_cast<float>((x / 7 + y / 5) % 3);
        return Light{v, v * 0.9F, v * 0.6F};
    };
    Plane const alpha = disc(4);
    Image const clean = picture_of(wall), plate = mixed(alpha, plain({0.1F, 0.2F, 0.6F}), wall);
    ImageView const clean_view = clean;
    Plane const matte = pull_matte(plate, default_settings(KeyKind::difference), &clean_view);
    EXPECT_LT(worst(matte, alpha), 0.02);
    Image const figure = keyed_foreground(plate, matte, default_settings(KeyKind::difference), &clean_view);
    EXPECT_NEAR(figure.row<float>(40)[47 * 4 + 2], 0.6F, 1e-4);
    EXPECT_EQ(figure.row<float>(3)[3 * 4 + 2], 0);
}

TEST(DifferenceKey, SaysWhatIsMissing) {
    Image const plate = picture_of(plain(grey));
    EXPECT_THROW((void)pull_matte(plate, default_settings(KeyKind::difference)), Error);
    Image const small({.width = 8, .height = 8, .type = PixelType::f32, .color_space = ColorSpace::linear_srgb});
    ImageView const view = small;
    try {
        (void)pull_matte(plate, default_settings(KeyKind::difference), &view);
        FAIL();
    } catch (Error const& error) {
        EXPECT_THAT(error.what(), HasSubstr("96 x 80"));
    }
}

TEST(Key, RefusesSettingsOutOfRange) {
    auto const refused = [](auto const& change) {
        KeySettings settings = green_key();
        change(settings);
        EXPECT_THROW(check(settings), Error);
    };
    refused([](KeySettings& s) { s.tolerance = -0.1; });
    refused([](KeySettings& s) { s.tolerance = 0.95; });
    refused([](KeySettings& s) { s.softness = std::nan(""); });
    refused([](KeySettings& s) { s.feather = 1e9; });
    refused([](KeySettings& s) { s.despill = 2; });
    refused([](KeySettings& s) { s.edge = -1; });
    EXPECT_NO_THROW(check(green_key()));
}

TEST(PickedLight, IsTheMedianOfWhatLiesAround) {
    Image const plate = picture_of([](int x, int y) { return x == 20 && y == 20 ? Light{9, 9, 9} : green; });
    EXPECT_EQ(picked_light(plate, 20, 20), green);
    EXPECT_EQ(picked_light(plate, 0, 0), green);
    EXPECT_THROW((void)picked_light(plate, size.width, 0), Error);
}

}  // namespace
}  // namespace daub
