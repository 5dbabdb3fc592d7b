#include "ui/main_window/message_bar.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace daub {
namespace {

constexpr int icon_size = 18;
constexpr int note_milliseconds = 8000;  // long enough to read two lines

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), icon_(new QLabel), text_(new QLabel), button_(new QPushButton) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Button);
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const close = new QToolButton;
    close->setIcon(icon("close"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(button_, &QPushButton::clicked, this, [this] {
        hide();
        if (act_) std::exchange(act_, {})();
    });
    leave_.setSingleShot(true);
    connect(&leave_, &QTimer::timeout, this, &QWidget::hide);

    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * grid, grid, grid, grid);
    layout->setSpacing(grid);
    layout->addWidget(icon_);
    layout->addWidget(text_, 1);
    layout->addWidget(button_);
    layout->addWidget(close);
    hide();
}

void MessageBar::show_note(QString const& text) {
    show_text("info", text);
    leave_.start(note_milliseconds);
}

void MessageBar::show_problem(QString const& text) { show_text("warning", text); }

void MessageBar::offer(QString const& text, QString const& label, std::function<void()> act) {
    show_text("info", text, label);
    act_ = std::move(act);
}

QString MessageBar::text() const { return isHidden() ? QString() : text_->text(); }

void MessageBar::show_text(QString const& icon_name, QString const& text, QString const& label) {
    leave_.stop();
    act_ = {};
    icon_->setPixmap(icon(icon_name).pixmap(QSize(icon_size, icon_size), devicePixelRatioF()));
    text_->setText(text);
    button_->setText(label);
    button_->setVisible(!label.isEmpty());
    show();
    setAccessibleName(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

}  // namespace daub
