// A window over a painting generator, with folders and settings of its own and prepared answers.
#pragma once

#include "engine/core/error.h"
#include "tests/ui/main_window/painting_generator.h"
#include "ui/main_window/main_window.h"
#include "ui/settings/shortcuts.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace daub {

struct PreparedAnswers {
    SaveAnswer save = SaveAnswer::discard;
    RecoveryAnswer recovery = RecoveryAnswer::recover;
    bool end_work = true;
    QString open_path, save_path;
    std::vector<OngoingWork> works;  ///< that was asked about last
    int asked_to_end_work = 0;
    int asked_to_save = 0;
    int asked_to_recover = 0;
};

class PreparedQuestions : public FileQuestions {
 public:
    explicit PreparedQuestions(PreparedAnswers& answers) : answers_(answers) {}

    SaveAnswer save_changes(QString const&) override {
        ++answers_.asked_to_save;
        return answers_.save;
    }
    bool end_work(std::vector<OngoingWork> const& works, Leaving) override {
        ++answers_.asked_to_end_work;
        answers_.works = works;
        return answers_.end_work;
    }
    RecoveryAnswer recover(QDateTime const&) override {
        ++answers_.asked_to_recover;
        return answers_.recovery;
    }
    QString path_to_open(QString const&) override { return answers_.open_path; }
    QString path_to_save(QString const&) override { return answers_.save_path; }

 private:
    PreparedAnswers& answers_;
};

class WindowFixture : public ::testing::Test {
 protected:
    WindowFixture() { qputenv("DAUB_RESOURCES", resources()); }
    ~WindowFixture() override { qunsetenv("DAUB_RESOURCES"); }

    void open(QStringList const& files = {}) {
        window_.reset();
        window_ = std::make_unique<MainWindow>(
            MainWindow::Parts{settings_, shortcuts_, generators(), folder_.path().toStdString() + "/recovery",
                              std::make_unique<PreparedQuestions>(answers_), model_services(), trainer_});
        window_->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
        window_->activateWindow();
        window_->start(files);
        wait([this] { return !window_->session().running(); });  // the model was made ready
        script_->runs = 0;
    }
    virtual GeneratorFactory generators() {
        return [script = script_] { return std::make_unique<PaintingGenerator>(script); };
    }
    virtual ModelServicesFactory model_services() { return nullptr; }
    /// Ctrl+Enter, once live mode is out of the way.
    void press_generate() { QTest::keyClick(&window_->canvas(), Qt::Key_Return, Qt::ControlModifier); }
    void drag(QPointF from, QPointF to) {
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseMove, (from + to) / 2, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
    }
    void send(QEvent::Type type, QPointF image, Qt::MouseButton button, Qt::MouseButtons buttons) {
        CanvasView& canvas = window_->canvas();
        QPointF const at = canvas.viewport().to_widget(image);
        QMouseEvent event(type, at, canvas.mapToGlobal(at), button, buttons, Qt::NoModifier);
        QApplication::sendEvent(&canvas, &event);
    }
    static bool wait(std::function<bool()> const& condition) { return QTest::qWaitFor(condition, 120000); }
    bool wait_for_results(std::size_t count) {
        return wait([&] { return window_->document().results().size() == count; });
    }
    QString path(QString const& name) const { return folder_.filePath(name); }

    QTemporaryDir folder_;
    Settings settings_{folder_.filePath("settings.ini")};
    Shortcuts shortcuts_{settings_};
    PreparedAnswers answers_;
    QString trainer_;  ///< of subjects; empty: the program's own
    std::shared_ptr<PaintingScript> script_ = std::make_shared<PaintingScript>();
    std::unique_ptr<MainWindow> window_;

 private:
    static QByteArray resources() { return QByteArray(DAUB_BINARY_DIR) + "/share/daub"; }
};

}  // namespace daub
