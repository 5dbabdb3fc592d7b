#include "tests/pipeline/tiny_model.h"

#include "engine/pipeline/generation_size.h"
#include "engine/pipeline/tiles.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

Image noise_picture(Size size) {
    Image image({.width = size.width, .height = size.height, .channels = 3});
    uint32_t state = 1;
    for (std::byte& byte : image.bytes())
        state = state * 1664525 + 1013904223, byte = static_cast<std::byte>(state >> 24);
    return image;
}

/// Whether bytes differ anywhere inside, and nowhere outside, of the area.
struct Changes {
    bool inside = false, outside = false;
    Changes(Image const& a, Image const& b, Rect area) {
        for (int y = 0; y < a.height(); ++y)
            for (int x = 0; x < a.width(); ++x)
                for (int c = 0; c < 3; ++c) {
                    auto const i = static_cast<size_t>(x * 3 + c);
                    if (a.row<uint8_t>(y)[i] != b.row<uint8_t>(y)[i]) (area.contains(x, y) ? inside : outside) = true;
                }
    }
};

TEST(Tasks, inpainting_keeps_everything_else_to_the_byte) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest request = engine.request();
    Image const kept = noise_picture({64, 64});
    request.start = StartImage{.image = kept};
    request.change_only = ChangeOnly{.mask = rectangle({64, 64}, {24, 24, 16, 16}), .feather = 2};
    Changes const changes(engine.picture(request), kept, {12, 12, 40, 40});
    EXPECT_TRUE(changes.inside);
    EXPECT_FALSE(changes.outside);
}

TEST(Tasks, an_added_element_changes_its_feathered_area_only) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest request = engine.request();
    request.regions = {
        {.name = "fox", .spans = {span_of(request.prompt, "fox")}, .mask = rectangle({64, 64}, {4, 4, 12, 12})}};
    Image const kept = noise_picture({64, 64});
    request.add_element = AddElement{.kept = kept, .region = 0, .feather = 3};
    Changes const changes(engine.picture(request), kept, {0, 0, 32, 32});
    EXPECT_TRUE(changes.inside);
    EXPECT_FALSE(changes.outside);
}

TEST(Tasks, outpainting_keeps_the_picture_and_fills_the_rest) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest request = engine.request();
    Image const kept = noise_picture({40, 64});
    request.start = StartImage{.image = kept};
    Image const result = engine.picture(request);
    Image canvas({.width = 64, .height = 64, .channels = 3});
    for (int y = 0; y < 64; ++y) std::ranges::copy(kept.row<uint8_t>(y), canvas.row<uint8_t>(y).begin());
    Changes const left(result, canvas, {8, 0, 56, 64});
    EXPECT_FALSE(left.outside);
    EXPECT_TRUE(Changes(result, canvas, {44, 0, 20, 64}).inside);
}

TEST(Tasks, strength_decides_how_far_image_to_image_goes) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest request = engine.request();
    request.canvas = {16, 16};
    Image const start = noise_picture({16, 16});
    auto const difference = [&](double strength) {
        request.start = StartImage{.image = start, .strength = strength};
        Image const result = engine.picture(request);
        double sum = 0;
        for (size_t i = 0; i < start.bytes().size(); ++i)
            sum += std::abs(static_cast<int>(result.bytes()[i]) - static_cast<int>(start.bytes()[i]));
        return sum / static_cast<double>(start.bytes().size());
    };
    EXPECT_EQ(difference(0), 0);
    double const little = difference(0.34), much = difference(1);
    EXPECT_GT(little, 0);
    EXPECT_LT(little, much);
}

TEST(Tasks, refuses_what_does_not_fit_the_canvas) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest request = engine.request();
    request.start = StartImage{.image = noise_picture({64, 64})};
    request.change_only = ChangeOnly{.mask = Mask({32, 32}, 255)};
    EXPECT_TRUE(engine.run(request).failure);
}

TEST(GenerationSize, keeps_area_and_aspect) {
    std::vector<Size> const trained{{72, 56}, {80, 48}, {56, 72}};
    GenerationSizes const model{.native = {64, 64}, .trained = trained, .multiple = 8};
    EXPECT_EQ(generation_size({1024, 1024}, model), (Size{64, 64}));
    EXPECT_EQ(generation_size({1000, 780}, model), (Size{72, 56}));
    EXPECT_EQ(generation_size({780, 1000}, model), (Size{56, 72}));
    Size const wide = generation_size({3000, 1000}, model);
    EXPECT_EQ(wide.width % 8, 0);
    EXPECT_NEAR(static_cast<double>(wide.area()), 4096, 800);
    EXPECT_NEAR(static_cast<double>(wide.width) / wide.height, 3, 0.5);
    EXPECT_EQ(generation_size({10000, 10}, model).height, 8);
}

TEST(Tiles, cover_everything_and_join_without_seams) {
    for (auto const& [height, width] : {std::pair{64, 64}, {100, 150}, {64, 65}, {200, 32}}) {
        auto const tiles = tiles_over(height, width, 64, 4);
        at::Tensor const x = at::randn({1, 3, height, width});
        at::Tensor const same = joined(x, tiles, [&](Tile const& t) {
            EXPECT_EQ(t.height % 4, 0);
            return x.narrow(2, t.y, t.height).narrow(3, t.x, t.width);
        });
        EXPECT_TRUE(at::allclose(same, x, 1e-5, 1e-6));
    }
    EXPECT_EQ(tiles_over(64, 64, 64, 4).size(), 1U);
    EXPECT_GE(tiles_over(65, 64, 64, 4).size(), 2U);
}

}  // namespace
}  // namespace daub
