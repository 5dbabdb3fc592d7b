// The manual in a window of its own: contents and search on the left, the page on the right.
//
//     ManualWindow* window = new ManualWindow(folder);
//     window->show_section("regions");         // F1 in the Regions dock
//
// UI thread.
#pragma once

#include "ui/help/manual.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QTextBrowser;
class QTreeWidget;

namespace daub {

class ManualWindow : public QWidget {
    Q_OBJECT

 public:
    explicit ManualWindow(QString const& folder, QWidget* parent = nullptr);

    /// The beginning where `id` is unknown.
    void show_section(QString const& id);

    Manual const& manual() const { return manual_; }
    QTextBrowser& page() const { return *page_; }
    QLineEdit& search_field() const { return *search_; }
    QTreeWidget& contents() const { return *contents_; }
    QAction& back() const { return *back_; }
    QAction& forward() const { return *forward_; }

 protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

 private:
    void build();
    void wear_colors();
    void fill_contents();
    void follow_page(QUrl const& url);
    void mark_words();

    Manual manual_;
    QTextBrowser* page_;
    QLineEdit* search_;
    QTreeWidget* contents_;
    QLabel* nothing_found_;
    QAction *back_, *forward_, *begin_;
};

}  // namespace daub
