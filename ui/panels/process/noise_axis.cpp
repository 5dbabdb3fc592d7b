#include "ui/panels/process/noise_axis.h"

#include "ui/look/look_drawing.h"
#include "ui/look/theme_colors.h"
#include "ui/models/part_names.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <array>
#include <cmath>

namespace daub {
namespace {

constexpr int row_gap = 2;
constexpr double line_reach = 5;  // of a line that can be clicked, to each side

QColor mixed(QColor const& ground, QColor const& hue, float share) {
    auto const mix = [&](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mix(ground.redF(), hue.redF()), mix(ground.greenF(), hue.greenF()),
                            mix(ground.blueF(), hue.blueF()));
}

/// Quiet: bands are ground, not signals. Neighbours differ in lightness a little too.
QColor band_color(QPalette const& palette, std::size_t index) {
    static constexpr std::array hues{0x7a5cc0, 0x4a90b8, 0x3f9b62, 0xb08a3c, 0xb0607f, 0x7f8a94};
    return mixed(palette.color(QPalette::Window), QColor(QRgb(hues[index % hues.size()])), 0.34F);
}

QString percent(double process) {
    return NoiseAxis::tr("%1 %").arg(QLocale().toString(static_cast<int>(std::lround(process * 100))));
}

}  // namespace

void draw_axis_lines(QPainter& painter, QWidget const& widget, std::optional<double> cursor,
                     std::optional<double> branch) {
    AxisScale const scale = AxisScale::of(widget);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (branch) {
        painter.setPen(QPen(theme_colors(scheme_of(widget.palette())).success, 1, Qt::DashLine));
        painter.drawLine(QPointF(scale.x_of(*branch), 0), QPointF(scale.x_of(*branch), widget.height()));
    }
    if (cursor) {
        painter.setPen(QPen(widget.palette().color(QPalette::WindowText), 2));
        painter.drawLine(QPointF(scale.x_of(*cursor), 0), QPointF(scale.x_of(*cursor), widget.height()));
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

NoiseAxis::NoiseAxis(StepHistory const& history, QWidget* parent) : QWidget(parent), history_(history) {
    setAccessibleName(tr("Steps of the picture"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe_cursor();
}

void NoiseAxis::set_course(ProcessCourse const& course) {
    course_ = course;
    updateGeometry();
    update();
}

void NoiseAxis::history_changed() {
    if (frame_ && *frame_ >= history_.frames().size()) frame_.reset();
    describe_cursor();
    update();
}

void NoiseAxis::set_frame(std::optional<std::size_t> frame) {
    frame_ = frame;
    describe_cursor();
    update();
}

void NoiseAxis::set_running(std::optional<AxisPlace> place) {
    running_ = place;
    update();
}

void NoiseAxis::set_branch(std::optional<AxisPlace> place) {
    branch_ = place;
    update();
}

void NoiseAxis::set_scrubbing(bool possible) {
    possible_ = possible;
    dragging_ = dragging_ && possible;
    update();
}

std::optional<AxisPlace> NoiseAxis::cursor() const {
    if (running_) return running_;
    if (history_.empty()) return std::nullopt;
    if (!frame_) return AxisPlace{history_.frames().back().stage, 1};
    StepFrame const& frame = history_.frames()[*frame_];
    return AxisPlace{frame.stage, frame.process};
}

QString NoiseAxis::describe(AxisPlace const& place) const {
    StageCourse const& stage =
        course_.stages()[std::min(static_cast<std::size_t>(std::max(0, place.stage)), course_.stages().size() - 1)];
    QStringList parts{tr("%1 of the process").arg(percent(place.process)),
                      tr("σ %1").arg(QLocale().toString(stage.axis.sigma(place.process), 'g', 3))};
    for (ExpertBand const& band : stage.bands)
        if (place.process >= band.begin && (place.process < band.end || band.end == 1) && !band.name.empty())
            parts += expert_text(band.name);
    if (auto const nearest = history_.nearest(place.stage, place.process)) {
        StepFrame const& frame = history_.frames()[*nearest];
        parts += tr("step %1 of %2").arg(frame.step).arg(frame.step_count);
    }
    return parts.join(" · ");
}

void NoiseAxis::describe_cursor() {
    std::optional<AxisPlace> const at = cursor();
    setAccessibleDescription(!at      ? tr("No picture was made yet.")
                             : frame_ ? describe(*at)
                                      : tr("The result. Left and Right show its steps."));
}

// --- Geometry ---

int NoiseAxis::row_height() const { return fontMetrics().height() + grid / 2; }

QSize NoiseAxis::minimumSizeHint() const {
    auto const rows = static_cast<int>(course_.stages().size());
    return {16 * grid, rows * row_height() + (rows - 1) * row_gap};
}

QSize NoiseAxis::sizeHint() const { return {60 * grid, minimumSizeHint().height()}; }

QRectF NoiseAxis::row_rect(int stage) const {
    AxisScale const scale = AxisScale::of(*this);
    return {scale.left, 1.0 * stage * (row_height() + row_gap), scale.width, 1.0 * row_height()};
}

int NoiseAxis::row_at(double y) const {
    int const rows = static_cast<int>(course_.stages().size());
    return std::clamp(static_cast<int>(y / (row_height() + row_gap)), 0, rows - 1);
}

std::optional<std::size_t> NoiseAxis::hand_off_at(QPointF position) const {
    if (!possible_) return std::nullopt;
    AxisScale const scale = AxisScale::of(*this);
    for (std::size_t i = 1; i < history_.frames().size(); ++i) {
        StepFrame const& frame = history_.frames()[i];
        bool const within = history_.hand_off(i) && frame.stage == history_.frames()[i - 1].stage;
        if (within && frame.stage == row_at(position.y()) &&
            std::abs(scale.x_of(frame.process) - position.x()) <= line_reach)
            return i;
    }
    return std::nullopt;
}

// --- Painting ---

void NoiseAxis::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int stage = 0; stage < static_cast<int>(course_.stages().size()); ++stage) paint_bands(painter, stage);
    paint_steps(painter);
    paint_cursor(painter);
    if (hasFocus()) draw_focus_ring(painter, rect(), palette(), 4);
}

void NoiseAxis::paint_bands(QPainter& painter, int stage) {
    StageCourse const& course = course_.stages()[static_cast<std::size_t>(stage)];
    AxisScale const scale = AxisScale::of(*this);
    QRectF const row = row_rect(stage);
    for (std::size_t i = 0; i < course.bands.size(); ++i) {
        ExpertBand const& band = course.bands[i];
        double const from = scale.x_of(band.begin), to = scale.x_of(band.end);
        QRectF const box = QRectF(QPointF(std::min(from, to), row.top()), QPointF(std::max(from, to), row.bottom()))
                               .adjusted(0, 0, -1, 0);
        QColor const color = course.bands.size() == 1 && band.name.empty()
                                 ? palette().color(QPalette::Button)
                                 : band_color(palette(), static_cast<std::size_t>(stage) + i);
        draw_box(painter, box, color, color, 3);
        bool const only = course.bands.size() == 1 && !course.name.empty();
        QString name = band.name.empty() || only ? stage_text(course.name) : expert_text(band.name);
        bool const several = course_.stages().size() > 1 && i == 0 && !course.name.empty() && !only;
        if (several) name = QString("%1: %2").arg(stage_text(course.name), name);
        painter.setPen(palette().color(QPalette::WindowText));
        QRectF const words = box.adjusted(grid, 0, -grid / 2.0, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                         fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(words.width())));
    }
}

void NoiseAxis::paint_steps(QPainter& painter) {
    AxisScale const scale = AxisScale::of(*this);
    constexpr double tick = 3;
    QColor color = palette().color(QPalette::WindowText);
    color.setAlphaF(0.45F);
    for (StepFrame const& frame : history_.frames()) {
        QRectF const row = row_rect(std::min(frame.stage, static_cast<int>(course_.stages().size()) - 1));
        double const x = scale.x_of(frame.process);
        painter.setPen(QPen(color, 1));
        painter.drawLine(QPointF(x, row.bottom() - tick), QPointF(x, row.bottom()));
    }
}

void NoiseAxis::paint_cursor(QPainter& painter) {
    std::optional<AxisPlace> const at = cursor();
    draw_axis_lines(painter, *this, std::nullopt, branch_ ? std::optional(branch_->process) : std::nullopt);
    if (!at) return;
    double const x = AxisScale::of(*this).x_of(at->process);
    QRectF const row = row_rect(std::min(at->stage, static_cast<int>(course_.stages().size()) - 1));
    painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
    painter.drawLine(QPointF(x, row.top()), QPointF(x, height()));
    constexpr double half = 5;
    painter.setBrush(palette().color(QPalette::WindowText));
    painter.setPen(QPen(palette().color(QPalette::Window), 1));
    painter.drawPolygon(QPolygonF({{x - half, row.top()}, {x + half, row.top()}, {x, row.top() + 1.4 * half}}));
}

// --- Pointer and keys ---

void NoiseAxis::want(std::optional<std::size_t> frame) {
    if (frame == frame_) return;
    set_frame(frame);
    Q_EMIT frameWanted(frame);
}

// Beyond the middle between the last step and the end of the axis lies the result.
bool NoiseAxis::scrub_to(QPointF position) {
    if (!possible_ || history_.empty()) return false;
    int const last_stage = history_.frames().back().stage;
    int const stage = std::min(row_at(position.y()), last_stage);
    double const process = AxisScale::of(*this).process_at(position.x());
    std::optional<std::size_t> const nearest = history_.nearest(stage, process);
    if (!nearest) return false;
    double const last = history_.frames()[*nearest].process;
    bool const at_end = stage == last_stage && *nearest + 1 == history_.frames().size() && process > (last + 1) / 2;
    want(at_end ? std::nullopt : nearest);
    return true;
}

void NoiseAxis::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    if (auto const frame = hand_off_at(event->position())) {
        want(frame);
        Q_EMIT branchWanted(*frame);
        return;
    }
    dragging_ = scrub_to(event->position());
}

void NoiseAxis::mouseMoveEvent(QMouseEvent* event) {
    if (dragging_) {
        scrub_to(event->position());
    } else {
        setCursor(hand_off_at(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
}

void NoiseAxis::mouseReleaseEvent(QMouseEvent*) { dragging_ = false; }

void NoiseAxis::step_by(int steps) {
    auto const count = static_cast<int>(history_.frames().size());
    int const to = (frame_ ? static_cast<int>(*frame_) : count) + steps;  // after the last comes the result
    want(to >= count ? std::nullopt : std::optional(static_cast<std::size_t>(std::max(0, to))));
}

void NoiseAxis::keyPressEvent(QKeyEvent* event) {
    if (!possible_ || history_.empty()) return QWidget::keyPressEvent(event);
    constexpr int page = 5;
    int const forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
        case Qt::Key_Left:
            return step_by(-forward);
        case Qt::Key_Right:
            return step_by(forward);
        case Qt::Key_PageDown:
            return step_by(-page);
        case Qt::Key_PageUp:
            return step_by(page);
        case Qt::Key_Home:
            return want(0);
        case Qt::Key_End:
            return want(std::nullopt);
        default:
            QWidget::keyPressEvent(event);
    }
}

bool NoiseAxis::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto const* const help = static_cast<QHelpEvent*>(event);
        QString text = describe({row_at(help->pos().y()), AxisScale::of(*this).process_at(help->pos().x())});
        if (hand_off_at(help->pos()))
            text += '\n' + tr("Click to branch here: what you change from then on acts only later.");
        else if (possible_)
            text += '\n' + tr("Drag to look at the steps (Left and Right; End for the result).");
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    if (event->type() == QEvent::FontChange) updateGeometry();
    return QWidget::event(event);
}

}  // namespace daub
