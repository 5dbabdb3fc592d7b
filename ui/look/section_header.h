// The line above a part of a dock: its name in small capitals, a count, and buttons at the end.
//
//     auto* header = new SectionHeader(tr("Regions"));
//     header->set_count("6");
//     header->add_action(add_region);
//
// A label for assistive technology; actions are tool buttons with their texts as names. UI thread.
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace daub {

class TabularLabel;

/// A label in the look of section names.
QLabel* section_label(QString const& text, QWidget* parent);

class SectionHeader : public QWidget {
    Q_OBJECT

 public:
    explicit SectionHeader(QString const& text, QWidget* parent = nullptr);

    void set_text(QString const& text);
    void set_count(QString const& count);
    QToolButton* add_action(QAction* action);

 private:
    QHBoxLayout* layout_;
    QLabel* label_;
    TabularLabel* count_;
};

}  // namespace daub
