#include "tests/pipeline/diffusers_models.h"
#include "tests/pipeline/tiny_model.h"

#include "engine/core/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace daub {
namespace {

using testing::HasSubstr;

Region painted_words(GenerationRequest const& request, std::string const& words, Rect area) {
    return {.name = words, .spans = {span_of(request.prompt, words)}, .mask = rectangle(request.canvas, area)};
}

/// How far the picture of a request is from that of the same request changed.
template <typename Change>
int effect(GenerationRequest const& request, Change const& change) {
    GenerationRequest other = request;
    change(other);
    return largest_difference(diffusers_engine().picture(request), diffusers_engine().picture(other));
}

Image colourful(Size size) {
    Image image({.width = size.width, .height = size.height, .channels = 3});
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width * 3; ++x)
            image.row<uint8_t>(y)[static_cast<size_t>(x)] = static_cast<uint8_t>((x * 5 + y * 3) % 256);
    return image;
}

TEST(DiffusersGenerator, every_family_makes_a_picture_of_canvas_size) {
    for (std::string const model : {"sd1", "sd1-inpaint", "sd2", "sdxl", "sdxl-refiner", "sdxl+sdxl-refiner", "if-1",
                                    "if-1+if-2", "if-1+if-2+x4", "sd2+x4"}) {
        GenerationRequest request = diffusers_engine().request(model);
        if (model == "if-1") request.canvas = {16, 16};
        if (model == "if-1+if-2+x4" || model == "sd2+x4") request.canvas = {256, 256};
        request.stages = {{.steps = 4}, {.steps = 2}, {.steps = 2}};
        Outcome const outcome = diffusers_engine().run(request, {.keep_stages = true});
        ASSERT_FALSE(outcome.failure) << model << ": " << outcome.failure->message;
        EXPECT_EQ(outcome.images.at(0).image.size(), request.canvas) << model;
        EXPECT_EQ(outcome.images.at(0).stages.size(),
                  static_cast<size_t>(std::ranges::count(model, '+')) - (model == "sdxl+sdxl-refiner" ? 1 : 0))
            << model << ": experts share a stage, other parts are stages";
    }
}

TEST(DiffusersGenerator, the_same_request_gives_the_same_bytes_and_everything_asked_for_matters) {
    GenerationRequest const request = diffusers_engine().request("sd1");
    Image const first = diffusers_engine().picture(request);
    diffusers_engine().generator->unload();
    EXPECT_EQ(largest_difference(first, diffusers_engine().picture(request)), 0);
    EXPECT_GT(effect(request, [](auto& r) { r.seed = 8; }), 2);
    EXPECT_GT(effect(request, [](auto& r) { r.prompt = "two blue boats at night"; }), 0);
    EXPECT_GT(effect(request, [](auto& r) { r.negative_prompt = "snow"; }), 0);
    EXPECT_GT(effect(request, [](auto& r) { r.guidance.text = 20; }), 0);
    EXPECT_GT(effect(request, [](auto& r) { r.guidance.rescale = 1; }), 0);
    EXPECT_GT(effect(request, [](auto& r) { r.clip_skip = 1; }), 0);
    EXPECT_GT(effect(request, [](auto& r) { r.prompt = "a (red:1.8) fox on a meadow"; }), 0);
    EXPECT_GT(effect(request, [](auto& r) { r.stages[0].schedule = Schedule::karras; }), 0);
}

TEST(DiffusersGenerator, every_sampler_and_schedule_makes_a_picture) {
    for (std::string const model : {"sd1", "sd2"}) {
        GenerationRequest request = diffusers_engine().request(model);
        for (Sampler const sampler : all_samplers())
            for (Schedule const schedule : {Schedule::model_default, Schedule::karras, Schedule::exponential}) {
                request.stages = {{.sampler = sampler, .schedule = schedule, .steps = 4, .churn = {.amount = 10}}};
                EXPECT_EQ(diffusers_engine().picture(request).size(), request.canvas) << to_name(sampler);
            }
    }
}

TEST(DiffusersGenerator, a_picture_of_a_batch_equals_the_one_made_alone) {
    GenerationRequest request = diffusers_engine().request("sdxl+sdxl-refiner");
    request.stages = {{.sampler = Sampler::euler, .steps = 6}};
    request.count = 5;
    Outcome const batch = diffusers_engine().run(request);
    ASSERT_EQ(batch.images.size(), 5U);
    for (size_t const i : {size_t{0}, size_t{4}}) {
        GenerationRequest alone = request;
        alone.count = 1, alone.seed = request.seed + i;
        EXPECT_LE(largest_difference(batch.images[i].image, diffusers_engine().picture(alone)), 1) << i;
    }
}

