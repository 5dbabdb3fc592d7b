#include "tests/cli/cli_folder.h"
#include "tests/cli/scripted_engine.h"

#include "app/cli/matte_arguments.h"
#include "engine/core/error.h"
#include "engine/frames/matte.h"

#include <gmock/gmock.h>

namespace daub::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class Matte : public CliFolderTest {
 protected:
    Matte() {
        for (int n = 1; n <= 3; ++n) write_image(path("plate.000" + std::to_string(n) + ".png"), plate(n));
        write_image(path("empty.png"), plate(100));
    }

    /// A reddish square before green; none where it is far outside.
    static Image plate(int n) {
        Image image({.width = 48, .height = 40});
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 48; ++x) {
                bool const figure = x >= 12 + n && x < 30 + n && y >= 10 && y < 30;
                auto const pixel = image.row<std::uint8_t>(y).subspan(static_cast<std::size_t>(x) * 3, 3);
                pixel[0] = figure ? 180 : 10;
                pixel[1] = figure ? 110 : 170;
                pixel[2] = figure ? 90 : 60;
            }
        return image;
    }

    ProgramRun call(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "matte");
        return run(script_, arguments);
    }
    std::string plates() const { return path("plate.####.png"); }
    Plane matte(int n) const { return read_matte(path("out/matte." + std::to_string(n) + ".png")); }

    Script script_;
};

TEST_F(Matte, KeyPicksTheScreenAndWritesMattesAndFigures) {
    ProgramRun const result = call(
        {"key", plates(), "-o", path("out/matte.#.png"), "--pick", "3,3@2", "--despill-out", path("out/figure.#.exr")});
    EXPECT_EQ(result.code, ExitCode::success) << result.err;
    EXPECT_THAT(result.err, HasSubstr("3 frames made, 0 were there already"));
    for (int n = 1; n <= 3; ++n) {
        EXPECT_EQ(matte(n).at(20, 20), 1);
        EXPECT_EQ(matte(n).at(4, 4), 0);
        EXPECT_EQ(matte(n).at(11 + n, 20), 0);
        EXPECT_EQ(matte(n).at(12 + n, 20), 1);
    }
    EXPECT_EQ(read_image(path("out/figure.3.exr")).format().alpha, Alpha::premultiplied);
}

TEST_F(Matte, GoesOnAndTellsSoAsJson) {
    (void)call({"key", plates(), "-o", path("out/matte.#.png"), "--screen", "#0aaa3c", "--frames", "1-2"});
    ProgramRun const result = call({"key", plates(), "-o", path("out/matte.#.png"), "--screen", "#0aaa3c", "--json"});
    EXPECT_EQ(result.event("frame")["frame"], 3);
    EXPECT_EQ(result.event("finished")["made"], 1);
    EXPECT_EQ(result.event("finished")["skipped"], 2);
}

TEST_F(Matte, DifferenceComparesWithACleanPlate) {
    EXPECT_EQ(call({"difference", plates(), "-o", path("out/matte.#.png"), "--clean-plate", path("empty.png")}).code,
              ExitCode::success);
    EXPECT_EQ(matte(3).at(20, 20), 1);
    EXPECT_EQ(matte(3).at(5, 35), 0);
    EXPECT_EQ(call({"difference", plates(), "-o", path("out/matte.#.png")}).code, ExitCode::usage);
}

TEST_F(Matte, LumaTakesLight) {
    EXPECT_EQ(
        call({"luma", path("empty.png"), "-o", path("out/matte.1.png"), "--background", "#ffffff", "--solid", "0.5"})
            .code,
        ExitCode::success);
    EXPECT_EQ(matte(1).at(20, 20), 1);
}

