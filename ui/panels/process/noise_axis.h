// The noise axis from pure noise to the picture: the stages of the cascade over each other, their experts as bands, the
// steps of the last picture as ticks, and a cursor that is dragged to look back.
//
//     auto* axis = new NoiseAxis(history);
//     axis->set_course(course);
//     connect(axis, &NoiseAxis::frameWanted, ...);
//
// Drag or click to look at a step; Left and Right go step by step, Home to the first, End to the result. Where experts
// take over, a line can be clicked to branch there. Borrows the history: tell it with history_changed(). UI thread.
#pragma once

#include "ui/panels/process/axis_scale.h"
#include "ui/panels/process/process_course.h"

#include <optional>

namespace daub {

/// A place on the axis.
struct AxisPlace {
    int stage = 0;
    double process = 0;
    bool operator==(AxisPlace const&) const = default;
};

class NoiseAxis : public QWidget {
    Q_OBJECT

 public:
    explicit NoiseAxis(StepHistory const& history, QWidget* parent = nullptr);

    void set_course(ProcessCourse const& course);
    void history_changed();
    /// Nothing: the cursor stands at the picture.
    void set_frame(std::optional<std::size_t> frame);
    std::optional<std::size_t> frame() const { return frame_; }
    /// Where a picture that is being made has come to; nothing: none is.
    void set_running(std::optional<AxisPlace> place);
    void set_branch(std::optional<AxisPlace> place);
    /// Whether frames can be looked at now.
    void set_scrubbing(bool possible);

    /// Where the cursor stands; nothing where there is none.
    std::optional<AxisPlace> cursor() const;
    /// What a tooltip says of a place: percent, sigma, expert, step.
    QString describe(AxisPlace const& place) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Nothing: the result.
    Q_SIGNAL void frameWanted(std::optional<std::size_t> frame);
    Q_SIGNAL void branchWanted(std::size_t frame);

 protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

 private:
    QRectF row_rect(int stage) const;
    int row_at(double y) const;
    int row_height() const;
    std::optional<std::size_t> hand_off_at(QPointF position) const;
    bool scrub_to(QPointF position);
    void step_by(int steps);
    void want(std::optional<std::size_t> frame);
    void describe_cursor();
    void paint_bands(QPainter& painter, int stage);
    void paint_steps(QPainter& painter);
    void paint_cursor(QPainter& painter);

    StepHistory const& history_;
    ProcessCourse course_;
    std::optional<std::size_t> frame_;
    std::optional<AxisPlace> running_, branch_;
    bool possible_ = false;
    bool dragging_ = false;
};

/// Lines that run through all parts of the dock: the branch dashed, the cursor over it.
void draw_axis_lines(QPainter& painter, QWidget const& widget, std::optional<double> cursor,
                     std::optional<double> branch);

}  // namespace daub
