#include "engine/frames/sequence_run.h"

#include "engine/core/error.h"
#include "engine/frames/sequence_measure.h"
#include "engine/scene/image_file.h"
#include "tests/scene/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <map>

using namespace daub;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

constexpr int edge = 24;

/// Paints what a request asks for into colours: the seed, what it begins from, how many frames it saw since the first.
class ScriptedGenerator : public Generator {
 public:
    Outcome generate(GenerationRequest const& request, RunOptions const& options) override {
        requests.push_back(request);
        Outcome outcome{.resolved = request};
        if (options.on_progress && options.on_progress({.fraction = 0.5}) != Reply::go_on) {
            outcome.status = Outcome::Status::cancelled;
            return outcome;
        }
        if (fails_at && requests.size() == *fails_at) {
            outcome.status = Outcome::Status::failed;
            outcome.failure = Failure{.kind = ErrorKind::memory, .message = "no memory"};
            return outcome;
        }
        Image picture({.width = request.canvas.width, .height = request.canvas.height});
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x) {
                auto const pixel = picture.row<std::uint8_t>(y).subspan(3 * x, 3);
                pixel[0] = static_cast<std::uint8_t>(40 + 20 * request.seed);
                pixel[1] = request.start
                               ? static_cast<std::uint8_t>(request.start->image->row<std::uint8_t>(y)[3 * x + 1] + 3)
                               : 10;
                pixel[2] = request.regions[0].mask->at(x, y);
            }
        double told = adherence_of_seed.contains(request.seed) ? adherence_of_seed[request.seed] : 0.5;
        if (request.start && adherence_of_strength.contains(request.start->strength))
            told = adherence_of_strength[request.start->strength];
        outcome.images.push_back({.image = picture, .seed = request.seed, .adherence = {told}});
        return outcome;
    }
    GenerationRequest resolve(GenerationRequest const& request) override { return request; }
    void unload() override {}

    std::vector<GenerationRequest> requests;
    std::optional<std::size_t> fails_at;
    std::map<std::uint64_t, double> adherence_of_seed;  ///< else 0.5
    std::map<double, double> adherence_of_strength;     ///< of frames that begin from another; rather than by seed
};

struct Work : TemporaryFolder {
    explicit Work(int frames = 7) {
        for (int f = 1; f <= frames; ++f) write_matte(*this / fmt::format("matte.{:04}.png", f), box(f));
        scene.request.prompt = "a fox";
        scene.request.canvas = {edge, edge};
        scene.request.seed = 3;
        scene.request.regions = {{.name = "fox", .spans = {{2, 5}}, .mask = mask_of(box(1))}};
        scene.mattes = {{.region = 0, .files = FrameSequence((*this / "matte.####.png").string())}};
        for (int f = 1; f <= frames; ++f) scene.frames.push_back(f);
        scene.temporal = {.shared_noise = true, .moved_noise = true, .chunk = 3, .tries = 1};
        output.files = FramePattern((*this / "out.####.png").string());
    }
    static Plane box(int frame) {
        Plane plane{.size = {edge, edge}, .values = std::vector<float>(edge * edge)};
        for (int y = 6; y < 16; ++y)
            for (int x = 2 + frame; x < 10 + frame; ++x) plane.values[static_cast<std::size_t>(y * edge + x)] = 1;
        return plane;
    }
    SequenceEnd run(SequenceRunOptions const& options = {}) {
        return run_sequence(scene, output, ColorManagement(), generator, options);
    }
    std::string content(std::string const& name) const {
        auto const bytes = read_file(*this / name);
        return std::string(text_of(bytes));
    }
    std::vector<std::string> contents() const {
        std::vector<std::string> all;
        for (int const f : scene.frames) all.push_back(content(fmt::format("out.{:04}.png", f)));
        return all;
    }
    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (auto const& entry : std::filesystem::directory_iterator(path()))
            if (entry.path().filename().string().find("out.") != std::string::npos)
                names.push_back(entry.path().filename());
        std::ranges::sort(names);
        return names;
    }

    SequenceScene scene;
    FrameOutput output;
    ScriptedGenerator generator;
};

}  // namespace

