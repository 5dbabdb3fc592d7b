// The results dock: every picture of the document as a thumbnail. A click shows it; the menu restores its settings,
// keeps or deletes it; dragged out, it is a file.
//
//     auto* panel = new ResultsPanel(document);
//     panel->set_actions({actions["result-restore"], actions["result-keep"], actions["result-delete"]});
//
// Borrows the document, which must live longer. UI thread.
#pragma once

#include "ui/document/document.h"

#include <QWidget>

class QAction;
class QLabel;
class QListView;

namespace daub {

class ResultsModel;

class ResultsPanel : public QWidget {
    Q_OBJECT

 public:
    explicit ResultsPanel(Document& document, QWidget* parent = nullptr);

    /// Of the context menu, for the picture that is shown.
    void set_actions(QList<QAction*> const& actions);
    QListView& view() const { return *view_; }

 private:
    void follow_shown();

    Document& document_;
    ResultsModel* model_;
    QListView* view_;
    QLabel* empty_;
};

}  // namespace daub
