#include "engine/evaluation/detections/detected_figures.h"

#include "engine/core/error.h"
#include "engine/scene/file_bytes.h"
#include "engine/scene/picture_metadata.h"
#include "tests/scene/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <numeric>

namespace daub {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

int pixels_in(PixelArea const& area) { return std::accumulate(area.pixels.begin(), area.pixels.end(), 0); }

class Detections : public testing::Test {
 protected:
    std::vector<Detected> read(std::string const& json) const {
        std::ofstream(folder_ / "seen.json") << json;
        return read_detections(folder_ / "seen.json");
    }
    void refuses(std::string const& json, std::string const& words) const {
        EXPECT_THAT([&] { read(json); }, ThrowsMessage<Error>(HasSubstr(words))) << json;
    }
    TemporaryFolder folder_;
};

TEST_F(Detections, of_coco_results_have_boxes_polygons_and_runs) {
    auto const all = read(R"([
        {"image_id": "a.png", "label": "fox", "bbox": [1, 2, 3, 4], "score": 0.25},
        {"image_id": 7, "label": "car", "segmentation": [[0, 0, 4, 0, 4, 4, 0, 4], [6, 6, 8, 6, 8, 8]]},
        {"image_id": 7, "label": "sun", "segmentation": {"size": [3, 4], "counts": [3, 2, 7]}}])");
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].score, 0.25);
    EXPECT_EQ(pixels_in(all[0].area({8, 8})), 12);
    EXPECT_EQ(pixels_in(all[0].area({2, 3})), 1);  // cut to the picture
    EXPECT_EQ(all[1].picture, "7");
    EXPECT_EQ(pixels_in(all[1].area({8, 8})), 16 + 3);  // the triangle's diagonal passes through pixels' centres
    PixelArea const runs = all[2].area({4, 3});         // the second column from its top on, two rows
    EXPECT_EQ(runs.pixels, (std::vector<std::uint8_t>{0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0}));
    EXPECT_EQ(pixels_in(all[2].area({8, 6})), 8);  // at twice the size
}

TEST_F(Detections, text_of_runs_is_that_of_cocos_api) {
    // pycocotools' encode() of a mask of 20 rows and 30 columns, and its lengths.
    auto const all = read(R"([{"image_id": "a", "label": "x",
                               "segmentation": {"size": [20, 30], "counts": "03Z67PJ00000M7L000R8"}}])");
    EXPECT_EQ(all[0].runs,
              (std::vector<std::int64_t>{0, 3, 202, 10, 10, 10, 10, 10, 10, 10, 7, 17, 3, 17, 3, 17, 261}));
}

TEST_F(Detections, names_come_from_images_and_categories) {
    auto const all = read(R"({"images": [{"id": 3, "file_name": "fox.png"}], "categories": [{"id": 17, "name": "fox"}],
                              "annotations": [{"image_id": 3, "category_id": 17, "bbox": [0, 0, 1, 1]}]})");
    EXPECT_EQ(all[0].picture, "fox.png");
    EXPECT_EQ(all[0].label, "fox");
}

TEST_F(Detections, that_are_wrong_are_refused_with_the_entry) {
    refuses("[{}]", "entry 0 (from 0) has no \"image_id\"");
    refuses(R"([{"image_id": 1, "label": "a", "bbox": [0,0,1,1]}, {"image_id": 1, "label": "b"}])", "entry 1");
    refuses(R"([{"image_id": 1, "category_id": 4, "bbox": [0,0,1,1]}])", "category 4");
    refuses(R"([{"image_id": 1, "label": "a", "bbox": [0,0,1]}])", "bbox");
    refuses(R"([{"image_id": 1, "label": "a", "bbox": [0,0,-1,2]}])", "negative");
    refuses(R"([{"image_id": 1, "label": "a", "segmentation": [[1, 2]]}])", "polygon");
    refuses(R"([{"image_id": 1, "label": "a", "segmentation": {"size": [2, 2], "counts": [5]}}])", "more pixels");
    refuses(R"([{"image_id": 1, "label": "a", "segmentation": {"size": [2, 2], "counts": [18446744073709551615]}}])",
            "counts");
    refuses(R"([{"image_id": 1, "label": "a", "segmentation": {"size": [2, 2], "counts": "o"}}])", "cut off");
    refuses(R"([{"image_id": 1, "label": "a", "segmentation": {"size": [2, 2], "counts": "!"}}])", "none of COCO's");
    refuses("{}", "annotations");
    refuses("[", "no JSON");
    refuses("3", "no list");
}

