#include "ui/subjects/subject_dialog.h"
#include "tests/ui/subjects/subject_fixture.h"
#include "ui/subjects/subject_pictures_list.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>

namespace daub {
namespace {

struct SubjectDialogTest : SubjectsTest {
    SubjectDialogTest() : models([this] { return services_of(library); }) {}
    ~SubjectDialogTest() override {
        EXPECT_TRUE(QTest::qWaitFor([&] { return !models.reading(); }));
    }

    SubjectDialog& shown(QString const& lines) {
        training = std::make_unique<SubjectTrainingProcess>(trainer(lines));
        dialog = std::make_unique<SubjectDialog>(SubjectDialog::Parts{document, models, *training});
        dialog->show();
        EXPECT_TRUE(QTest::qWaitFor([&] { return !models.reading(); }));
        return *dialog;
    }
    void drop(QStringList const& files) {
        QMimeData data;
        QList<QUrl> urls;
        for (QString const& file : files) urls += QUrl::fromLocalFile(file);
        data.setUrls(urls);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&dialog->pictures(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&dialog->pictures(), &event);
    }
    void fill() {
        drop(picture_files(4));
        QTest::keyClicks(&dialog->name_field(), "zibbo");
        QTest::keyClicks(&dialog->kind_field(), "mushroom");
    }

    Document document;
    InstalledModels models;
    std::unique_ptr<SubjectTrainingProcess> training;
    std::unique_ptr<SubjectDialog> dialog;
};

TEST_F(SubjectDialogTest, says_what_is_missing_until_it_can_learn) {
    SubjectDialog& shown_dialog = shown(finishing());
    EXPECT_FALSE(shown_dialog.learn_button().isEnabled());
    EXPECT_TRUE(shown_dialog.message().contains("pictures"));
    drop(picture_files(4));
    EXPECT_EQ(shown_dialog.pictures().list().count(), 4);
    EXPECT_EQ(shown_dialog.pictures().list().selectedItems().size(), 1) << "Remove takes out what was chosen";
    EXPECT_TRUE(shown_dialog.message().contains("zibbo")) << qPrintable(shown_dialog.message());
    QTest::keyClicks(&shown_dialog.name_field(), "zibbo");
    EXPECT_FALSE(shown_dialog.learn_button().isEnabled());
    QTest::keyClicks(&shown_dialog.kind_field(), "mushroom");
    EXPECT_TRUE(shown_dialog.learn_button().isEnabled());
    EXPECT_EQ(shown_dialog.message(), "");
    shown_dialog.pictures().list().selectAll();
    shown_dialog.pictures().remove_button().click();
    EXPECT_FALSE(shown_dialog.learn_button().isEnabled());
}

TEST_F(SubjectDialogTest, files_that_are_no_pictures_are_left_out_and_told) {
    shown(finishing());
    write_text((folder + "/words.png").toStdString(), "no picture");
    drop(picture_files(2) + QStringList{folder + "/words.png"});
    EXPECT_EQ(dialog->pictures().list().count(), 2);
    EXPECT_TRUE(dialog->message().contains("words.png")) << qPrintable(dialog->message());
}

TEST_F(SubjectDialogTest, captions_belong_to_the_chosen_picture) {
    shown(finishing());
    drop(picture_files(3));
    dialog->pictures().list().setCurrentRow(1);
    QTest::keyClicks(&dialog->pictures().caption(), "zibbo in the snow");
    dialog->pictures().list().setCurrentRow(0);
    EXPECT_EQ(dialog->pictures().caption().text(), "");
    EXPECT_EQ(dialog->pictures().pictures()[1].caption, "zibbo in the snow");
}

TEST_F(SubjectDialogTest, text_files_beside_dropped_pictures_are_their_captions) {
    shown(finishing());
    QStringList const files = picture_files(4);
    write_text((folder + "/photo1.txt").toStdString(), " zibbo in\n the snow\n");
    write_text((folder + "/photo2.txt").toStdString(), "a mushroom");
    QTest::keyClicks(&dialog->name_field(), "zibbo");
    QTest::keyClicks(&dialog->kind_field(), "mushroom");
    drop(files + QStringList{folder + "/photo1.txt", folder + "/photo2.txt"});
    auto const pictures = dialog->pictures().pictures();
    ASSERT_EQ(pictures.size(), 4u);
    EXPECT_EQ(pictures[0].caption, "");
    EXPECT_EQ(pictures[1].caption, "zibbo in the snow");
    EXPECT_TRUE(dialog->message().contains("photo2.png")) << "it does not name the subject";
    EXPECT_FALSE(dialog->learn_button().isEnabled());
}

TEST_F(SubjectDialogTest, the_pictures_of_a_dropped_folder_are_taken) {
    shown(finishing());
    picture_files(5);
    write_text((folder + "/photo1.txt").toStdString(), "zibbo in the snow");
    drop({folder});
    EXPECT_EQ(dialog->pictures().list().count(), 5);
    EXPECT_EQ(dialog->pictures().pictures()[1].caption, "zibbo in the snow");
}

TEST_F(SubjectDialogTest, a_learned_subject_is_painted_with) {
    shown(finishing());
    fill();
    dialog->learn_button().click();
    ASSERT_TRUE(reaches(*training, Phase::finished));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !training->running() && dialog->paint_button().isVisible(); }));
    EXPECT_TRUE(dialog->shows_preview());
    EXPECT_TRUE(dialog->message().contains("zibbo"));
    document.edit_prompt({0, document.request().prompt.size(), "a meadow with a"});
    dialog->paint_button().click();
    EXPECT_EQ(document.request().prompt, "a meadow with a zibbo mushroom");
    EXPECT_TRUE(unfinished_runs().empty());
}

