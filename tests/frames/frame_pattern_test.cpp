#include "engine/frames/frame_pattern.h"

#include "engine/core/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace daub;
using testing::ElementsAre;

TEST(FramePattern, names_files_and_reads_their_numbers) {
    for (char const* const text : {"mattes/fox.####.exr", "mattes/fox.%04d.exr", "mattes/fox.%4d.exr"}) {
        FramePattern const pattern(text);
        EXPECT_EQ(pattern.path(12), "mattes/fox.0012.exr") << text;
        EXPECT_EQ(pattern.path(123456), "mattes/fox.123456.exr") << text;
        EXPECT_EQ(pattern.frame_of("fox.0012.exr"), 12) << text;
        EXPECT_EQ(pattern.frame_of("fox.12345.exr"), 12345) << text;
        EXPECT_FALSE(pattern.is_still());
    }
    EXPECT_EQ(FramePattern("a%d.png").path(7), "a7.png");
}

TEST(FramePattern, takes_no_other_files) {
    FramePattern const pattern("fox.####.exr");
    for (char const* const name :
         {"fox.012.exr", "fox.00012.exr", "fox.exr", "fox..exr", "fox.00a2.exr", "fox.0012.png", ".fox.0012.exr",
          ".fox.0012.exr.a8Xq2z", "fox.-012.exr", "box.0012.exr"})
        EXPECT_EQ(pattern.frame_of(name), std::nullopt) << name;
}

TEST(FramePattern, without_a_number_stands_for_every_frame) {
    FramePattern const still("plates/100% cotton.png");
    EXPECT_TRUE(still.is_still());
    EXPECT_EQ(still.path(1), still.path(2));
}

TEST(FramePattern, refuses_two_numbers_and_numbers_of_folders) {
    EXPECT_THROW(FramePattern("a.##.b.####.png"), Error);
    EXPECT_THROW(FramePattern("shot.####/a.png"), Error);
    EXPECT_THROW(FramePattern("folder/"), Error);
    EXPECT_THROW(FramePattern("a.############.png"), Error);
}

TEST(Frames, are_read_from_ranges) {
    EXPECT_THAT(parse_frames("7"), ElementsAre(7));
    EXPECT_THAT(parse_frames("1-4"), ElementsAre(1, 2, 3, 4));
    EXPECT_THAT(parse_frames("20,1-9x4,5"), ElementsAre(1, 5, 9, 20));
    for (char const* const text :
         {"", "a", "4-1", "1-", "-3", "1-4x0", "1x2", "1,,2", "1-4x", "100000000", "0-99999999"})
        EXPECT_THROW(parse_frames(text), Error) << text;
}

TEST(Frames, are_told_as_they_are_read) {
    for (char const* const text : {"7", "1-4", "1-9x4", "1-4,20", "1,5", "1-3,7-9,12"}) {
        EXPECT_EQ(parse_frames(frames_text(parse_frames(text))), parse_frames(text)) << text;
        EXPECT_EQ(frames_text(parse_frames(text)), text);
    }
}
