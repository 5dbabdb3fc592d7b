#include "engine/pipeline/run_memory.h"
#include "tests/pipeline/tiny_model.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <fstream>

namespace daub {
namespace {

Region painted(std::string const& prompt, std::string const& words, Rect area) {
    return {.name = words, .spans = {span_of(prompt, words)}, .mask = rectangle({64, 64}, area)};
}

TEST(Generator, the_same_request_gives_the_same_bytes) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest const request = engine.request();
    Image const first = engine.picture(request);
    EXPECT_EQ(first.size(), (Size{64, 64}));
    EXPECT_EQ(largest_difference(first, engine.picture(request)), 0);
    engine.generator->unload();
    EXPECT_EQ(largest_difference(first, engine.picture(request)), 0);
}

TEST(Generator, seed_prompt_guidance_and_sampler_matter) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest const request = engine.request();
    Image const plain = engine.picture(request);
    auto const changed = [&](auto const& change) {
        GenerationRequest other = request;
        change(other);
        return largest_difference(plain, engine.picture(other));
    };
    EXPECT_GT(changed([](auto& r) { r.seed = 8; }), 20);
    EXPECT_GT(changed([](auto& r) { r.prompt = "two blue boats at night"; }), 2);
    EXPECT_GT(changed([](auto& r) { r.negative_prompt = "snow"; }), 1);
    EXPECT_GT(changed([](auto& r) { r.guidance.text = 9; }), 1);
    EXPECT_GT(changed([](auto& r) { r.stages = {{.sampler = Sampler::euler}}; }), 1);
    EXPECT_GT(changed([](auto& r) { r.prompt = "a (red:1.8) fox on a meadow"; }), 0);
}

TEST(Generator, every_sampler_and_schedule_makes_a_picture) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest request = engine.request();
    request.canvas = {16, 16};
    for (Sampler const sampler : all_samplers()) {
        request.stages = {{.sampler = sampler, .steps = 4, .eta = 0.5, .churn = {.amount = 10}}};
        EXPECT_EQ(engine.picture(request).size(), request.canvas) << to_name(sampler);
    }
    for (Schedule const schedule : {Schedule::karras, Schedule::exponential, Schedule::uniform_time}) {
        request.stages = {{.schedule = schedule, .steps = 4}};
        EXPECT_EQ(engine.picture(request).size(), request.canvas) << to_name(schedule);
    }
}

TEST(Generator, a_picture_of_a_batch_equals_the_one_made_alone) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest request = engine.request();
    request.regions = {painted(request.prompt, "fox", {8, 8, 24, 40})};
    request.count = 3;
    Outcome const batch = engine.run(request);
    ASSERT_EQ(batch.images.size(), 3U);
    for (size_t i = 0; i < 3; ++i) {
        GenerationRequest alone = request;
        alone.count = 1, alone.seed = request.seed + i;
        EXPECT_EQ(batch.images[i].seed, alone.seed);
        EXPECT_LE(largest_difference(batch.images[i].image, engine.picture(alone)), 1) << i;
    }
    EXPECT_GT(largest_difference(batch.images[0].image, batch.images[1].image), 20);
}

TEST(Generator, paint_changes_the_picture_and_strength_scales_it) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest request = engine.request();
    Image const plain = engine.picture(request);
    request.regions = {painted(request.prompt, "fox", {0, 0, 32, 64})};
    Image const normal = engine.picture(request);
    EXPECT_GT(largest_difference(plain, normal), 1);
    request.regions[0].strength = 0;
    EXPECT_EQ(largest_difference(plain, engine.picture(request)), 0);
    request.regions[0].strength = 2;
    EXPECT_GT(largest_difference(normal, engine.picture(request)), 1);
    request.regions[0].strength = 1;
    request.regions[0].interval = {.begin = 0.99, .end = 1};
    EXPECT_LT(largest_difference(plain, engine.picture(request)), largest_difference(plain, normal));
    request.regions[0].enabled = false;
    EXPECT_EQ(largest_difference(plain, engine.picture(request)), 0);
}

