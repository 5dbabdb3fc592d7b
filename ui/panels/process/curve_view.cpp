#include "ui/panels/process/curve_view.h"

#include "ui/look/look_drawing.h"
#include "ui/panels/process/noise_axis.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <cmath>
#include <utility>

namespace daub {
namespace {

constexpr double handle_radius = 5, handle_reach = 10;
constexpr double process_step = 0.01, value_step = 0.05, coarse = 10;

QString two_digits(double value) { return QLocale().toString(value, 'f', 2); }

}  // namespace

CurveView::CurveView(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Curve"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    set_curves({{}});
}

void CurveView::set_curves(std::vector<ShownCurve> curves) {
    curves_ = std::move(curves);
    chosen_ = std::min(chosen_, curves_.size() - 1);
    std::size_t const before = point_;
    point_ = std::min(point_, curve().points().size() - 1);
    if (!dragging_) fit_scale();
    describe();
    update();
    if (point_ != before) Q_EMIT pointChosen(point_);
}

void CurveView::choose(std::size_t curve) {
    if (curve >= curves_.size()) return;
    chosen_ = curve;
    dragging_ = false;
    choose_point(0);
}

void CurveView::choose_point(std::size_t point) {
    point_ = std::min(point, curve().points().size() - 1);
    describe();
    update();
    Q_EMIT pointChosen(point_);
}

void CurveView::set_lines(std::optional<double> cursor, std::optional<double> branch) {
    cursor_ = cursor, branch_ = branch;
    update();
}

void CurveView::fit_scale() {
    top_ = 0;
    for (ShownCurve const& shown : curves_) top_ = std::max(top_, scale_for(shown.curve));
}

void CurveView::describe() {
    CurvePoint const& at = curve().points()[point_];
    setAccessibleDescription(tr("%1, point %2 of %3: %4 at %5 % of the process")
                                 .arg(curves_[chosen_].name)
                                 .arg(point_ + 1)
                                 .arg(curve().points().size())
                                 .arg(two_digits(at.value))
                                 .arg(std::lround(at.process * 100)));
}

// --- Geometry ---

QSize CurveView::minimumSizeHint() const { return {16 * grid, std::max(7 * grid, 3 * fontMetrics().height())}; }
QSize CurveView::sizeHint() const { return {60 * grid, std::max(11 * grid, 5 * fontMetrics().height())}; }

QRectF CurveView::plot() const {
    AxisScale const scale = AxisScale::of(*this);
    return {scale.left, handle_radius + 2, scale.width, std::max(1.0, height() - 2 * (handle_radius + 2))};
}

double CurveView::y_of(double value) const {
    QRectF const area = plot();
    return area.bottom() - std::clamp(value / top_, 0.0, 1.0) * area.height();
}

double CurveView::value_at(double y) const {
    QRectF const area = plot();
    return std::clamp((area.bottom() - y) / area.height(), 0.0, 1.0) * top_;
}

QPointF CurveView::place_of(CurvePoint const& point) const {
    return {AxisScale::of(*this).x_of(point.process), y_of(point.value)};
}

std::optional<std::size_t> CurveView::point_at(QPointF position) const {
    std::optional<std::size_t> found;
    double nearest = handle_reach;
    for (std::size_t i = 0; i < curve().points().size(); ++i) {
        QPointF const away = place_of(curve().points()[i]) - position;
        if (double const far = std::hypot(away.x(), away.y()); far <= nearest) found = i, nearest = far;
    }
    return found;
}

std::optional<std::size_t> CurveView::curve_at(QPointF position) const {
    std::optional<std::size_t> found;
    double nearest = handle_reach;
    double const process = AxisScale::of(*this).process_at(position.x());
    for (std::size_t i = 0; i < curves_.size(); ++i) {
        double const far = std::abs(y_of(curves_[i].curve.at(process)) - position.y());
        if (far < nearest || (far == nearest && i == chosen_)) found = i, nearest = far;
    }
    return found;
}

// --- Edits ---

void CurveView::change(CurveEdit const& edit) {
    bool const another = !(edit.curve == curve());
    curves_[chosen_].curve = edit.curve;
    if (!dragging_) fit_scale();
    choose_point(edit.point);
    if (another) Q_EMIT curveChanged(edit.curve);
}

void CurveView::change_once(CurveEdit const& edit) {
    change(edit);
    Q_EMIT editingFinished();
}

void CurveView::nudge(double process, double value) {
    CurvePoint const at = curve().points()[point_];
    change_once(moved_point(curve(), point_, at.process + process, at.value + value));
}

void CurveView::add_point() { change_once(added_beside(curve(), point_)); }
void CurveView::remove_point() { change_once(removed_point(curve(), point_)); }

// --- Pointer and keys ---

void CurveView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    std::optional<std::size_t> point = point_at(event->position());
    if (!point) {
        std::optional<std::size_t> const hit = curve_at(event->position());
        if (hit && *hit != chosen_) {
            choose(*hit);
            Q_EMIT curveChosen(*hit);
            point = point_at(event->position());
        }
    }
    // The line of a constant curve can be taken anywhere.
    if (!point && curve().points().size() == 1 && curve_at(event->position()) == chosen_) point = 0;
    if (!point) return;
    dragging_ = true;
    choose_point(*point);
}

