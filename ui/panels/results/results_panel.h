// The results dock: every picture of the document as a thumbnail. A click shows it, Ctrl or Shift select several; the
// menu and the buttons below do what can be done with them; dragged out, they are files.
//
//     auto* panel = new ResultsPanel(document);
//     panel->set_actions({actions["result-restore"], actions["result-keep"], actions["result-delete"]});
//
// Borrows the document, which must live longer. UI thread.
#pragma once

#include "ui/document/document.h"

#include <QWidget>

#include <string>
#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QListView;
class QMimeData;

namespace daub {

class ResultsModel;

class ResultsPanel : public QWidget {
    Q_OBJECT

 public:
    explicit ResultsPanel(Document& document, QWidget* parent = nullptr);

    /// Of the context menu; those with icons are buttons too.
    void set_actions(QList<QAction*> const& actions);
    QListView& view() const { return *view_; }
    /// Newest first.
    std::vector<std::string> selected() const;
    /// For the clipboard, files and pixels; the caller owns it. Null where there are no such pictures.
    QMimeData* copy_of(std::vector<std::string> const& ids) const;

    Q_SIGNAL void selectionChanged();

 private:
    void follow_shown();

    Document& document_;
    ResultsModel* model_;
    QListView* view_;
    QHBoxLayout* buttons_;
    QLabel* empty_;
};

}  // namespace daub
