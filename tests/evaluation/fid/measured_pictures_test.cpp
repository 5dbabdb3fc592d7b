#include "engine/evaluation/fid/measured_pictures.h"

#include "engine/core/error.h"
#include "engine/evaluation/fid/prepared_picture.h"
#include "engine/scene/image_file.h"
#include "engine/scene/picture_files.h"
#include "tests/scene/temporary_folder.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;

constexpr int picture_count = 50;  // four chunks, the last one short

Image grey(int value, Size size = {4, 3}) {
    Image image({.width = size.width, .height = size.height, .channels = 3});
    std::ranges::fill(image.bytes(), static_cast<std::byte>(value));
    return image;
}

/// Pictures of one grey each, measured by that grey.
struct Greys {
    TemporaryFolder folder;
    int taken = 0;
    std::string identity = "first";

    Greys() {
        fs::create_directory(folder / "pictures");
        for (int i = 0; i < picture_count; ++i) write_image(file(i), grey(i));
    }
    fs::path file(int i) const { return folder / "pictures" / fmt::format("{:03}.png", i); }
    MeasuredPictures measured() {
        return {pictures_in(folder / "pictures"),
                folder / "cache",
                {.name = "grey",
                 .identity = identity,
                 .identity_of = {},
                 .take = [this](std::vector<Image> const& pictures, int64_t) {
                     std::vector<float> values;
                     for (Image const& picture : pictures)
                         values.push_back(static_cast<float>(picture.row<uint8_t>(0)[0]));
                     taken += static_cast<int>(pictures.size());
                     return at::tensor(values);
                 }}};
    }
};

TEST(MeasuredPictures, are_measured_once_in_the_order_of_their_names) {
    Greys greys;
    EXPECT_TRUE(greys.measured().take({}, {}));
    EXPECT_TRUE(at::equal(greys.measured().all(), at::arange(picture_count, at::kFloat)));
    EXPECT_TRUE(greys.measured().take({}, {}));
    EXPECT_EQ(greys.taken, picture_count);
}

TEST(MeasuredPictures, go_on_where_they_were_interrupted) {
    Greys greys;
    EXPECT_FALSE(greys.measured().take({}, [](int64_t done, int64_t) { return done < 20; }));
    int const before = greys.taken;
    EXPECT_LT(before, picture_count);
    EXPECT_TRUE(greys.measured().take({}, {}));
    EXPECT_LE(greys.taken, picture_count + MeasuredPictures::chunk_pictures);  // at most one chunk twice
    EXPECT_TRUE(at::equal(greys.measured().all(), at::arange(picture_count, at::kFloat)));
}

TEST(MeasuredPictures, shards_do_each_picture_once_and_together_all) {
    Greys greys;
    for (int64_t index = 0; index < 3; ++index) EXPECT_TRUE(greys.measured().take({.index = index, .count = 3}, {}));
    EXPECT_EQ(greys.taken, picture_count);
    EXPECT_TRUE(greys.measured().take({}, {}));
    EXPECT_EQ(greys.taken, picture_count);
    EXPECT_TRUE(at::equal(greys.measured().all(), at::arange(picture_count, at::kFloat)));
}

TEST(MeasuredPictures, what_changed_is_measured_anew) {
    Greys greys;
    greys.measured().take({}, {});
    write_image(greys.file(20), grey(200));
    EXPECT_TRUE(greys.measured().take({}, {}));
    EXPECT_EQ(greys.taken, picture_count + MeasuredPictures::chunk_pictures);
    EXPECT_EQ(greys.measured().all()[20].item<float>(), 200);
    greys.identity = "another network";
    EXPECT_TRUE(greys.measured().take({}, {}));
    EXPECT_EQ(greys.taken, 2 * picture_count + MeasuredPictures::chunk_pictures);
}

TEST(MeasuredPictures, a_damaged_file_of_numbers_is_made_anew) {
    Greys greys;
    greys.measured().take({}, {});
    for (auto const& entry : fs::directory_iterator(greys.folder / "cache")) fs::resize_file(entry.path(), 20);
    EXPECT_TRUE(greys.measured().take({}, {}));
    EXPECT_TRUE(at::equal(greys.measured().all(), at::arange(picture_count, at::kFloat)));
}

TEST(MeasuredPictures, a_damaged_picture_is_named) {
    Greys greys;
    fs::resize_file(greys.file(33), 40);
    try {
        greys.measured().take({}, {});
        FAIL();
    } catch (Error const& error) {
        EXPECT_NE(std::string(error.what()).find("033.png"), std::string::npos) << error.what();
    }
}

TEST(PreparedPicture, is_the_middle_at_the_asked_size) {
    Image wide({.width = 30, .height = 10, .channels = 3});
    for (int y = 0; y < 10; ++y)
        for (int x = 0; x < 30; ++x) wide.row<uint8_t>(y)[3 * x] = x >= 10 && x < 20 ? 200 : 10;
    Image const middle = prepared(wide, {.centre_crop = 5});
    EXPECT_EQ(middle.size(), (Size{5, 5}));
    for (int y = 0; y < 5; ++y)
        for (int x = 0; x < 5; ++x) EXPECT_EQ(middle.row<uint8_t>(y)[3 * x], 200);
    EXPECT_EQ(prepared(wide, {}), wide);
}

TEST(PreparedPicture, only_finished_pictures_are_listed) {
    TemporaryFolder const folder;
    EXPECT_THROW(pictures_in(folder.path()), Error);
    EXPECT_THROW(pictures_in(folder / "missing"), Error);
    for (char const* const name : {"b.png", "a.JPG", ".a.png.part", "notes.txt"}) std::ofstream(folder / name) << "x";
    fs::create_directory(folder / "c.png");
    EXPECT_EQ(pictures_in(folder.path()), (std::vector<fs::path>{folder / "a.JPG", folder / "b.png"}));
}

}  // namespace
}  // namespace daub
