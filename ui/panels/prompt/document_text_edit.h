// A text field that shows one of the document's two texts and edits it as it is typed in.
//
//     auto* field = new DocumentTextEdit(document, DocumentTextEdit::Which::negative_prompt);
//     field->set_known_words(words);                        // completes them
//
// Every change of the field is one edit of the document at its exact place, every change of the document is shown, and
// neither answers the other. Undo is the document's. Text that an input method is still composing belongs to neither.
// Pasted text is plain. Enter breaks the line; with Ctrl or Shift it is left to the window. Grows with its text up to
// `most_lines`. Borrows the document, which must live longer. UI thread.
#pragma once

#include "engine/scene/prompt_edit.h"
#include "ui/panels/prompt/known_words.h"
#include "ui/panels/prompt/text_positions.h"

#include <QTextEdit>

#include <memory>
#include <string>
#include <vector>

namespace daub {

class Document;
class WordPopup;

class DocumentTextEdit : public QTextEdit {
    Q_OBJECT

 public:
    enum class Which { prompt, negative_prompt };

    DocumentTextEdit(Document& document, Which which, QWidget* parent = nullptr);
    ~DocumentTextEdit() override;

    /// Of the text as the document has it.
    TextPositions const& positions() const { return positions_; }
    TextSpan selected_bytes() const;
    /// Also puts the cursor behind it and brings it into view.
    void select_bytes(TextSpan span);

    void set_known_words(std::shared_ptr<KnownWords const> words) { words_ = std::move(words); }
    bool completing() const;
    QStringList completions() const;

    void set_most_lines(int lines);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

 protected:
    Document& bound_document() const { return document_; }
    /// After positions() have changed.
    virtual void text_taken() {}

    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool canInsertFromMimeData(QMimeData const* source) const override;
    void insertFromMimeData(QMimeData const* source) override;
    QMimeData* createMimeDataFromSelection() const override;
    /// Puts more into the menu.
    virtual void extend_menu(QMenu&) {}

 private:
    struct FieldChange {
        int position = 0;
        int removed = 0;
        int added = 0;
    };

    std::string const& bound_text() const;
    QString field_text() const;
    void take_text();
    void show_text(QString const& text);
    void give_text();
    TextEdit edit_between(QString const& before, QString const& after, FieldChange change) const;
    bool handle_undo_key(QKeyEvent* event);
    bool handle_completion_key(QKeyEvent* event);
    void offer_completions();
    void complete(QString const& offer);
    int text_height() const;

    Document& document_;
    Which which_;
    TextPositions positions_;
    std::vector<FieldChange> changes_;  ///< that the document does not know yet
    bool taking_ = false;
    std::shared_ptr<KnownWords const> words_;
    WordPopup* popup_;
    int most_lines_ = 4;
};

}  // namespace daub
