#include "ui/panels/prompt/prompt_editor.h"

#include "engine/scene/prompt_grammar.h"
#include "ui/document/document.h"
#include "ui/look/icon.h"
#include "ui/panels/prompt/prompt_weight.h"

#include <QAction>
#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace daub {
namespace {

constexpr qreal font_scale = 1.4;  // of the system's size: the largest text in the window

}  // namespace

PromptEditor::PromptEditor(Document& document, QWidget* parent) : DocumentTextEdit(document, Which::prompt, parent) {
    setAccessibleName(tr("Prompt"));
    setAccessibleDescription(tr("One sentence that says what the picture shows"));
    setPlaceholderText(tr("Describe the picture, select words, paint them"));
    QTextEdit::document()->setDocumentMargin(7);
    wear_large_font();
    add_actions();
    connect(&document, &Document::regionChanged, this, &PromptEditor::update_marks);
    connect(&document, &Document::regionInserted, this, &PromptEditor::update_marks);
    connect(&document, &Document::regionRemoved, this, &PromptEditor::update_marks);
    connect(&document, &Document::regionMoved, this, &PromptEditor::update_marks);
    connect(&document, &Document::activeRegionChanged, this, &PromptEditor::update_marks);
    connect(&document, &Document::documentReset, this, &PromptEditor::update_marks);
    connect(QTextEdit::document(), &QTextDocument::contentsChange, viewport(), qOverload<>(&QWidget::update));
    update_marks();
}

void PromptEditor::add_actions() {
    auto const add = [this](QString const& icon_name, QString const& text, QKeySequence const& keys) {
        auto* const action = new QAction(icon(icon_name), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        addAction(action);
        return action;
    };
    make_region_ = add("add-region", tr("Make Region of Words"), Qt::CTRL | Qt::Key_R);
    make_region_->setToolTip(tr("Make a region of the selected words (Ctrl+R)"));
    weigh_more_ = add("plus", tr("Weigh Words More"), Qt::CTRL | Qt::Key_Up);
    weigh_less_ = add("minus", tr("Weigh Words Less"), Qt::CTRL | Qt::Key_Down);
    connect(make_region_, &QAction::triggered, this, &PromptEditor::make_region);
    connect(weigh_more_, &QAction::triggered, this, [this] { change_weight_by(prompt_weight_step); });
    connect(weigh_less_, &QAction::triggered, this, [this] { change_weight_by(-prompt_weight_step); });
}

void PromptEditor::extend_menu(QMenu& menu) {
    menu.addSeparator();
    bool const words = !chosen_words().empty();
    for (QAction* const action : {make_region_, weigh_more_, weigh_less_}) {
        menu.addAction(action);
        action->setEnabled(words);
    }
    connect(&menu, &QMenu::aboutToHide, this, [this] {
        for (QAction* const action : {make_region_, weigh_more_, weigh_less_}) action->setEnabled(true);
    });
}

// --- Words ---

TextSpan PromptEditor::chosen_words() const {
    QTextCursor const cursor = textCursor();
    QString const& text = positions().text();
    UnitRange const range = cursor.hasSelection() ? trimmed(text, {cursor.selectionStart(), cursor.selectionEnd()})
                                                  : word_at(text, cursor.position());
    return positions().bytes_of(range);
}

RegionId PromptEditor::make_region() {
    TextSpan const words = chosen_words();
    if (words.empty()) return {};
    Document& document = bound_document();
    for (std::size_t i = 0; i < document.regions().size(); ++i) {
        if (document.regions()[i].spans != std::vector{words}) continue;
        document.set_active_region(document.region_id(i));
        return document.region_id(i);
    }
    return document.add_region({.spans = {words}});
}

bool PromptEditor::change_weight_by(double step) {
    auto const change = change_weight(bound_document().request().prompt, chosen_words(), step);
    if (!change) return false;
    QUndoStack& stack = bound_document().undo_stack();
    stack.beginMacro(tr("Weigh words"));
    for (TextEdit const& edit : change->edits) bound_document().edit_prompt(edit);
    stack.endMacro();
    select_bytes(change->selection);
    return true;
}

void PromptEditor::activate_region_at(int position) {
    for (auto mark = marks_.rbegin(); mark != marks_.rend(); ++mark) {
        if (!mark->range.contains(position)) continue;
        TextSpan const span = positions().bytes_of(mark->range);
        auto const& regions = bound_document().regions();
        auto const found = std::ranges::find_if(
            regions, [&](Region const& region) { return std::ranges::count(region.spans, span) > 0; });
        if (found != regions.end())
            bound_document().set_active_region(
                bound_document().region_id(static_cast<std::size_t>(found - regions.begin())));
        return;
    }
}

// --- Marks ---

void PromptEditor::update_marks() {
    marks_ = region_marks(bound_document(), positions());
    problems_.clear();
    for (PromptProblem const& problem : parse_prompt(bound_document().request().prompt).problems) {
        int const begin = positions().position_of(problem.offset);
        problems_.push_back({{begin, begin + 1}, QString::fromStdString(problem.message)});
    }
    viewport()->update();
}

void PromptEditor::set_beyond(std::vector<TextSpan> beyond) {
    beyond_ = std::move(beyond);
    viewport()->update();
}

void PromptEditor::paintEvent(QPaintEvent* event) {
    QTextDocument const& text = *QTextEdit::document();
    QPoint const scroll(horizontalScrollBar()->value(), verticalScrollBar()->value());
    auto const begin = [&](QPainter& painter) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(-scroll);
    };
    {
        QPainter painter(viewport());
        begin(painter);
        for (PromptMark const& mark : marks_) draw_mark(painter, text, mark, palette());
    }
    DocumentTextEdit::paintEvent(event);
    QPainter painter(viewport());
    begin(painter);
    for (TextSpan const& span : beyond_) draw_beyond(painter, text, positions().units_of(span), palette());
    for (Problem const& problem : problems_) draw_problem(painter, text, problem.range, palette());
    if (!drop_target_.empty()) draw_drop_target(painter, text, drop_target_, palette());
}

bool PromptEditor::event(QEvent* event) {
    if (event->type() == QEvent::ApplicationFontChange) wear_large_font();
    if (event->type() != QEvent::ToolTip) return DocumentTextEdit::event(event);
    auto* const help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), tip_at(viewport()->mapFrom(this, help->pos())), this);
    return true;
}

void PromptEditor::changeEvent(QEvent* event) {
    DocumentTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) viewport()->update();
}

/// A widget's own font does not follow the application's by itself.
void PromptEditor::wear_large_font() {
    QFont large = QApplication::font();
    if (large.pointSizeF() > 0)
        large.setPointSizeF(large.pointSizeF() * font_scale);
    else
        large.setPixelSize(qRound(large.pixelSize() * font_scale));
    setFont(large);
}

QString PromptEditor::tip_at(QPoint const& point) const {
    int const position = position_at(point);
    for (Problem const& problem : problems_)
        if (problem.range.contains(position)) return problem.message;
    std::size_t const byte = positions().byte_of(position);
    for (TextSpan const& span : beyond_)
        if (span.begin <= byte && byte < span.end) return tr("An encoder of the model has no room for these words.");
    return {};
}

}  // namespace daub
