#include "engine/evaluation/text_reader.h"

#include "engine/evaluation/figures.h"
#include "engine/pipeline/picture_tensor.h"
#include "tests/evaluation/judged_model.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

using testing::IsEmpty;

class TextReading : public testing::Test {
 protected:
    void SetUp() override {
        if (!TextReader::missing().empty()) GTEST_SKIP() << TextReader::missing();
    }
};

TEST_F(TextReading, most_signs_of_the_world_are_read_exactly) {
    constexpr int64_t signs = 12, side = 256;
    TextReader const reader;
    Measured words;
    for (int64_t number = 0; number < signs; ++number) {
        Layout const layout =
            held_out_layout(evaluation_world(), judge_config(), LayoutKind::signs, first_held_out_seed, number, side);
        Observation const seen{.words = reader.words(image_of(layout.picture))};
        words.add(lettering(layout, seen));
    }
    EXPECT_GE(words.mean(), 0.8);
}

TEST_F(TextReading, an_empty_picture_has_no_words) {
    Image const grey = image_of(at::full({1, 3, 256, 256}, 0.2F));
    EXPECT_THAT(TextReader().words(grey), IsEmpty());
}

TEST(Likeness, is_the_share_of_letters_that_the_nearest_word_has_right) {
    EXPECT_EQ(likeness("OPEN", {}), 0);
    EXPECT_EQ(likeness("OPEN", {"CAFE", "OPEN"}), 1);
    EXPECT_EQ(likeness("OPEN", {"OPFN"}), 0.75);
    EXPECT_EQ(likeness("OPEN", {"XOPENS"}), 0.5);
    EXPECT_EQ(likeness("OPEN", {"COMPLETELYOTHER"}), 0);
}

}  // namespace
}  // namespace daub
