// Leaving the project or the program while frames or mattes are being made.
#include "tests/ui/frames/frames_fixture.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace daub {
namespace {

class FramesLeavingTest : public FramesPanelTest {
 protected:
    /// A sequence that takes its time; its first frame is there.
    void render() {
        begin();
        write_mattes(20);
        choose_mattes();
        panel().store();
        script_->step_milliseconds = 20;
        panel().start();
        ASSERT_TRUE(wait([this] { return QFile::exists(path("out/frame.0001.png")); }));
        ASSERT_TRUE(panel().busy());
    }
    int finished_frames() const { return static_cast<int>(QDir(path("out")).entryList({"frame.*.png"}).size()); }
};

TEST_F(FramesLeavingTest, asks_once_before_a_sequence_ends_with_the_window) {
    render();
    answers_.end_work = false;
    EXPECT_FALSE(window_->close());
    EXPECT_TRUE(window_->isVisible());
    EXPECT_EQ(answers_.asked_to_end_work, 1);
    EXPECT_EQ(answers_.asked_to_save, 0) << "who stays is asked nothing else";
    ASSERT_EQ(answers_.works.size(), 1u);
    EXPECT_TRUE(answers_.works[0].what.contains("20")) << answers_.works[0].what.toStdString();
    EXPECT_TRUE(answers_.works[0].kept.contains("kept"));
    int const made = finished_frames();
    ASSERT_TRUE(wait([&] { return finished_frames() > made; })) << "it goes on";
    answers_.end_work = true;
    EXPECT_TRUE(window_->close());
    EXPECT_EQ(answers_.asked_to_end_work, 2);
    window_.reset();
    EXPECT_GT(finished_frames(), 0);
    EXPECT_LT(finished_frames(), 20);
    for (QString const& name : QDir(path("out")).entryList({"*.png"}))
        EXPECT_NO_THROW(read_image((path("out/") + name).toStdString()));
}

TEST_F(FramesLeavingTest, asks_before_another_project_takes_its_place) {
    render();
    QString const prompt = QString::fromStdString(window_->document().request().prompt);
    answers_.end_work = false;
    window_->actions()["file-new"]->trigger();
    EXPECT_EQ(answers_.asked_to_end_work, 1);
    EXPECT_TRUE(panel().busy());
    EXPECT_EQ(QString::fromStdString(window_->document().request().prompt), prompt);
    answers_.end_work = true;
    answers_.save = SaveAnswer::cancel;
    window_->actions()["file-new"]->trigger();
    EXPECT_EQ(answers_.asked_to_save, 1);
    EXPECT_TRUE(panel().busy()) << "nothing was left";
    answers_.save = SaveAnswer::discard;
    window_->actions()["file-new"]->trigger();
    ASSERT_TRUE(wait_for_end());
    EXPECT_LT(finished_frames(), 20);
}

TEST_F(FramesLeavingTest, asks_before_mattes_end) {
    begin();
    write_plates(60);
    panel().set_page(FramesPanel::Page::key);
    panel().plate().set_text(path("plate.####.png"));
    panel().key_page().set_output(path("keyed/matte.####.png"));
    panel().start();
    ASSERT_TRUE(panel().busy());
    answers_.end_work = false;
    EXPECT_FALSE(window_->close());
    ASSERT_EQ(answers_.works.size(), 1u);
    EXPECT_TRUE(answers_.works[0].what.contains("Mattes")) << answers_.works[0].what.toStdString();
    ASSERT_TRUE(wait_for_end());
    EXPECT_TRUE(QFile::exists(path("keyed/matte.0060.png")));
    EXPECT_TRUE(window_->close()) << "nothing runs any more";
    EXPECT_EQ(answers_.asked_to_end_work, 1);
}

TEST_F(FramesLeavingTest, the_question_says_what_is_kept_and_stays_by_itself) {
    begin();
    FileDialogs dialogs(*window_);
    auto const answer = [&](Leaving leaving, auto act) {
        QTimer::singleShot(0, window_.get(), [&] {
            auto* const box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            ASSERT_NE(box, nullptr);
            EXPECT_TRUE(box->text().contains("12 of 20") && box->informativeText().contains("kept"));
            act(*box);
        });
        return dialogs.end_work({{.what = "12 of 20 are finished.", .kept = "They are kept."}}, leaving);
    };
    EXPECT_FALSE(answer(Leaving::program, [](QMessageBox& box) { box.defaultButton()->click(); }));
    EXPECT_FALSE(answer(Leaving::project, [](QMessageBox& box) { QTest::keyClick(&box, Qt::Key_Escape); }));
    for (Leaving const leaving : {Leaving::program, Leaving::project})
        EXPECT_TRUE(answer(leaving, [](QMessageBox& box) {
            for (QAbstractButton* const button : box.buttons())
                if (button != box.defaultButton()) return button->click();
        }));
}

}  // namespace
}  // namespace daub