TEST(Generator, modes_and_sides_of_paint) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest request = engine.request();
    request.canvas = {16, 16};
    Image const plain = engine.picture(request);
    request.regions = {
        {.name = "fox", .spans = {span_of(request.prompt, "fox")}, .mask = rectangle({16, 16}, {0, 0, 8, 16})}};
    Image const words = engine.picture(request);
    GenerationRequest other = request;
    other.paint.mode = PaintSettings::Mode::dense_diffusion;
    EXPECT_GT(largest_difference(plain, engine.picture(other)), 0);
    EXPECT_GT(largest_difference(words, engine.picture(other)), 0);
    other = request;
    other.paint.scale = PaintSettings::Scale::standard_deviation;
    EXPECT_GT(largest_difference(words, engine.picture(other)), 0);
    other = request;
    other.regions[0].negative = true;
    EXPECT_GT(largest_difference(plain, engine.picture(other)), 0);
    EXPECT_GT(largest_difference(words, engine.picture(other)), 0);
    other = request;
    other.regions[0].noise_seed = 123;
    Image const own = engine.picture(other);
    EXPECT_GT(largest_difference(words, own), 5);
}

TEST(Generator, stream_weights_and_style) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest request = engine.request();
    request.canvas = {16, 16};
    Image const plain = engine.picture(request);
    GenerationRequest other = request;
    other.streams.t5 = Curve(0);
    EXPECT_GT(largest_difference(plain, engine.picture(other)), 0);
    other.streams.clip_text = Curve(0);
    GenerationRequest empty = request;
    empty.prompt = "";
    EXPECT_LE(largest_difference(engine.picture(other), engine.picture(empty)), 1);

    Image reference({.width = 40, .height = 30, .channels = 3});
    for (size_t i = 0; i < reference.bytes().size(); ++i) reference.bytes()[i] = static_cast<std::byte>(i * 37 % 251);
    other = request;
    other.styles = {{.image = reference}};
    Image const styled = engine.picture(other);
    EXPECT_GT(largest_difference(plain, styled), 0);
    other.guidance.style = 9;
    EXPECT_GT(largest_difference(styled, engine.picture(other)), 0);
    other.styles[0].area = Mask({16, 16}, 0);
    EXPECT_LE(largest_difference(plain, engine.picture(other)), 1);
    other.prompt = "";
    other.styles[0].area = {};
    EXPECT_GT(largest_difference(engine.picture(empty), engine.picture(other)), 0);
}

TEST(Generator, cancel_ends_within_a_step_and_stop_keeps_what_stands) {
    TinyEngine& engine = tiny_engine();
    int steps = 0;
    RunOptions options;
    options.on_progress = [&](Progress const& p) {
        if (p.phase != Progress::Phase::sampling) return Reply::go_on;
        return ++steps == 3 ? Reply::cancel : Reply::go_on;
    };
    Outcome const cancelled = engine.run(engine.request(), options);
    EXPECT_EQ(cancelled.status, Outcome::Status::cancelled);
    EXPECT_EQ(steps, 3);
    EXPECT_TRUE(cancelled.images.empty());

    steps = 0;
    options.on_progress = [&](Progress const& p) {
        if (p.phase != Progress::Phase::sampling) return Reply::go_on;
        return ++steps == 4 ? Reply::stop_and_keep : Reply::go_on;
    };
    Outcome const stopped = engine.run(engine.request(), options);
    EXPECT_EQ(stopped.status, Outcome::Status::stopped);
    EXPECT_EQ(steps, 4);
    ASSERT_EQ(stopped.images.size(), 1U);
    EXPECT_EQ(stopped.images[0].image.size(), (Size{64, 64}));
}

