// Leaving the program while a subject is being learned.
#include "tests/ui/main_window/window_fixture.h"
#include "tests/ui/subjects/subject_fixture.h"
#include "ui/main_window/subject_control.h"
#include "ui/settings/setting_keys.h"

namespace daub {
namespace {

class SubjectLeavingTest : public WindowFixture, protected ScriptedTrainer {};

TEST_F(SubjectLeavingTest, a_training_outlives_projects_and_ends_with_the_window_only_when_asked) {
    settings_.set_value(keys::live, false);
    settings_.set_value(keys::tour_done, true);
    trainer_ = trainer(endless());
    open();
    SubjectTrainingProcess& training = window_->subjects().training();
    training.start(begin_run(wish()));
    ASSERT_TRUE(reaches(training, SubjectTrainingProcess::Phase::learning));
    window_->actions()["file-new"]->trigger();
    EXPECT_EQ(answers_.asked_to_end_work, 0);
    EXPECT_TRUE(training.running()) << "it is of no project";
    answers_.end_work = false;
    EXPECT_FALSE(window_->close());
    EXPECT_EQ(answers_.asked_to_end_work, 1);
    ASSERT_EQ(answers_.works.size(), 1u);
    EXPECT_TRUE(answers_.works[0].what.contains("zibbo"));
    EXPECT_TRUE(answers_.works[0].kept.contains("Teach a subject"));
    EXPECT_TRUE(training.running());
    answers_.end_work = true;
    EXPECT_TRUE(window_->close());
    window_.reset();
    EXPECT_EQ(unfinished_runs().size(), 1u) << "it can go on another day";
}

}  // namespace
}  // namespace daub
