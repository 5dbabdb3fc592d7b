#include "app/cli/compose_scene.h"

#include "engine/core/error.h"
#include "engine/scene/mask_operations.h"
#include "engine/scene/prompt_edit.h"
#include "tests/cli/cli_folder.h"

#include <gmock/gmock.h>

namespace daub::cli {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class ComposeScene : public CliFolderTest {
 protected:
    std::vector<std::string> compose() {
        ComposeOptions const options{.find_model =
                                         [this](std::string_view id) {
                                             asked_for_ = id;
                                             ModelInfo model;
                                             model.stages = {{.native_size = {64, 64}}, {.native_size = {256, 128}}};
                                             return model;
                                         },
                                     .has_canvas = has_canvas_};
        return compose_scene(arguments_, options, request_);
    }

    /// The message of the error of this kind that composing must throw.
    std::string error(ErrorKind kind) {
        try {
            compose();
        } catch (Error const& error) {
            EXPECT_EQ(error.kind(), kind) << error.what();
            return error.what();
        }
        ADD_FAILURE() << "nothing was thrown";
        return {};
    }

    SceneArguments arguments_{.prompt = "a fox and a red tulip on a meadow"};
    GenerationRequest request_ = default_scene();
    bool has_canvas_ = false;
    std::string asked_for_ = "nobody asked";
};

TEST_F(ComposeScene, SizeOfTheModelsLastStageIsTheDefault) {
    EXPECT_THAT(compose(), IsEmpty());
    EXPECT_EQ(request_.canvas, (Size{256, 128}));
    EXPECT_EQ(asked_for_, "");
    EXPECT_TRUE(request_.paint.keep_small_regions);
}

TEST_F(ComposeScene, FewerStagesMakeASmallerPicture) {
    arguments_.stages = 1;
    arguments_.model = "other";
    compose();
    EXPECT_EQ(request_.canvas, (Size{64, 64}));
    EXPECT_EQ(request_.stages_to_run, 1);
    EXPECT_EQ(asked_for_, "other");
}

TEST_F(ComposeScene, AGivenSizeNeedsNoModel) {
    arguments_.size = "640x480";
    arguments_.generation_size = "512x384";
    compose();
    EXPECT_EQ(request_.canvas, (Size{640, 480}));
    EXPECT_EQ(request_.generation_size, (Size{512, 384}));
    EXPECT_EQ(asked_for_, "nobody asked");
}

TEST_F(ComposeScene, ARegionIsBoundToItsWordsAndHasItsMask) {
    arguments_.regions = {"red tulip=" + mask("tulip.png") + ":1.5"};
    EXPECT_THAT(compose(), IsEmpty());
    ASSERT_EQ(request_.regions.size(), 1U);
    Region const& region = request_.regions[0];
    EXPECT_EQ(phrase_of(region, request_.prompt), "red tulip");
    EXPECT_EQ(region.spans[0].begin, request_.prompt.find("red"));
    EXPECT_EQ(region.strength, 1.5);
    EXPECT_FALSE(region.negative);
    EXPECT_EQ(bounding_box(*region.mask), (Rect{0, 0, 16, 32}));
    EXPECT_EQ(request_.canvas, (Size{32, 32})) << "the first mask's size";
}

TEST_F(ComposeScene, RegionsHaveColoursThatDiffer) {
    arguments_.regions = {"fox=" + mask("a.png"), "tulip=" + mask("b.png")};
    compose();
    EXPECT_NE(request_.regions[0].color, request_.regions[1].color);
}

TEST_F(ComposeScene, TheNumberChoosesAmongEqualWords) {
    arguments_.prompt = "a fox beside a fox";
    arguments_.regions = {"fox#2=" + mask("a.png")};
    EXPECT_THAT(compose(), IsEmpty());
    EXPECT_THAT(request_.regions[0].spans, ElementsAre(TextSpan{15, 18}));
}

TEST_F(ComposeScene, TheFirstOfEqualWordsIsPaintedWithAWarning) {
    arguments_.prompt = "a fox beside a fox";
    arguments_.regions = {"fox=" + mask("a.png")};
    EXPECT_THAT(compose(), ElementsAre(AllOf(HasSubstr("2 times"), HasSubstr("fox#2="))));
    EXPECT_THAT(request_.regions[0].spans, ElementsAre(TextSpan{2, 5}));
}

TEST_F(ComposeScene, APhraseThatIsNotThereShowsTheSentence) {
    arguments_.regions = {"dog=" + mask("a.png")};
    EXPECT_THAT(error(ErrorKind::input),
                AllOf(HasSubstr("\"dog\""), HasSubstr("    a fox and a red tulip on a meadow")));
}

TEST_F(ComposeScene, ANearWordIsSuggested) {
    arguments_.regions = {"tulips=" + mask("a.png")};
    EXPECT_THAT(error(ErrorKind::input), HasSubstr("Did you mean \"tulip\"?"));
}

TEST_F(ComposeScene, ACountBeyondTheSentenceIsAnError) {
    arguments_.regions = {"fox#2=" + mask("a.png")};
    EXPECT_THAT(error(ErrorKind::input), AllOf(HasSubstr("once"), HasSubstr("#2")));
}

TEST_F(ComposeScene, AMaskOfTheSameShapeIsResized) {
    arguments_.size = "64x64";
    arguments_.regions = {"fox=" + mask("a.png", 32, 32)};
    compose();
    EXPECT_EQ(request_.regions[0].mask->size(), (Size{64, 64}));
    EXPECT_NEAR(coverage(*request_.regions[0].mask), 0.5, 0.02);
}

TEST_F(ComposeScene, AMaskOfAnotherShapeNamesBothSizes) {
    arguments_.size = "64x64";
    arguments_.regions = {"fox=" + mask("fox.png", 32, 24)};
    EXPECT_THAT(error(ErrorKind::input), AllOf(HasSubstr("fox.png"), HasSubstr("32 x 24"), HasSubstr("64 x 64")));
}

TEST_F(ComposeScene, AMissingMaskIsNamed) {
    arguments_.regions = {"fox=" + path("nowhere.png")};
    EXPECT_THAT(error(ErrorKind::input), HasSubstr("nowhere.png"));
}

TEST_F(ComposeScene, AMaskThatIsNoPictureIsNamed) {
    arguments_.regions = {"fox=" + text("note.png", "not a picture")};
    EXPECT_THAT(error(ErrorKind::input), HasSubstr("note.png"));
}

TEST_F(ComposeScene, ABlackMaskIsWarnedAbout) {
    Image const black({.width = 8, .height = 8, .channels = 1});
    write_image(path("black.png"), black);
    arguments_.regions = {"fox=" + path("black.png")};
    EXPECT_THAT(compose(), ElementsAre(HasSubstr("painted nowhere")));
}

TEST_F(ComposeScene, KeepOutNeedsNoWordOfTheSentence) {
    arguments_.keep_out = {"dog=" + mask("a.png")};
    compose();
    EXPECT_TRUE(request_.regions[0].negative);
    EXPECT_EQ(request_.regions[0].name, "dog");
    EXPECT_THAT(request_.regions[0].spans, IsEmpty());
}

TEST_F(ComposeScene, GrammarErrorsPointAtTheCharacter) {
    arguments_.prompt = "a (fox on a meadow";
    EXPECT_THAT(error(ErrorKind::input), HasSubstr("character"));
}

TEST_F(ComposeScene, WithoutSentenceAndProjectThereIsNothingToPaint) {
    arguments_.prompt.reset();
    EXPECT_THAT(error(ErrorKind::usage), HasSubstr("--prompt"));
}

TEST_F(ComposeScene, ANewSentenceTakesTheRegionsOfTheProjectAlong) {
    request_.prompt = "a fox on a meadow";
    request_.canvas = {32, 32};
    request_.regions = {{.name = "fox", .spans = {{2, 5}}, .mask = Mask({32, 32}, 255)},
                        {.name = "meadow", .spans = {{11, 17}}, .mask = Mask({32, 32}, 255)}};
    has_canvas_ = true;
    arguments_ = {.source = "scene.ora", .prompt = "a quick red fox on a beach"};
    EXPECT_THAT(compose(), ElementsAre(HasSubstr("\"meadow\"")));
    EXPECT_EQ(phrase_of(request_.regions[0], request_.prompt), "fox");
    EXPECT_EQ(request_.canvas, (Size{32, 32}));
}

TEST_F(ComposeScene, LayersOfOtherProgramsAreBoundByTheirNames) {
    request_.canvas = {32, 32};
    request_.regions = {{.name = "red fox", .mask = Mask({32, 32}, 255)}, {.name = "Layer 2", .mask = Mask({32, 32})}};
    has_canvas_ = true;
    arguments_ = {.source = "krita.ora"};
    EXPECT_THAT(error(ErrorKind::usage), AllOf(HasSubstr("krita.ora"), HasSubstr("--prompt")));
    arguments_.prompt = "a red fox on a meadow";
    EXPECT_THAT(compose(), ElementsAre(HasSubstr("\"Layer 2\"")));
    EXPECT_EQ(phrase_of(request_.regions[0], request_.prompt), "red fox");
}

TEST_F(ComposeScene, ANewSizeTakesTheMasksOfTheProjectAlong) {
    request_.prompt = "a fox";
    request_.canvas = {32, 16};
    request_.regions = {{.name = "fox", .spans = {{2, 5}}, .mask = Mask({32, 16}, 255)}};
    request_.start = StartImage{.image = Image({.width = 16, .height = 8}), .x = 8, .y = 4};
    has_canvas_ = true;
    arguments_ = {.source = "scene.ora", .size = "64x32"};
    compose();
    EXPECT_EQ(request_.regions[0].mask->size(), (Size{64, 32}));
    EXPECT_EQ(request_.start->image->size(), (Size{32, 16}));
    EXPECT_EQ(request_.start->x, 16);
    EXPECT_EQ(request_.start->y, 8);
}

TEST_F(ComposeScene, ANewShapeOfAPaintedProjectIsAnError) {
    request_.prompt = "a fox";
    request_.canvas = {32, 16};
    request_.regions = {{.name = "fox", .spans = {{2, 5}}, .mask = Mask({32, 16}, 255)}};
    has_canvas_ = true;
    arguments_ = {.source = "scene.ora", .size = "64x64"};
    EXPECT_THAT(error(ErrorKind::input), AllOf(HasSubstr("\"fox\""), HasSubstr("64 x 64")));
}

TEST_F(ComposeScene, AStartPictureGivesTheCanvasItsSize) {
    arguments_.init = photo("photo.png", 48, 32) + ":0.25";
    compose();
    EXPECT_EQ(request_.canvas, (Size{48, 32}));
    EXPECT_EQ(request_.start->strength, 0.25);
    EXPECT_EQ(request_.start->source, "photo.png");
}

TEST_F(ComposeScene, AStartPictureOfAnotherShapeCanBePlaced) {
    arguments_.init = photo("photo.png", 48, 32);
    arguments_.size = "64x64";
    EXPECT_THAT(error(ErrorKind::input), AllOf(HasSubstr("48 x 32"), HasSubstr("--init-at")));

    request_ = default_scene();
    arguments_.init_at = "8,16";
    compose();
    EXPECT_EQ(request_.start->image->size(), (Size{48, 32}));
    EXPECT_EQ(request_.start->x, 8);
    EXPECT_EQ(request_.start->y, 16);
}

TEST_F(ComposeScene, InpaintingChangesOnlyUnderTheMask) {
    arguments_.init = photo("photo.png");
    arguments_.inpaint = mask("change.png");
    arguments_.feather = 3;
    compose();
    EXPECT_EQ(request_.start->strength, 1) << "everything under the mask is painted anew";
    EXPECT_EQ(bounding_box(*request_.change_only->mask), (Rect{0, 0, 16, 32}));
    EXPECT_EQ(request_.change_only->feather, 3);
}

TEST_F(ComposeScene, WhatBelongsTogetherIsAskedFor) {
    arguments_.inpaint = mask("change.png");
    EXPECT_THAT(error(ErrorKind::usage), HasSubstr("--init"));
    arguments_.inpaint.reset();
    arguments_.feather = 3;
    EXPECT_THAT(error(ErrorKind::usage), HasSubstr("--inpaint"));
    arguments_.feather.reset();
    arguments_.init_at = "1,1";
    EXPECT_THAT(error(ErrorKind::usage), HasSubstr("--init"));
}

TEST_F(ComposeScene, StylesHaveWeights) {
    arguments_.styles = {photo("a.png", 10, 20) + ":0.5", photo("b.png")};
    compose();
    ASSERT_EQ(request_.styles.size(), 2U);
    EXPECT_EQ(request_.styles[0].weight, 0.5);
    EXPECT_EQ(request_.styles[0].image->size(), (Size{10, 20}));
    EXPECT_EQ(request_.styles[1].weight, 1);
    EXPECT_EQ(request_.styles[1].source, "b.png");
}

TEST_F(ComposeScene, StylesCanBeKeptToAnAreaAndTakenWithAnAdapter) {
    arguments_.size = "32x32";
    arguments_.style_area = mask("area.png");
    EXPECT_THAT(error(ErrorKind::usage), HasSubstr("--style-area"));
    arguments_.styles = {photo("a.png", 10, 20)};
    arguments_.style_adapter = "ip-adapter-plus_sd15";
    compose();
    ASSERT_TRUE(request_.styles.at(0).area);
    EXPECT_EQ(request_.styles[0].area->size(), request_.canvas);
    EXPECT_EQ(request_.style_adapter, "ip-adapter-plus_sd15");
}

TEST_F(ComposeScene, EverySettingArrives) {
    arguments_.negative = "blurry";
    arguments_.seed = "18446744073709551615";
    arguments_.count = 3;
    arguments_.steps = "25,10";
    arguments_.samplers = "heun, deis_3";
    arguments_.schedule = "karras";
    arguments_.guidance = 7;
    arguments_.style_guidance = 2;
    arguments_.guidance_rescale = 0.5;
    arguments_.w_prime = 0.7;
    arguments_.streams = {"t5=0.5", "clip_text=0", "style=2"};
    arguments_.clip_skip = 1;
    arguments_.loras = {"ink:0.8", "paper"};
    arguments_.vae = "clear";
    arguments_.device = "cuda:1";
    arguments_.precision = "bf16";
    compose();
    EXPECT_EQ(request_.negative_prompt, "blurry");
    EXPECT_EQ(request_.seed, 18446744073709551615ULL);
    EXPECT_EQ(request_.count, 3);
    ASSERT_EQ(request_.stages.size(), 2U);
    EXPECT_EQ(request_.stages[0].steps, 25);
    EXPECT_EQ(request_.stages[1].steps, 10);
    EXPECT_EQ(request_.stages[0].sampler, Sampler::heun);
    EXPECT_EQ(request_.stages[1].sampler, Sampler::deis_3);
    EXPECT_EQ(request_.stages[0].schedule, Schedule::karras);
    EXPECT_EQ(request_.guidance.text, 7);
    EXPECT_EQ(request_.guidance.style, 2);
    EXPECT_EQ(request_.guidance.rescale, 0.5);
    EXPECT_EQ(request_.paint.w_prime, 0.7);
    EXPECT_EQ(request_.streams.t5, Curve(0.5));
    EXPECT_EQ(request_.streams.clip_text, Curve(0));
    EXPECT_EQ(request_.streams.style, Curve(2));
    EXPECT_EQ(request_.clip_skip, 1);
    ASSERT_EQ(request_.loras.size(), 2U);
    EXPECT_EQ(request_.loras[0], (LoraUse{.name = "ink", .weight = 0.8}));
    EXPECT_EQ(request_.loras[1].weight, 1);
    EXPECT_EQ(request_.vae, "clear");
    EXPECT_EQ(request_.device, (Device{Device::Kind::cuda, 1}));
    EXPECT_EQ(request_.precision, Precision::bf16);
}

TEST_F(ComposeScene, GuidanceOnTheCommandLineCountsForEveryStageOfAProject) {
    request_.prompt = "a fox";
    request_.stages = {{.text_guidance = 3}};
    has_canvas_ = true;
    arguments_ = {.source = "scene.ora", .guidance = 8};
    compose();
    EXPECT_EQ(request_.guidance.text, 8);
    EXPECT_FALSE(request_.stages[0].text_guidance);
}

TEST_F(ComposeScene, UnknownNamesListTheKnownOnes) {
    auto const message = [&](auto SceneArguments::*field, auto value) {
        SceneArguments const before = arguments_;
        arguments_.*field = value;
        std::string const text = error(ErrorKind::usage);
        arguments_ = before;
        return text;
    };
    EXPECT_THAT(message(&SceneArguments::samplers, "magic"), AllOf(HasSubstr("magic"), HasSubstr("dpmpp_2m")));
    EXPECT_THAT(message(&SceneArguments::schedule, "magic"), HasSubstr("karras"));
    EXPECT_THAT(message(&SceneArguments::device, "tpu"), HasSubstr("cuda"));
    EXPECT_THAT(message(&SceneArguments::precision, "fp8"), HasSubstr("bf16"));
    EXPECT_THAT(message(&SceneArguments::seed, "-1"), HasSubstr("random"));
    EXPECT_THAT(message(&SceneArguments::streams, std::vector<std::string>{"t6=1"}), HasSubstr("clip_text"));
    EXPECT_THAT(message(&SceneArguments::streams, std::vector<std::string>{"t5"}), HasSubstr("t5=0.5"));
}

TEST_F(ComposeScene, TwoRandomSeedsDiffer) {
    arguments_.seed = "random";
    compose();
    std::uint64_t const first = request_.seed;
    compose();
    EXPECT_NE(request_.seed, first);
}

TEST(SameAspect, AllowsForRoundingAndNothingMore) {
    EXPECT_TRUE(same_aspect({1024, 768}, {64, 48}));
    EXPECT_TRUE(same_aspect({1000, 667}, {500, 333}));
    EXPECT_TRUE(same_aspect({5, 3}, {5, 3}));
    EXPECT_FALSE(same_aspect({64, 64}, {64, 60}));
    EXPECT_FALSE(same_aspect({64, 48}, {48, 64}));
    EXPECT_FALSE(same_aspect({0, 0}, {64, 64}));
}

}  // namespace
}  // namespace daub::cli