TEST(SequenceRun, makes_every_frame_from_the_one_before_it) {
    Work work(4);
    work.scene.temporal.deflicker = 0;
    work.scene.temporal.chunk = 10;
    SequenceEnd const end = work.run();
    EXPECT_EQ(end.status, Outcome::Status::finished);
    EXPECT_EQ(end.written, 4);
    EXPECT_THAT(work.files(), ElementsAre("out.#.png.daub-frames.json", "out.0001.png", "out.0002.png", "out.0003.png",
                                          "out.0004.png"));
    auto const& requests = work.generator.requests;
    ASSERT_EQ(requests.size(), 4);
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(*requests[i].regions[0].mask, mask_of(Work::box(static_cast<int>(i) + 1)));
        EXPECT_EQ(requests[i].start.has_value(), i > 0);
        EXPECT_EQ(requests[i].seed, 3);
        ASSERT_TRUE(requests[i].frame && requests[i].frame->moved[0]);
        EXPECT_NEAR(requests[i].frame->moved[0]->e, static_cast<double>(i), 0.1) << "the matte moves a pixel a frame";
    }
    // Alpha is the matte; the scripted picture goes along and gains 3 in green each frame.
    Image const last = read_image(work / "out.0004.png");
    EXPECT_EQ(last.row<std::uint8_t>(10)[4 * 10 + 3], 255);
    EXPECT_EQ(last.row<std::uint8_t>(2)[4 * 10 + 3], 0);
    EXPECT_EQ(last.row<std::uint8_t>(10)[4 * 10 + 1], 10 + 3 * 3);
}

TEST(SequenceRun, shards_give_the_same_frames_as_one_run_and_each_once) {
    Work whole, parts;
    whole.run();
    std::size_t written = 0;
    for (int const i : {2, 0, 1}) written += parts.run({.shard = {.index = i, .count = 3}}).written;
    EXPECT_EQ(written, 7);
    EXPECT_EQ(parts.contents(), whole.contents());
}

TEST(SequenceRun, goes_on_after_an_interruption_with_the_same_frames) {
    Work whole, broken;
    whole.run();
    int reports = 0;
    SequenceEnd const cut = broken.run(
        {.on_progress = [&](SequenceProgress const&) { return ++reports > 9 ? Reply::cancel : Reply::go_on; }});
    EXPECT_EQ(cut.status, Outcome::Status::cancelled);
    EXPECT_GT(cut.written, 0);
    EXPECT_LT(cut.written, 7);
    SequenceEnd const rest = broken.run();
    EXPECT_EQ(rest.skipped, cut.written);
    EXPECT_EQ(rest.written, 7 - cut.written);
    EXPECT_EQ(broken.contents(), whole.contents());
    std::size_t const asked = broken.generator.requests.size();
    EXPECT_EQ(broken.run().skipped, 7);
    EXPECT_EQ(broken.generator.requests.size(), asked) << "nothing is left to do";
}

TEST(SequenceRun, a_half_written_frame_never_counts) {
    Work whole, broken;
    whole.run();
    broken.run();
    std::string const full = broken.content("out.0005.png");
    std::ofstream(broken / "out.0005.png", std::ios::binary) << full.substr(0, full.size() / 2);
    std::ofstream(broken / "out.0002.png", std::ios::binary) << "";
    SequenceEnd const end = broken.run();
    EXPECT_EQ(end.written, 2);
    EXPECT_EQ(broken.contents(), whole.contents());
}

TEST(SequenceRun, other_settings_do_not_go_on_with_these_frames) {
    Work work(3);
    work.run();
    auto const complaint = [&] {
        try {
            work.run();
        } catch (Error const& error) {
            EXPECT_EQ(error.kind(), ErrorKind::output);
            return std::string(error.what());
        }
        return std::string("none");
    };
    EXPECT_EQ(complaint(), "none");
    for (auto const& change : std::vector<std::function<void(Work&)>>{
             [](Work& w) { w.scene.request.seed = 4; }, [](Work& w) { w.scene.request.prompt = "a fog"; },
             [](Work& w) { w.scene.temporal.attention = false; }, [](Work& w) { w.output.join = MatteUnion::sum; },
             [](Work& w) { w.scene.temporal.previous = 0.2; }}) {
        SequenceScene const scene = work.scene;
        FrameOutput const output = work.output;
        change(work);
        EXPECT_THAT(complaint(), HasSubstr("were made with other settings"));
        work.scene = scene, work.output = output;
    }
    work.scene.request.seed = 4;
    EXPECT_EQ(work.run({.anew = true}).written, 3);
    EXPECT_EQ(complaint(), "none");
    std::filesystem::remove(record_file(work.output.files));
    EXPECT_THAT(complaint(), HasSubstr("nothing says what it was made with"));
}

TEST(SequenceRun, a_longer_range_goes_on_another_does_not) {
    Work work;
    auto const all = work.scene.frames;
    work.scene.frames = {1, 2, 3};
    work.run();
    work.scene.frames = all;
    EXPECT_EQ(work.run().written, 4);
    work.scene.frames = {1, 2};
    EXPECT_EQ(work.run().skipped, 2);
    work.scene.frames = {1, 3, 5};
    EXPECT_THROW(work.run(), Error);
}

