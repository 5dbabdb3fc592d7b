// Folders and shards of real pictures as training data.
#include "engine/training/dataset/picture_dataset.h"

#include "engine/core/error.h"
#include "engine/scene/image_file.h"
#include "engine/training/dataset/example_picture.h"
#include "tests/dataset/tar_writer.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>

#include <fstream>
#include <set>

namespace daub {
namespace {

using std::filesystem::path;

/// The left half of one colour, the right half of another.
Image two_halves(int width, int height, std::array<uint8_t, 3> left, std::array<uint8_t, 3> right) {
    Image image({.width = width, .height = height});
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c)
                image.row<uint8_t>(y)[size_t(3 * x + c)] = (x < width / 2 ? left : right)[size_t(c)];
    return image;
}

Image plain(int width, int height, uint8_t grey) {
    return two_halves(width, height, {grey, grey, grey}, {grey, grey, grey});
}

class PictureDatasetTest : public testing::Test {
 protected:
    void SetUp() override {
        folder_ =
            std::filesystem::temp_directory_path() /
            fmt::format("daub-pictures-{}-{}", getpid(), testing::UnitTest::GetInstance()->current_test_info()->name());
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    void write(path const& name, std::string const& text) const {
        std::filesystem::create_directories((folder_ / name).parent_path());
        std::ofstream(folder_ / name, std::ios::binary) << text;
    }
    void add(std::string const& name, Image const& picture, std::string const& caption,
             std::string const& json = "") const {
        std::filesystem::create_directories((folder_ / name).parent_path());
        write_image(folder_ / (name + ".png"), picture);
        write(name + ".txt", caption);
        if (!json.empty()) write(name + ".json", json);
    }
    /// Greys that tell which picture is which.
    void add_greys(int count) const {
        for (int i = 0; i < count; ++i)
            add(fmt::format("p{:02}", i), plain(70, 70, uint8_t(10 + 10 * i)), "a fox on a meadow");
    }
    static PictureDataset::Options options(std::vector<std::string> sources) {
        return {.sources = std::move(sources), .filter = {}, .clip_score = {}};
    }
    PictureDataset::Options here() const { return options({folder_.string()}); }
    static PictureDataset open(PictureDataset::Options options) {
        return PictureDataset(std::move(options), tokenizers(), at::kCPU);
    }
    static CaptionTokenizers tokenizers() {
        return CaptionTokenizers::load(DAUB_SOURCE_DIR "/resources/sketchbook/tokenizers");
    }

    static DataRequest request() { return {.batch = {.aspect_block = 8}, .crops = {}}; }
    static TrainingBatch batch(PictureDataset const& data, int64_t first, int64_t count) {
        return data.samples(request(), {3, first, count}).batch;
    }
    static std::multiset<int> greys(at::Tensor const& images) {
        std::multiset<int> found;
        for (int64_t i = 0; i < images.size(0); ++i)
            found.insert(int(std::lround((images[i].mean().item<double>() + 1) * 127.5)));
        return found;
    }

    path folder_;
};

TEST_F(PictureDatasetTest, folder_gives_every_picture_once_a_round) {
    add_greys(8);
    PictureDataset const data = open(here());
    EXPECT_EQ(data.size(), 8);
    TrainingBatch const b = batch(data, 0, 8);
    EXPECT_EQ(b.images.sizes(), at::IntArrayRef({8, 3, 64, 64}));
    EXPECT_EQ(greys(b.images), (std::multiset<int>{10, 20, 30, 40, 50, 60, 70, 80}));
    EXPECT_EQ(b.clip_ids.size(1) % 8, 0);
    EXPECT_EQ(b.t5_mask.sizes(), b.t5_ids.sizes());
    EXPECT_EQ(b.masks.abs().sum().item<double>(), 0);
}

TEST_F(PictureDatasetTest, a_batch_equals_its_halves_and_a_resumed_run_the_first) {
    for (int i = 0; i < 12; ++i)
        add(fmt::format("p{}", i), two_halves(90 + 5 * i, 80, {uint8_t(20 * i), 0, 0}, {0, 255, 0}), "a fox and a tree",
            R"([{"phrase": "a fox", "box": [0, 0, 0.5, 1]}])");
    PictureDataset const data = open(here()), resumed = open(here());
    for (int64_t const first : {0, 24, 8}) {
        TrainingBatch const whole = batch(data, first, 8), left = batch(resumed, first, 4),
                            right = batch(resumed, first + 4, 4);
        EXPECT_TRUE(at::equal(whole.images, at::cat({left.images, right.images})));
        EXPECT_TRUE(at::equal(whole.painted, at::cat({left.painted, right.painted})));
        EXPECT_TRUE(at::equal(whole.t5_ids, at::cat({left.t5_ids, right.t5_ids})));
    }
}

TEST_F(PictureDatasetTest, what_is_prepared_is_what_comes) {
    add_greys(8);
    PictureDataset const data = open(here()), plain_data = open(here());
    data.prepare(request(), {3, 8, 8});
    data.prepare(request(), {3, 80, 8});  // never asked for
    EXPECT_TRUE(at::equal(batch(data, 8, 8).images, batch(plain_data, 8, 8).images));
}

TEST_F(PictureDatasetTest, shards_are_read_like_folders) {
    add_greys(3);
    test::TarWriter tar;
    auto const bytes = [&](std::string const& name) {
        std::ifstream file(folder_ / name, std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(file), {}};
    };
    for (int i = 0; i < 3; ++i)
        tar.add(fmt::format("x/{}.png", i), bytes(fmt::format("p{:02}.png", i)))
            .add(fmt::format("x/{}.txt", i), "a fox");
    tar.add("x/3.png", bytes("p00.png"))
        .add("x/3.txt", "a fox")
        .add("x/3.half.png", "none")
        .add("x/3.json", R"([{"phrase": "fox", "mask": "m.png"}])");
    Image mask = two_halves(70, 70, {255, 255, 255}, {0, 0, 0});
    Bytes const encoded = encode_image(mask, FileFormat::png);
    tar.add("x/3.m.png", std::string(text_of(encoded)));
    std::filesystem::create_directories(folder_ / "shards");
    write("shards/s-00.tar", tar.finished());
    write("shards/s-01.tar", tar.finished().substr(0, 4096));  // cut off within
    PictureDataset const whole = open(options({(folder_ / "shards" / "s-{00..00}.tar").string()}));
    EXPECT_EQ(whole.size(), 4);
    EXPECT_EQ(greys(batch(whole, 0, 4).images), (std::multiset<int>{10, 10, 20, 30}));
    EXPECT_NEAR(batch(whole, 0, 4).masks.sum().item<double>(), 64 * 32, 64);
    PictureDataset const both = open(options({(folder_ / "shards" / "s-{00..01}.tar").string()}));
    EXPECT_THAT(both.warnings(), testing::ElementsAre(testing::HasSubstr("cut off")));
    EXPECT_THROW(open(options({(folder_ / "shards" / "s-02.tar").string()})), Error);
}

TEST_F(PictureDatasetTest, filters_leave_out_and_count) {
    add("good", plain(100, 100, 100), "a fox", R"({"aesthetic": 6, "clip_score": 0.4})");
    add("small", plain(100, 63, 0), "a fox", R"({"aesthetic": 6, "clip_score": 0.4})");
    add("ugly", plain(100, 100, 0), "a fox", R"({"aesthetic_score": 4, "clip_score": 0.4})");
    add("unjudged", plain(100, 100, 0), "a fox", R"({"clip_score": 0.4})");
    add("else", plain(100, 100, 0), "a fox", R"({"aesthetic": 6, "similarity": 0.1})");
    add("unscored", plain(100, 100, 0), "a fox", R"({"aesthetic": 6})");
    add("mute", plain(100, 100, 0), "  \n");
    add("garbled", plain(100, 100, 0), "a fox", "{");
    write_image(folder_ / "alone.png", plain(100, 100, 0));
    write("broken.png", "no picture");
    write("broken.txt", "a fox");
    auto wanted = here();
    wanted.filter = {.min_side = 64, .min_aesthetic = 5, .min_clip_score = 0.3};
    PictureDataset const data = open(wanted);
    EXPECT_EQ(data.size(), 1);
    std::map<Rejection, int64_t> const expected{{Rejection::too_small, 1},       {Rejection::low_aesthetic, 1},
                                                {Rejection::no_aesthetic, 2},    {Rejection::low_clip_score, 1},
                                                {Rejection::no_clip_score, 1},   {Rejection::empty_caption, 1},
                                                {Rejection::broken_settings, 1}, {Rejection::no_caption, 1}};
    for (auto const& [reason, count] : expected) EXPECT_EQ(data.rejections().of(reason), count) << to_text(reason);
    EXPECT_EQ(data.rejections().all(), 9);
    EXPECT_EQ(greys(batch(data, 0, 2).images), (std::multiset<int>{100, 100}));
    EXPECT_THAT(data.rejections().summary(), testing::HasSubstr("1 too small"));

    wanted.filter = {.min_side = 500};
    try {
        open(wanted);
        FAIL() << "nothing is left, yet it opens";
    } catch (Error const& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("too small"));
    }
}

TEST_F(PictureDatasetTest, own_scores_decide_where_there_are_none) {
    add_greys(8);
    add("stored", plain(70, 70, 200), "a fox", R"({"clip_score": 0.9})");
    auto wanted = here();
    wanted.filter = {.min_clip_score = 0.5, .computes_clip_score = true};
    wanted.clip_score = [](at::Tensor const& picture, std::span<int64_t const>) {
        return picture.mean().item<double>() < -0.6 ? 0.9 : 0.1;
    };
    PictureDataset const data = open(wanted);
    std::multiset<int> const seen =
        greys(at::cat({batch(data, 0, 8).images, batch(data, 8, 8).images, batch(data, 16, 8).images}));
    EXPECT_EQ(std::set<int>(seen.begin(), seen.end()), (std::set<int>{10, 20, 30, 40, 50, 200}));
    EXPECT_EQ(data.rejections().of(Rejection::low_clip_score), 3);
    EXPECT_EQ(data.usable(), 6);
}

TEST_F(PictureDatasetTest, pictures_that_break_off_are_stood_in_for) {
    add_greys(4);
    std::filesystem::resize_file(folder_ / "p00.png", std::filesystem::file_size(folder_ / "p00.png") - 30);
    PictureDataset const data = open(here()), again = open(here());
    TrainingBatch const b = batch(data, 0, 8);
    EXPECT_FALSE(greys(b.images).contains(10));
    EXPECT_EQ(data.rejections().of(Rejection::broken_picture), 1);
    EXPECT_TRUE(at::equal(batch(again, 4, 4).images, b.images.narrow(0, 4, 4))) << "the same one stands in each time";
}

TEST_F(PictureDatasetTest, nothing_but_broken_pictures_is_an_error) {
    add_greys(1);
    std::filesystem::resize_file(folder_ / "p00.png", std::filesystem::file_size(folder_ / "p00.png") - 30);
    PictureDataset const data = open(here());
    EXPECT_THROW(batch(data, 0, 1), Error);
}

TEST_F(PictureDatasetTest, regions_become_masks_and_columns) {
    // The caption names a side, so the picture is not mirrored; it is square, so nothing is cropped.
    add("p", two_halves(128, 128, {255, 0, 0}, {0, 0, 255}), "a red fox on the left of a blue tree",
        R"([{"phrase": "red fox", "box": [0, 0, 0.5, 1]}, {"phrase": "blue tree", "mask": "masks/tree.png"}])");
    std::filesystem::create_directories(folder_ / "masks");
    write_image(folder_ / "masks" / "tree.png", two_halves(64, 64, {0, 0, 0}, {255, 255, 255}));
    PictureDataset const data = open(here());
    TrainingBatch const b = batch(data, 0, 1);
    ASSERT_EQ(b.masks.sizes(), at::IntArrayRef({1, 2, 64, 64}));
    at::Tensor const red = b.images[0][0].gt(0).to(at::kFloat), blue = b.images[0][2].gt(0).to(at::kFloat);
    EXPECT_LT((b.masks[0][0] - red).abs().mean().item<double>(), 0.02);
    EXPECT_LT((b.masks[0][1] - blue).abs().mean().item<double>(), 0.02);
    EXPECT_GT(b.painted.sum().item<double>(), 0);
    // The words "red fox" alone have as many tokens as they have columns.
    CaptionTokenizers const t = tokenizers();
    EXPECT_EQ(b.clip_columns[0][0].sum().item<int64_t>(), int64_t(t.clip.tokenize("red fox").size()));
    EXPECT_EQ(b.t5_columns[0][1].sum().item<int64_t>(), int64_t(t.t5.tokenize("blue tree").size()));
    EXPECT_EQ(b.clip_columns[0].sum(0).max().item<double>(), 1) << "no token is of both";
}

TEST_F(PictureDatasetTest, mirrors_half_of_the_pictures_with_their_regions) {
    add("p", two_halves(64, 64, {255, 255, 255}, {0, 0, 0}), "a fox", R"([{"phrase": "fox", "box": [0, 0, 0.5, 1]}])");
    PictureDataset const data = open(here());
    TrainingBatch const b = batch(data, 0, 64);
    at::Tensor const white = b.images.select(1, 0).gt(0).to(at::kFloat);
    EXPECT_LT((white - b.masks.select(1, 0)).abs().max().item<double>(), 0.01);
    EXPECT_NEAR(white.select(1, 0).select(1, 0).mean().item<double>(), 0.5, 0.25);
}

TEST_F(PictureDatasetTest, aspects_are_kept_apart) {
    for (int i = 0; i < 4; ++i) {
        add(fmt::format("wide{}", i), plain(176, 96, 50), "a fox");
        add(fmt::format("high{}", i), plain(96, 176, 100), "a fox");
    }
    PictureDataset const data = open(here());
    std::set<std::pair<int64_t, int64_t>> shapes;
    for (int64_t block = 0; block < 12; ++block) {
        at::Tensor const images = batch(data, 8 * block, 8).images;
        shapes.insert({images.size(2), images.size(3)});
        EXPECT_EQ(greys(images), greys(at::full_like(images, images.flatten()[0].item<double>())))
            << "one aspect in a block";
    }
    EXPECT_EQ(shapes, (std::set<std::pair<int64_t, int64_t>>{{48, 88}, {88, 48}}));
}

TEST_F(PictureDatasetTest, crops_are_the_same_place_at_both_resolutions) {
    add("p", two_halves(300, 300, {250, 10, 10}, {10, 10, 250}), "a fox");
    PictureDataset const data = open(here());
    DataRequest wanted = request();
    wanted.crops = CropOptions{.low_side = 64, .scale = 4, .crop = 128};
    TrainingSamples const s = data.samples(wanted, {1, 0, 6});
    ASSERT_EQ(s.high.sizes(), at::IntArrayRef({6, 3, 128, 128}));
    ASSERT_EQ(s.low.sizes(), at::IntArrayRef({6, 3, 32, 32}));
    EXPECT_TRUE(at::allclose(at::avg_pool2d(s.high, {4, 4}), s.low, 1e-4, 1e-5));
    EXPECT_FALSE(at::equal(s.high[0], s.high[1])) << "crops lie at random places";
}

}  // namespace
}  // namespace daub
