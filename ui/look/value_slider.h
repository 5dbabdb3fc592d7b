// A slider that shows its value and takes typed numbers.
//
//     auto* strength = new ValueSlider(tr("Strength"), {.most = 2, .step = 0.05, .fallback = 1});
//     connect(strength, &ValueSlider::valueChanged, ...);
//
// Drag or click the bar, click the number or just type to enter one, double-click to reset. Arrow keys step, Page keys
// step tenfold, Home and End go to the ends, Delete resets. The wheel alone always scrolls what is around; with Ctrl
// held and the keyboard focus here it steps. editingStarted() and editingFinished() enclose what should be one undo
// step. An ordinary widget of its parent, on the UI thread.
#pragma once

#include <QWidget>

class QLineEdit;

namespace daub {

struct ValueScale {
    double least = 0;
    double most = 1;
    double step = 0.01;
    double fallback = 0;  ///< what resetting gives
    int decimals = 2;
    QString suffix;  ///< " px", " %": shown, and accepted when typed
};

class ValueSlider : public QWidget {
    Q_OBJECT

 public:
    /// `name` is what assistive technology calls it.
    ValueSlider(QString const& name, ValueScale scale, QWidget* parent = nullptr);

    double value() const { return value_; }
    ValueScale const& scale() const { return scale_; }
    void set_scale(ValueScale const& scale);
    QString text() const { return text_of(value_); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

 public Q_SLOTS:
    /// Rounded to the decimals and kept in range; valueChanged() follows where it is another one.
    void set_value(double value);
    void reset();
    void edit_as_text();

 Q_SIGNALS:
    void valueChanged(double value);
    void editingStarted();
    void editingFinished();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    QString text_of(double value) const;
    int number_width() const;
    QRect number_rect() const;
    QRectF groove() const;
    double fraction() const;
    void change_once(double value);
    void drag_to(QPointF const& position);
    void open_editor(QString const& text);
    void close_editor(bool take);

    ValueScale scale_;
    double value_;
    bool dragging_ = false;
    QLineEdit* editor_ = nullptr;  ///< while a number is being typed
};

}  // namespace daub
