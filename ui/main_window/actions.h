// Everything that can be done in the window by name: one QAction each, for menus, tool bars and keys alike.
//
//     Actions actions(shortcuts, window, canvas);
//     actions.on("file-save", this, [this] { save(); });
//     menu->addAction(actions["file-save"]);
//
// All actions of Shortcuts are there, with their keys, and some more that have none. Keys of the canvas's scope answer
// only while the canvas has the focus. Borrows what it is given; owns the actions. UI thread.
#pragma once

#include <QAction>
#include <QObject>
#include <QString>

#include <map>
#include <utility>
#include <vector>

class QWidget;

namespace daub {

class Shortcuts;

class Actions : public QObject {
    Q_OBJECT

 public:
    Actions(Shortcuts& shortcuts, QWidget& window, QWidget& canvas);

    /// The id must exist (asserted).
    QAction* operator[](QString const& id) const;
    std::vector<std::pair<QString, QAction*>> all() const;

    template <typename Receiver, typename Function>
    void on(QString const& id, Receiver* receiver, Function function) {
        connect((*this)[id], &QAction::triggered, receiver, std::move(function));
    }
    /// For switches: the function takes a bool.
    template <typename Receiver, typename Function>
    void on_switch(QString const& id, Receiver* receiver, Function function) {
        (*this)[id]->setCheckable(true);
        connect((*this)[id], &QAction::toggled, receiver, std::move(function));
    }

 private:
    QAction* make(QString const& id, QString const& text);
    void tell_keys(QString const& id);

    std::map<QString, QAction*> actions_;
};

}  // namespace daub
