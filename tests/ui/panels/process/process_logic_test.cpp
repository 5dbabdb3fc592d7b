#include "ui/panels/process/branching.h"
#include "ui/panels/process/curve_edit.h"
#include "ui/panels/process/process_course.h"
#include "ui/panels/process/step_strip.h"

#include <gmock/gmock.h>

namespace daub {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

// --- Curves ---

Curve ramp() { return Curve({{0, 1}, {0.5, 2}, {1, 0}}); }

TEST(CurveEdit, a_point_stays_between_its_neighbours_and_within_the_scale) {
    EXPECT_EQ(moved_point(ramp(), 1, 0.3, 1.5).curve.points()[1], (CurvePoint{0.3, 1.5}));
    EXPECT_EQ(moved_point(ramp(), 1, 1.7, 99).curve.points()[1], (CurvePoint{1 - least_gap, most_weight}));
    EXPECT_EQ(moved_point(ramp(), 1, -3, -1).curve.points()[1], (CurvePoint{least_gap, 0}));
    EXPECT_EQ(moved_point(ramp(), 7, 0.2, 1).curve, ramp());
}

TEST(CurveEdit, a_constant_moves_in_value_alone) { EXPECT_EQ(moved_point(Curve(1), 0, 0.8, 0.5).curve, Curve(0.5)); }

TEST(CurveEdit, a_new_point_in_a_constant_changes_the_middle_alone) {
    CurveEdit const edit = added_point(Curve(1), 0.4, 2);
    EXPECT_EQ(edit.curve, Curve({{0, 1}, {0.4, 2}, {1, 1}}));
    EXPECT_EQ(edit.point, 1u);
}

TEST(CurveEdit, a_new_point_on_another_is_that_one) {
    CurveEdit const edit = added_point(ramp(), 0.502, 1.25);
    EXPECT_EQ(edit.curve, Curve({{0, 1}, {0.5, 1.25}, {1, 0}}));
    EXPECT_EQ(edit.point, 1u);
}

TEST(CurveEdit, added_beside_leaves_the_curve_as_it_was_drawn) {
    CurveEdit const edit = added_beside(ramp(), 0);
    ASSERT_THAT(edit.curve.points(), SizeIs(4));
    for (double p = 0; p <= 1; p += 0.05) EXPECT_NEAR(edit.curve.at(p), ramp().at(p), 1e-9) << p;
    EXPECT_EQ(edit.curve.points()[edit.point].process, 0.25);
}

TEST(CurveEdit, the_last_point_cannot_be_removed) {
    EXPECT_EQ(removed_point(ramp(), 2).curve, Curve({{0, 1}, {0.5, 2}}));
    EXPECT_EQ(removed_point(Curve({{0, 1}, {0.5, 2}}), 0).curve, Curve(2));
    EXPECT_EQ(removed_point(Curve(2), 0).curve, Curve(2));
}

TEST(CurveEdit, one_number_scales_a_whole_curve) {
    EXPECT_EQ(with_highest(ramp(), 1), Curve({{0, 0.5}, {0.5, 1}, {1, 0}}));
    EXPECT_EQ(with_highest(Curve(0), 1.5), Curve(1.5));
    EXPECT_EQ(highest(ramp()), 2);
    EXPECT_EQ(scale_for(ramp()), 2);
    EXPECT_EQ(scale_for(Curve(2.1)), most_weight);
}

TEST(CurveEdit, each_kind_is_a_setting_of_its_own) {
    GenerationRequest request;
    for (std::size_t i = 0; i < all_curves.size(); ++i) curve_of(request, all_curves[i]) = Curve(0.1 * (i + 1.0));
    EXPECT_EQ(request.paint.strength, Curve(0.1));
    EXPECT_EQ(request.streams.t5, Curve(0.2));
    EXPECT_EQ(request.streams.clip_text, Curve(0.1 * 3));
    EXPECT_EQ(request.streams.style, Curve(0.4));
}

// --- Steps ---

StepFrame frame_of(int step, int count = 10, int expert = 0, int stage = 0, int side = 10) {
    QImage picture(side, side, QImage::Format_RGB32);
    picture.fill(step);
    return {.stage = stage,
            .step = step,
            .step_count = count,
            .process = (step - 1.0) / count,
            .expert_index = expert,
            .expert = expert == 0 ? "layout" : "detail",
            .picture = picture};
}

/// Ten steps; the second expert takes over at the seventh.
StepHistory two_experts() {
    StepHistory history;
    history.begin(Snapshot<GenerationRequest>(GenerationRequest{.prompt = "a fox", .seed = 3}));
    for (int step = 1; step <= 10; ++step) history.add(frame_of(step, 10, step >= 7 ? 1 : 0));
    return history;
}

std::vector<int> steps_of(StepHistory const& history) {
    std::vector<int> steps;
    for (StepFrame const& frame : history.frames()) steps.push_back(frame.step);
    return steps;
}

TEST(StepHistory, never_holds_more_than_its_limit) {
    constexpr std::size_t frame = 10 * 10 * 4, limit = 7 * frame;
    StepHistory history(limit);
    history.begin({});
    for (int step = 1; step <= 100; ++step) {
        history.add(frame_of(step, 100, step >= 62 ? 1 : 0));
        ASSERT_LE(history.bytes(), limit);
        ASSERT_EQ(history.frames().back().step, step);
        ASSERT_EQ(history.frames().front().step, 1);
    }
    EXPECT_GE(history.frames().size(), 4u);
    EXPECT_TRUE(std::ranges::any_of(history.frames(), [](StepFrame const& f) { return f.step == 62; }));
}

TEST(StepHistory, thins_out_evenly) {
    StepHistory history(8 * 10 * 10 * 4);
    for (int step = 1; step <= 13; ++step) history.add(frame_of(step, 13));
    EXPECT_THAT(steps_of(history), ElementsAre(1, 3, 5, 7, 9, 11, 13));
}

TEST(StepHistory, a_picture_beyond_the_limit_is_a_step_without_one) {
    StepHistory history(100);
    history.add(frame_of(1));
    ASSERT_THAT(history.frames(), SizeIs(1));
    EXPECT_TRUE(history.frames()[0].picture.isNull());
    EXPECT_EQ(history.bytes(), 0u);
}

TEST(StepHistory, the_second_half_of_a_step_takes_the_place_of_the_first) {
    StepHistory history;
    history.add(frame_of(1)), history.add(frame_of(2)), history.add(frame_of(2));
    EXPECT_THAT(steps_of(history), ElementsAre(1, 2));
    EXPECT_EQ(history.bytes(), 2u * 10 * 10 * 4);
}

TEST(StepHistory, finds_the_nearest_step_of_a_stage) {
    StepHistory history = two_experts();
    EXPECT_EQ(history.nearest(0, 0.62), 6u);
    EXPECT_EQ(history.nearest(0, 1), 9u);
    EXPECT_EQ(history.nearest(1, 0.5), std::nullopt);
    history.add(frame_of(1, 4, 0, 1));
    EXPECT_EQ(history.nearest(1, 0.9), 10u);
    EXPECT_TRUE(history.hand_off(6) && history.hand_off(10));
    EXPECT_FALSE(history.hand_off(0) || history.hand_off(5));
}

TEST(StepHistory, begins_anew_with_each_picture) {
    StepHistory history = two_experts();
    history.finish({});
    history.begin({});
    EXPECT_TRUE(history.empty());
    EXPECT_EQ(history.bytes(), 0u);
    EXPECT_FALSE(history.resolved() || history.request());
}

TEST(Spread, takes_first_and_last_and_fits) {
    EXPECT_THAT(spread(25, 5), ElementsAre(0, 6, 12, 18, 24));
    EXPECT_THAT(spread(3, 5), ElementsAre(0, 1, 2));
    EXPECT_THAT(spread(9, 1), ElementsAre(8));
    EXPECT_TRUE(spread(0, 5).empty() && spread(5, 0).empty());
}

// --- Branches ---

TEST(Branching, begins_with_the_step_that_is_looked_at) {
    StepHistory history = two_experts();
    EXPECT_EQ(branch_point(history, 6), std::nullopt) << "the picture is not there yet";
    history.finish({.stages = {{.steps = 10}}});
    EXPECT_EQ(branch_point(history, 6), (BranchPoint{0, 6}));
    EXPECT_EQ(branch_point(history, 0), std::nullopt) << "nothing would be kept";
    EXPECT_EQ(branch_point(history, 99), std::nullopt);
}

TEST(Branching, counts_the_steps_that_a_start_image_leaves_out) {
    StepHistory history = two_experts();
    history.finish({.stages = {{.steps = 25}}});
    EXPECT_EQ(branch_point(history, 6), (BranchPoint{0, 21}));
}

TEST(Branching, the_first_step_of_a_later_stage_keeps_all_of_the_earlier) {
    StepHistory history = two_experts();
    history.add(frame_of(1, 4, 0, 1));
    history.add(frame_of(1, 4, 0, 2));  // the last stage once more
    history.finish({.stages = {{.steps = 10}, {.steps = 4}}});
    EXPECT_EQ(branch_point(history, 10), (BranchPoint{1, 0}));
    EXPECT_EQ(branch_point(history, 11), (BranchPoint{1, 0}));
}

TEST(Branching, again_at_the_same_place_does_not_grow) {
    GenerationRequest first{.prompt = "a fox"};
    GenerationRequest second{.prompt = "a cat"};
    second.branch = branch_at(Snapshot<GenerationRequest>(first), {0, 6});
    EXPECT_EQ(branch_depth(second), 1);
    Branch const again = branch_at(Snapshot<GenerationRequest>(second), {0, 6});
    EXPECT_EQ(*again.base, first);
    EXPECT_EQ(*branch_at(Snapshot<GenerationRequest>(second), {0, 2}).base, first);
    Branch const later = branch_at(Snapshot<GenerationRequest>(second), {0, 8});
    EXPECT_EQ(*later.base, second);
    EXPECT_EQ(later.step, 8);
    EXPECT_EQ(*branch_at(Snapshot<GenerationRequest>(second), {1, 0}).base, second);
}

TEST(Branching, holds_as_long_as_the_noise_takes_the_same_way) {
    GenerationRequest request{.prompt = "a fox", .stages = {{.steps = 10}}, .seed = 3};
    EXPECT_FALSE(branch_holds(request));
    request.branch = branch_at(Snapshot<GenerationRequest>(request), {0, 4});
    request.prompt = "a cat";
    request.guidance.text = 7;
    request.paint.strength = Curve(2);
    request.stages.resize(2);  // at their defaults
    EXPECT_TRUE(branch_holds(request));
    EXPECT_NO_THROW(check(request));
    auto const with = [&](auto const& change) {
        GenerationRequest changed = request;
        change(changed);
        return branch_holds(changed);
    };
    EXPECT_FALSE(with([](auto& r) { r.seed = 4; }));
    EXPECT_FALSE(with([](auto& r) { r.canvas = {640, 512}; }));
    EXPECT_FALSE(with([](auto& r) { r.model = "other"; }));
    EXPECT_FALSE(with([](auto& r) { r.stages[0].steps = 12; }));
    EXPECT_FALSE(with([](auto& r) { r.stages[0].sampler = Sampler::euler; }));
    EXPECT_FALSE(with([](auto& r) { r.count = 2; }));
}

// --- The course ---

TEST(ProcessCourse, takes_bands_from_the_model) {
    StageInfo base{.name = "base",
                   .axis = {},
                   .experts = {{.name = "high_noise", .sigma_low = 5, .sigma_high = 80},
                               {.name = "low_noise", .sigma_low = 0, .sigma_high = 5}},
                   .default_steps = 12};
    ProcessCourse course;
    course.set_stages({base});
    auto const& bands = course.stages().front().bands;
    ASSERT_THAT(bands, SizeIs(2));
    EXPECT_DOUBLE_EQ(bands[0].end, ProcessAxis{}.fraction(5));
    EXPECT_EQ(bands[0].end, bands[1].begin);
    EXPECT_EQ(bands[1].end, 1);
    EXPECT_EQ(course.stages().front().steps, 12);
    EXPECT_FALSE(course.learn(two_experts()));
}

TEST(ProcessCourse, learns_from_a_picture_where_no_model_told) {
    ProcessCourse course;
    EXPECT_THAT(course.stages(), SizeIs(1));
    EXPECT_TRUE(course.learn(two_experts()));
    EXPECT_THAT(course.stages().front().bands, ElementsAre(ExpertBand{"layout", 0, 0.6}, ExpertBand{"detail", 0.6, 1}));
    EXPECT_FALSE(course.learn(two_experts()));
}

TEST(ProcessCourse, a_picture_that_only_began_or_began_in_the_middle_teaches_nothing_new) {
    ProcessCourse course;
    course.learn(two_experts());
    StepHistory begun;
    begun.add(frame_of(1));
    EXPECT_FALSE(course.learn(begun));
    StepHistory middle;
    middle.add(frame_of(8, 10, 1));
    EXPECT_FALSE(course.learn(middle));
    EXPECT_FALSE(ProcessCourse().learn(middle));
}

}  // namespace
}  // namespace daub