TEST(DiffusersGenerator, words_beyond_the_first_chunk_are_read_and_can_be_painted) {
    std::string filler;
    for (int i = 0; i < 210; ++i) filler += "very ";
    GenerationRequest request = diffusers_engine().request("sd1", "a " + filler + "red fox");
    EXPECT_GT(effect(request, [&](auto& r) { r.prompt = "a " + filler + "blue boat"; }), 0);
    EXPECT_GT(effect(request, [&](auto& r) { r.regions = {painted_words(r, "red fox", {0, 0, 32, 64})}; }), 0);
    EXPECT_TRUE(diffusers_engine().run(request).warnings.empty());
    request.prompt = "a " + filler + filler + "red fox";
    EXPECT_THAT(diffusers_engine().run(request).warnings, testing::ElementsAre(HasSubstr("red fox")));
}

TEST(DiffusersGenerator, paint_changes_the_picture_on_every_family) {
    for (std::string const model : {"sd1", "sd2", "sdxl+sdxl-refiner", "if-1"}) {
        GenerationRequest request = diffusers_engine().request(model);
        request.stages = {{.steps = 6}};
        EXPECT_GT(effect(request,
                         [](auto& r) {
                             r.regions = {painted_words(r, "red fox", {0, 0, 32, 64})};
                         }),
                  0)
            << model;
    }
    GenerationRequest request = diffusers_engine().request("sd1");
    request.regions = {painted_words(request, "red fox", {0, 0, 32, 64})};
    EXPECT_GT(effect(request, [](auto& r) { r.regions[0].negative = true; }), 0);
    EXPECT_GT(effect(request, [](auto& r) { r.paint.mode = PaintSettings::Mode::dense_diffusion; }), 0);
    EXPECT_GT(effect(request, [](auto& r) { r.regions[0].noise_seed = 3; }), 0);
    request.regions[0].strength = 0;
    EXPECT_EQ(effect(request, [](auto& r) { r.regions.clear(); }), 0);
}

TEST(DiffusersGenerator, a_start_image_is_kept_by_its_strength_and_outside_the_mask_to_the_byte) {
    for (std::string const model : {"sd1", "sd1-inpaint", "sd2", "sdxl", "if-1+if-2"}) {
        GenerationRequest request = diffusers_engine().request(model);
        request.stages = {{.sampler = Sampler::ddim, .steps = 5}, {.sampler = Sampler::ddim, .steps = 5}};
        Image const given = colourful(request.canvas);
        request.start = StartImage{.image = given, .strength = 0.5};
        EXPECT_GT(effect(request, [](auto& r) { r.start->strength = 0.9; }), 0) << model;
        EXPECT_GT(effect(request, [](auto& r) { r.start->image = Image({.width = 64, .height = 64, .channels = 3}); }),
                  0)
            << model;
        request.change_only = ChangeOnly{.mask = rectangle(request.canvas, {0, 0, 24, 64}), .feather = 0};
        for (double const strength : {0.5, 1.0}) {
            request.start->strength = strength;
            Image const result = diffusers_engine().picture(request);
            int inside = 0, outside = 0;
            for (int y = 0; y < 64; ++y)
                for (int x = 0; x < 64 * 3; ++x) {
                    int const a = result.row<uint8_t>(y)[static_cast<size_t>(x)];
                    int const b = given.row<uint8_t>(y)[static_cast<size_t>(x)];
                    (x < 24 * 3 ? inside : outside) = std::max(x < 24 * 3 ? inside : outside, std::abs(a - b));
                }
            EXPECT_GT(inside, 0) << model;
            EXPECT_EQ(outside, 0) << model;
        }
    }
}

TEST(DiffusersGenerator, adding_an_element_changes_its_area_only) {
    GenerationRequest request = diffusers_engine().request("sd1");
    Image const given = colourful(request.canvas);
    request.regions = {painted_words(request, "red fox", {40, 40, 16, 16})};
    request.add_element = AddElement{.kept = given, .region = 0, .feather = 0};
    Image const result = diffusers_engine().picture(request);
    EXPECT_GT(largest_difference(result, given), 0);
    for (int y = 0; y < 40; ++y) EXPECT_TRUE(std::ranges::equal(result.row<uint8_t>(y), given.row<uint8_t>(y))) << y;
}

