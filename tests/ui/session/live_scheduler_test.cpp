#include "ui/session/live_scheduler.h"

#include "ui/session/live_request.h"
#include "ui/session/live_timer.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <random>

namespace daub {
namespace {

using namespace std::chrono_literals;
using Wish = LiveScheduler::Wish;

class Live : public ::testing::Test {
 protected:
    Live() {
        live_.set_enabled(true);
        after(delays_.debounce);
        EXPECT_EQ(live_.poll(), Wish::quick);
        live_.picture_ended();
        after(delays_.full);
        EXPECT_EQ(live_.poll(), Wish::full);
        live_.picture_ended();
        EXPECT_EQ(live_.next_due(), std::nullopt);
    }

    void after(LiveScheduler::Time time) { now_ += time; }
    Wish poll_after(LiveScheduler::Time time) { return after(time), live_.poll(); }

    /// A stroke that moves every 10 ms.
    void stroke(LiveScheduler::Time length) {
        live_.stroke_began();
        for (auto time = 0ms; time < length; time += 10ms) {
            after(10ms);
            live_.pen_moved();
            ASSERT_EQ(live_.poll(), Wish::none);
        }
        live_.stroke_ended();
    }

    LiveScheduler::Time now_{1'000'000};
    LiveScheduler::Delays delays_;
    LiveScheduler live_{[this] { return now_; }, delays_};
};

TEST_F(Live, lifting_the_pen_asks_for_a_quick_picture_within_the_debounce) {
    stroke(200ms);
    EXPECT_EQ(poll_after(delays_.debounce - 1ms), Wish::none);
    EXPECT_EQ(live_.next_due(), now_ + 1ms);
    EXPECT_EQ(poll_after(1ms), Wish::quick);
    EXPECT_EQ(live_.poll(), Wish::none);
}

TEST_F(Live, a_long_stroke_is_never_interrupted) {
    stroke(5s);
    EXPECT_EQ(live_.poll(), Wish::quick) << "it has waited long enough";
}

TEST_F(Live, resting_inside_a_stroke_asks_once) {
    live_.stroke_began();
    live_.pen_moved();
    EXPECT_EQ(poll_after(delays_.rest - 1ms), Wish::none);
    EXPECT_EQ(poll_after(1ms), Wish::quick);
    EXPECT_EQ(poll_after(10s), Wish::none);
    EXPECT_EQ(live_.next_due(), std::nullopt);
    live_.pen_moved();
    EXPECT_EQ(poll_after(delays_.rest), Wish::quick);
}

TEST_F(Live, lifting_right_after_a_rest_asks_for_nothing_quick) {
    live_.stroke_began();
    ASSERT_EQ(poll_after(delays_.rest), Wish::quick);
    live_.picture_ended();
    live_.stroke_ended();
    EXPECT_EQ(poll_after(delays_.debounce), Wish::none);
    EXPECT_EQ(poll_after(delays_.full), Wish::full);
}

TEST_F(Live, a_row_of_edits_is_one_wish) {
    for (int key = 0; key < 4; ++key) {
        live_.edited();
        ASSERT_EQ(poll_after(delays_.debounce - 10ms), Wish::none);
    }
    EXPECT_EQ(poll_after(10ms), Wish::quick);
}

TEST_F(Live, a_dragged_slider_is_shown_on_the_way) {
    int quick = 0;
    for (auto time = 0ms; time < 3s; time += 10ms) {
        after(10ms);
        live_.edited();
        quick += live_.poll() == Wish::quick;
    }
    EXPECT_GE(quick, 4);
    EXPECT_LE(quick, 6);
}

TEST_F(Live, the_full_cascade_follows_after_a_pause_and_the_quick_picture) {
    live_.edited();
    ASSERT_EQ(poll_after(delays_.debounce), Wish::quick);
    EXPECT_EQ(poll_after(delays_.full * 2), Wish::none) << "the quick picture is not there yet";
    live_.picture_ended();
    EXPECT_EQ(live_.poll(), Wish::full);
    live_.picture_ended();
    EXPECT_EQ(poll_after(1h), Wish::none);
}

TEST_F(Live, never_the_full_cascade_during_a_stroke) {
    live_.stroke_began();
    ASSERT_EQ(poll_after(delays_.rest), Wish::quick);
    live_.picture_ended();
    EXPECT_EQ(poll_after(delays_.full * 10), Wish::none);
}

TEST_F(Live, an_edit_cancels_the_full_run_at_once) {
    live_.edited();
    ASSERT_EQ(poll_after(delays_.debounce), Wish::quick);
    live_.picture_ended();
    ASSERT_EQ(poll_after(delays_.full), Wish::full);
    live_.stroke_began();
    EXPECT_EQ(live_.next_due(), now_);
    EXPECT_EQ(live_.poll(), Wish::cancel);
    EXPECT_EQ(live_.poll(), Wish::none);
    live_.stroke_ended();
    EXPECT_EQ(poll_after(delays_.debounce), Wish::quick);
}

TEST_F(Live, an_edit_does_not_cancel_a_quick_run_but_replaces_it) {
    live_.edited();
    ASSERT_EQ(poll_after(delays_.debounce), Wish::quick);
    live_.edited();
    EXPECT_EQ(live_.poll(), Wish::none);
    EXPECT_EQ(poll_after(delays_.debounce), Wish::quick);
}

TEST_F(Live, switched_off_takes_back_and_asks_for_nothing) {
    live_.edited();
    ASSERT_EQ(poll_after(delays_.debounce), Wish::quick);
    live_.set_enabled(false);
    EXPECT_EQ(live_.poll(), Wish::cancel);
    live_.edited();
    live_.stroke_began();
    live_.stroke_ended();
    EXPECT_EQ(poll_after(1h), Wish::none);
    EXPECT_EQ(live_.next_due(), std::nullopt);
}

TEST_F(Live, delays_are_settings) {
    live_.set_delays({.debounce = 10ms, .rest = 20ms, .longest = 100ms, .full = 30ms});
    live_.edited();
    EXPECT_EQ(poll_after(10ms), Wish::quick);
    live_.picture_ended();
    EXPECT_EQ(poll_after(20ms), Wish::full);
}

// Whatever happens: no wish while the pen moves, and the last change always gets a quick and a full picture.
TEST_F(Live, random_events_never_starve_the_last_change) {
    std::mt19937 random(1);
    for (int round = 0; round < 2000; ++round) {
        bool drawing = false;
        for (int i = 0; i < 20; ++i) {
            switch (random() % 6) {
                case 0:
                    live_.stroke_began(), drawing = true;
                    break;
                case 1:
                    live_.stroke_ended(), drawing = false;
                    break;
                case 2:
                    live_.edited();
                    break;
                case 3:
                    live_.picture_ended();
                    break;
                case 4:
                    after(LiveScheduler::Time(random() % 400));
                    break;
                default:
                    live_.pen_moved();
            }
            if (drawing) live_.pen_moved();
            while (live_.poll() != Wish::none) ASSERT_TRUE(!drawing);
        }
        live_.stroke_ended();
        live_.edited();
        std::vector<Wish> wishes;
        for (auto due = live_.next_due(); due; due = live_.next_due()) {
            now_ = std::max(now_, *due);
            wishes.push_back(live_.poll());
            live_.picture_ended();
        }
        if (!wishes.empty() && wishes.front() == Wish::cancel) wishes.erase(wishes.begin());
        ASSERT_EQ(wishes, (std::vector{Wish::quick, Wish::full}));
    }
}

TEST(LiveTimer, tells_quick_then_full) {
    LiveTimer live;
    QSignalSpy quick(&live, &LiveTimer::quickWanted), full(&live, &LiveTimer::fullWanted);
    live.set_delays({.debounce = 5ms, .rest = 10ms, .longest = 50ms, .full = 20ms});
    live.set_enabled(true);
    ASSERT_TRUE(quick.wait(5000));
    EXPECT_EQ(full.size(), 0);
    live.picture_ended();
    ASSERT_TRUE(full.wait(5000));
    EXPECT_EQ(quick.size(), 1);
}

TEST(QuickRequest, is_small_and_otherwise_the_same) {
    GenerationRequest request;
    request.prompt = "fox";
    request.seed = 9;
    request.count = 4;
    request.canvas = {1536, 1024};
    request.stages.resize(3);
    request.stages[0].text_guidance = 5;
    request.branch = Branch{};
    GenerationRequest const quick = quick_request(request, {.stages = 1, .steps = 6, .longest_side = 384});
    EXPECT_EQ(quick.count, 1);
    EXPECT_EQ(quick.seed, 9u);
    EXPECT_EQ(quick.stages_to_run, 1);
    EXPECT_EQ(quick.stages[0].steps, 6);
    EXPECT_EQ(quick.stages[0].text_guidance, 5);
    EXPECT_EQ(quick.generation_size, (Size{384, 256}));
    EXPECT_EQ(quick.canvas, request.canvas);
    EXPECT_FALSE(quick.branch);
}

}  // namespace
}  // namespace daub
