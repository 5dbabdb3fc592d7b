// The prompt dock: the sentence, how full the encoders are, what to mind, and what to keep out of the picture.
//
//     auto* panel = new PromptPanel(document);
//     panel->set_tokens(tokens);                                // of the model that is chosen
//     panel->set_known_words(std::make_shared<KnownWords>(*model.vocabulary));
//
// Borrows the document, which must live longer. UI thread.
#pragma once

#include "ui/panels/prompt/prompt_warnings.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QToolButton;

namespace daub {

class CollapsibleSection;
class Document;
class DocumentTextEdit;
class PromptEditor;
class TokenMeters;
class WarningList;

class PromptPanel : public QWidget {
    Q_OBJECT

 public:
    explicit PromptPanel(Document& document, QWidget* parent = nullptr);

    /// Null: no model, no meters.
    void set_tokens(std::shared_ptr<PromptTokens const> tokens);
    /// Null: any word may be known.
    void set_known_words(std::shared_ptr<KnownWords const> words);

    PromptEditor& editor() const { return *editor_; }
    DocumentTextEdit& negative_editor() const { return *negative_; }
    TokenMeters& meters() const { return *meters_; }
    WarningList& warning_list() const { return *warnings_; }

    /// Counts tokens and looks for warnings now, instead of when the event loop next rests.
    void refresh();

 public Q_SLOTS:
    void fix(daub::PromptWarning const& warning);
    void show_place(daub::PromptWarning const& warning);
    /// Selects the words of the region.
    void select_words_of(std::string const& region);

 private:
    QWidget* sentence_row();
    void arrange();

    Document& document_;
    std::shared_ptr<PromptTokens const> tokens_;
    std::shared_ptr<KnownWords const> words_;
    PromptEditor* editor_;
    TokenMeters* meters_;
    WarningList* warnings_;
    DocumentTextEdit* negative_;
    CollapsibleSection* negative_section_;
    QTimer refresh_soon_;
};

}  // namespace daub
