#include "ui/panels/regions/interval_slider.h"

#include "ui/look/look_drawing.h"
#include "ui/look/tabular_label.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

constexpr double step = 0.01, page = 0.1;
constexpr qreal slider_handle_radius = 6;

double rounded(double fraction) { return std::clamp(std::round(fraction / step) * step, 0.0, 1.0); }

QString percent_number(double fraction) { return QLocale().toString(static_cast<int>(std::lround(fraction * 100))); }

}  // namespace

IntervalSlider::IntervalSlider(QString const& name, QWidget* parent) : QWidget(parent) {
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Drag the ends, or what lies between them; double-click for the whole process"));
    describe();
}

QString IntervalSlider::text() const { return tr("%1 – %2 %").arg(percent_number(begin_), percent_number(end_)); }

void IntervalSlider::describe() {
    setAccessibleDescription(first_chosen_ ? tr("%1 of the process. Arrow keys move the beginning.").arg(text())
                                           : tr("%1 of the process. Arrow keys move the end.").arg(text()));
}

void IntervalSlider::set_interval(double begin, double end) {
    begin = std::clamp(begin, 0.0, 1.0), end = std::clamp(end, 0.0, 1.0);
    if (begin > end) std::swap(begin, end);
    if (begin == begin_ && end == end_) return;
    begin_ = begin, end_ = end;
    describe();
    update();
    Q_EMIT intervalChanged(begin_, end_);
}

QRectF IntervalSlider::groove() const {
    int const number = tabular_width(font(), tr("%1 – %2 %").arg(percent_number(1), percent_number(1))) + grid;
    qreal const margin = grid;
    QRectF const bar(margin, 0, std::max(1.0, width() - number - 2 * margin), height());
    return isRightToLeft() ? bar.translated(number, 0) : bar;
}

qreal IntervalSlider::x_of(double fraction) const {
    QRectF const bar = groove();
    return isRightToLeft() ? bar.right() - fraction * bar.width() : bar.left() + fraction * bar.width();
}

double IntervalSlider::fraction_at(qreal x) const {
    QRectF const bar = groove();
    double const along = std::clamp((x - bar.left()) / bar.width(), 0.0, 1.0);
    return isRightToLeft() ? 1 - along : along;
}

QSize IntervalSlider::minimumSizeHint() const {
    int const number = tabular_width(font(), tr("%1 – %2 %").arg(percent_number(1), percent_number(1)));
    return {number + 9 * grid, std::max(3 * grid, fontMetrics().height() + grid)};
}

QSize IntervalSlider::sizeHint() const { return minimumSizeHint() + QSize(12 * grid, 0); }

void IntervalSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qreal const y = height() / 2.0;
    auto const bar = [&](double from, double to, QPalette::ColorRole role) {
        painter.setPen(QPen(palette().color(role), 4, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(x_of(from), y), QPointF(x_of(to), y));
    };
    bar(0, 1, QPalette::Mid);
    bar(begin_, end_, isEnabled() ? QPalette::Highlight : QPalette::Midlight);
    for (bool const first : {true, false}) {
        bool const focus = hasFocus() && first == first_chosen_;
        painter.setBrush(palette().color(QPalette::WindowText));
        painter.setPen(QPen(palette().color(focus ? QPalette::Highlight : QPalette::Window), 2));
        painter.drawEllipse(QPointF(x_of(first ? begin_ : end_), y), slider_handle_radius, slider_handle_radius);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    draw_tabular(painter, rect(), Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight), text());
}

// --- Pointer ---

IntervalSlider::Grip IntervalSlider::grip_at(qreal x) const {
    qreal const to_begin = std::abs(x - x_of(begin_)), to_end = std::abs(x - x_of(end_));
    constexpr qreal reach = 2 * slider_handle_radius;
    double const fraction = fraction_at(x);
    bool const between = fraction > begin_ && fraction < end_;
    if (between && to_begin > reach && to_end > reach) return Grip::both;
    bool const lower = fraction < begin_ || to_begin < to_end || (to_begin == to_end && begin_ > 1 - end_);
    return lower ? Grip::begin : Grip::end;
}

void IntervalSlider::drag_to(double fraction) {
    double const way = fraction - grabbed_at_;
    if (grip_ == Grip::begin)
        set_interval(std::min(rounded(fraction), end_), end_);
    else if (grip_ == Grip::end)
        set_interval(begin_, std::max(rounded(fraction), begin_));
    else if (grip_ == Grip::both) {
        double const begin = rounded(std::clamp(grabbed_begin_ + way, 0.0, 1 - (grabbed_end_ - grabbed_begin_)));
        set_interval(begin, begin + grabbed_end_ - grabbed_begin_);
    }
}

void IntervalSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    grip_ = grip_at(event->position().x());
    grabbed_at_ = fraction_at(event->position().x());
    grabbed_begin_ = begin_, grabbed_end_ = end_;
    if (grip_ != Grip::both) first_chosen_ = grip_ == Grip::begin;
    drag_to(grabbed_at_);
    describe();
    update();
}

void IntervalSlider::mouseMoveEvent(QMouseEvent* event) {
    if (grip_ != Grip::none) drag_to(fraction_at(event->position().x()));
}

void IntervalSlider::mouseReleaseEvent(QMouseEvent*) {
    if (grip_ != Grip::none) Q_EMIT editingFinished();
    grip_ = Grip::none;
}

void IntervalSlider::mouseDoubleClickEvent(QMouseEvent*) {
    grip_ = Grip::none;
    set_interval(0, 1);
    Q_EMIT editingFinished();
}

// --- Keys ---

void IntervalSlider::move_end(bool first, double to) {
    if (first)
        set_interval(std::min(rounded(to), end_), end_);
    else
        set_interval(begin_, std::max(rounded(to), begin_));
    Q_EMIT editingFinished();
}

void IntervalSlider::keyPressEvent(QKeyEvent* event) {
    double const at = first_chosen_ ? begin_ : end_;
    int const towards_right = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
        case Qt::Key_Left:
            return move_end(first_chosen_, at - step * towards_right);
        case Qt::Key_Right:
            return move_end(first_chosen_, at + step * towards_right);
        case Qt::Key_PageDown:
            return move_end(first_chosen_, at - page);
        case Qt::Key_PageUp:
            return move_end(first_chosen_, at + page);
        case Qt::Key_Home:
            return move_end(first_chosen_, 0);
        case Qt::Key_End:
            return move_end(first_chosen_, 1);
        case Qt::Key_Up:
        case Qt::Key_Down:
            first_chosen_ = event->key() == Qt::Key_Up;
            describe();
            return update();
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace daub