TEST(Generator, progress_counts_steps_experts_and_never_falls) {
    TinyEngine& engine = tiny_engine();
    std::vector<Progress> reports;
    RunOptions options{.preview_side = 20, .keep_stages = true};
    options.on_progress = [&](Progress const& p) {
        if (p.phase == Progress::Phase::sampling) reports.push_back(p);
        return Reply::go_on;
    };
    Outcome const outcome = engine.run(engine.request(), options);
    ASSERT_TRUE(outcome.ok());
    ASSERT_EQ(reports.size(), 6U + 3U + 2U);
    double last = 0;
    for (Progress const& p : reports) {
        EXPECT_GE(p.fraction, last);
        last = p.fraction;
        ASSERT_EQ(p.previews.size(), 1U);
        EXPECT_LE(p.previews[0]->width(), 20);
    }
    EXPECT_NEAR(last, 1, 1e-9);
    EXPECT_EQ(reports[0].expert_name, "base_0");
    EXPECT_EQ(reports[5].expert_name, "base_2");
    EXPECT_EQ(reports[5].step, 6);
    EXPECT_EQ(reports[6].stage, 1);
    ASSERT_EQ(outcome.images[0].stages.size(), 2U);
    EXPECT_EQ(outcome.images[0].stages[0].size(), (Size{16, 16}));
    EXPECT_EQ(outcome.resolved.stages.size(), 3U);
    EXPECT_EQ(outcome.resolved.stages[0].sampler, Sampler::deis_3);
}

TEST(Generator, watching_does_not_change_the_picture) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest request = engine.request();
    request.regions = {painted(request.prompt, "red fox", {8, 8, 24, 40})};
    Image const unwatched = engine.picture(request);
    RunOptions options;
    options.attention = AttentionRecording{.memory_limit = 1 << 20};
    Outcome const watched = engine.run(request, options);
    ASSERT_TRUE(watched.ok());
    EXPECT_LE(largest_difference(unwatched, watched.images[0].image), 1);
    ASSERT_FALSE(watched.attention.maps.empty());
    bool saw_fox = false;
    for (AttentionMap const& map : watched.attention.maps) {
        saw_fox = saw_fox || (map.text == "fox" && map.stream == "t5" && map.span == span_of(request.prompt, "fox"));
        for (float const p : map.probability.values) ASSERT_TRUE(p >= 0 && p <= 1.0001F);
    }
    EXPECT_TRUE(saw_fox);
    EXPECT_FALSE(watched.attention.incomplete);

    options.attention->memory_limit = 8 << 10;
    Outcome const bounded = engine.run(request, options);
    std::size_t bytes = 0;
    for (AttentionMap const& map : bounded.attention.maps) bytes += map.probability.values.size() * sizeof(float);
    EXPECT_LE(bytes, std::size_t{8 << 10});
    EXPECT_TRUE(bounded.attention.incomplete);
}

TEST(Generator, canvas_decides_size_and_stages) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest request = engine.request();
    auto const passes = [&](Size canvas) {
        request.canvas = canvas;
        RunOptions const options{.keep_stages = true};
        Outcome const outcome = engine.run(request, options);
        EXPECT_FALSE(outcome.failure) << outcome.failure->message;
        EXPECT_EQ(outcome.images.at(0).image.size(), canvas);
        return outcome.images.at(0).stages.size() + 1;
    };
    EXPECT_EQ(passes({16, 16}), 1U);
    EXPECT_EQ(passes({30, 30}), 2U);
    EXPECT_EQ(passes({80, 48}), 3U);
    EXPECT_EQ(passes({150, 100}), 4U);  // the last stage again, in tiles
    request.stages_to_run = 2;
    EXPECT_EQ(passes({64, 64}), 2U);
}

TEST(Generator, a_branch_is_its_base_up_to_its_step) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest const base = engine.request();
    GenerationRequest branch = base;
    branch.prompt = "two blue boats at night";
    Image const other = engine.picture(branch);
    auto const branched = [&](int stage, int step) {
        GenerationRequest request = branch;
        request.branch = Branch{.base = base, .stage = stage, .step = step};
        return engine.picture(request);
    };
    EXPECT_EQ(largest_difference(branched(0, 0), other), 0);
    Image const late = branched(0, 5);
    EXPECT_GT(largest_difference(late, other), 1);
    EXPECT_LT(largest_difference(branched(2, 1), engine.picture(base)),
              largest_difference(other, engine.picture(base)));
}

