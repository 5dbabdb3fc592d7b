#include "engine/core/error.h"
#include "engine/training/world/paint.h"
#include "engine/training/world/training_batch.h"
#include "engine/training/world/world_preview.h"
#include "tests/world/world_fixture.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>

#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace daub {
namespace {

using at::Tensor;

World const& world() {
    static World const made(assets_with_tokens(), at::kCPU);
    return made;
}

float largest_difference(Tensor const& a, Tensor const& b) { return (a - b).abs().max().item<float>(); }

Tensor cut(Tensor const& t, at::IntArrayRef sizes) {
    Tensor out = t;
    for (size_t d = 1; d < sizes.size(); ++d) out = out.narrow(int64_t(d), 0, sizes[d]);
    return out;
}

TEST(Batch, two_halves_equal_the_whole) {
    TrainingBatch const whole = world().batch({}, 9, 64, 16);
    for (int64_t half : {0, 8}) {
        TrainingBatch const part = world().batch({}, 9, 64 + half, 8);
        EXPECT_LT(largest_difference(whole.images.narrow(0, half, 8), part.images), 1e-4);
        EXPECT_LT(largest_difference(whole.style_reference.narrow(0, half, 8), part.style_reference), 1e-4);
        EXPECT_LT(largest_difference(cut(whole.painted, part.painted.sizes()).narrow(0, half, 8), part.painted), 1e-4);
        EXPECT_TRUE(at::equal(cut(whole.clip_ids, part.clip_ids.sizes()).narrow(0, half, 8), part.clip_ids));
        EXPECT_TRUE(at::equal(cut(whole.t5_columns, part.t5_columns.sizes()).narrow(0, half, 8), part.t5_columns));
    }
}

TEST(Batch, has_the_shapes_it_promises) {
    for (int64_t first : {0, 2048, 4096, 6144}) {
        TrainingBatch const b = world().batch({}, 3, first, 4);
        int64_t const h = b.images.size(2), w = b.images.size(3), r = b.masks.size(1);
        EXPECT_EQ(h % 8, 0);
        EXPECT_NEAR(double(h * w), 4096, 600);
        EXPECT_EQ(b.painted.sizes(), (at::IntArrayRef{4, r, h, w}));
        EXPECT_EQ(b.style_reference.sizes(), b.images.sizes());
        EXPECT_EQ(b.clip_ids.size(1) % 8, 0);
        EXPECT_EQ(b.clip_columns.sizes(), (at::IntArrayRef{4, r, b.clip_ids.size(1)}));
        EXPECT_EQ(b.t5_columns.sizes(), (at::IntArrayRef{4, r, b.t5_ids.size(1)}));
        EXPECT_EQ(b.t5_mask.sizes(), b.t5_ids.sizes());
        for (int64_t i = 0; i < 4; ++i) {
            EXPECT_EQ(b.clip_ids[i][0].item<int64_t>(), 5);
            int64_t const length = b.t5_mask[i].sum().item<int64_t>();
            EXPECT_EQ(b.t5_ids[i][length - 1].item<int64_t>(), 6);
        }
    }
}

TEST(Batch, columns_are_the_tokens_of_the_mentioned_words) {
    TrainingBatch const b = world().batch({}, 3, 0, 32);
    auto const& clip = world().assets().lexicon.clip;
    for (int64_t i = 0; i < 32; ++i)
        for (size_t r = 0; r < b.regions[size_t(i)].size(); ++r) {
            Mention const& mention = b.regions[size_t(i)][r];
            std::vector<int64_t> expected, actual;
            for (int w = mention.first; w < mention.last; ++w) {
                auto const word = size_t(b.captions[size_t(i)].words[size_t(w)]);
                for (int t = clip.offsets[word]; t < clip.offsets[word + 1]; ++t)
                    expected.push_back(clip.ids[size_t(t)]);
            }
            for (int64_t c = 0; c < b.clip_ids.size(1); ++c)
                if (b.clip_columns[i][int64_t(r)][c].item<float>() == 1)
                    actual.push_back(b.clip_ids[i][c].item<int64_t>());
            EXPECT_EQ(actual, expected);
            EXPECT_EQ(b.t5_columns[i][int64_t(r)].sum().item<float>(), float(expected.size()));
        }
}

TEST(Batch, regions_hold_all_things_of_their_group) {
    TrainingBatch const b = world().batch({.scenes = {.exact_things = 6}}, 3, 0, 16);
    for (int64_t i = 0; i < 16; ++i)
        for (size_t r = 0; r < b.regions[size_t(i)].size(); ++r) {
            Mention const& mention = b.regions[size_t(i)][r];
            if (mention.kind != MentionKind::things) continue;
            Tensor expected = at::zeros_like(b.masks[0][0]);
            for (size_t k = 0; k < b.scenes[size_t(i)].things.size(); ++k)
                if (b.scenes[size_t(i)].things[k].group == mention.group) expected += b.visible_things[i][int64_t(k)];
            EXPECT_LT(largest_difference(b.masks[i][int64_t(r)], expected.clamp(0, 1)), 1e-5);
        }
}

TEST(Batch, references_have_the_style_of_the_picture) {
    BatchOptions options;
    options.own_reference_share = 0;
    TrainingBatch const b = world().batch(options, 3, 0, 8);
    for (int64_t i = 0; i < 8; ++i) {
        EXPECT_EQ(b.scenes[size_t(i)].style, b.scenes[size_t(i ^ 1)].style);
        EXPECT_LT(largest_difference(b.style_reference[i], b.images[i ^ 1]), 1e-5);
    }
    // A partner outside the batch is composed for it.
    TrainingBatch const odd = world().batch(options, 3, 1, 2);
    EXPECT_LT(largest_difference(odd.style_reference[0], b.images[0]), 1e-4);
}

TEST(Batch, without_tokens_says_what_to_do) {
    World const bare(WorldAssets::load(world_file()), at::kCPU);
    try {
        bare.batch({}, 1, 0, 1);
        ADD_FAILURE() << "was made";
    } catch (Error const& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("daub-train prepare"));
    }
}

