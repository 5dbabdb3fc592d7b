#include "engine/scene/prompt_edit.h"
#include "tests/cli/cli_folder.h"
#include "tests/cli/scripted_engine.h"

#include <gmock/gmock.h>

#include <csignal>

#include <sys/resource.h>

namespace daub::cli {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

class Render : public CliFolderTest {
 protected:
    Render() {
        std::signal(SIGINT, SIG_DFL);
    }  // what shells run in the background ignores it, and so would the program
    /// `daub-cli render` with these arguments behind a sentence and an output in the test's folder.
    ProgramRun render(std::vector<std::string> more = {}) {
        std::vector<std::string> all{"render", "--prompt", "a fox on a meadow", "-o", path("fox.png")};
        all.insert(all.end(), more.begin(), more.end());
        return run(script_, all);
    }

    Script script_;
};

TEST_F(Render, WritesThePictureAndSaysOnlyWhere) {
    ProgramRun const result = render();
    EXPECT_EQ(result.code, ExitCode::success) << result.err;
    EXPECT_EQ(result.out, path("fox.png") + "\n");
    EXPECT_THAT(result.err, HasSubstr("96 x 96, seed 0"));
    Image const picture = read_image(path("fox.png"));
    EXPECT_EQ(picture.size(), (Size{96, 96}));
    EXPECT_THAT(names(), ElementsAre("fox.png")) << "nothing else is left behind";
}

TEST_F(Render, ComposesTheRequestFromTheArguments) {
    ProgramRun const result = render({"--region", "fox=" + mask("left.png") + ":2", "--seed", "7", "--steps", "12",
                                      "--device", "cpu", "--precision", "fp32", "--model", "tiny"});
    ASSERT_EQ(result.code, ExitCode::success) << result.err;
    ASSERT_EQ(script_.requests.size(), 1U);
    GenerationRequest const& request = script_.requests[0];
    EXPECT_EQ(request.prompt, "a fox on a meadow");
    EXPECT_EQ(phrase_of(request.regions.at(0), request.prompt), "fox");
    EXPECT_EQ(request.regions[0].strength, 2);
    EXPECT_EQ(request.seed, 7U);
    EXPECT_EQ(request.stages.at(0).steps, 12);
    EXPECT_EQ(request.device.kind, Device::Kind::cpu);
    EXPECT_EQ(request.precision, Precision::fp32);
    EXPECT_EQ(request.model, "tiny");
    EXPECT_EQ(script_.options[0].preview_side, 0) << "nobody looks at previews";
    EXPECT_FALSE(script_.options[0].attention);
}

TEST_F(Render, AnOptionWithManyValuesDoesNotSwallowTheScene) {
    ProgramRun const result = run(script_, {"render", "--prompt", "a fox", "--region", "fox=" + mask("m.png"),
                                            path("missing.ora"), "-o", path("fox.png")});
    EXPECT_EQ(result.code, ExitCode::input);
    EXPECT_THAT(result.err, HasSubstr("missing.ora"));
}

TEST_F(Render, NumbersSeveralPictures) {
    ProgramRun const result = render({"--count", "3", "--seed", "10", "--json"});
    ASSERT_EQ(result.code, ExitCode::success);
    EXPECT_THAT(names(), ElementsAre("fox-1.png", "fox-2.png", "fox-3.png"));
    std::vector<int> seeds;
    for (auto const& line : result.lines())
        if (line["event"] == "image") seeds.push_back(line["seed"]);
    EXPECT_THAT(seeds, ElementsAre(10, 11, 12));
}

TEST_F(Render, OverwritesNothingAndFindsOutBeforeTheWork) {
    text("fox.png", "precious");
    ProgramRun const result = render();
    EXPECT_EQ(result.code, ExitCode::output);
    EXPECT_THAT(result.err, AllOf(HasSubstr("fox.png exists already"), HasSubstr("--force")));
    EXPECT_EQ(content(path("fox.png")), "precious");
    EXPECT_EQ(script_.generators_made, 0);
}

TEST_F(Render, OverwritesWithForce) {
    text("fox.png", "not so precious");
    EXPECT_EQ(render({"--force"}).code, ExitCode::success);
    EXPECT_EQ(read_image(path("fox.png")).width(), 96);
}

TEST_F(Render, LooksAtEveryNumberedName) {
    text("fox-2.png", "precious");
    EXPECT_EQ(render({"--count", "2"}).code, ExitCode::output);
    EXPECT_THAT(names(), ElementsAre("fox-2.png"));
}

TEST_F(Render, KeepsWhatCameIntoBeingMeanwhile) {
    script_.before_step = [&](int) { text("fox.png", "precious"); };
    ProgramRun const result = render();
    EXPECT_EQ(result.code, ExitCode::success);
    EXPECT_EQ(content(path("fox.png")), "precious");
    EXPECT_EQ(read_image(path("fox (2).png")).width(), 96);
    EXPECT_THAT(result.out, HasSubstr("fox (2).png"));
}

TEST_F(Render, AMissingFolderIsFoundBeforeTheWork) {
    ProgramRun const result = run(script_, {"render", "-p", "a fox", "-o", path("nowhere/fox.png")});
    EXPECT_EQ(result.code, ExitCode::output);
    EXPECT_THAT(result.err, AllOf(HasSubstr("nowhere"), HasSubstr("does not exist")));
    EXPECT_EQ(script_.generators_made, 0);
}

TEST_F(Render, AnUnknownEndingListsTheKnownOnes) {
    ProgramRun const result = run(script_, {"render", "-p", "a fox", "-o", path("fox.xyz")});
    EXPECT_EQ(result.code, ExitCode::usage);
    EXPECT_THAT(result.err, HasSubstr("png"));
    EXPECT_EQ(script_.generators_made, 0);
}

TEST_F(Render, AFullDiskIsTold) {
    // A file size limit stands for the disk that is full: writing fails in the middle of the picture.
    struct rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    auto const handler = std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit const tiny = {.rlim_cur = 64, .rlim_max = before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tiny);
    ProgramRun const result = render();
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(result.code, ExitCode::output);
    EXPECT_THAT(result.err, HasSubstr("fox.png"));
    EXPECT_THAT(names(), IsEmpty()) << "no half-written picture";
}

TEST_F(Render, EveryKindOfFailureHasItsExitCode) {
    for (auto const& [kind, code] : {std::pair{ErrorKind::usage, 2},
                                     {ErrorKind::input, 3},
                                     {ErrorKind::model, 4},
                                     {ErrorKind::memory, 5},
                                     {ErrorKind::output, 6},
                                     {ErrorKind::internal, 1}}) {
        script_.failure = Failure{kind, "something is wrong"};
        ProgramRun const result = render();
        EXPECT_EQ(static_cast<int>(result.code), code);
        EXPECT_THAT(result.err, HasSubstr("something is wrong"));
        EXPECT_THAT(names(), IsEmpty());
    }
}

TEST_F(Render, AMissingModelSaysSo) {
    ProgramRun const result = render({"--model", "nowhere"});
    EXPECT_EQ(result.code, ExitCode::model);
    EXPECT_THAT(result.err, HasSubstr("nowhere"));
}

TEST_F(Render, WhatDoesNotFitIsToldBeforeTheWork) {
    script_.plan =
        MemoryPlan{.needed = 9'000'000'000, .available = 4'000'000'000, .fits = false, .advice = "Take 512x512."};
    ProgramRun const result = render();
    EXPECT_EQ(result.code, ExitCode::memory);
    EXPECT_THAT(result.err, AllOf(HasSubstr("9.0 GB"), HasSubstr("4.0 GB"), HasSubstr("Take 512x512.")));
    EXPECT_THAT(script_.requests, IsEmpty());
}

TEST_F(Render, RunningOutOfMemorySaysWhatWouldFit) {
    script_.plan = MemoryPlan{.advice = "Take 512x512."};
    script_.failure = Failure{ErrorKind::memory, "The GPU's memory is full."};
    ProgramRun const result = render();
    EXPECT_EQ(result.code, ExitCode::memory);
    EXPECT_THAT(result.err, AllOf(HasSubstr("The GPU's memory is full."), HasSubstr("Take 512x512.")));
}

TEST_F(Render, ThePlanPaintsNothing) {
    script_.plan = MemoryPlan{.needed = 1'000'000'000, .available = 4'000'000'000, .items = {{"weights", 5'000'000}}};
    ProgramRun const result = run(script_, {"render", "-p", "a fox", "--plan"});
    EXPECT_EQ(result.code, ExitCode::success);
    EXPECT_THAT(result.out, AllOf(HasSubstr("a fox"), HasSubstr("1.0 GB needed"), HasSubstr("weights")));
    EXPECT_THAT(script_.requests, IsEmpty());
}

TEST_F(Render, TheFirstInterruptCancelsWithinAStep) {
    int steps = 0;
    script_.steps = 10;
    script_.before_step = [&](int step) {
        steps = step;
        if (step == 4) std::raise(SIGINT);
    };
    ProgramRun const result = render();
    EXPECT_EQ(result.code, ExitCode::cancelled);
    EXPECT_EQ(steps, 4);
    EXPECT_THAT(names(), IsEmpty());
    EXPECT_THAT(result.err, HasSubstr("Cancelled"));
}

TEST_F(Render, TerminationIsToldApartFromAnInterrupt) {
    script_.before_step = [](int) { std::raise(SIGTERM); };
    EXPECT_EQ(render().code, ExitCode::terminated);
}

TEST_F(Render, TheSecondInterruptStopsAtOnce) {
    EXPECT_EXIT(
        {
            script_.before_step = [](int) {
                std::raise(SIGINT);
                std::raise(SIGINT);
            };
            render();
        },
        testing::ExitedWithCode(130), "");
    EXPECT_THAT(names(), IsEmpty());
}

TEST_F(Render, JsonLinesTellTheWholeStory) {
    script_.warnings = {"\"quux\" is not known"};
    script_.adherence = {0.75};
    ProgramRun const result = render({"--region", "fox=" + mask("m.png"), "--json"});
    EXPECT_EQ(result.code, ExitCode::success);
    EXPECT_EQ(result.err, "");
    std::vector<std::string> events;
    for (auto const& line : result.lines()) events.push_back(line.at("event"));
    EXPECT_THAT(events, ElementsAre("started", "progress", "progress", "progress", "warning", "image", "finished"));
    EXPECT_EQ(result.event("started")["request"]["prompt"], "a fox on a meadow");
    auto const progress = result.event("progress");
    EXPECT_EQ(progress["phase"], "sampling");
    EXPECT_EQ(progress["step"], 1);
    EXPECT_EQ(progress["step_count"], 3);
    auto const image = result.event("image");
    EXPECT_EQ(image["path"], path("fox.png"));
    EXPECT_EQ(image["adherence"][0]["region"], "fox");
    EXPECT_EQ(image["adherence"][0]["iou"], 0.75);
    EXPECT_EQ(result.event("finished")["seconds"], 1.5);
}

TEST_F(Render, ErrorsAreJsonLinesToo) {
    script_.failure = Failure{ErrorKind::model, "tensor x has the wrong shape"};
    ProgramRun const result = render({"--json"});
    auto const failed = result.event("failed");
    EXPECT_EQ(failed["kind"], "model");
    EXPECT_EQ(failed["exit_code"], 4);
    EXPECT_EQ(failed["message"], "tensor x has the wrong shape");
    EXPECT_EQ(result.err, "");
}

TEST_F(Render, CancellingIsAJsonEvent) {
    script_.before_step = [](int) { std::raise(SIGINT); };
    EXPECT_EQ(render({"--json"}).lines().back()["event"], "cancelled");
}

TEST_F(Render, QuietLeavesResultsAndWarnings) {
    script_.warnings = {"cut off"};
    ProgramRun const result = render({"--quiet"});
    EXPECT_EQ(result.out, path("fox.png") + "\n");
    EXPECT_EQ(result.err, "Warning: cut off\n");
}

TEST_F(Render, SavesThePictureAfterEachStep) {
    ProgramRun const result = render({"--save-steps", path("steps"), "--count", "2"});
    ASSERT_EQ(result.code, ExitCode::success) << result.err;
    EXPECT_THAT(names("steps"), UnorderedElementsAre("picture1_stage1_step001.png", "picture1_stage1_step002.png",
                                                     "picture1_stage1_step003.png", "picture2_stage1_step001.png",
                                                     "picture2_stage1_step002.png", "picture2_stage1_step003.png"));
    EXPECT_EQ(read_image(path("steps/picture2_stage1_step003.png")).size(), (Size{8, 8}));
}

TEST_F(Render, AFolderThatHoldsSomethingIsNotFilled) {
    std::filesystem::create_directories(folder_ / "steps");
    text("steps/mine.txt", "x");
    ProgramRun const result = render({"--save-steps", path("steps")});
    EXPECT_EQ(result.code, ExitCode::output);
    EXPECT_THAT(result.err, HasSubstr("--save-steps"));
    EXPECT_EQ(script_.generators_made, 0);
}

TEST_F(Render, StepsThatCannotBeWrittenEndTheRun) {
    script_.steps = 1000;
    script_.before_step = [&](int step) {
        std::error_code busy;  // a file may come in between; the next step tries again
        if (step >= 2) std::filesystem::remove_all(folder_ / "steps", busy);
    };
    ProgramRun const result = render({"--save-steps", path("steps")});
    EXPECT_EQ(result.code, ExitCode::output);
    EXPECT_THAT(result.err, HasSubstr("steps"));
    EXPECT_THAT(names(), IsEmpty());
}

TEST_F(Render, WritesAttentionWithAnIndex) {
    AttentionMap map{.span = {2, 5}, .text = "fox", .stream = "t5", .stage = 0, .step = 0, .sigma = 80};
    map.probability = {{2, 1}, {0.1F, 0.2F}};
    AttentionMap later = map;
    later.step = 1;
    later.probability.values = {0.3F, 0.6F};
    script_.attention.maps = {map, later};
    ProgramRun const result = render({"--attention", path("attention")});
    ASSERT_EQ(result.code, ExitCode::success) << result.err;
    EXPECT_TRUE(script_.options[0].attention);
    EXPECT_THAT(names("attention"), ElementsAre("attention.json", "fox_t5_stage1_mean.png", "fox_t5_stage1_step001.png",
                                                "fox_t5_stage1_step002.png"));
    auto const index = nlohmann::json::parse(content(path("attention/attention.json")));
    EXPECT_EQ(index["incomplete"], false);
    auto const mean = index["maps"][2];
    EXPECT_EQ(mean["file"], "fox_t5_stage1_mean.png");
    EXPECT_EQ(mean["begin"], 2);
    EXPECT_NEAR(mean["maximum"], 0.4, 1e-6);
    Image const picture = read_image(path("attention/fox_t5_stage1_mean.png"));
    EXPECT_NEAR(with_channels(picture, 1).row<std::uint8_t>(0)[0], 127.5, 1) << "0.2 of 0.4";
    EXPECT_EQ(with_channels(picture, 1).row<std::uint8_t>(0)[1], 255);
}

TEST_F(Render, EveryKindOfPictureCanBeWritten) {
    for (char const* name : {"a.png", "a.jpg", "a.webp", "a.tif", "a.exr"}) {
        ProgramRun const result = run(script_, {"render", "-p", "a fox", "-o", path(name)});
        EXPECT_EQ(result.code, ExitCode::success) << name << result.err;
        Image const picture = convert(read_image(path(name)), PixelType::u8, ColorSpace::srgb);
        EXPECT_EQ(picture.size(), (Size{96, 96})) << name;
        EXPECT_NEAR(picture.row<std::uint8_t>(40)[30], 100, 2) << name;
    }
}

TEST_F(Render, APictureRestoresItsScene) {
    for (char const* name : {"a.png", "a.jpg", "a.webp"}) {
        script_.requests.clear();
        ASSERT_EQ(run(script_, {"render", "-p", "a (red:1.2) fox, näher", "--seed", "5", "-n", "blur", "--region",
                                "fox=" + mask("m.png", 32, 32) + ":0.5", "-o", path(name)})
                      .code,
                  ExitCode::success);
        ProgramRun const again = run(script_, {"render", path(name), "-o", path("again-" + std::string(name))});
        ASSERT_EQ(again.code, ExitCode::success) << again.err;
        GenerationRequest const& restored = script_.requests.at(1);
        EXPECT_EQ(restored.prompt, "a (red:1.2) fox, näher") << name;
        EXPECT_EQ(restored.negative_prompt, "blur") << name;
        EXPECT_EQ(restored.seed, 5U) << name;
        EXPECT_EQ(restored.canvas, (Size{32, 32})) << name;
        ASSERT_EQ(restored.regions.size(), 1U) << name;
        EXPECT_EQ(restored.regions[0].strength, 0.5) << name;
        EXPECT_EQ(restored.regions[0].mask, script_.requests.at(0).regions[0].mask) << name;
    }
}

TEST_F(Render, TheSecondOfSeveralPicturesRestoresItself) {
    ASSERT_EQ(render({"--count", "2", "--seed", "40"}).code, ExitCode::success);
    ASSERT_EQ(run(script_, {"render", path("fox-2.png"), "-o", path("again.png")}).code, ExitCode::success);
    EXPECT_EQ(script_.requests.at(1).seed, 41U);
    EXPECT_EQ(script_.requests.at(1).count, 1);
}

TEST_F(Render, MetadataCanBeLeftOut) {
    ASSERT_EQ(render({"--no-metadata"}).code, ExitCode::success);
    EXPECT_THAT(content(path("fox.png")), Not(HasSubstr("meadow")));
    ASSERT_EQ(render({"--force"}).code, ExitCode::success);
    EXPECT_THAT(content(path("fox.png")), HasSubstr("meadow"));
}

TEST_F(Render, AProjectIsRenderedAsItIs) {
    ASSERT_EQ(
        run(script_, {"project", path("scene.ora"), "-p", "a fox", "--region", "fox=" + mask("m.png"), "--seed", "3"})
            .code,
        ExitCode::success);
    ProgramRun const result = run(script_, {"render", path("scene.ora"), "-o", path("a.png")});
    ASSERT_EQ(result.code, ExitCode::success) << result.err;
    EXPECT_EQ(script_.requests.at(0).prompt, "a fox");
    EXPECT_EQ(script_.requests.at(0).seed, 3U);
    EXPECT_EQ(script_.requests.at(0).canvas, (Size{32, 32}));
    EXPECT_TRUE(script_.requests.at(0).paint.keep_small_regions);
}

TEST_F(Render, AFileThatIsNoSceneIsRefused) {
    ProgramRun const result = run(script_, {"render", photo("plain.png"), "-o", path("a.png")});
    EXPECT_EQ(result.code, ExitCode::input);
    EXPECT_THAT(result.err, HasSubstr("plain.png"));
}

}  // namespace
}  // namespace daub::cli
