// Warnings about the prompt, one a row, each with the button that puts it right.
//
//     connect(list, &WarningList::fixWanted, this, &PromptPanel::fix);
//     list->set_warnings(prompt_warnings(state));
//
// Takes no room without warnings; shows the first few and the rest on demand. UI thread.
#pragma once

#include "ui/panels/prompt/prompt_warnings.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace daub {

class WarningList : public QWidget {
    Q_OBJECT

 public:
    explicit WarningList(QWidget* parent = nullptr);

    void set_warnings(std::vector<PromptWarning> warnings);
    std::vector<PromptWarning> const& warnings() const { return warnings_; }
    /// Fixes that bind to selected words can be used only while there are some.
    void set_words_selected(bool selected);

    /// A press of the row's button, for keyboard and tests.
    void fix(std::size_t index);

    Q_SIGNAL void fixWanted(daub::PromptWarning const& warning);
    /// The warning was clicked: its words are to be shown.
    Q_SIGNAL void placeWanted(daub::PromptWarning const& warning);

 private:
    void rebuild();
    QWidget* make_row(PromptWarning const& warning);

    std::vector<PromptWarning> warnings_;
    std::vector<QWidget*> needs_selection_;
    QVBoxLayout* layout_;
    QToolButton* more_;
    bool words_selected_ = false;
    bool all_shown_ = false;
};

}  // namespace daub