TEST(DetectedPicture, is_found_by_name_stem_or_number) {
    EXPECT_TRUE(means_picture("fox.png", "fox.png"));
    EXPECT_TRUE(means_picture("fox", "fox.png"));
    EXPECT_TRUE(means_picture("42", "COCO_val2014_000000000042.jpg"));
    EXPECT_FALSE(means_picture("2", "COCO_val2014_000000000042.jpg"));
    EXPECT_FALSE(means_picture("fo", "fox.png"));
    EXPECT_TRUE(means_picture("0", "000000.png"));
}

TEST(DetectedLabel, is_a_word_of_the_phrase) {
    EXPECT_TRUE(is_called("fox", "a red Fox"));
    EXPECT_TRUE(is_called("fox", "two foxes"));
    EXPECT_TRUE(is_called("traffic light", "two traffic lights"));
    EXPECT_FALSE(is_called("ox", "a fox"));
    EXPECT_FALSE(is_called("light traffic", "two traffic lights"));
    EXPECT_FALSE(is_called("", "a fox"));
}

/// A fox painted in the left half of 16×16, a car in the right quarter.
class PaintedPicture : public Detections {
 protected:
    PaintedPicture() {
        GenerationRequest request;
        request.prompt = "a (red:1.2) fox and a car";
        request.canvas = {16, 16};
        add(request, "a (red:1.2) fox", 0, 8);
        add(request, "a car", 12, 16);
        Image const image({.width = 16, .height = 16, .channels = 3});
        write_picture(folder_ / "made.png", image, describe_picture(request, 1));
        write_picture(folder_ / "plain.png", image, {});
    }
    static void add(GenerationRequest& request, std::string const& words, int left, int right) {
        size_t const at = request.prompt.find(words);
        Mask mask({16, 16});
        for (int y = 0; y < 16; ++y)
            for (int x = left; x < right; ++x) mask.at(x, y) = 255;
        request.regions.push_back({.name = words, .spans = {{at, at + words.size()}}, .mask = mask});
    }
    DetectionFigures figures(std::string const& json) const {
        return detection_figures({folder_ / "made.png", folder_ / "plain.png"}, read(json), {});
    }
};

TEST_F(PaintedPicture, is_judged_by_what_it_says_was_painted) {
    DetectionFigures const seen = figures(R"([
        {"image_id": "made.png", "label": "fox", "bbox": [0, 0, 8, 8], "score": 0.9},
        {"image_id": "made.png", "label": "dog", "bbox": [12, 0, 4, 16], "score": 0.8},
        {"image_id": "made.png", "label": "car", "bbox": [12, 0, 4, 4], "score": 0.7},
        {"image_id": "made.png", "label": "car", "bbox": [0, 0, 16, 16], "score": 0.2},
        {"image_id": "other.png", "label": "car", "bbox": [12, 0, 4, 16], "score": 0.9}])");
    ASSERT_EQ(seen.regions.size(), 2U);
    EXPECT_EQ(seen.regions[0].phrase, "a red fox");
    EXPECT_DOUBLE_EQ(seen.regions[0].adherence, 0.5);
    EXPECT_TRUE(seen.regions[0].recognised);
    EXPECT_DOUBLE_EQ(seen.regions[1].adherence, 0.25);
    EXPECT_FALSE(seen.regions[1].recognised);  // the dog is surer there
    EXPECT_TRUE(seen.regions[1].present);
    EXPECT_EQ(seen.without_areas, std::vector<std::string>{"plain.png"});
}

TEST_F(PaintedPicture, what_no_detection_is_called_like_is_told) {
    DetectionFigures const seen = figures(R"([{"image_id": "made.png", "label": "fox", "bbox": [0, 0, 8, 16]}])");
    EXPECT_TRUE(seen.regions[0].known);
    EXPECT_DOUBLE_EQ(seen.regions[0].adherence, 1);
    EXPECT_FALSE(seen.regions[1].known);
    EXPECT_FALSE(seen.regions[1].present);
    EXPECT_DOUBLE_EQ(seen.regions[1].adherence, 0);
}

}  // namespace
}  // namespace daub
