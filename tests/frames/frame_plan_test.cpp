#include "engine/frames/frame_plan.h"

#include "engine/core/error.h"
#include "engine/frames/temporal_settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

using namespace daub;
using testing::ElementsAre;
using Place = FrameLink::Place;

namespace {

/// What each frame follows: −1 nothing, else the index before it.
std::map<std::size_t, int> predecessors(std::vector<PlannedFrame> const& plan) {
    std::map<std::size_t, int> result;
    int last = -1;
    for (PlannedFrame const& frame : plan) {
        result[frame.index] = frame.place == Place::first ? -1 : frame.place == Place::restart ? 0 : last;
        last = static_cast<int>(frame.index);
    }
    return result;
}

}  // namespace

TEST(FramePlan, shards_are_every_frame_exactly_once_and_in_the_same_order_after_the_same_frames) {
    for (std::size_t const frames : {1U, 2U, 7U, 24U, 25U, 26U, 100U})
        for (bool const chained : {true, false})
            for (int const count : {1, 2, 3, 8, 40}) {
                FramePlanning planning{.frames = frames, .chained = chained, .chunk = 8};
                auto const whole = predecessors(plan_frames(planning));
                std::vector<int> times(frames, 0);
                for (int i = 0; i < count; ++i) {
                    planning.shard = {.index = i, .count = count};
                    auto const plan = plan_frames(planning);
                    for (PlannedFrame const& frame : plan) times[frame.index] += frame.written ? 1 : 0;
                    for (auto const& [index, before] : predecessors(plan)) EXPECT_EQ(before, whole.at(index));
                }
                EXPECT_THAT(times, testing::Each(1)) << frames << " frames, " << count << " shards";
            }
}

TEST(FramePlan, goes_on_with_what_is_missing_and_makes_again_what_that_follows) {
    FramePlanning planning{.frames = 10, .chained = true, .chunk = 4};
    planning.done = {true, true, true, true, true, true, false, true, false, false};
    EXPECT_THAT(plan_frames(planning),
                ElementsAre(PlannedFrame{0, false, Place::first}, PlannedFrame{4, false, Place::restart},
                            PlannedFrame{5, false, Place::next}, PlannedFrame{6, true, Place::next},
                            PlannedFrame{8, true, Place::restart}, PlannedFrame{9, true, Place::next}));
    planning.done.assign(10, true);
    EXPECT_TRUE(plan_frames(planning).empty());
}

TEST(FramePlan, frames_by_themselves_need_no_others) {
    FramePlanning planning{.frames = 5, .chained = false};
    planning.done = {true, false, true, true, false};
    planning.shard = {.index = 0, .count = 1};
    auto const plan = plan_frames(planning);
    ASSERT_EQ(plan.size(), 2);
    EXPECT_EQ(plan[0].index, 1);
    EXPECT_EQ(plan[1].index, 4);
    EXPECT_TRUE(plan[0].written && plan[1].written);
}

TEST(TemporalSettings, are_switched_one_by_one) {
    TemporalSettings const all{.shared_noise = true, .moved_noise = true};
    for (std::string_view const name : mechanism_names()) {
        EXPECT_TRUE(is_on(all, name)) << name;
        EXPECT_FALSE(is_on(independent_frames(), name)) << name;
        TemporalSettings const without = switched(all, name, false);
        EXPECT_FALSE(is_on(without, name));
        EXPECT_EQ(switched(without, name, true, all), all);
        int on = 0;
        for (std::string_view const other : mechanism_names())
            on += is_on(switched(independent_frames(), name, true), other);
        EXPECT_EQ(on, 1);
    }
    EXPECT_THROW(switched(all, "magic", true), Error);
    EXPECT_THROW(check(TemporalSettings{.previous = 1.5}), Error);
    EXPECT_THROW(check(TemporalSettings{.deflicker = -1}), Error);
    EXPECT_THROW(check(TemporalSettings{.chunk = 0}), Error);
}