TEST(DiffusersGenerator, progress_rises_shows_previews_and_names_the_experts) {
    GenerationRequest request = diffusers_engine().request("sdxl+sdxl-refiner");
    request.stages = {{.sampler = Sampler::euler, .steps = 10}};
    std::vector<std::string> experts;
    double last = 0;
    size_t previews = 0;
    Outcome const outcome = diffusers_engine().run(request, {.on_progress = [&](Progress const& p) {
                                                       EXPECT_GE(p.fraction, last);
                                                       last = p.fraction;
                                                       if (p.phase == Progress::Phase::sampling) {
                                                           if (experts.empty() || experts.back() != p.expert_name)
                                                               experts.push_back(p.expert_name);
                                                           previews += p.previews.size();
                                                           EXPECT_GT(p.sigma, 0);
                                                       }
                                                       return Reply::go_on;
                                                   }});
    EXPECT_TRUE(outcome.ok());
    EXPECT_THAT(experts, testing::ElementsAre("base", "refiner"));
    EXPECT_EQ(previews, 10U);
}

TEST(DiffusersGenerator, cancelling_ends_within_a_step_and_stopping_keeps_the_picture) {
    GenerationRequest request = diffusers_engine().request("sd1");
    request.stages = {{.sampler = Sampler::euler, .steps = 30}};
    int steps = 0;
    auto const after_two = [&](Reply reply) {
        steps = 0;
        return RunOptions{.on_progress = [&steps, reply](Progress const& p) {
            return p.phase == Progress::Phase::sampling && ++steps == 2 ? reply : Reply::go_on;
        }};
    };
    EXPECT_EQ(diffusers_engine().run(request, after_two(Reply::cancel)).status, Outcome::Status::cancelled);
    EXPECT_EQ(steps, 2);
    Outcome const stopped = diffusers_engine().run(request, after_two(Reply::stop_and_keep));
    EXPECT_EQ(stopped.status, Outcome::Status::stopped);
    ASSERT_EQ(stopped.images.size(), 1U);
    EXPECT_EQ(stopped.images[0].image.size(), request.canvas);
}

TEST(DiffusersGenerator, a_branch_gives_the_same_bytes_from_memory_and_anew) {
    GenerationRequest base = diffusers_engine().request("sd1");
    base.stages = {{.sampler = Sampler::euler_ancestral, .steps = 6}};
    base.start = StartImage{.image = colourful(base.canvas), .strength = 0.8};
    GenerationRequest branch = base;
    branch.prompt = "a red boat on a meadow";
    branch.branch = Branch{.base = Snapshot<GenerationRequest>(base), .stage = 0, .step = 3};
    diffusers_engine().generator->unload();
    Image const anew = diffusers_engine().picture(branch);
    diffusers_engine().picture(base);
    int steps = 0;
    Outcome const resumed = diffusers_engine().run(branch, {.on_progress = [&](Progress const& p) {
                                                       steps += p.phase == Progress::Phase::sampling ? 1 : 0;
                                                       return Reply::go_on;
                                                   }});
    ASSERT_EQ(resumed.images.size(), 1U);
    EXPECT_EQ(largest_difference(anew, resumed.images[0].image), 0);
    EXPECT_EQ(steps, 3) << "only what comes behind the branch is computed";
    EXPECT_GT(largest_difference(anew, diffusers_engine().picture(base)), 0);
}

TEST(DiffusersGenerator, a_step_can_be_looked_back_at) {
    Generator& generator = *diffusers_engine().generator;
    GenerationRequest request = diffusers_engine().request("sd1");
    Outcome const stopped = diffusers_engine().run(request, {.on_progress = [](Progress const& at) {
                                                       return at.step == 2 ? Reply::stop_and_keep : Reply::go_on;
                                                   }});
    Outcome const made = diffusers_engine().run(request);
    auto const look_back = [&](int step) { return generator.look_back(made.resolved, {.stage = 0, .step = step}); };
    ASSERT_TRUE(look_back(2) && look_back(3));
    EXPECT_EQ(largest_difference(*look_back(2), stopped.images.at(0).image), 0);
    EXPECT_EQ(largest_difference(*look_back(3), made.images.at(0).image), 0) << "Euler ends on what was denoised last";
    EXPECT_FALSE(look_back(0) || look_back(4) || generator.look_back(made.resolved, {.stage = 1, .step = 1}));
    generator.unload();
    EXPECT_FALSE(look_back(2)) << "nothing is remembered";
}

