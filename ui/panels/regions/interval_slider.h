// A part of the process, in percent: a bar with a handle at each end, and the numbers beside it.
//
//     auto* acts = new IntervalSlider(tr("Acts"));
//     connect(acts, &IntervalSlider::intervalChanged, ...);
//
// Drag a handle, or what lies between them; double-click takes the whole process again. By keyboard: Left and Right
// move the chosen end, Up and Down choose the beginning or the end, Page keys step tenfold. editingFinished() ends what
// should be one undo step. UI thread.
#pragma once

#include <QWidget>

namespace daub {

class IntervalSlider : public QWidget {
    Q_OBJECT

 public:
    explicit IntervalSlider(QString const& name, QWidget* parent = nullptr);

    double begin() const { return begin_; }
    double end() const { return end_; }
    /// "0 – 60 %"
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

 public Q_SLOTS:
    /// 0 is pure noise, 1 the picture. Both are brought into 0 to 1 and order; begin is at most end.
    void set_interval(double begin, double end);

 Q_SIGNALS:
    void intervalChanged(double begin, double end);
    void editingFinished();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

 private:
    enum class Grip { none, begin, end, both };

    QRectF groove() const;
    qreal x_of(double fraction) const;
    double fraction_at(qreal x) const;
    Grip grip_at(qreal x) const;
    void drag_to(double fraction);
    void move_end(bool first, double to);
    void describe();

    double begin_ = 0, end_ = 1;
    Grip grip_ = Grip::none;
    double grabbed_at_ = 0, grabbed_begin_ = 0, grabbed_end_ = 1;
    bool first_chosen_ = true;  ///< the end that keys move
};

}  // namespace daub
