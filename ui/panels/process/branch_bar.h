// Says that a branch is active, what that means, and ends it. Hidden where there is none. UI thread.
#pragma once

#include <QWidget>

class QLabel;

namespace daub {

class BranchBar : public QWidget {
    Q_OBJECT

 public:
    explicit BranchBar(QWidget* parent = nullptr);

    /// `where` is empty where there is no branch; `holds` false where the next picture cannot follow it.
    void show_branch(QString const& where, bool holds);
    QString text() const;

    Q_SIGNAL void endWanted();

 private:
    QLabel* icon_;
    QLabel* words_;
};

}  // namespace daub
