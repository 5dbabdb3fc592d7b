#include "ui/look/value_slider.h"

#include "ui/look/look_drawing.h"
#include "ui/look/tabular_label.h"
#include "ui/look/value_slider_accessible.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace daub {
namespace {

constexpr double page_steps = 10;

/// A number as people type it: with the locale's separator or a point, with or without the suffix.
std::optional<double> typed_number(QString text, QString const& suffix) {
    text = text.trimmed();
    if (!suffix.trimmed().isEmpty() && text.endsWith(suffix.trimmed())) text.chop(suffix.trimmed().size());
    bool valid = false;
    double value = QLocale().toDouble(text.trimmed(), &valid);
    if (!valid) value = QLocale::c().toDouble(text.trimmed().replace(',', '.'), &valid);
    return valid && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

bool begins_a_number(QString const& text) {
    return text.size() == 1 && (text[0].isDigit() || text[0] == '-' || text[0] == '.' || text[0] == ',');
}

}  // namespace

ValueSlider::ValueSlider(QString const& name, ValueScale scale, QWidget* parent)
    : QWidget(parent), scale_(std::move(scale)), value_(scale_.fallback) {
    install_value_slider_accessibility();
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);  // not by the wheel
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Double-click to reset, type for an exact value"));
}

void ValueSlider::set_scale(ValueScale const& scale) {
    scale_ = scale;
    set_value(value_);
    updateGeometry();
    update();
}

void ValueSlider::set_value(double value) {
    if (!std::isfinite(value)) return;
    double const unit = std::pow(10.0, scale_.decimals);
    value = std::clamp(std::round(value * unit) / unit, scale_.least, scale_.most);
    if (value == value_) return;
    value_ = value;
    update();
    announce_value(*this);
    Q_EMIT valueChanged(value_);
}

void ValueSlider::reset() { change_once(scale_.fallback); }

void ValueSlider::change_once(double value) {
    Q_EMIT editingStarted();
    set_value(value);
    Q_EMIT editingFinished();
}

QString ValueSlider::text_of(double value) const {
    return QLocale().toString(value, 'f', scale_.decimals) + scale_.suffix;
}

int ValueSlider::number_width() const {
    constexpr auto usual = "00.0";  // so that the bars of sliders above each other are of one length
    return std::max({tabular_width(font(), usual), tabular_width(font(), text_of(scale_.least)),
                     tabular_width(font(), text_of(scale_.most)), tabular_width(font(), text_of(scale_.fallback))}) +
           grid;
}

QRect ValueSlider::number_rect() const {
    int const width = number_width();
    return isRightToLeft() ? QRect(0, 0, width, height()) : QRect(this->width() - width, 0, width, height());
}

QRectF ValueSlider::groove() const {
    constexpr int handle = grid;  // half of the handle and its ring
    int const width = this->width() - number_width() - 2 * handle;
    return QRectF(isRightToLeft() ? number_width() + handle : handle, 0, std::max(1, width), height());
}

double ValueSlider::fraction() const {
    return scale_.most > scale_.least ? (value_ - scale_.least) / (scale_.most - scale_.least) : 0;
}

QSize ValueSlider::sizeHint() const { return {number_width() + 20 * grid, minimumSizeHint().height()}; }

QSize ValueSlider::minimumSizeHint() const {
    return {number_width() + 6 * grid, std::max(3 * grid, fontMetrics().height() + grid)};
}

void ValueSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    double const zero = scale_.least < 0 && scale_.most > 0 ? -scale_.least / (scale_.most - scale_.least) : 0;
    bool const mirrored = isRightToLeft();
    draw_slider(painter,
                {.groove = groove(),
                 .fraction = mirrored ? 1 - fraction() : fraction(),
                 .origin = mirrored ? 1 - zero : zero,
                 .hover = isEnabled() && (underMouse() || dragging_),
                 .focus = hasFocus()},
                palette());
    painter.setPen(palette().color(QPalette::WindowText));
    draw_tabular(painter, number_rect(), Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight), text());
}

void ValueSlider::resizeEvent(QResizeEvent*) {
    if (editor_) editor_->setGeometry(number_rect());
}

