#include "ui/main_window/help_control.h"

#include "engine/scene/resource_path.h"
#include "ui/help/about_dialog.h"
#include "ui/help/manual_window.h"
#include "ui/help/tour_bubble.h"

#include <QApplication>
#include <QDockWidget>

namespace daub {
namespace {

FirstTour::Parts tour_parts(HelpControl::Parts const& parts) {
    Actions& actions = parts.actions;
    return {.document = parts.document,
            .session = parts.session,
            .settings = parts.settings,
            .window = parts.window,
            .canvas = &parts.canvas,
            .sentence = &parts.sentence,
            .generate_button = parts.window.findChild<QWidget*>("generate-button"),
            .live_button = parts.window.findChild<QWidget*>("live-button"),
            .generate = actions["generate"],
            .make_region = actions["prompt-region"],
            .live = actions["live"],
            .brush = actions["tool-brush"],
            .cancel = actions["cancel"],
            .save = actions["file-save"],
            .export_picture = actions["file-export"]};
}

}  // namespace

HelpControl::HelpControl(Parts const& parts, QObject* parent)
    : QObject(parent), parts_(parts), tour_(tour_parts(parts)) {
    parts.actions.on("help", this, &HelpControl::open_manual);
    parts.actions.on("tour", &tour_, &FirstTour::begin);
    parts.actions.on("about", this, [this] { AboutDialog(&parts_.window).exec(); });
}

HelpControl::~HelpControl() { delete manual_; }

ManualWindow* HelpControl::manual() const { return manual_; }

QString HelpControl::topic() const {
    QWidget* const focus = QApplication::focusWidget();
    for (QWidget* widget = focus; widget; widget = widget->parentWidget()) {
        if (widget == &parts_.canvas) return "canvas";
        if (qobject_cast<QDockWidget*>(widget)) return widget->objectName();
    }
    return {};
}

void HelpControl::open_manual() {
    QString const about = topic();
    if (!manual_) manual_ = new ManualWindow(QString::fromStdString(expected_resource_path("manual").string()));
    manual_->show_section(about);
    manual_->show();
    manual_->raise();
    manual_->activateWindow();
}

}  // namespace daub