/// Steps that a run reports, over all stages.
int steps_made(TinyEngine& engine, GenerationRequest const& request) {
    int steps = 0;
    Outcome const outcome = engine.run(request, {.on_progress = [&](Progress const& p) {
                                           if (p.phase == Progress::Phase::sampling && p.step > 0) ++steps;
                                           return Reply::go_on;
                                       }});
    EXPECT_FALSE(outcome.failure) << outcome.failure->message;
    return steps;
}

TEST(Generator, a_branch_computes_only_its_tail_to_the_same_bytes) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest base = engine.request();
    for (Sampler const sampler : {Sampler::deis_3, Sampler::euler_ancestral, Sampler::ddim}) {
        base.stages = {{.sampler = sampler, .steps = 8}, {.steps = 3}, {.steps = 2}};
        GenerationRequest branch = base;
        branch.prompt = "two blue boats at night";
        for (auto const& [stage, step, tail] : {std::tuple(0, 5, 3 + 3 + 2), {1, 0, 3 + 2}, {1, 2, 1 + 2}, {2, 1, 1}}) {
            branch.branch = Branch{.base = base, .stage = stage, .step = step};
            engine.generator->unload();
            Image const afresh = engine.picture(branch);
            engine.generator->unload();
            int const whole = steps_made(engine, base);
            EXPECT_EQ(whole, 8 + 3 + 2);
            EXPECT_EQ(steps_made(engine, branch), tail) << stage << ", " << step;
            EXPECT_EQ(largest_difference(engine.picture(branch), afresh), 0) << stage << ", " << step;
        }
    }
}

TEST(Generator, a_branch_of_a_branch_keeps_what_each_says) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest base = engine.request();
    base.stages = {{.steps = 8}, {.steps = 3}, {.steps = 2}};
    GenerationRequest first = base, second = base;
    first.prompt = "two blue boats at night", first.branch = Branch{.base = base, .stage = 0, .step = 3};
    second.prompt = "a red bird", second.branch = Branch{.base = first, .stage = 0, .step = 6};
    engine.generator->unload();
    Image const afresh = engine.picture(second);
    engine.picture(base), engine.picture(first);
    EXPECT_EQ(steps_made(engine, second), 2 + 3 + 2);
    EXPECT_EQ(largest_difference(engine.picture(second), afresh), 0);
    // Also from where the middle one itself began, and from stages that it took over wholly.
    first.branch->stage = 1, first.branch->step = 2;
    engine.picture(first);
    for (auto const& [stage, step, tail] : {std::tuple(1, 2, 1 + 2), {2, 1, 1}}) {
        GenerationRequest next = second;
        next.branch = Branch{.base = first, .stage = stage, .step = step};
        EXPECT_EQ(steps_made(engine, next), tail) << stage << ", " << step;
    }
    // Before its own branch the middle one is its base, so a branch from before that has nothing of the middle one.
    second.branch->step = 3;
    GenerationRequest straight = second;
    straight.branch = Branch{.base = base, .stage = 0, .step = 3};
    EXPECT_EQ(largest_difference(engine.picture(second), engine.picture(straight)), 0);
    EXPECT_GT(largest_difference(engine.picture(second), afresh), 0);
}

TEST(Generator, a_branch_with_other_steps_is_refused) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest const base = engine.request();
    GenerationRequest branch = base;
    branch.branch = Branch{.base = base, .stage = 0, .step = 3};
    branch.stages = {{.steps = 11}};
    Outcome const outcome = engine.run(branch);
    ASSERT_TRUE(outcome.failure);
    EXPECT_NE(outcome.failure->message.find("sampler, schedule and steps"), std::string::npos);
}