TEST_F(SubjectDialogTest, learning_is_paused_and_goes_on_after_the_program_was_closed) {
    shown(endless());
    fill();
    dialog->learn_button().click();
    ASSERT_TRUE(reaches(*training, Phase::learning));
    EXPECT_TRUE(dialog->progress_text().contains("40 s")) << qPrintable(dialog->progress_text());
    EXPECT_FALSE(dialog->name_field().isEnabled());
    EXPECT_EQ(dialog->learn_button().text(), "&Pause");
    dialog->learn_button().click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !training->running(); }));
    EXPECT_EQ(training->state().phase, Phase::paused);
    EXPECT_TRUE(QTest::qWaitFor([&] { return dialog->learn_button().text() == "&Continue"; }));
    EXPECT_TRUE(dialog->name_field().isEnabled());
    dialog.reset();
    shown(finishing());
    EXPECT_EQ(dialog->name_field().text(), "zibbo");
    EXPECT_EQ(dialog->pictures().list().count(), 4);
    EXPECT_EQ(dialog->learn_button().text(), "&Continue");
    QTest::keyClicks(&dialog->kind_field(), "s");
    EXPECT_EQ(dialog->learn_button().text(), "&Learn") << "it is another order now";
    QTest::keyClick(&dialog->kind_field(), Qt::Key_Backspace);
    dialog->learn_button().click();
    EXPECT_TRUE(reaches(*training, Phase::finished));
}

TEST_F(SubjectDialogTest, a_failure_is_told_and_can_be_tried_again) {
    shown("echo '{\"event\":\"failed\",\"message\":\"It is no picture.\"}'; exit 3\n");
    fill();
    dialog->learn_button().click();
    ASSERT_TRUE(reaches(*training, Phase::failed));
    EXPECT_TRUE(QTest::qWaitFor([&] { return dialog->message() == "It is no picture."; }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return dialog->learn_button().text() == "&Continue"; }));
    EXPECT_TRUE(dialog->learn_button().isEnabled());
}

TEST_F(SubjectDialogTest, nothing_lies_over_anything_else_while_it_learns) {
    shown(endless());
    fill();
    dialog->learn_button().click();
    ASSERT_TRUE(reaches(*training, Phase::learning));
    QApplication::processEvents();
    std::vector<QWidget*> shown_ones;
    for (QWidget* const widget : dialog->findChildren<QWidget*>())
        if (widget->isVisible() && (qobject_cast<QLabel*>(widget) || qobject_cast<QPushButton*>(widget) ||
                                    qobject_cast<QLineEdit*>(widget) || qobject_cast<QListWidget*>(widget)))
            shown_ones.push_back(widget);
    ASSERT_GT(shown_ones.size(), 8U);
    auto const place = [&](QWidget const* widget) {
        return QRect(widget->mapTo(dialog.get(), QPoint()), widget->size());
    };
    for (QWidget* const a : shown_ones) {
        if (auto const* const label = qobject_cast<QLabel*>(a); label && label->wordWrap()) {
            EXPECT_GE(label->height(), label->heightForWidth(label->width())) << qPrintable(label->text());
        }
        for (QWidget* const b : shown_ones) {
            if (a == b || a->isAncestorOf(b) || b->isAncestorOf(a)) continue;
            EXPECT_FALSE(place(a).intersects(place(b)))
                << a->metaObject()->className() << " over " << b->metaObject()->className();
        }
    }
    dialog->learn_button().click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !training->running(); }));
}

TEST_F(SubjectDialogTest, what_was_begun_can_be_discarded) {
    begin_run(wish());
    shown(finishing());
    ASSERT_TRUE(dialog->forget_button().isVisible());
    dialog->forget_button().click();
    EXPECT_TRUE(unfinished_runs().empty());
    EXPECT_EQ(dialog->name_field().text(), "");
    EXPECT_EQ(dialog->pictures().list().count(), 0);
    EXPECT_FALSE(dialog->forget_button().isVisible());
}

}  // namespace
}  // namespace daub
