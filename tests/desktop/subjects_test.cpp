// A subject from dropped pictures to a painted picture: the window's dialog, the real trainer, the embedded model.
#include "tests/desktop/sketchbook_window.h"
#include "tests/scene/data_home.h"

#include "engine/scene/adapter_library.h"
#include "ui/models/installed_models.h"
#include "ui/panels/prompt/prompt_editor.h"
#include "ui/panels/prompt/prompt_panel.h"
#include "ui/subjects/subject_dialog.h"
#include "ui/subjects/subject_pictures_list.h"

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>

namespace daub {
namespace {

namespace fs = std::filesystem;

using Phase = SubjectTrainingProcess::Phase;

class TeachingASubject : public SketchbookWindow {
 protected:
    /// The real trainer with a small order, so that a test can wait for it: 8 updates, averages that follow at once.
    QString trainer() const {
        QString const path = this->path("trainer");
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("#!/bin/sh\nexec '" DAUB_BINARY_DIR
                   "/bin/daub-train' \"$@\" --images 96 --batch 12 --prior-pictures 8 --ema 0.5 --log-every 1 "
                   "--threads 2\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    /// A blue thing with a yellow band, larger in each, with a caption beside it.
    QList<QUrl> pictures() const {
        QList<QUrl> files;
        for (int i = 0; i < 4; ++i) {
            QImage picture(96, 96, QImage::Format_RGB888);
            picture.fill(QColor::fromHsv(80 + 10 * i, 120, 220));
            QPainter painter(&picture);
            painter.fillRect(30 - 2 * i, 20, 36 + 4 * i, 60, Qt::blue);
            painter.fillRect(30 - 2 * i, 44, 36 + 4 * i, 10, Qt::yellow);
            painter.end();
            QString const name = path(QString("%1").arg(i));
            EXPECT_TRUE(picture.save(name + ".png"));
            QFile caption(name + ".txt");
            EXPECT_TRUE(caption.open(QIODevice::WriteOnly));
            caption.write("a picture of zibbo mushroom on a meadow\n");
            files << QUrl::fromLocalFile(name + ".png") << QUrl::fromLocalFile(name + ".txt");
        }
        return files;
    }
    static void drop(QList<QUrl> const& files, QWidget& onto) {
        QMimeData data;
        data.setUrls(files);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&onto, &enter);
        QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&onto, &event);
    }
    /// The trainer stands behind all else that runs on the machine.
    static bool wait_long(std::function<bool()> const& condition) { return QTest::qWaitFor(condition, 600'000); }
    static bool reaches(SubjectTrainingProcess const& training, Phase phase) {
        return wait_long([&] { return training.state().phase == phase || training.state().phase == Phase::failed; }) &&
               training.state().phase == phase;
    }
    /// For people, where they ask for them.
    static void show_state(QDialog& dialog, char const* name) {
        if (QString const folder = qEnvironmentVariable("DAUB_TEST_PICTURES"); !folder.isEmpty())
            dialog.grab().save(QString("%1/subject-%2.png").arg(folder, name));
    }
    void paint_the_words(QString const& words) {
        PromptEditor& editor = window_->prompt().editor();
        auto const begin = static_cast<int>(editor.toPlainText().indexOf(words));
        ASSERT_GE(begin, 0);
        QTextCursor chosen = editor.textCursor();
        chosen.setPosition(begin), chosen.setPosition(begin + static_cast<int>(words.size()), QTextCursor::KeepAnchor);
        editor.setTextCursor(chosen);
        QTest::keyClick(&editor, Qt::Key_R, Qt::ControlModifier);
        ASSERT_EQ(window_->document().regions().size(), 1u);
        Size const canvas = window_->document().canvas();
        QPointF const left(canvas.width * 0.3, canvas.height * 0.6);
        window_->canvas().setFocus();
        for (int i = 0; i < 20; ++i) QTest::keyClick(&window_->canvas(), Qt::Key_BracketRight);
        drag(left - QPointF(40, 0), left + QPointF(40, 0));
        ASSERT_FALSE(window_->document().mask(window_->document().region_id(0)).empty());
    }
    QImage generated() {
        std::size_t const before = window_->document().results().size();
        press_generate();
        EXPECT_TRUE(wait_long([&] { return window_->document().results().size() == before + 1; }))
            << window_->messages().text().toStdString();
        return window_->display().shown();
    }

    DataHome home_;
};

TEST_F(TeachingASubject, from_dropped_pictures_to_a_painted_one) {
    open(false);
    window_->actions()["file-new"]->trigger();
    Document& document = window_->document();
    document.set_prompt("a tree and a");
    InstalledModels models([] { return std::shared_ptr<ModelServices const>(load_model_services()); });
    SubjectTrainingProcess training(trainer());
    SubjectDialog dialog({document, models, training});
    dialog.show();
    ASSERT_TRUE(wait([&] { return !models.reading(); }));
    show_state(dialog, "empty");

    QTest::keyClicks(&dialog.name_field(), "zibbo");
    QTest::keyClicks(&dialog.kind_field(), "mushroom");
    drop(pictures(), dialog.pictures());
    ASSERT_EQ(dialog.pictures().list().count(), 4);
    EXPECT_EQ(dialog.pictures().pictures()[0].caption, "a picture of zibbo mushroom on a meadow");
    ASSERT_TRUE(dialog.learn_button().isEnabled()) << dialog.message().toStdString();
    show_state(dialog, "ready");

    dialog.learn_button().click();
    ASSERT_TRUE(wait_long([&] { return training.state().loss.has_value() || !training.running(); }));
    ASSERT_EQ(training.state().phase, Phase::learning) << training.state().problem.toStdString();
    EXPECT_GT(training.state().fraction, 0);
    show_state(dialog, "learning");
    dialog.learn_button().click();  // pause
    ASSERT_TRUE(wait_long([&] { return !training.running(); }));
    EXPECT_EQ(training.state().phase, Phase::paused) << training.state().problem.toStdString();
    EXPECT_FALSE(fs::exists(adapters_folder(AdapterKind::subject) / "zibbo.safetensors"));
    show_state(dialog, "paused");

    ASSERT_EQ(dialog.learn_button().text(), "&Continue");
    dialog.learn_button().click();
    ASSERT_TRUE(reaches(training, Phase::finished)) << training.state().problem.toStdString();
    ASSERT_TRUE(wait([&] { return dialog.paint_button().isVisible(); }));
    EXPECT_TRUE(dialog.shows_preview());
    EXPECT_EQ(training.state().preview.width(), 4 * 192 + 3 * 2);
    EXPECT_TRUE(fs::exists(adapters_folder(AdapterKind::subject) / "zibbo.safetensors"));
    ASSERT_TRUE(wait_long([&] { return !training.running(); }));
    EXPECT_TRUE(unfinished_runs().empty());
    show_state(dialog, "finished");

    dialog.paint_button().click();
    ASSERT_EQ(document.request().prompt, "a tree and a zibbo mushroom");
    window_->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window_.get()));
    paint_the_words("zibbo mushroom");
    QImage const painted = generated();
    fs::remove(adapters_folder(AdapterKind::subject) / "zibbo.safetensors");
    EXPECT_NE(generated(), painted) << "the picture was made without the subject";
}

}  // namespace
}  // namespace daub
