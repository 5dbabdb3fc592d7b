#include "tests/cli/cli_folder.h"
#include "tests/cli/scripted_engine.h"

#include <gmock/gmock.h>

#include <csignal>

namespace daub::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

class FramesCommand : public CliFolderTest {
 protected:
    FramesCommand() {
        std::signal(SIGINT, SIG_DFL);
        for (char const* const name : {"fox.0001.png", "fox.0002.png", "fox.0003.png"}) mask(name);
    }
    /// `daub-cli frames` with these arguments behind a sentence with mattes and an output in the test's folder.
    ProgramRun frames(std::vector<std::string> const& more = {}) {
        std::vector<std::string> all{
            "frames", "--prompt",          "a fox on a meadow", "--matte", "fox=" + path("fox.####.png"),
            "-o",     path("out.####.png")};
        all.insert(all.end(), more.begin(), more.end());
        return run(script_, all);
    }
    std::vector<std::string> written() const {
        std::vector<std::string> all = names();
        std::erase_if(all, [](std::string const& name) { return !name.starts_with("out.0"); });
        return all;
    }

    Script script_;
};

TEST_F(FramesCommand, WritesAFrameForEachMatteAndGoesOn) {
    ProgramRun const first = frames({"--range", "1-2"});
    ASSERT_EQ(first.code, ExitCode::success) << first.err;
    EXPECT_EQ(first.out, path("out.0001.png") + "\n" + path("out.0002.png") + "\n");
    ProgramRun const rest = frames({"--range", "1-3", "--json"});
    ASSERT_EQ(rest.code, ExitCode::success) << rest.err;
    EXPECT_EQ(rest.event("finished")["written"], 1);
    EXPECT_EQ(rest.event("finished")["skipped"], 2);
    EXPECT_EQ(rest.event("frame")["frame"], 3);
    EXPECT_THAT(written(), UnorderedElementsAre("out.0001.png", "out.0002.png", "out.0003.png"));
}

TEST_F(FramesCommand, ShardsAreEveryFrameOnce) {
    for (char const* const shard : {"1/2", "2/2"})
        ASSERT_EQ(frames({"--chunk", "1", "--shard", shard}).code, ExitCode::success) << shard;
    EXPECT_THAT(written(), UnorderedElementsAre("out.0001.png", "out.0002.png", "out.0003.png"));
}

TEST_F(FramesCommand, WhatCannotBeIsToldAndNothingIsWritten) {
    struct Wrong {
        std::vector<std::string> options;
        std::string said;
    };
    std::vector<Wrong> const wrong{
        {{"--range", "9-3"}, "9-3"},
        {{"--steady", "glue"}, "moving-noise"},
        {{"--previous", "2"}, "0 to 1"},
        {{"--steady", "none", "--previous", "0.5"}, "--steady previous"},
        {{"--chunk", "0"}, "at least one"},
        {{"--matte-channel", "red"}, "luminance"},
        {{"--missing", "maybe"}, "hold"},
        {{"--depth", "12"}, "--depth"},
        {{"--background", "sky"}, "plate, none or picture"},
        {{"--background", "plate"}, "--plate"},
        {{"--join", "glue"}, "largest"},
        {{"--color", "ACEScg"}, "ACEScg"},
        {{"--shard", "3/2"}, "3/2"},
        {{"--count", "2"}, "one picture"},
        {{"--matte", "dog=" + path("fox.####.png")}, "--matte: \"dog\" is not in the sentence"},
        {{"--matte", "fox#2=" + path("fox.####.png")}, "--matte: \"fox\" is in the sentence once"},
        {{"--motion", "dog=" + path("m.json")}, "dog"},
        {{"--plate", path("nowhere.####.png")}, "nowhere"},
        {{"--ocio", path("nowhere.ocio")}, "nowhere.ocio"},
    };
    for (auto const& [options, said] : wrong) {
        ProgramRun const result = frames(options);
        EXPECT_THAT(static_cast<int>(result.code), testing::AnyOf(2, 3)) << options[0] << ": " << result.err;
        EXPECT_THAT(result.err, HasSubstr(said));
        EXPECT_THAT(written(), IsEmpty()) << options[0];
    }
    EXPECT_THAT(script_.requests, IsEmpty());
}

TEST_F(FramesCommand, MeasuresOverSeveralSeeds) {
    script_.adherence = {0.5};
    ProgramRun const result = frames({"--measure", path("figures.json"), "--count", "2", "--steady", "noise,previous",
                                      "--tries", "1", "--repaint", "0"});
    ASSERT_EQ(result.code, ExitCode::success) << result.err;
    EXPECT_THAT(result.out, HasSubstr("| independent frames |"));
    EXPECT_THAT(result.out, HasSubstr("0.500 ± 0.000"));
    auto const report = nlohmann::json::parse(content(path("figures.json")));
    std::vector<std::string> rows;
    for (auto const& row : report["variants"]) rows.push_back(row["name"]);
    EXPECT_THAT(rows, testing::ElementsAre("independent frames", "noise alone", "moving-noise alone", "attention alone",
                                           "previous alone", "deflicker alone", "together", "together without noise",
                                           "together with moving-noise", "together with attention",
                                           "together without previous", "together with deflicker"));
    EXPECT_EQ(report["variants"][0]["seeds"], 2);
    EXPECT_EQ(script_.requests.size(), rows.size() * 2 * 3);
    EXPECT_THAT(written(), IsEmpty());
}

TEST_F(FramesCommand, MeasuresOnlyWhatIsAskedFor) {
    std::vector<std::string> const measure{"--measure", path("figures.json"), "--rows"};
    auto const with = [&](std::string const& rows) {
        std::vector<std::string> all = measure;
        all.push_back(rows);
        return frames(all);
    };
    ASSERT_EQ(with("independent frames,together").code, ExitCode::success);
    auto const report = nlohmann::json::parse(content(path("figures.json")));
    ASSERT_EQ(report["variants"].size(), 2);
    EXPECT_EQ(report["variants"][1]["name"], "together");
    script_.requests.clear();
    std::filesystem::remove(path("figures.json"));
    EXPECT_THAT(with("glue").err, HasSubstr("together without previous"));
    EXPECT_THAT(frames({"--rows", "together"}).err, HasSubstr("--measure"));
    EXPECT_THAT(script_.requests, IsEmpty());
}

}  // namespace
}  // namespace daub::cli
