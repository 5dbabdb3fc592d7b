#include "engine/frames/frame_sequence.h"

#include "engine/core/error.h"
#include "tests/scene/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

using namespace daub;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

struct Folder : TemporaryFolder {
    explicit Folder(std::initializer_list<char const*> names) {
        for (char const* const name : names) std::ofstream(*this / name) << "x";
    }
    std::string pattern() const { return (*this / "fox.####.png").string(); }
};

}  // namespace

TEST(FrameSequence, finds_its_files_among_others) {
    Folder const folder{"fox.0003.png", "fox.0001.png", "fox.0005.png",
                        "fox.1.png",    "fox.0002.exr", ".fox.0004.png.q1W2e3"};
    FrameSequence const sequence(folder.pattern());
    EXPECT_THAT(sequence.frames(), ElementsAre(1, 3, 5));
    EXPECT_THAT(sequence.range(), ElementsAre(1, 2, 3, 4, 5));
    EXPECT_EQ(sequence.path(3), folder / "fox.0003.png");
}

TEST(FrameSequence, a_missing_frame_is_an_error_held_or_empty) {
    Folder const folder{"fox.0003.png", "fox.0006.png"};
    try {
        FrameSequence(folder.pattern()).path(4);
        FAIL();
    } catch (Error const& error) {
        EXPECT_THAT(error.what(), HasSubstr("fox.0004.png is missing"));
        EXPECT_EQ(error.kind(), ErrorKind::input);
    }
    FrameSequence const held(folder.pattern(), MissingFrames::hold);
    EXPECT_EQ(held.path(5), folder / "fox.0003.png");
    EXPECT_EQ(held.path(9), folder / "fox.0006.png");
    EXPECT_EQ(held.path(1), folder / "fox.0003.png");
    EXPECT_EQ(held.path(6), folder / "fox.0006.png");
    FrameSequence const empty(folder.pattern(), MissingFrames::empty);
    EXPECT_EQ(empty.path(4), std::nullopt);
    EXPECT_EQ(empty.path(3), folder / "fox.0003.png");
}

TEST(FrameSequence, one_file_stands_for_all_frames) {
    Folder const folder{"plate.png"};
    FrameSequence const still((folder / "plate.png").string());
    EXPECT_TRUE(still.frames().empty());
    EXPECT_EQ(still.path(17), folder / "plate.png");
}

TEST(FrameSequence, says_where_nothing_is) {
    Folder const folder{"fox.0003.png"};
    EXPECT_THROW(FrameSequence((folder / "box.####.png").string()), Error);
    EXPECT_THROW(FrameSequence((folder / "none/fox.####.png").string()), Error);
    EXPECT_THROW(FrameSequence((folder / "plate.png").string()), Error);
}