TEST(DiffusersGenerator, previews_of_pixels_are_all_that_there_is) {
    GenerationRequest request = diffusers_engine().request("if-1");
    request.canvas = {16, 16};
    Outcome const made = diffusers_engine().run(request);
    ASSERT_TRUE(made.ok());
    EXPECT_FALSE(diffusers_engine().generator->look_back(made.resolved, {.stage = 0, .step = 2}));
}

TEST(DiffusersGenerator, attention_is_recorded_by_word) {
    for (std::string const model : {"sd1", "if-1"}) {
        GenerationRequest request = diffusers_engine().request(model);
        Outcome const outcome = diffusers_engine().run(request, {.attention = AttentionRecording{}});
        auto const fox = std::ranges::find(outcome.attention.maps, "fox", &AttentionMap::text);
        ASSERT_NE(fox, outcome.attention.maps.end()) << model;
        EXPECT_EQ(fox->stream, model == "sd1" ? "clip_text" : "t5");
        EXPECT_EQ(fox->span, span_of(request.prompt, "fox"));
        float const highest = *std::ranges::max_element(fox->probability.values);
        EXPECT_GT(highest, 0) << model;
        EXPECT_LE(highest, 1) << model;
    }
}

TEST(DiffusersGenerator, short_memory_changes_the_way_but_not_the_picture) {
    GenerationRequest request = diffusers_engine().request("sdxl+sdxl-refiner");
    request.stages = {{.sampler = Sampler::euler, .steps = 5}};
    request.count = 2;
    Outcome const plenty = diffusers_engine().run(request);
    setenv("DAUB_MEMORY_LIMIT_MB", "1", 1);
    diffusers_engine().generator->unload();
    MemoryPlan const plan = diffusers_engine().planner->plan(request);
    Outcome const scarce = diffusers_engine().run(request);
    unsetenv("DAUB_MEMORY_LIMIT_MB");
    diffusers_engine().generator->unload();
    EXPECT_THAT(plan.measures, testing::IsSupersetOf({MemoryMeasure::free_text_encoders, MemoryMeasure::split_guidance,
                                                      MemoryMeasure::one_image_at_a_time}));
    ASSERT_EQ(scarce.images.size(), 2U);
    for (size_t i = 0; i < 2; ++i) EXPECT_LE(largest_difference(plenty.images[i].image, scarce.images[i].image), 1);
}

TEST(DiffusersGenerator, bfloat16_stays_near_fp32) {
    for (std::string const model : {"sd1", "sdxl+sdxl-refiner", "if-1+if-2"}) {
        GenerationRequest request = diffusers_engine().request(model);
        request.regions = {painted_words(request, "red fox", {0, 0, 32, 64})};
        Image const exact = diffusers_engine().picture(request);
        request.precision = Precision::bf16;
        Image const rounded = diffusers_engine().picture(request);
        double sum = 0;
        for (size_t i = 0; i < exact.bytes().size(); ++i)
            sum += std::abs(static_cast<int>(exact.bytes()[i]) - static_cast<int>(rounded.bytes()[i]));
        EXPECT_LT(sum / static_cast<double>(exact.bytes().size()), 6) << model << ", mean difference of bytes";
        EXPECT_GT(sum, 0) << model;
    }
}

TEST(DiffusersGenerator, a_unet_that_its_configuration_does_not_describe_is_refused) {
    TemporaryFolder const folder;
    std::filesystem::copy(diffusers_engine().folder / "library/sd1", folder / "mixed",
                          std::filesystem::copy_options::recursive);
    auto const other = diffusers_engine().folder / "library/sd1-inpaint/unet/diffusion_pytorch_model.safetensors";
    std::filesystem::copy(other, folder / "mixed" / "unet/diffusion_pytorch_model.safetensors",
                          std::filesystem::copy_options::overwrite_existing);
    Outcome const outcome = diffusers_engine().run(diffusers_engine().request((folder / "mixed").string()));
    ASSERT_TRUE(outcome.failure);
    EXPECT_EQ(outcome.failure->kind, ErrorKind::model);
    EXPECT_THAT(outcome.failure->message, HasSubstr("conv_in.weight"));
}

TEST(DiffusersGenerator, what_a_model_cannot_do_is_said) {
    EXPECT_THAT(diffusers_engine().run(diffusers_engine().request("x4")).failure->message, HasSubstr("BASE+THIS"));
    EXPECT_THAT(diffusers_engine().run(diffusers_engine().request("sd1+sdxl")).failure->message,
                HasSubstr("cannot stand behind"));
    EXPECT_THAT(diffusers_engine().run(diffusers_engine().request("sd1+nothing")).failure->message,
                HasSubstr("There is no model"));
}

}  // namespace
}  // namespace daub
