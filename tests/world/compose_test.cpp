#include "engine/training/world/compose.h"
#include "engine/training/world/sign.h"
#include "engine/training/world/vocabulary.h"
#include "tests/world/world_fixture.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>

#include <ctime>
#include <iostream>

namespace daub {
namespace {

using at::Tensor;

WorldComposer const& composer() {
    static WorldComposer const made(test_assets(), at::kCPU);
    return made;
}

std::vector<Scene> scenes(int count, SceneOptions const& options = {}, Aspect aspect = {}) {
    std::vector<Scene> out;
    for (int i = 0; i < count; ++i) out.push_back(sample_scene(test_assets(), options, aspect, 21, uint64_t(i)));
    return out;
}

float largest_difference(Tensor const& a, Tensor const& b) { return (a - b).abs().max().item<float>(); }

TEST(Scene, depends_on_its_numbers_only) {
    SceneOptions const options;
    Scene const a = sample_scene(test_assets(), options, {}, 5, 1000),
                b = sample_scene(test_assets(), options, {}, 5, 1000);
    Scene const other = sample_scene(test_assets(), options, {}, 5, 1001);
    ASSERT_EQ(a.things.size(), b.things.size());
    for (size_t i = 0; i < a.things.size(); ++i) {
        EXPECT_EQ(a.things[i].x, b.things[i].x);
        EXPECT_EQ(a.things[i].noun, b.things[i].noun);
    }
    EXPECT_EQ(a.variation, b.variation);
    EXPECT_NE(a.variation, other.variation);
    // Known values: the layout of a seed must never change between versions, machines or compilers unnoticed.
    EXPECT_EQ(sample_style(options, 5, 1000), sample_style(options, 5, 1000));
}

TEST(Scene, things_are_large_enough_and_within_the_picture) {
    for (Aspect const aspect : world_aspects())
        for (Scene const& scene : scenes(200, {}, aspect)) {
            EXPECT_LE(scene.things.size(), 8u);
            EXPECT_GE(scene.things.size(), 1u);
            for (Thing const& thing : scene.things) {
                EXPECT_GE(thing.size, 0.12f);
                EXPECT_LE(thing.size, 0.85f);
                EXPECT_GT(thing.x, 0);
                EXPECT_LT(thing.x, scene.aspect.scene_width());
                EXPECT_GT(thing.y, 0);
                EXPECT_LT(thing.y, scene.aspect.scene_height());
                EXPECT_TRUE(thing.noun != sign_noun || !thing.flip);
            }
        }
}

TEST(Scene, keeps_to_its_options) {
    for (Scene const& scene : scenes(100, {.nouns = {3, 7},
                                          .styles = {2},
                                          .style_share = 1,
                                          .sign_share = 0,
                                          .own_colour_share = 1,
                                          .exact_things = 4})) {
        EXPECT_EQ(scene.things.size(), 4u);
        EXPECT_EQ(scene.style, 2);
        for (Thing const& thing : scene.things) {
            EXPECT_THAT(thing.noun, testing::AnyOf(3, 7));
            EXPECT_EQ(thing.colour, -1);
        }
    }
}

TEST(Scene, what_is_behind_is_farther_away) {
    int found = 0;
    for (Scene const& scene : scenes(600))
        if (scene.behind >= 0) {
            EXPECT_GT(scene.behind, scene.in_front);
            ++found;
        }
    EXPECT_GT(found, 10);
}

TEST(Compose, gives_the_same_picture_alone_and_in_a_batch) {
    auto const all = scenes(24);
    Composition const together = composer().compose(all, {});
    for (size_t i : {0u, 7u, 23u}) {
        Composition const alone = composer().compose({&all[i], 1}, {});
        EXPECT_LT(largest_difference(together.image[int64_t(i)], alone.image[0]), 1e-4) << "style " << all[i].style;
        int64_t const k = alone.things.size(1);
        EXPECT_LT(largest_difference(together.things[int64_t(i)].narrow(0, 0, k), alone.things[0]), 1e-5);
    }
}

TEST(Compose, window_equals_the_same_part_of_the_whole) {
    auto all = scenes(20);
    for (size_t i = 0; i < all.size(); ++i) all[i].style = int(i) / 2 - 1;  // each style twice, and none
    Frame const whole{.height = 128, .width = 128};
    Frame window = whole;
    window.window_height = 40, window.window_width = 56;
    // Corners, borders, and the middle.
    std::vector<std::array<int64_t, 2>> const places{{0, 0}, {88, 72}, {31, 17}, {50, 0}, {3, 61}};
    for (size_t i = 0; i < all.size(); ++i) window.origins.push_back(places[i % places.size()]);
    Composition const expected = composer().compose(all, whole), actual = composer().compose(all, window);
    for (size_t i = 0; i < all.size(); ++i) {
        auto const [top, left] = window.origins[i];
        auto const part = [&](Tensor const& t) { return t[int64_t(i)].narrow(-2, top, 40).narrow(-1, left, 56); };
        EXPECT_LT((part(expected.image) - actual.image[int64_t(i)]).abs().mean().item<float>(), 2e-4)
            << "style " << all[i].style;
        EXPECT_LT(largest_difference(part(expected.things), actual.things[int64_t(i)]), 1e-3);
        EXPECT_LT(largest_difference(part(expected.ground), actual.ground[int64_t(i)]), 1e-3);
    }
}

TEST(Compose, low_and_high_resolution_show_the_same) {
    auto const all = scenes(12);
    Tensor const low = composer().compose(all, {}).image;
    Tensor const high = composer().compose(all, {.height = 256, .width = 256}).image;
    Tensor const averaged = at::avg_pool2d(high, 4);
    for (int64_t i = 0; i < 12; ++i) {
        float const difference = (low[i] - averaged[i]).abs().mean().item<float>();
        EXPECT_LT(difference, 0.22f) << "style " << all[size_t(i)].style;
        EXPECT_LT(difference, (low[i] - averaged[(i + 1) % 12]).abs().mean().item<float>()) << i;
    }
}

TEST(Compose, areas_add_up_to_the_whole_picture) {
    for (Aspect const aspect : world_aspects()) {
        Composition const c =
            composer().compose(scenes(10, {}, aspect), {.height = aspect.height, .width = aspect.width});
        EXPECT_LT(largest_difference(c.things.sum(1) + c.sky + c.ground, at::ones({})), 1e-4);
        EXPECT_GE(std::min({c.things.min().item<float>(), c.sky.min().item<float>(), c.ground.min().item<float>()}),
                  -1e-5);
        EXPECT_LE(c.image.abs().max().item<float>(), 1);
    }
}

TEST(Compose, masks_show_what_is_visible) {
    // Two equal things in one place: the nearer one hides the other; moved apart, both are seen in full.
    Scene scene = scenes(1)[0];
    scene.style = -1, scene.sign.reset(), scene.behind = -1;
    int const apple = test_assets().noun_index("apple");
    Thing const near{
        .noun = apple, .drawing = test_assets().nouns[size_t(apple)].drawings[0], .x = 0.5f, .y = 0.5f, .size = 0.4f};
    scene.things = {near, near};
    Composition const hidden = composer().compose({&scene, 1}, {});
    scene.things[0].x = 0.25f, scene.things[1].x = 0.75f;
    Composition const apart = composer().compose({&scene, 1}, {});
    auto const area = [](Composition const& c, int64_t k) { return c.things[0][k].sum().item<float>(); };
    EXPECT_LT(area(hidden, 1), 0.1f * area(hidden, 0));
    EXPECT_NEAR(area(apart, 1), area(apart, 0), 0.05f * area(apart, 0));
    // The mask lies where the thing was put.
    Tensor const columns = apart.things[0][0].sum(0);
    Tensor const middle = (columns * at::arange(64)).sum() / columns.sum();
    EXPECT_NEAR(middle.item<float>(), 15.5f, 2);
}

TEST(Compose, pictures_differ_only_where_a_thing_is_seen) {
    Scene scene = scenes(3)[2];
    scene.style = -1;
    Scene recoloured = scene;
    recoloured.things[0].colour = scene.things[0].colour == 4 ? 0 : 4;
    Composition const a = composer().compose({&scene, 1}, {}), b = composer().compose({&recoloured, 1}, {});
    Tensor const difference = (a.image - b.image).abs().amax(1);
    EXPECT_GT(difference.max().item<float>(), 0.2f);
    EXPECT_LT((difference * (a.things.select(1, 0) < 1e-3)).max().item<float>(), 1e-3f);
}

TEST(Compose, colours_look_like_their_names) {
    Scene scene = scenes(1)[0];
    scene.style = -1, scene.sky = 0, scene.sign.reset();
    int const car = test_assets().noun_index("car");
    for (size_t c = 0; c < world_colours().size(); ++c) {
        scene.things = {{.noun = car,
                         .drawing = test_assets().nouns[size_t(car)].drawings[0],
                         .x = 0.5f,
                         .y = 0.5f,
                         .size = 0.7f,
                         .colour = int(c)}};
        Composition const done = composer().compose({&scene, 1}, {});
        Tensor const inside = done.things[0][0] > 0.95;
        // The body is the most frequent colour: the median over the lower half without windows and wheels.
        Tensor const pixels = done.image[0].masked_select(inside.unsqueeze(0)).view({3, -1}).add(1).div(2);
        Tensor const wanted = at::tensor(at::ArrayRef<float>(world_colours()[c].rgb)).unsqueeze(1);
        Tensor const near = (pixels - wanted).abs().amax(0) < 0.2;
        EXPECT_GT(near.to(at::kFloat).mean().item<float>(), 0.25f) << world_colours()[c].name;
    }
}

TEST(Compose, a_wrong_aspect_is_refused) {
    auto const all = scenes(1);
    EXPECT_THROW(composer().compose(all, {.height = 48, .width = 88}), std::exception);
}

TEST(Sign, different_words_make_different_boards) {
    auto all = scenes(2, {.style_share = 0, .sign_share = 1, .exact_things = 1});
    all[1] = all[0];
    all[0].sign->words = {"HELLO"}, all[1].sign->words = {"HELPS"};
    all[0].sign->two_lines = all[1].sign->two_lines = false;
    Composition const done = composer().compose(all, {.height = 256, .width = 256});
    Tensor const difference = (done.image[0] - done.image[1]).abs().amax(0);
    EXPECT_GT((difference > 0.5).sum().item<int64_t>(), 50);
    // The first three letters are the same up to the spacing of the line: the whole board is not noise.
    EXPECT_LT((difference > 0.5).to(at::kFloat).mean().item<float>(), 0.2f);
}

TEST(Styles, change_how_pictures_look_each_in_its_own_way) {
    auto const plain = scenes(12, {.style_share = 0});
    struct Look {
        float saturation, brightness, detail;
    };
    auto const look = [&](int style) {
        auto styled = plain;
        for (Scene& scene : styled) scene.style = style;
        Tensor const rgb = composer().compose(styled, {}).image.add(1).div(2);
        return Look{(rgb.amax(1) - rgb.amin(1)).mean().item<float>(), rgb.mean().item<float>(),
                    (rgb.narrow(3, 1, 63) - rgb.narrow(3, 0, 63)).abs().mean().item<float>()};
    };
    auto const index = [](std::string_view name) {
        for (size_t i = 0; i < world_styles().size(); ++i)
            if (world_styles()[i].name == name) return int(i);
        throw std::logic_error("no such style");
    };
    Look const none = look(-1);
    EXPECT_LT(look(index("pencil")).saturation, 0.02f);
    EXPECT_GT(look(index("pencil")).brightness, none.brightness + 0.05f);
    EXPECT_LT(look(index("charcoal")).saturation, 0.06f);
    EXPECT_LT(look(index("charcoal")).brightness, look(index("pencil")).brightness - 0.15f);
    EXPECT_LT(look(index("neon")).brightness, none.brightness - 0.1f);
    EXPECT_GT(look(index("oil paint")).saturation, none.saturation);
    EXPECT_GT(look(index("stained glass")).detail, 1.5f * none.detail);
    EXPECT_GT(look(index("watercolour")).brightness, none.brightness + 0.03f);
    Tensor const blue = composer()
                            .compose(std::vector<Scene>{[&] {
                                         Scene s = plain[0];
                                         s.style = index("blueprint");
                                         return s;
                                     }()},
                                     {})
                            .image;
    EXPECT_GT(blue.select(1, 2).mean().item<float>(), blue.select(1, 0).mean().item<float>() + 0.3f);
    for (int style = 0; style < int(world_styles().size()); ++style) {
        auto styled = plain;
        for (Scene& scene : styled) scene.style = style;
        EXPECT_GT(
            (composer().compose(styled, {}).image - composer().compose(plain, {}).image).abs().mean().item<float>(),
            0.05f)
            << world_styles()[size_t(style)].name;
    }
}

TEST(Styles, pixel_art_has_squares_of_one_colour) {
    auto all = scenes(2);
    for (Scene& scene : all) scene.style = 4;
    Tensor const image = composer().compose(all, {.height = 128, .width = 128}).image;
    Tensor const squares = image.unfold(2, 4, 4).unfold(3, 4, 4).flatten(4);
    EXPECT_LT((squares.amax(-1) - squares.amin(-1)).max().item<float>(), 1e-5f);
}

TEST(Speed, of_composing) {
    auto const all = scenes(64);
    composer().compose(all, {});
    std::clock_t const start = std::clock();
    composer().compose(all, {});
    double const milliseconds = 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC / 64;
    std::cout << "composing at 64x64: " << milliseconds << " ms of processor time a scene\n";
    EXPECT_LT(milliseconds, 20);
}

}  // namespace
}  // namespace daub
