// Sequences of mattes on disk: what is made, what is skipped, what is made anew.
#include "engine/mattes/matte_job.h"
#include "engine/core/error.h"
#include "engine/frames/matte.h"
#include "engine/scene/file_bytes.h"
#include "engine/scene/image_file.h"
#include "tests/mattes/scripted_figure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr Size size{128, 96};

class MatteJob : public testing::Test {
 protected:
    MatteJob() {
        folder_ = fs::path(testing::TempDir()) /
                  (std::string("daub_matte_") + testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    ~MatteJob() override { fs::remove_all(folder_); }

    std::string at(std::string const& name) const { return (folder_ / name).string(); }

    void write_plates(int first, int last) const {
        for (int n = first; n <= last; ++n)
            write_image(FramePattern(at("plate.####.png")).path(n), ScriptedFigure(size).frame(n - first).plate);
    }

    RotoJob roto(std::vector<int> frames) const {
        RotoStrokes strokes{.inside = Mask(size), .outside = Mask(size)};
        for (int y = 40; y < 56; ++y)
            for (int x = 38; x < 56; ++x) strokes.inside.at(x, y) = 255;
        for (int x = 0; x < size.width; ++x) strokes.outside.at(x, 0) = strokes.outside.at(x, size.height - 1) = 255;
        return {.plate = FrameSequence(at("plate.####.png")),
                .frames = std::move(frames),
                .strokes = {{10, strokes}},
                .matte = FramePattern(at("matte.####.png"))};
    }

    template <typename Job>
    std::vector<int> made(Job const& job, std::size_t stop_after = 1000) const {
        std::vector<int> frames;
        (void)run(job, ColorManagement(), [&](MatteProgress const& at) {
            if (at.frame) frames.push_back(*at.frame);
            return frames.size() < stop_after;
        });
        return frames;
    }

    std::string bytes(int frame) const {
        return std::string(text_of(read_file(FramePattern(at("matte.####.png")).path(frame))));
    }

    fs::path folder_;
};

TEST_F(MatteJob, KeysASequenceAndSkipsWhatIsFinished) {
    for (int n = 1; n <= 3; ++n) {
        Image plate({.width = 16, .height = 12});
        for (int y = 0; y < 12; ++y)
            for (int x = 0; x < 16; ++x) {
                bool const figure = x >= 4 + n && x < 9 + n;
                plate.row<std::uint8_t>(y)[static_cast<std::size_t>(x) * 3] = figure ? 150 : 0;
                plate.row<std::uint8_t>(y)[static_cast<std::size_t>(x) * 3 + 1] = figure ? 120 : 177;
                plate.row<std::uint8_t>(y)[static_cast<std::size_t>(x) * 3 + 2] = figure ? 110 : 64;
            }
        write_image(FramePattern(at("plate.##.png")).path(n), plate);
    }
    KeyJob job{.plate = FrameSequence(at("plate.##.png")),
               .frames = {1, 2, 3},
               .settings = default_settings(KeyKind::chroma),
               .matte = FramePattern(at("matte.##.exr"))};
    job.settings.screen = working_light({0, 177, 64}, ColorManagement());
    job.foreground = FramePattern(at("figure.##.png"));
    EXPECT_THAT(made(job, 2), ElementsAre(1, 2));
    fs::remove(at("figure.01.png"));
    EXPECT_THAT(made(job), ElementsAre(1, 3));
    EXPECT_THAT(made(job), ElementsAre());
    job.redo = true;
    EXPECT_THAT(made(job), ElementsAre(1, 2, 3));
    Plane const matte = read_matte(at("matte.02.exr"));
    EXPECT_EQ(matte.at(7, 5), 1);
    EXPECT_EQ(matte.at(2, 5), 0);
    Image const figure = read_image(at("figure.02.png"));
    EXPECT_EQ(figure.format().type, PixelType::u16);
    EXPECT_EQ(figure.format().channels, 4);
    EXPECT_EQ(figure.row<std::uint16_t>(5)[2 * 4 + 3], 0);
    EXPECT_NEAR(figure.row<std::uint16_t>(5)[7 * 4], 150 * 257, 300);
}

TEST_F(MatteJob, AMissingPlateIsToldWithItsFrame) {
    write_plates(1, 2);
    KeyJob const job{.plate = FrameSequence(at("plate.####.png")),
                     .frames = {1, 2, 3},
                     .settings = default_settings(KeyKind::chroma),
                     .matte = FramePattern(at("matte.####.png"))};
    try {
        (void)run(job, ColorManagement());
        FAIL();
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input);
        EXPECT_THAT(error.what(), HasSubstr("Frame 3"));
        EXPECT_THAT(error.what(), HasSubstr("plate.0003.png"));
    }
    EXPECT_TRUE(fs::exists(at("matte.0002.png")));
}

TEST_F(MatteJob, GarbageMovesAlongAndSeveralMasksCount) {
    write_plates(1, 3);
    auto const write_mask = [&](char const* pattern, int n, int from, Size of = size) {
        Mask mask(of);
        for (int y = 0; y < of.height; ++y)
            for (int x = from; x < std::min(from + 10, of.width); ++x) mask.at(x, y) = 255;
        write_matte(FramePattern(at(pattern)).path(n), matte_of(mask));
    };
    for (int n = 1; n <= 3; ++n) write_mask("garbage.##.png", n, 10 * n);
    write_mask("still.png", 0, 100);
    KeyJob job{.plate = FrameSequence(at("plate.####.png")),
               .frames = {1, 2, 3},
               .settings = default_settings(KeyKind::luma),
               .garbage = {FrameSequence(at("garbage.##.png")), FrameSequence(at("still.png"))},
               .matte = FramePattern(at("matte.####.png"))};
    job.settings.edge = 0;
    job.settings.solid = job.settings.tolerance + 0.001;  // all that is lit
    EXPECT_THAT(made(job), ElementsAre(1, 2, 3));
    for (int n = 1; n <= 3; ++n) {
        Plane const matte = read_matte(FramePattern(at("matte.####.png")).path(n));
        for (int x = 0; x < size.width; ++x) {
            bool const garbage = (x >= 10 * n && x < 10 * n + 10) || (x >= 100 && x < 110);
            EXPECT_EQ(matte.at(x, 3), garbage ? 0 : 1) << n << ' ' << x;
        }
    }
    job.redo = true;
    fs::remove(at("garbage.03.png"));
    job.garbage[0] = FrameSequence(at("garbage.##.png"));
    try {
        made(job);
        FAIL();
    } catch (Error const& error) {
        EXPECT_THAT(error.what(), HasSubstr("garbage.03.png"));
    }
    EXPECT_THROW((void)read_areas(job.garbage, 1, {9, 9}, "garbage mask"), Error);
    fs::remove(at("matte.0001.png"));
    EXPECT_THROW(made(job), Error);
    EXPECT_FALSE(fs::exists(at("matte.0001.png"))) << "said before the first frame";
}

TEST_F(MatteJob, NeverTakesThePlaceOfItsPlates) {
    write_plates(1, 2);
    std::string const before = std::string(text_of(read_file(at("plate.0001.png"))));
    KeyJob const job{.plate = FrameSequence(at("plate.####.png")),
                     .frames = {1, 2},
                     .settings = default_settings(KeyKind::chroma),
                     .matte = FramePattern(at("plate.%04d.png")),
                     .redo = true};
    EXPECT_THROW((void)run(job, ColorManagement()), Error);
    EXPECT_EQ(std::string(text_of(read_file(at("plate.0001.png")))), before);
}

TEST_F(MatteJob, RotoGoesForwardsThenBackwards) {
    EXPECT_THAT(roto_order({1, 2, 3, 4, 5}, 3), ElementsAre(3, 4, 5, 2, 1));
    write_plates(8, 13);
    EXPECT_THAT(made(roto({8, 9, 10, 11, 12, 13})), ElementsAre(10, 11, 12, 13, 9, 8));
    for (int n = 8; n <= 13; ++n)
        EXPECT_GT(
            overlap(read_matte(FramePattern(at("matte.####.png")).path(n)), ScriptedFigure(size).frame(n - 8).alpha),
            0.95)
            << n;
}

TEST_F(MatteJob, RotoThatWasStoppedGivesTheSameBytes) {
    write_plates(8, 13);
    RotoJob const job = roto({8, 9, 10, 11, 12, 13});
    (void)made(job);
    std::map<int, std::string> whole;
    for (int n = 8; n <= 13; ++n) whole[n] = bytes(n);
    fs::remove_all(at(".daub-roto"));
    for (int n = 8; n <= 13; ++n) fs::remove(FramePattern(at("matte.####.png")).path(n));
    EXPECT_THAT(made(job, 2), ElementsAre(10, 11));
    EXPECT_THAT(made(job, 3), ElementsAre(12, 13, 9));
    EXPECT_THAT(made(job), ElementsAre(8));
    EXPECT_THAT(made(job), ElementsAre());
    for (int n = 8; n <= 13; ++n) EXPECT_EQ(bytes(n), whole[n]) << n;
}

TEST_F(MatteJob, ANewStrokeMakesAnewWhatFollowsFromIt) {
    write_plates(8, 13);
    RotoJob job = roto({8, 9, 10, 11, 12, 13});
    (void)made(job);
    RotoStrokes more{.inside = {}, .outside = Mask(size)};
    more.outside.at(60, 50) = 255;
    job.strokes[12] = more;
    EXPECT_THAT(made(job), ElementsAre(12, 13));
    job.strokes.erase(12);
    EXPECT_THAT(made(job), ElementsAre(12, 13));
    fs::remove(FramePattern(at("matte.####.png")).path(11));
    EXPECT_THAT(made(job), ElementsAre(11));
    job.strokes.at(10).outside.at(100, 50) = 255;
    EXPECT_EQ(made(job).size(), 6U);
    EXPECT_TRUE(read_roto_labels(job.matte, 10));
    EXPECT_FALSE(read_roto_labels(job.matte, 99));
}

TEST_F(MatteJob, RotoLeavesForeignMattesAlone) {
    write_plates(8, 10);
    write_matte(at("matte.0009.png"), {.size = size, .values = std::vector<float>(std::size_t(size.area()))});
    RotoJob job = roto({8, 9, 10});
    EXPECT_THROW((void)made(job), Error);
    EXPECT_FALSE(fs::exists(at("matte.0010.png")));
    job.redo = true;
    EXPECT_EQ(made(job).size(), 3U);
}

TEST_F(MatteJob, StrokesOutsideTheFramesAreAnError) {
    write_plates(8, 10);
    EXPECT_THROW((void)made(roto({8, 9})), Error);
    RotoJob none = roto({8, 9, 10});
    none.strokes.clear();
    EXPECT_THROW((void)made(none), Error);
}

TEST_F(MatteJob, DamagedLabelsAreMadeAnew) {
    write_plates(8, 10);
    RotoJob const job = roto({8, 9, 10});
    (void)made(job);
    std::ofstream(at(".daub-roto/matte.0009.png.png")) << "nonsense";
    RotoJob again = job;
    again.redo = true;
    EXPECT_THROW((void)made(job), Error);  // nothing says any more where that matte came from
    EXPECT_EQ(made(again).size(), 3U);
}

}  // namespace
}  // namespace daub
