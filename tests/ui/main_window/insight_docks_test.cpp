// The process and attention docks in the window, with a generator that paints.
#include "tests/ui/main_window/window_fixture.h"
#include "ui/panels/attention/attention_panel.h"
#include "ui/panels/attention/word_list.h"
#include "ui/panels/process/process_panel.h"
#include "ui/settings/setting_keys.h"

#include <QDockWidget>

namespace daub {
namespace {

class InsightDocks : public WindowFixture {
 protected:
    InsightDocks() {
        settings_.set_value(keys::live, false);
        script_->steps = 6;
        script_->step_milliseconds = 30;  // each step is told, none overtakes another
    }
    void make_picture() {
        std::size_t const before = window_->document().results().size();
        press_generate();
        ASSERT_TRUE(wait_for_results(before + 1));
        ASSERT_TRUE(wait([this] { return !window_->session().running(); }));
    }
    ProcessPanel& process() { return window_->process(); }
};

TEST_F(InsightDocks, steps_of_the_last_picture_are_shown_on_the_canvas_until_the_end) {
    open();
    make_picture();
    ASSERT_GE(process().history().frames().size(), 4u);
    EXPECT_FALSE(window_->display().step_shown());
    process().axis().setFocus();
    QTest::keyClick(&process().axis(), Qt::Key_Home);
    EXPECT_TRUE(window_->display().step_shown());
    QTest::keyClick(&process().axis(), Qt::Key_End);
    EXPECT_FALSE(window_->display().step_shown());
    process().show_frame(1);
    window_->actions()["cancel"]->trigger();
    EXPECT_FALSE(window_->display().step_shown());
    EXPECT_FALSE(process().scrubbing());
}

TEST_F(InsightDocks, a_step_that_somebody_stays_at_is_shown_as_well_as_the_engine_can) {
    script_->looks_closer = true;
    open();
    make_picture();
    StepHistory const& history = process().history();
    ASSERT_GE(history.frames().size(), 4u);
    EXPECT_EQ(history.frames()[1].picture.width(), 16);
    process().show_frame(2);
    process().show_frame(1);
    ASSERT_TRUE(wait([&] { return history.frames()[1].refined; }));
    EXPECT_EQ(script_->looks, 1) << "a step that was passed is left alone";
    EXPECT_EQ(history.frames()[1].picture.width(), window_->document().request().canvas.width);
    EXPECT_EQ(qRed(history.frames()[1].picture.pixel(0, 0)), 100 + 10 * history.frames()[1].step);
    EXPECT_TRUE(window_->display().step_shown());
    EXPECT_EQ(script_->runs, 1) << "nothing was made again";
    process().show_frame(0);
    process().show_frame(1);
    QTest::qWait(700);
    EXPECT_EQ(script_->looks, 1) << "once is enough";
}

TEST_F(InsightDocks, where_the_engine_shows_no_better_the_preview_stays) {
    open();
    make_picture();
    process().show_frame(1);
    ASSERT_TRUE(wait([&] { return process().history().frames()[1].refined; }));
    EXPECT_EQ(process().history().frames()[1].picture.width(), 16);
    EXPECT_TRUE(window_->display().step_shown());
}

TEST_F(InsightDocks, another_document_forgets_the_steps) {
    open();
    make_picture();
    process().show_frame(1);
    window_->document().set_project(new_project());
    EXPECT_TRUE(process().history().empty());
    EXPECT_FALSE(window_->display().step_shown());
}

TEST_F(InsightDocks, the_branch_goes_with_the_request_and_rests_where_it_cannot_be_followed) {
    open();
    make_picture();
    GenerationRequest const first = script_->last_request();
    ASSERT_TRUE(process().branch_at_frame(process().history().frames().size() - 2));
    window_->document().set_prompt("a cat");
    make_picture();
    GenerationRequest const second = script_->last_request();
    ASSERT_TRUE(second.branch);
    EXPECT_EQ(*second.branch->base, first);
    EXPECT_EQ(second.branch->step, process().history().frames()[process().history().frames().size() - 2].step - 1);
    EXPECT_NO_THROW(check(second));
    window_->actions()["new-seed"]->trigger();
    make_picture();
    EXPECT_FALSE(script_->last_request().branch);
    EXPECT_TRUE(window_->document().request().branch) << "it comes back with the seed";
}

TEST_F(InsightDocks, quick_live_pictures_leave_the_steps_alone) {
    open();
    make_picture();
    std::size_t const steps = process().history().frames().size();
    GenerationRequest quick = window_->document().request();
    quick.stages_to_run = 1;
    window_->session().submit_live(quick);
    ASSERT_TRUE(wait([this] { return !window_->session().running(); }));
    EXPECT_EQ(process().history().frames().size(), steps);
}

TEST_F(InsightDocks, attention_is_recorded_only_while_its_dock_is_seen) {
    open();
    make_picture();
    EXPECT_EQ(window_->attention().words().count(), 0);
    auto* const dock = window_->findChild<QDockWidget*>("attention");
    ASSERT_TRUE(dock != nullptr && !dock->isVisible());
    dock->show();
    ASSERT_TRUE(wait([&] { return window_->attention().isVisible(); }));
    make_picture();
    ASSERT_EQ(window_->attention().words().count(), 1);
    window_->attention().words().choose({0});
    EXPECT_FALSE(window_->attention().heat().isNull());
    dock->hide();
    EXPECT_TRUE(window_->attention().heat().isNull());
}

}  // namespace
}  // namespace daub