void CurveView::mouseMoveEvent(QMouseEvent* event) {
    if (!dragging_) {
        setCursor(point_at(event->position()) ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    change(moved_point(curve(), point_, AxisScale::of(*this).process_at(event->position().x()),
                       value_at(event->position().y())));
}

void CurveView::mouseReleaseEvent(QMouseEvent*) {
    if (!std::exchange(dragging_, false)) return;
    fit_scale();
    update();
    Q_EMIT editingFinished();
}

void CurveView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    dragging_ = false;
    std::optional<std::size_t> const point = point_at(event->position());
    if (point && curve().points().size() > 1) return change_once(removed_point(curve(), *point));
    change_once(
        added_point(curve(), AxisScale::of(*this).process_at(event->position().x()), value_at(event->position().y())));
}

void CurveView::keyPressEvent(QKeyEvent* event) {
    double const far = event->modifiers() & Qt::ShiftModifier ? coarse : 1;
    double const forward = isRightToLeft() ? -process_step : process_step;
    bool const others = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (others) return QWidget::keyPressEvent(event);
    switch (event->key()) {
        case Qt::Key_Left:
            return nudge(-forward * far, 0);
        case Qt::Key_Right:
            return nudge(forward * far, 0);
        case Qt::Key_Up:
            return nudge(0, value_step * far);
        case Qt::Key_Down:
            return nudge(0, -value_step * far);
        case Qt::Key_PageUp:
            return choose_point(point_ + 1);
        case Qt::Key_PageDown:
            return choose_point(point_ > 0 ? point_ - 1 : 0);
        case Qt::Key_Home:
            return choose_point(0);
        case Qt::Key_End:
            return choose_point(curve().points().size() - 1);
        case Qt::Key_Plus:
        case Qt::Key_Insert:
            return add_point();
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            return remove_point();
        default:
            QWidget::keyPressEvent(event);
    }
}

bool CurveView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto const* const help = static_cast<QHelpEvent*>(event);
        double const process = AxisScale::of(*this).process_at(help->pos().x());
        QStringList lines;
        for (ShownCurve const& shown : curves_)
            lines += QString("%1: %2").arg(shown.name, two_digits(shown.curve.at(process)));
        lines += tr("Drag points; double-click adds one or takes it away (Insert, Delete, arrow keys).");
        QToolTip::showText(help->globalPos(), lines.join('\n'), this);
        return true;
    }
    return QWidget::event(event);
}

// --- Painting ---

void CurveView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QRectF const area = plot();
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    for (double const value : {0.0, 1.0, 2.0, 3.0})
        if (value <= top_)
            painter.drawLine(QPointF(area.left(), std::round(y_of(value))), {area.right(), std::round(y_of(value))});
    painter.setPen(palette().color(QPalette::PlaceholderText));
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    painter.setFont(small);
    for (double const value : {1.0, 2.0, 3.0})
        if (value <= top_)
            painter.drawText(QRectF(area.left() + 2 * handle_radius, y_of(value) + 1, area.width(), area.height()),
                             Qt::AlignTop | Qt::AlignLeading, QLocale().toString(value));
    painter.setRenderHint(QPainter::Antialiasing);
    draw_axis_lines(painter, *this, cursor_, branch_);
    for (std::size_t i = 0; i < curves_.size(); ++i)
        if (i != chosen_) paint_curve(painter, i);
    paint_curve(painter, chosen_);
    if (hasFocus()) draw_focus_ring(painter, rect(), palette(), 4);
}

void CurveView::paint_curve(QPainter& painter, std::size_t index) {
    ShownCurve const& shown = curves_[index];
    bool const active = index == chosen_;
    AxisScale const scale = AxisScale::of(*this);
    auto const& points = shown.curve.points();
    QPainterPath path(QPointF(scale.x_of(0), y_of(points.front().value)));
    for (CurvePoint const& point : points) path.lineTo(place_of(point));
    path.lineTo(scale.x_of(1), y_of(points.back().value));
    QColor color = shown.color;
    if (!active) color.setAlphaF(0.6F);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, active ? 2.2 : 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    if (!active) return;
    for (std::size_t i = 0; i < points.size(); ++i) {
        bool const chosen = i == point_ && hasFocus();
        painter.setBrush(chosen ? palette().color(QPalette::WindowText) : color);
        painter.setPen(QPen(palette().color(QPalette::Window), 1.5));
        painter.drawEllipse(place_of(points[i]), handle_radius + (chosen ? 1 : 0), handle_radius + (chosen ? 1 : 0));
    }
}

}  // namespace daub
