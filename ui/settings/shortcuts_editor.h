// The page on which people find actions and give them other keys.
//
//     layout->addWidget(new ShortcutsEditor(shortcuts));
//
// Search by action, group or keys. Keys that another action has are not taken away silently: the editor says whose they
// are, and takes them when asked a second time. Changes hold at once. Borrows the Shortcuts. UI thread.
#pragma once

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace daub {

class Shortcuts;
class ShortcutsModel;

class ShortcutsEditor : public QWidget {
    Q_OBJECT

 public:
    explicit ShortcutsEditor(Shortcuts& shortcuts, QWidget* parent = nullptr);

    void select(QString const& id);
    QString message() const;

 private:
    void build();
    void connect_parts();
    QString selected() const;
    void show_selected();
    void check();
    void assign();
    void clear();
    void reset();

    Shortcuts& shortcuts_;
    ShortcutsModel* model_;
    QSortFilterProxyModel* found_;
    QLineEdit* search_;
    QTreeView* list_;
    QKeySequenceEdit* keys_;
    QPushButton *assign_, *clear_, *reset_, *reset_all_;
    QLabel* message_;
};

}  // namespace daub