TEST(SequenceRun, says_how_far_it_is_and_how_long_it_takes) {
    Work work;
    std::vector<SequenceProgress> seen;
    work.run({.on_progress = [&](SequenceProgress const& p) { return seen.push_back(p), Reply::go_on; }});
    ASSERT_EQ(seen.size(), 14);
    EXPECT_NEAR(seen.front().fraction, 0.5 / 7, 1e-9);
    EXPECT_FALSE(seen.front().left);
    EXPECT_TRUE(seen[3].left);
    EXPECT_EQ(seen.back().done, 7);
    EXPECT_EQ(seen.back().fraction, 1);
    EXPECT_NEAR(*seen.back().left, 0, 1e-9);
}

TEST(SequenceRun, a_failure_of_the_generator_is_told_and_what_is_finished_stays) {
    Work work;
    work.generator.fails_at = 3;
    SequenceEnd const end = work.run();
    ASSERT_TRUE(end.failure);
    EXPECT_EQ(end.failure->message, "no memory");
    EXPECT_EQ(end.written, 2);
}

TEST(SequenceRun, missing_mattes_are_told_before_any_work_or_stood_in_for) {
    Work work;
    std::filesystem::remove(work / "matte.0004.png");
    auto const pattern = (work / "matte.####.png").string();
    work.scene.mattes[0].files = FrameSequence(pattern);
    EXPECT_THROW(work.run(), Error);
    EXPECT_TRUE(work.generator.requests.empty());
    work.scene.mattes[0].files = FrameSequence(pattern, MissingFrames::empty);
    work.run();
    Image const empty = read_image(work / "out.0004.png");
    for (int y = 0; y < edge; ++y)
        for (int x = 0; x < edge; ++x) ASSERT_EQ(empty.row<std::uint8_t>(y)[4 * x + 3], 0);
}

TEST(SequenceRun, known_motion_is_followed_rather_than_what_the_mattes_tell) {
    Work work(3);
    std::ofstream(work / "motion.json")
        << R"({"frames": {"1": [1, 0, 0, 1, 0, 0], "2": [1, 0, 0, 1, 5, 1], "3": [1, 0, 0, 1, 9, 1]}})";
    work.scene.mattes[0].motion = read_motion(work / "motion.json");
    work.run();
    EXPECT_EQ(work.generator.requests[2].frame->moved[0], AffineMap::translation(9, 1));
    for (char const* const bad : {"", "{}", R"({"frames": {"1": [1, 2]}})", R"({"frames": {"x": [1,0,0,1,0,0]}})",
                                  R"({"frames": {"1": [0,0,0,0,0,0]}})"}) {
        std::ofstream(work / "bad.json") << bad;
        EXPECT_THROW(read_motion(work / "bad.json"), Error) << bad;
    }
}

TEST(SequenceRun, a_plate_lies_behind_at_the_size_of_the_mattes) {
    Work work(2);
    work.scene.request.canvas = {edge / 2, edge / 2};
    work.scene.request.regions[0].mask = Mask({edge / 2, edge / 2});
    Image plate({.width = edge, .height = edge});
    for (int y = 0; y < edge; ++y)
        for (auto& v : plate.row<std::uint8_t>(y)) v = static_cast<std::uint8_t>(100 + y);
    write_image(work / "plate.png", plate);
    work.output.plate = FrameSequence((work / "plate.png").string());
    work.output.background = Background::plate;
    work.run();
    Image const frame = read_image(work / "out.0002.png");
    ASSERT_EQ(frame.size(), (Size{edge, edge}));
    EXPECT_EQ(frame.channels(), 3);
    for (int y = 0; y < edge; ++y)
        for (int x = 0; x < edge; ++x)
            if (Work::box(2).at(x, y) == 0) {
                ASSERT_EQ(frame.row<std::uint8_t>(y)[3 * x], 100 + y);
            }
    EXPECT_NE(frame.row<std::uint8_t>(10)[3 * 8], 110);
}

TEST(SequenceRun, a_plate_of_another_size_is_told_before_any_work) {
    Work work(2);
    write_image(work / "plate.png", Image({.width = edge, .height = edge + 1}));
    work.output.plate = FrameSequence((work / "plate.png").string());
    work.output.background = Background::plate;
    EXPECT_THROW(work.run(), Error);
    EXPECT_TRUE(work.generator.requests.empty());
    EXPECT_TRUE(work.files().empty());
}

TEST(SequenceRun, the_first_frame_is_the_best_of_its_tries_and_all_follow_its_seed) {
    Work work(2);
    work.generator.adherence_of_seed = {{3, 0.4}, {4, 0.8}, {5, 0.6}};
    work.scene.temporal.tries = 3;
    work.run();
    std::vector<std::uint64_t> seeds;
    for (GenerationRequest const& request : work.generator.requests) seeds.push_back(request.seed);
    EXPECT_THAT(seeds, testing::ElementsAre(3, 4, 5, 4, 4)) << "the best once more, so that it is the one remembered";
    EXPECT_EQ(work.generator.requests.back().frame->noise_seed, 4);
    work.scene.temporal.tries = 0;
    EXPECT_THROW(work.run(), Error);
}