void ValueSlider::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange) updateGeometry();
    QWidget::changeEvent(event);
}

void ValueSlider::drag_to(QPointF const& position) {
    QRectF const bar = groove();
    double along = std::clamp((position.x() - bar.left()) / bar.width(), 0.0, 1.0);
    if (isRightToLeft()) along = 1 - along;
    double const value = scale_.least + along * (scale_.most - scale_.least);
    set_value(scale_.least + std::round((value - scale_.least) / scale_.step) * scale_.step);
}

void ValueSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    if (number_rect().contains(event->position().toPoint())) return edit_as_text();
    dragging_ = true;
    Q_EMIT editingStarted();
    drag_to(event->position());
}

void ValueSlider::mouseMoveEvent(QMouseEvent* event) {
    if (dragging_) drag_to(event->position());
}

void ValueSlider::mouseReleaseEvent(QMouseEvent*) {
    if (!std::exchange(dragging_, false)) return;
    update();
    Q_EMIT editingFinished();
}

void ValueSlider::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) reset();
}

void ValueSlider::keyPressEvent(QKeyEvent* event) {
    int const forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
        case Qt::Key_Right:
            return change_once(value_ + forward * scale_.step);
        case Qt::Key_Left:
            return change_once(value_ - forward * scale_.step);
        case Qt::Key_Up:
            return change_once(value_ + scale_.step);
        case Qt::Key_Down:
            return change_once(value_ - scale_.step);
        case Qt::Key_PageUp:
            return change_once(value_ + page_steps * scale_.step);
        case Qt::Key_PageDown:
            return change_once(value_ - page_steps * scale_.step);
        case Qt::Key_Home:
            return change_once(scale_.least);
        case Qt::Key_End:
            return change_once(scale_.most);
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            return reset();
        case Qt::Key_Return:
        case Qt::Key_Enter:
            // With Ctrl or Shift it generates, which is the window's.
            if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) break;
            [[fallthrough]];
        case Qt::Key_F2:
            return edit_as_text();
        default:
            break;
    }
    bool const plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && begins_a_number(event->text())) return open_editor(event->text());
    QWidget::keyPressEvent(event);
}

void ValueSlider::wheelEvent(QWheelEvent* event) {
    if (!hasFocus() || !(event->modifiers() & Qt::ControlModifier)) return event->ignore();
    constexpr double notch = 120;  // eighths of a degree, as Qt counts
    change_once(value_ + std::round(event->angleDelta().y() / notch) * scale_.step);
}

void ValueSlider::edit_as_text() {
    open_editor(QLocale().toString(value_, 'f', scale_.decimals));
    editor_->selectAll();
}

void ValueSlider::open_editor(QString const& text) {
    if (!editor_) {
        editor_ = new QLineEdit(this);
        editor_->setAccessibleName(accessibleName());
        editor_->setAlignment(Qt::AlignRight);
        editor_->setTextMargins(0, 0, 0, 0);
        editor_->setFrame(false);
        editor_->setAutoFillBackground(true);
        editor_->installEventFilter(this);
    }
    editor_->setGeometry(number_rect());
    editor_->setText(text);
    editor_->show();
    editor_->setFocus();
}

void ValueSlider::close_editor(bool take) {
    QLineEdit* const editor = std::exchange(editor_, nullptr);
    if (!editor) return;
    editor->removeEventFilter(this);
    bool const had_focus = editor->hasFocus();
    std::optional<double> const number = take ? typed_number(editor->text(), scale_.suffix) : std::nullopt;
    editor->hide();
    editor->deleteLater();
    if (had_focus) setFocus();
    if (number) change_once(*number);
}

bool ValueSlider::eventFilter(QObject* watched, QEvent* event) {
    if (watched != editor_) return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) close_editor(true);
    bool const press = event->type() == QEvent::KeyPress;
    if (!press && event->type() != QEvent::ShortcutOverride) return false;
    auto const* const key = static_cast<QKeyEvent*>(event);
    bool const enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    bool const take = enter && !(key->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    // Escape ends the typing here, not the selection or generation.
    if (!take && key->key() != Qt::Key_Escape) return false;
    event->accept();
    if (press) close_editor(take);
    return true;
}

}  // namespace daub
