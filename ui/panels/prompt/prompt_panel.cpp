#include "ui/panels/prompt/prompt_panel.h"

#include "ui/document/document.h"
#include "ui/look/collapsible_section.h"
#include "ui/look/look_drawing.h"
#include "ui/panels/prompt/prompt_editor.h"
#include "ui/panels/prompt/token_meter.h"
#include "ui/panels/prompt/warning_list.h"
#include "ui/panels/prompt/word_move.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace daub {
namespace {

/// All that some encoder does not see.
std::vector<TextSpan> beyond_any(std::vector<EncoderUse> const& uses) {
    std::vector<TextSpan> all;
    for (EncoderUse const& use : uses)
        for (TextSpan const& span : use.beyond)
            if (std::ranges::none_of(all, [&](TextSpan const& known) { return known.overlaps(span); }))
                all.push_back(span);
    return all;
}

}  // namespace

PromptPanel::PromptPanel(Document& document, QWidget* parent)
    : QWidget(parent),
      document_(document),
      editor_(new PromptEditor(document)),
      meters_(new TokenMeters),
      warnings_(new WarningList),
      negative_(new DocumentTextEdit(document, DocumentTextEdit::Which::negative_prompt)),
      negative_section_(new CollapsibleSection(tr("Keep out of the picture"), negative_,
                                               !document.request().negative_prompt.empty())) {
    negative_->setAccessibleName(tr("Negative prompt"));
    negative_->setPlaceholderText(tr("What the picture shall not show"));
    arrange();
    refresh_soon_.setSingleShot(true);
    connect(&refresh_soon_, &QTimer::timeout, this, &PromptPanel::refresh);
    auto const soon = qOverload<>(&QTimer::start);  // never on dabs: a stroke changes none of this
    connect(&document, &Document::promptChanged, &refresh_soon_, soon);
    connect(&document, &Document::regionChanged, &refresh_soon_, soon);
    connect(&document, &Document::regionInserted, &refresh_soon_, soon);
    connect(&document, &Document::regionRemoved, &refresh_soon_, soon);
    connect(&document, &Document::regionMoved, &refresh_soon_, soon);
    connect(&document, &Document::documentReset, this, [this] {
        negative_section_->set_expanded(!document_.request().negative_prompt.empty());
        refresh_soon_.start();
    });
    connect(warnings_, &WarningList::fixWanted, this, &PromptPanel::fix);
    connect(warnings_, &WarningList::placeWanted, this, &PromptPanel::show_place);
    connect(editor_, &QTextEdit::selectionChanged, warnings_,
            [this] { warnings_->set_words_selected(editor_->textCursor().hasSelection()); });
    refresh();
}

QWidget* PromptPanel::sentence_row() {
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid);
    auto* const make_region = new QToolButton;
    make_region->setDefaultAction(editor_->make_region_action());
    make_region->setAutoRaise(true);
    make_region->setAccessibleName(tr("Make region of selected words"));
    make_region->setFocusPolicy(Qt::TabFocus);  // a click leaves the selection where it is
    constexpr int height = 5 * grid;            // of one line, as of the buttons beside it
    make_region->setMinimumSize(height, height);
    layout->addStrut(std::max(height, 2 * TokenMeter().sizeHint().height()));  // nothing moves once tokens are counted
    layout->addWidget(editor_, 1, Qt::AlignTop);
    layout->addWidget(make_region, 0, Qt::AlignTop);
    layout->addWidget(meters_, 0, Qt::AlignTop);
    return row;
}

void PromptPanel::arrange() {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid, grid, grid, grid);
    layout->setSpacing(grid);
    layout->addWidget(sentence_row());
    layout->addWidget(warnings_);
    layout->addWidget(negative_section_);
    layout->addStretch(1);
    setTabOrder(editor_, negative_);
}

void PromptPanel::set_tokens(std::shared_ptr<PromptTokens const> tokens) {
    tokens_ = std::move(tokens);
    refresh();
}

void PromptPanel::set_known_words(std::shared_ptr<KnownWords const> words) {
    words_ = std::move(words);
    editor_->set_known_words(words_);
    negative_->set_known_words(words_ ? std::make_shared<KnownWords>(words_->without_loras()) : nullptr);
    refresh();
}

void PromptPanel::refresh() {
    refresh_soon_.stop();
    GenerationRequest const& request = document_.request();
    std::vector<EncoderUse> const uses = tokens_ ? tokens_->count(request.prompt) : std::vector<EncoderUse>();
    meters_->set_uses(uses);
    meters_->setVisible(!uses.empty());
    editor_->set_beyond(beyond_any(uses));
    warnings_->set_warnings(prompt_warnings(
        {.prompt = request.prompt, .regions = request.regions, .encoders = uses, .words = words_.get()}));
}

void PromptPanel::fix(PromptWarning const& warning) {
    using Kind = PromptWarning::Kind;
    bool const region = warning.region && *warning.region < document_.regions().size();
    RegionId const id = region ? document_.region_id(*warning.region) : RegionId();
    if (warning.kind == Kind::unbound_region && editor_->textCursor().hasSelection())
        document_.bind_region(id, {editor_->chosen_words()});
    if (warning.kind == Kind::shared_words && region) {
        std::vector<TextSpan> spans = document_.region(id)->spans;
        std::erase_if(spans, [&](TextSpan const& span) { return span.overlaps(warning.span); });
        document_.bind_region(id, std::move(spans));
    }
    if (warning.kind == Kind::beyond_limit) editor_->select_bytes(move_words(document_, warning.span, 0));
    if (warning.kind == Kind::unknown_word)
        document_.edit_prompt({warning.span.begin, warning.span.length(), warning.suggestion.toStdString()});
    editor_->setFocus();
    refresh();
}

void PromptPanel::show_place(PromptWarning const& warning) {
    editor_->select_bytes(warning.span);
    editor_->setFocus();
}

void PromptPanel::select_words_of(std::string const& id) {
    Region const* const region = document_.region(id);
    if (region == nullptr || region->spans.empty()) return;
    editor_->select_bytes(region->spans.front());
    editor_->setFocus();
}

}  // namespace daub
