// A section that folds away: a header that is a button, and the content under it.
//
//     auto* section = new CollapsibleSection(tr("Advanced"), content, false);
//
// Owns the content. Folding is immediate; there is no motion that would explain more. UI thread.
#pragma once

#include <QWidget>

class QAbstractButton;

namespace daub {

class CollapsibleSection : public QWidget {
    Q_OBJECT

 public:
    CollapsibleSection(QString const& title, QWidget* content, bool expanded = true, QWidget* parent = nullptr);

    bool expanded() const;
    QWidget* content() const { return content_; }

 public Q_SLOTS:
    void set_expanded(bool expanded);

 Q_SIGNALS:
    void expandedChanged(bool expanded);

 private:
    QAbstractButton* header_;
    QWidget* content_;
};

}  // namespace daub