TEST(SequenceRun, a_frame_that_leaves_its_mattes_is_painted_once_more_and_the_better_one_is_taken) {
    Work work(3);
    work.scene.temporal = {.previous = 0.5, .chunk = 10, .tries = 1, .repaint = 0.7};
    std::vector<double> told, strengths;
    auto const run = [&](double usual, double repainted) {
        told.clear(), strengths.clear(), work.generator.requests.clear();
        work.generator.adherence_of_strength = {{0.5, usual}, {0.7, repainted}};
        SequenceRunOptions options{.anew = true};
        options.on_frame = [&](RenderedFrame const& frame, std::filesystem::path const&) {
            told.push_back(*frame.outcome.images[0].adherence[0]);
        };
        work.run(options);
        for (GenerationRequest const& request : work.generator.requests)
            strengths.push_back(request.start ? request.start->strength : 1);
    };
    run(0.2, 0.4);
    EXPECT_THAT(strengths, ElementsAre(1, 0.5, 0.7, 0.5, 0.7));
    EXPECT_THAT(told, ElementsAre(0.5, 0.4, 0.4));
    run(0.2, 0.1);
    EXPECT_THAT(told, ElementsAre(0.5, 0.2, 0.2));
    run(0.46, 0.9);
    EXPECT_THAT(strengths, ElementsAre(1, 0.5, 0.5)) << "little worse than the first frame is good enough";
    work.scene.temporal.repaint = 0;
    run(0.2, 0.4);
    EXPECT_THAT(strengths, ElementsAre(1, 0.5, 0.5));
    work.scene.temporal.repaint = 1.5;
    EXPECT_THROW(work.run(), Error);
}

TEST(SequenceMeasure, tells_independent_frames_from_steady_ones) {
    Work work;
    work.scene.temporal.deflicker = 0;
    auto const figures = [&](TemporalSettings const& settings) {
        return *measure(work.scene, settings, work.generator, {});
    };
    // Frames of other seeds differ by 20/255 in red; steady ones by 3/255 in green.
    EXPECT_NEAR(*figures(independent_frames()).flicker, 20.0 / 255 / 3, 0.02);
    EXPECT_NEAR(*figures(work.scene.temporal).flicker, 3.0 / 255 / 3, 0.002);
    EXPECT_EQ(figures(work.scene.temporal).pairs, 6);
    EXPECT_EQ(*figures(work.scene.temporal).adherence, 0.5);
    std::vector<std::string> names;
    for (SequenceVariant const& variant : ablations(TemporalSettings())) names.push_back(variant.name);
    EXPECT_THAT(names,
                ElementsAre("independent frames", "noise alone", "moving-noise alone", "attention alone",
                            "previous alone", "deflicker alone", "together", "together with noise",
                            "together with moving-noise", "together without attention", "together without previous",
                            "together without deflicker", "together without tries and repainting"));
    names.clear();
    for (SequenceVariant const& variant : ablations({.attention = false, .deflicker = 0, .tries = 1, .repaint = 0}))
        names.push_back(variant.name);
    EXPECT_THAT(names, testing::Not(testing::Contains("together without previous"))) << "that is nothing";
}

TEST(SequenceMeasure, of_several_seeds_is_their_mean_with_its_error) {
    std::vector<SequenceFigures> const seeds{
        {.flicker = 0.2, .adherence = 0.4, .sharpness = 0.1, .seconds = 1, .pairs = 3},
        {.flicker = 0.4, .adherence = 0.6, .sharpness = 0.3, .seconds = 3, .pairs = 3},
        {.flicker = {}, .adherence = 0.8, .sharpness = 0.2, .seconds = 2, .pairs = 0}};
    SequenceFigures const mean = mean_of(seeds);
    EXPECT_NEAR(*mean.flicker, 0.3, 1e-12);
    EXPECT_NEAR(*mean.adherence, 0.6, 1e-12);
    EXPECT_NEAR(*mean.adherence_error, 0.2 / std::sqrt(3.0), 1e-12);
    EXPECT_NEAR(mean.sharpness, 0.2, 1e-12);
    EXPECT_EQ(mean.pairs, 6);
    EXPECT_EQ(mean.seeds, 3);
    EXPECT_FALSE(mean_of(std::span(seeds).first(1)).adherence_error);
    EXPECT_EQ(seed_of_sequence(7, 0), 7);
    EXPECT_GT(seed_of_sequence(7, 1) - seed_of_sequence(7, 0), 100'000) << "no frame has the noise of another sequence";
}
