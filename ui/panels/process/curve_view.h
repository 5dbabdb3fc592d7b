// Curves over the process, edited by dragging points: the chosen one with its points, the others behind it.
//
//     auto* view = new CurveView;
//     view->set_curves({{tr("T5"), color, curve}, ...});
//     view->choose(1);
//     connect(view, &CurveView::curveChanged, ...);       // while dragging
//     connect(view, &CurveView::editingFinished, ...);    // the end of what should be one undo step
//
// Double-click adds a point, or takes the one away that was hit. By keyboard: Left and Right move the chosen point
// along the process, Up and Down its value (with Shift ten times as far), Page keys choose a point, Plus or Insert adds
// one beside it, Delete takes it away. UI thread.
#pragma once

#include "ui/panels/process/axis_scale.h"
#include "ui/panels/process/curve_edit.h"

#include <QColor>

#include <optional>
#include <vector>

namespace daub {

struct ShownCurve {
    QString name;
    QColor color;
    Curve curve;
    bool operator==(ShownCurve const&) const = default;
};

class CurveView : public QWidget {
    Q_OBJECT

 public:
    explicit CurveView(QWidget* parent = nullptr);

    void set_curves(std::vector<ShownCurve> curves);
    void choose(std::size_t curve);
    std::size_t chosen() const { return chosen_; }
    std::size_t point() const { return point_; }
    void choose_point(std::size_t point);
    void set_lines(std::optional<double> cursor, std::optional<double> branch);

    void add_point();
    void remove_point();
    /// Where a point of the chosen curve is, in widget coordinates.
    QPointF place_of(CurvePoint const& point) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    Q_SIGNAL void curveChanged(daub::Curve const& curve);
    Q_SIGNAL void editingFinished();
    Q_SIGNAL void pointChosen(std::size_t point);
    /// A press beside the chosen curve's points hit another curve.
    Q_SIGNAL void curveChosen(std::size_t curve);

 protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

 private:
    Curve const& curve() const { return curves_[chosen_].curve; }
    QRectF plot() const;
    double y_of(double value) const;
    double value_at(double y) const;
    std::optional<std::size_t> point_at(QPointF position) const;
    std::optional<std::size_t> curve_at(QPointF position) const;
    void change(CurveEdit const& edit);
    void change_once(CurveEdit const& edit);
    void nudge(double process, double value);
    void fit_scale();
    void describe();
    void paint_curve(QPainter& painter, std::size_t index);

    std::vector<ShownCurve> curves_;
    std::size_t chosen_ = 0, point_ = 0;
    double top_ = 2;  ///< value at the upper edge
    bool dragging_ = false;
    std::optional<double> cursor_, branch_;
};

}  // namespace daub