Tensor disc(float x, float y, float radius) {
    Tensor const axis = at::arange(64, at::kFloat) + 0.5;
    Tensor const distance = at::sqrt((axis.unsqueeze(0) - x).square() + (axis.unsqueeze(1) - y).square());
    return (radius - distance + 0.5).clamp(0, 1).unsqueeze(0);
}

TEST(Paint, is_rough_but_about_the_same_area) {
    constexpr int count = 400;
    Tensor const mask = disc(24, 38, 12);
    std::vector<PaintSeed> seeds;
    for (int i = 0; i < count; ++i) seeds.push_back({5, uint64_t(i), 0});
    Tensor const painted = degrade_masks(mask.expand({count, -1, -1}), seeds);
    EXPECT_GE(painted.min().item<float>(), 0);
    EXPECT_LE(painted.max().item<float>(), 1);
    Tensor const overlap = at::minimum(painted, mask).sum({1, 2}) / at::maximum(painted, mask).sum({1, 2});
    EXPECT_GT(overlap.mean().item<float>(), 0.5f);
    EXPECT_LT(overlap.mean().item<float>(), 0.9f);
    EXPECT_GT((overlap > 0.15).to(at::kFloat).mean().item<float>(), 0.97f);
    // Larger ones, smaller ones, soft ones and hard ones.
    Tensor const area = painted.sum({1, 2}) / mask.sum();
    EXPECT_GT((area > 1.3).sum().item<int64_t>(), count / 20);
    EXPECT_GT((area < 0.7).sum().item<int64_t>(), count / 40);
    EXPECT_GT(largest_difference(painted[0], painted[1]), 0.1f);
}

TEST(Paint, depends_on_the_seed_of_each_mask_only) {
    Tensor const masks = at::cat({disc(20, 20, 8), disc(40, 30, 15), disc(30, 50, 10)});
    std::vector<PaintSeed> const seeds{{1, 7, 0}, {1, 7, 1}, {1, 8, 0}};
    Tensor const together = degrade_masks(masks, seeds);
    for (int64_t i = 0; i < 3; ++i)
        EXPECT_LT(largest_difference(degrade_masks(masks.narrow(0, i, 1), {&seeds[size_t(i)], 1})[0], together[i]),
                  1e-5);
}

TEST(Paint, what_is_not_to_be_seen_is_not_painted) {
    Tensor const masks = at::cat({at::zeros({1, 64, 64}), disc(32, 32, 1.5f)});
    std::vector<PaintSeed> const seeds{{1, 1, 0}, {1, 2, 0}};
    EXPECT_EQ(degrade_masks(masks, seeds).abs().sum().item<float>(), 0);
}

TEST(Batch, speed) {
    world().batch({}, 1, 0, 64);
    std::clock_t const start = std::clock();
    world().batch({}, 1, 0, 64);
    double const milliseconds = 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC / 64;
    std::cout << "whole batches at 64x64: " << milliseconds << " ms of processor time a sample\n";
    EXPECT_LT(milliseconds, 30);
}

TEST(Preview, writes_sheets_and_captions) {
    auto const folder = std::filesystem::temp_directory_path() / ("daub-world-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    write_captions(folder / "captions.txt", test_assets(), 20, 1);
    write_sheet(folder / "sheet.ppm", at::zeros({5, 3, 8, 10}), 3);
    std::ifstream captions(folder / "captions.txt");
    int lines = 0;
    for (std::string line; std::getline(captions, line); ++lines) EXPECT_GT(line.size(), 3u);
    EXPECT_EQ(lines, 20);
    EXPECT_EQ(std::filesystem::file_size(folder / "sheet.ppm"), std::string("P6\n30 16\n255\n").size() + 30 * 16 * 3);
    EXPECT_THROW(write_sheet(folder / "missing" / "sheet.ppm", at::zeros({1, 3, 8, 8}), 1), Error);
    if (char const* const keep = std::getenv("DAUB_WORLD_PREVIEW")) write_preview(keep, world(), 1);
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace daub
