// The line above a dock: its name in small capitals and a button that hides it, or a grip alone. Drags the dock.
#pragma once

#include <QWidget>

class QDockWidget;

namespace daub {

class DockTitle : public QWidget {
    Q_OBJECT

 public:
    /// `grip_only`: the dock's content has a header of its own.
    DockTitle(QDockWidget& dock, bool grip_only);

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    bool grip_only_;
};

}  // namespace daub
