// The pictures that wait, below a button: drag or Alt+Up and Alt+Down change the order, Delete takes one away.
//
//     auto* popup = new QueuePopup(*session.queue(), button);
//     popup->show_above(*button);
//
// Borrows the queue. Esc or a click elsewhere closes it, and so does the last picture when it leaves. UI thread.
#pragma once

#include <QFrame>

class QListView;

namespace daub {

class QueueModel;

class QueuePopup : public QFrame {
    Q_OBJECT

 public:
    QueuePopup(QueueModel& queue, QWidget* parent);

    void show_above(QWidget const& button);
    QListView& view() const { return *view_; }

 protected:
    void keyPressEvent(QKeyEvent* event) override;

 private:
    void remove_current();
    void move_current(int step);

    QueueModel& queue_;
    QListView* view_;
};

}  // namespace daub