TEST_F(Matte, RotoTakesStrokesAsPicturesAndAsLines) {
    mask("out.png", 48, 40);  // the left half, which the square reaches into: outside wins
    std::string const lines = text("strokes.json",
                                   R"({"1": {"inside": [{"width": 8, "points": [[20, 20], [24, 20]]}],
                                             "outside": [{"width": 4, "points": [[2, 2], [45, 2]]}]}})");
    ProgramRun result = call({"roto", plates(), "-o", path("out/matte.#.png"), "--strokes", lines});
    EXPECT_EQ(result.code, ExitCode::success) << result.err;
    for (int n = 1; n <= 3; ++n) {
        EXPECT_GT(matte(n).at(20, 20), 0.9F);
        EXPECT_LT(matte(n).at(4, 20), 0.1F);
    }
    result = call(
        {"roto", plates(), "-o", path("out/matte.#.png"), "--strokes", lines, "--outside", "3=" + path("out.png")});
    EXPECT_THAT(result.err, HasSubstr("1 frames made, 2 were there already"));
    EXPECT_LT(matte(3).at(20, 20), 0.1F);
}

TEST_F(Matte, GarbageIsASequenceOrSeveral) {
    for (int n = 1; n <= 3; ++n) {
        Mask moving({48, 40});
        for (int y = 0; y < 40; ++y) moving.at(20 + n, y) = 255;
        write_matte(path("garbage." + std::to_string(n) + ".png"), matte_of(moving));
    }
    Mask still({48, 40});
    for (int x = 0; x < 48; ++x) still.at(x, 15) = 255;
    write_matte(path("still.png"), matte_of(still));
    ProgramRun const result = call({"key", plates(), "-o", path("out/matte.#.png"), "--pick", "3,3", "--garbage",
                                    path("garbage.#.png"), "--garbage", path("still.png"), "--edge", "0"});
    EXPECT_EQ(result.code, ExitCode::success) << result.err;
    for (int n = 1; n <= 3; ++n) {
        EXPECT_EQ(matte(n).at(20 + n, 20), 0) << n;
        EXPECT_EQ(matte(n).at(19 + n, 20), 1) << n;
        EXPECT_EQ(matte(n).at(18, 15), 0) << n;
    }
}

TEST_F(Matte, MistakesSayWhatToDo) {
    std::string const out = path("out/matte.#.png");
    auto const told = [&](std::vector<std::string> const& arguments, ExitCode code, char const* word) {
        ProgramRun const result = call(arguments);
        EXPECT_EQ(result.code, code) << result.err;
        EXPECT_THAT(result.err, HasSubstr(word));
        EXPECT_EQ(result.out, "");
    };
    told({"key", path("no.####.png"), "-o", out}, ExitCode::input, "no.####.png");
    told({"key", plates(), "-o", path("out/matte.#.jpg")}, ExitCode::usage, "matte");
    told({"key", plates(), "-o", path("out/matte.png")}, ExitCode::usage, "frame number");
    told({"key", plates(), "-o", out, "--screen", "greenish"}, ExitCode::usage, "#rrggbb");
    told({"key", plates(), "-o", out, "--screen", "#777777"}, ExitCode::usage, "too grey");
    told({"key", plates(), "-o", out, "--pick", "900,1"}, ExitCode::input, "48 x 40");
    told({"key", plates(), "-o", out, "--pick", "9"}, ExitCode::usage, "X,Y");
    told({"key", plates(), "-o", out, "--pick", "3,3@9"}, ExitCode::input, "plate.0009.png");
    told({"key", plates(), "-o", out, "--tolerance", "0.95"}, ExitCode::usage, "tolerance");
    told({"key", plates(), "-o", out, "--garbage", mask("small.png", 8, 8)}, ExitCode::input, "garbage");
    told({"roto", plates(), "-o", out}, ExitCode::usage, "no strokes");
    told({"roto", plates(), "-o", out, "--inside", "picture.png"}, ExitCode::usage, "FRAME=PICTURE");
    told({"roto", plates(), "-o", out, "--inside", "7=" + mask("m.png", 48, 40)}, ExitCode::usage, "frame 7");
    told({}, ExitCode::usage, "matte --help");
}

TEST(ReadPick, TakesAPlaceAndAFrame) {
    EXPECT_EQ(read_pick("3,4"), (PickedPlace{3, 4, std::nullopt}));
    EXPECT_EQ(read_pick("3,4@1001"), (PickedPlace{3, 4, 1001}));
    EXPECT_THROW((void)read_pick("3,4@x"), Error);
    EXPECT_THROW((void)read_pick("3,4@-1"), Error);
}

}  // namespace
}  // namespace daub::cli
