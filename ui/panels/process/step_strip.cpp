#include "ui/panels/process/step_strip.h"

#include "ui/look/look_drawing.h"
#include "ui/panels/process/axis_scale.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

constexpr int step_gap = grid / 2;

}  // namespace

std::vector<std::size_t> spread(std::size_t count, std::size_t room) {
    std::size_t const shown = std::min(count, room);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < shown; ++i)
        places.push_back(shown == 1 ? count - 1 : (i * (count - 1) + (shown - 1) / 2) / (shown - 1));
    return places;
}

StepStrip::StepStrip(StepHistory const& history, QWidget* parent) : QWidget(parent), history_(history) {
    setAccessibleName(tr("Steps of the picture"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepStrip::history_changed() {
    if (frame_ && *frame_ >= history_.frames().size()) frame_.reset();
    update();
}

void StepStrip::set_frame(std::optional<std::size_t> frame) {
    frame_ = frame;
    update();
}

int StepStrip::cell() const { return std::max(6 * grid, 2 * fontMetrics().height()); }
QSize StepStrip::minimumSizeHint() const { return {2 * cell(), cell() + step_gap}; }
QSize StepStrip::sizeHint() const { return {10 * cell(), cell() + step_gap}; }

QRect StepStrip::cell_rect(int place) const {
    int const left = static_cast<int>(AxisScale::of(*this).left) + place * (cell() + step_gap);
    return {isRightToLeft() ? width() - left - cell() : left, step_gap / 2, cell(), cell()};
}

std::vector<std::size_t> StepStrip::shown() const {
    auto const room = static_cast<int>(AxisScale::of(*this).width + step_gap) / (cell() + step_gap);
    return spread(history_.frames().size(), static_cast<std::size_t>(std::max(0, room)));
}

std::optional<std::size_t> StepStrip::frame_at(QPoint position) const {
    std::vector<std::size_t> const frames = shown();
    for (std::size_t i = 0; i < frames.size(); ++i)
        if (cell_rect(static_cast<int>(i)).contains(position)) return frames[i];
    return std::nullopt;
}

void StepStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    std::vector<std::size_t> const frames = shown();
    if (frames.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        QRect const words = rect().adjusted(static_cast<int>(AxisScale::of(*this).left), 0, -grid, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextWordWrap,
                         tr("Generate a picture, and its steps stand here to look back at."));
        return;
    }
    // Of several shown, the one at or before the looked-at step is framed.
    auto const after = frame_ ? std::ranges::upper_bound(frames, *frame_) : frames.begin();
    for (std::size_t i = 0; i < frames.size(); ++i) {
        QRect const place = cell_rect(static_cast<int>(i));
        QImage const& picture = history_.frames()[frames[i]].picture;
        QRect inner(QPoint(), picture.size().scaled(place.size(), Qt::KeepAspectRatio));
        inner.moveCenter(place.center());
        if (picture.isNull())
            draw_box(painter, place, palette().brush(QPalette::Button), palette().color(QPalette::Mid), 3);
        else
            painter.drawImage(inner, picture);
        if (frame_ && after != frames.begin() && after - 1 == frames.begin() + static_cast<std::ptrdiff_t>(i))
            draw_focus_ring(painter, (picture.isNull() ? place : inner).adjusted(-1, -1, 1, 1), palette(), 4);
    }
}

void StepStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    if (auto const frame = frame_at(event->pos())) Q_EMIT frameWanted(frame);
}

bool StepStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto const* const help = static_cast<QHelpEvent*>(event);
        if (auto const at = frame_at(help->pos())) {
            StepFrame const& frame = history_.frames()[*at];
            QToolTip::showText(help->globalPos(), tr("Step %1 of %2").arg(frame.step).arg(frame.step_count), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void StepStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) updateGeometry();
    QWidget::changeEvent(event);
}

}  // namespace daub
