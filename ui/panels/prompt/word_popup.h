// A list of words beside a text field, which keeps the focus and tells the list what to do.
//
// No popup window of Qt's kind, because these take keys and shortcuts from the window: Ctrl+Enter must go on
// generating. Belongs to the field. UI thread.
#pragma once

#include <QListView>
#include <QStringListModel>

namespace daub {

class WordPopup : public QListView {
    Q_OBJECT

 public:
    explicit WordPopup(QWidget* field);

    /// Shows the words, the first one current, under `place` (in the field), or above it where there is no room.
    void offer(QStringList const& words, QRect const& place);
    void move(int rows);
    QStringList words() const { return model_.stringList(); }
    QString current_word() const;

    Q_SIGNAL void chosen(QString const& word);

 private:
    void fit(QRect const& place);

    QWidget* field_;
    QStringListModel model_;
};

}  // namespace daub
