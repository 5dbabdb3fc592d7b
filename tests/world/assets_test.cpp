#include "engine/core/error.h"
#include "engine/training/world/qoi.h"
#include "engine/training/world/recolour.h"
#include "engine/training/world/vocabulary.h"
#include "tests/world/world_fixture.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <random>

namespace daub {
namespace {

using testing::HasSubstr;

std::filesystem::path scratch_file(std::string const& name) {
    return std::filesystem::temp_directory_path() / (std::to_string(::getpid()) + name);
}

TEST(Qoi, gives_back_every_kind_of_pixel) {
    std::mt19937 random(1);
    std::vector<uint8_t> pixels;
    auto const add = [&](int r, int g, int b, int a) {
        for (int const channel : {r, g, b, a}) pixels.push_back(uint8_t(channel));
    };
    for (int i = 0; i < 200; ++i) add(10, 20, 30, 255);                   // runs beyond the longest
    for (int i = 0; i < 300; ++i) add(i / 2, i / 2 + i % 2, i / 3, 255);  // small differences
    for (int i = 0; i < 300; ++i) add(i * 7, i * 9, i * 8, 255);          // larger ones, wrapping around
    for (int i = 0; i < 500; ++i) add(int(random()), int(random()), int(random()), int(random() % 3) * 100);
    for (int i = 0; i < 70; ++i) add(0, 0, 0, 0);
    auto const chunks = encode_qoi(pixels);
    EXPECT_EQ(decode_qoi(chunks, pixels.size() / 4), pixels);
    EXPECT_LT(chunks.size(), pixels.size() * 5 / 4);
}

TEST(Qoi, refuses_data_that_are_cut_or_too_long) {
    std::vector<uint8_t> pixels(400, 77);
    pixels[200] = 3;
    auto chunks = encode_qoi(pixels);
    EXPECT_THROW(decode_qoi(chunks, 99), Error);
    EXPECT_THROW(decode_qoi(chunks, 101), Error);
    chunks = {0xFF, 1, 2};
    EXPECT_THROW(decode_qoi(chunks, 1), Error);
}

TEST(WorldAssets, holds_things_with_names_and_pictures) {
    WorldAssets const& assets = test_assets();
    EXPECT_GE(assets.nouns.size(), 32u);
    EXPECT_EQ(assets.drawings.size(0), int64_t(assets.drawing_noun.size()));
    for (Noun const& noun : assets.nouns) {
        EXPECT_FALSE(noun.drawings.empty()) << noun.name;
        EXPECT_THAT(noun.where, testing::AnyOf("ground", "sky", "water", "any")) << noun.name;
        EXPECT_EQ(noun.box[3] - noun.box[1] > 0.9f || noun.box[2] - noun.box[0] > 0.9f, true) << noun.name;
    }
    // Premultiplied: no colour exceeds its alpha.
    at::Tensor const excess =
        assets.drawings.narrow(1, 0, 3).to(at::kInt) - assets.drawings.narrow(1, 3, 1).to(at::kInt);
    EXPECT_LE(excess.max().item<int>(), 1);
}

TEST(WorldAssets, saved_with_tokens_equals_itself_when_loaded) {
    WorldAssets const assets = assets_with_tokens();
    auto const file = scratch_file("world.safetensors");
    assets.save(file);
    WorldAssets const again = WorldAssets::load(file);
    std::filesystem::remove(file);
    EXPECT_TRUE(at::equal(again.drawings, assets.drawings));
    EXPECT_TRUE(at::equal(again.letters, assets.letters));
    EXPECT_EQ(again.lexicon.words, assets.lexicon.words);
    EXPECT_EQ(again.lexicon.clip.ids, assets.lexicon.clip.ids);
    EXPECT_EQ(again.lexicon.t5.offsets, assets.lexicon.t5.offsets);
    EXPECT_EQ(again.lexicon.t5.begin, -1);
    EXPECT_EQ(again.nouns[3].key, assets.nouns[3].key);
    EXPECT_NEAR(again.nouns[3].box[2], assets.nouns[3].box[2], 1e-6);
}

TEST(WorldAssets, tokens_of_another_lexicon_are_refused) {
    WorldAssets assets = assets_with_tokens();
    assets.lexicon.words[5].text = "changed";
    auto const file = scratch_file("other.safetensors");
    assets.save(file);
    try {
        WorldAssets::load(file);
        ADD_FAILURE() << "was accepted";
    } catch (Error const& error) {
        EXPECT_THAT(error.what(), HasSubstr("attach tokens anew"));
    }
    std::filesystem::remove(file);
}

TEST(WorldAssets, a_missing_file_is_named) {
    try {
        WorldAssets::load("/nowhere/world.safetensors");
        ADD_FAILURE() << "was found";
    } catch (Error const& error) {
        EXPECT_THAT(error.what(), HasSubstr("/nowhere/world.safetensors"));
    }
}

TEST(Recolour, turns_the_key_and_keeps_grey) {
    std::array<float, 3> const orange{0.98f, 0.5f, 0.1f};
    for (NamedColour const& colour : world_colours()) {
        auto const m = recolour_matrix(orange, colour.rgb);
        for (size_t row = 0; row < 3; ++row) {
            EXPECT_NEAR(m[row * 3] * orange[0] + m[row * 3 + 1] * orange[1] + m[row * 3 + 2] * orange[2],
                        colour.rgb[row], 1e-4)
                << colour.name;
            EXPECT_NEAR(m[row * 3] + m[row * 3 + 1] + m[row * 3 + 2], 1, 1e-4) << colour.name;
        }
    }
}

TEST(Recolour, leaves_other_parts_of_a_thing_alone) {
    WorldAssets const& assets = test_assets();
    auto const weights = recolour_weights(assets);
    // A tulip's flower turns, its leaves (the lower third) do not.
    int const tulip = assets.nouns[size_t(assets.noun_index("tulip"))].drawings[0];
    at::Tensor const alpha = assets.drawings[tulip][3].to(at::kFloat) / 255;
    auto const share = [&](int64_t from, int64_t rows) {
        return (weights[tulip] * alpha).narrow(0, from, rows).sum().item<float>() /
               alpha.narrow(0, from, rows).sum().item<float>();
    };
    EXPECT_GT(share(40, 150), 0.9f);
    EXPECT_LT(share(400, 100), 0.1f);
}

}  // namespace
}  // namespace daub
