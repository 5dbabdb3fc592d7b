// A window with the real engine, folders and settings of its own, and hands to use it with.
#pragma once

#include "app/desktop/engine_module.h"
#include "ui/canvas/canvas_view.h"
#include "ui/main_window/main_window.h"
#include "ui/settings/setting_keys.h"
#include "ui/settings/shortcuts.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <functional>

namespace daub {

/// Saves where it is told and never asks.
class QuietQuestions : public FileQuestions {
 public:
    explicit QuietQuestions(QString const& save_path) : save_path_(save_path) {}

    SaveAnswer save_changes(QString const&) override { return SaveAnswer::discard; }
    RecoveryAnswer recover(QDateTime const&) override { return RecoveryAnswer::recover; }
    QString path_to_open(QString const&) override { return {}; }
    QString path_to_save(QString const&) override { return save_path_; }

 private:
    QString save_path_;
};

class SketchbookWindow : public ::testing::Test {
 protected:
    SketchbookWindow() { qputenv("DAUB_RESOURCES", DAUB_BINARY_DIR "/share/daub"); }

    void open(bool live, QStringList const& files = {}) {
        window_.reset();
        settings_.set_value(keys::live, live);
        window_ = std::make_unique<MainWindow>(MainWindow::Parts{
            settings_, shortcuts_, [] { return load_generator(); }, folder_.path().toStdString() + "/recovery",
            std::make_unique<QuietQuestions>(path("saved.ora")),
            [] { return std::shared_ptr<ModelServices const>(load_model_services()); }});
        window_->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
        window_->activateWindow();
        window_->start(files);
        ASSERT_TRUE(wait([this] { return !window_->session().running(); }));  // Sketchbook is ready
    }
    void drag(QPointF from, QPointF to) {
        constexpr int moves = 12;
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        for (int i = 1; i <= moves; ++i)
            send(QEvent::MouseMove, from + (to - from) * i / moves, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
    }
    void send(QEvent::Type type, QPointF image, Qt::MouseButton button, Qt::MouseButtons buttons) {
        CanvasView& canvas = window_->canvas();
        QPointF const at = canvas.viewport().to_widget(image);
        QMouseEvent event(type, at, canvas.mapToGlobal(at), button, buttons, Qt::NoModifier);
        QApplication::sendEvent(&canvas, &event);
    }
    static bool wait(std::function<bool()> const& condition) { return QTest::qWaitFor(condition, 120000); }
    QString path(QString const& name) const { return folder_.filePath(name); }

    QTemporaryDir folder_;
    Settings settings_{folder_.filePath("settings.ini")};
    Shortcuts shortcuts_{settings_};
    std::unique_ptr<MainWindow> window_;
};

}  // namespace daub
