// The pictures that wait: seen, ordered, taken away, and the running one ended by the mouse alone.
#include "tests/ui/main_window/window_fixture.h"
#include "ui/look/value_slider.h"
#include "ui/main_window/queue_popup.h"
#include "ui/panels/process/process_fields.h"
#include "ui/settings/setting_keys.h"

#include <QListView>
#include <QStatusBar>
#include <QToolButton>

namespace daub {
namespace {

class QueueTest : public WindowFixture {
 protected:
    QueueTest() {
        settings_.set_value(keys::live, false);
        script_->step_milliseconds = 20;
        script_->steps = 200;
    }
    ~QueueTest() override {
        if (window_) window_->session().cancel_all();
    }

    QToolButton* button(char const* name) {
        for (QToolButton* const one : window_->statusBar()->findChildren<QToolButton*>())
            if (one->accessibleName() == name) return one;
        ADD_FAILURE() << "there is no " << name;
        return nullptr;
    }
    void ask(char const* prompt) {
        window_->document().set_prompt(prompt);
        press_generate();
    }
    std::vector<std::string> waiting() {
        std::vector<std::string> prompts;
        for (Job const& job : window_->session().queue()->jobs()) prompts.push_back(job.request.prompt);
        return prompts;
    }
};

TEST_F(QueueTest, waiting_pictures_are_listed_ordered_and_taken_away_with_the_keyboard) {
    open();
    EXPECT_FALSE(button("Pictures that wait")->isVisible());
    for (char const* const prompt : {"a", "b", "c", "d"}) ask(prompt);
    ASSERT_EQ(waiting(), (std::vector<std::string>{"b", "c", "d"}));
    ASSERT_TRUE(button("Pictures that wait")->isVisible());
    button("Pictures that wait")->click();
    QueuePopup& popup = *window_->findChild<QueuePopup*>();
    ASSERT_TRUE(popup.isVisible());
    EXPECT_EQ(popup.view().model()->rowCount(), 3);
    QTest::keyClick(&popup, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(waiting(), (std::vector<std::string>{"c", "b", "d"}));
    QTest::keyClick(&popup, Qt::Key_Delete);
    EXPECT_EQ(waiting(), (std::vector<std::string>{"c", "d"}));
    window_->session().queue()->clear();
    EXPECT_FALSE(popup.isVisible());
}

TEST_F(QueueTest, buttons_end_the_running_picture_alone) {
    open();
    EXPECT_FALSE(button("Cancel this picture")->isVisible());
    ask("a"), ask("b");
    ASSERT_TRUE(wait([&] { return window_->session().progress().has_value(); }));
    ASSERT_TRUE(button("Cancel this picture")->isVisible());
    button("Cancel this picture")->click();
    EXPECT_TRUE(wait([&] { return script_->runs == 2; }));
    ASSERT_TRUE(wait([&] { return window_->session().progress().has_value(); }));
    button("Stop and keep")->click();
    EXPECT_TRUE(wait_for_results(1));
    EXPECT_EQ(window_->document().project().results.size(), 1u);
}

TEST_F(QueueTest, several_pictures_are_asked_for_at_once_and_live_ones_are_alone) {
    open();
    script_->steps = 1;
    window_->findChild<ProcessFields*>()->pictures().set_value(3);
    EXPECT_EQ(window_->document().request().count, 3);
    press_generate();
    ASSERT_TRUE(wait([&] { return script_->runs == 1; }));
    EXPECT_EQ(script_->last_request().count, 3);
    ASSERT_TRUE(wait([&] { return !window_->busy(); }));
    window_->actions()["live"]->trigger();
    window_->document().set_prompt("a cat");
    ASSERT_TRUE(wait([&] { return script_->runs >= 3; }));  // the quick one and the whole one
    EXPECT_EQ(script_->last_request().count, 1);
    ASSERT_TRUE(wait([&] { return !window_->busy(); }));
    int const runs = script_->runs;
    window_->findChild<ProcessFields*>()->pictures().set_value(2);
    QTest::qWait(3 * settings_.value(keys::live_debounce_ms));
    EXPECT_EQ(script_->runs, runs) << "the live picture would have been the same";
    window_->document().set_prompt("a dog");
    window_->document().undo_stack().undo();
    EXPECT_TRUE(wait([&] { return script_->runs > runs; }));
}

}  // namespace
}  // namespace daub