TEST(RunMemory, forgets_the_oldest_and_finds_the_nearest_step) {
    RunMemory memory(3000);
    GenerationRequest a, b;
    a.prompt = "a", b.prompt = "b";
    auto const state = [] { return RunState{at::zeros({250}), NoiseSource(std::vector<uint64_t>{1})}; };  // 1,000 bytes
    auto const first = memory.begin(a);
    first->keep({0, 0, 2}, state()), first->keep({0, 0, 5}, state());
    EXPECT_EQ(first->latest({0, 0, 4}).first, 2);
    EXPECT_EQ(first->latest({0, 0, 9}).first, 5);
    EXPECT_EQ(first->latest({0, 0, 1}).second, nullptr);
    EXPECT_EQ(first->latest({1, 0, 9}).second, nullptr);
    EXPECT_EQ(first->latest({0, 1, 9}).second, nullptr);
    auto const second = memory.begin(b);
    second->keep({0, 0, 1}, state());
    EXPECT_TRUE(memory.find(a));
    second->keep({0, 0, 2}, state());
    EXPECT_FALSE(memory.find(a));
    second->keep({0, 0, 3}, state()), second->keep({0, 0, 4}, state());  // the last finds no room
    EXPECT_EQ(memory.bytes(), 3000);
    EXPECT_EQ(second->latest({0, 0, 4}).first, 3);
}

TEST(Generator, failures_are_values) {
    TinyEngine& engine = tiny_engine();
    GenerationRequest request = engine.request();
    request.model = "no-such-model";
    Outcome const missing = engine.run(request);
    EXPECT_EQ(missing.status, Outcome::Status::failed);
    ASSERT_TRUE(missing.failure);
    EXPECT_EQ(missing.failure->kind, ErrorKind::model);
    EXPECT_NE(missing.failure->message.find("no-such-model"), std::string::npos);

    request = engine.request("a fox <lora:ink:0.8>");
    EXPECT_EQ(engine.run(request).failure->kind, ErrorKind::model);
}

TEST(Generator, a_broken_model_names_the_file) {
    TemporaryFolder folder;
    write_tiny_model(folder / "broken");
    std::filesystem::resize_file(folder / "broken" / "base_1" / "diffusion_pytorch_model.safetensors", 1000);
    auto const catalogue = make_model_catalogue({.embedded = folder / "broken", .libraries = {}});
    auto const generator = make_torch_generator(*catalogue);
    GenerationRequest request = tiny_engine().request();
    Outcome const outcome = generator->generate(request, {});
    ASSERT_TRUE(outcome.failure);
    EXPECT_NE(outcome.failure->message.find("base_1"), std::string::npos) << outcome.failure->message;
}

TEST(Catalogue, describes_models_and_tokens) {
    TinyEngine& engine = tiny_engine();
    ModelInfo const info = engine.catalogue->find("");
    EXPECT_EQ(info.family, ModelFamily::ediff);
    ASSERT_EQ(info.stages.size(), 3U);
    EXPECT_EQ(info.stages[0].experts.size(), 3U);
    EXPECT_EQ(info.stages[0].default_steps, 6);
    EXPECT_TRUE(info.takes_style);
    std::string const prompt = "a (red:1.3) fox";
    auto const tokens = engine.catalogue->tokens("", prompt);
    ASSERT_EQ(tokens.size(), 2U);
    bool found = false;
    for (TokenPiece const& piece : tokens[1].pieces) found = found || piece.span == span_of(prompt, "fox");
    EXPECT_TRUE(found);
    EXPECT_THROW(engine.catalogue->find("nothing"), Error);
}

TEST(MemoryPlan, grows_with_the_canvas) {
    TinyEngine& engine = tiny_engine();
    auto const planner = make_memory_planner(*engine.catalogue);
    GenerationRequest small = engine.request(), large = small;
    large.canvas = {2048, 2048};
    EXPECT_LT(planner->plan(small).needed, planner->plan(large).needed);
    EXPECT_TRUE(planner->plan(small).fits);
}

}  // namespace
}  // namespace daub
