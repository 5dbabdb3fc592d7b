// The bubble of the tour: a quiet box beside the widget that a step speaks of.
//
//     new TourBubble(tour, window);
//
// Lies over the window without taking the focus or any click that is not for it; Alt and the underlined letters, F6 or
// Tab reach its buttons, Esc in it ends the tour. Shows and hides itself as the tour goes. Borrows the tour; a child of
// the window. UI thread.
#pragma once

#include "ui/help/bubble_place.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;
class QToolButton;

namespace daub {

class Tour;

/// How far the tour is: a dot for each step.
class ProgressDots : public QWidget {
    Q_OBJECT

 public:
    explicit ProgressDots(QWidget* parent = nullptr) : QWidget(parent) {}
    void show_step(int at, int count);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    int at_ = 0, count_ = 0;
};

class TourBubble : public QFrame {
    Q_OBJECT

 public:
    TourBubble(Tour& tour, QWidget& window);

    QString title() const;
    QString text() const;
    QPushButton& next_button() const { return *next_; }
    QPushButton& back_button() const { return *back_; }
    QToolButton& end_button() const { return *end_; }

 protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void build();
    void follow();
    void name_buttons();
    void settle();

    Tour& tour_;
    QWidget& window_;
    QLabel *title_, *text_, *check_;
    ProgressDots* dots_;
    QPushButton *back_, *next_;
    QToolButton* end_;
    QPointer<QWidget> followed_;  ///< what the bubble stands beside
    BubblePlace place_;
};

}  // namespace daub
