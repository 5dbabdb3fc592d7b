// Files that another start of the program hands over.
#include "tests/ui/main_window/window_fixture.h"
#include "ui/settings/setting_keys.h"

namespace daub {
namespace {

class OpenFromElsewhereTest : public WindowFixture {
 protected:
    OpenFromElsewhereTest() {
        settings_.set_value(keys::live, false);
        settings_.set_value(keys::tour_done, true);
    }
    /// A saved project, left for a new picture.
    QString other_project() {
        window_->document().set_prompt("a castle");
        answers_.save_path = path("castle.ora");
        window_->actions()["file-save"]->trigger();
        window_->actions()["file-new"]->trigger();
        return answers_.save_path;
    }
};

TEST_F(OpenFromElsewhereTest, takes_the_place_of_what_is_saved) {
    open();
    QString const project = other_project();
    window_->setWindowState(Qt::WindowMinimized);
    window_->open_from_elsewhere({project});
    EXPECT_EQ(window_->document().file_path(), project);
    EXPECT_EQ(window_->document().request().prompt, "a castle");
    EXPECT_FALSE(window_->isMinimized());
    EXPECT_EQ(answers_.asked_to_save, 0);
}

TEST_F(OpenFromElsewhereTest, asks_where_changes_would_be_lost) {
    open();
    QString const project = other_project();
    window_->document().set_prompt("mine");
    answers_.save = SaveAnswer::cancel;
    window_->open_from_elsewhere({project});
    EXPECT_EQ(answers_.asked_to_save, 1);
    EXPECT_EQ(window_->document().request().prompt, "mine");
    answers_.save = SaveAnswer::discard;
    window_->open_from_elsewhere({project});
    EXPECT_EQ(window_->document().request().prompt, "a castle");
}

TEST_F(OpenFromElsewhereTest, no_file_changes_nothing) {
    open();
    window_->document().set_prompt("mine");
    window_->open_from_elsewhere({});
    EXPECT_EQ(window_->document().request().prompt, "mine");
    EXPECT_EQ(answers_.asked_to_save, 0);
}

}  // namespace
}  // namespace daub
