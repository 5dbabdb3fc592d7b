// The window's docks: their places at first, hiding them all at once, and the way of the keyboard's focus through them.
//
//     Docks docks(window, canvas);
//     QDockWidget* prompt = docks.add({"prompt", tr("Prompt"), panel, Qt::TopDockWidgetArea});
//     docks.toggle_all();          // Tab
//     docks.focus_next(1);         // F6
//
// Object names are those of the saved layout. Docks belong to the window. UI thread.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <vector>

class QDockWidget;
class QMainWindow;
class QMenu;
class QWidget;

namespace daub {

class Docks : public QObject {
    Q_OBJECT

 public:
    struct Place {
        QString key;
        QString title;
        QWidget* content;
        Qt::DockWidgetArea area;
        bool own_header = false;  ///< the content says itself what it is: only a grip above it
        bool hidden = false;      ///< until people ask for it
    };

    Docks(QMainWindow& window, QWidget& canvas);

    QDockWidget* add(Place const& place);
    /// Something else that focus_next() goes to while it is shown. Must live as long as the docks.
    void add_pane(QWidget& pane) { other_panes_.push_back(&pane); }
    /// Remembers how the docks stand now, for reset_layout().
    void remember_layout();
    void reset_layout();
    void fill(QMenu& menu) const;

    void toggle_all();
    bool all_hidden() const { return !hidden_by_toggle_.isEmpty(); }
    /// From the pane that has the focus to the next or (-1) the previous one; the canvas is one of them.
    void focus_next(int step);

 private:
    void name_tab_bars();

    QMainWindow& window_;
    QWidget& canvas_;
    std::vector<QDockWidget*> docks_;
    std::vector<QWidget*> other_panes_;
    QByteArray first_layout_;
    QByteArray hidden_by_toggle_;  ///< the layout before; empty: nothing is hidden
};

}  // namespace daub
