#include "ui/panels/prompt/document_text_edit.h"

#include "ui/document/document.h"
#include "ui/panels/prompt/completion.h"
#include "ui/panels/prompt/word_popup.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

/// As a text document holds it: every unit keeps its place, line ends are '\n'.
QString as_shown(QString text) {
    for (QChar& c : text)
        if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator || c == QChar(0xFDD0) || c == QChar(0xFDD1))
            c = u'\n';
        else if (c == u'\r' || c == u'\0')
            c = u' ';
    return text;
}

bool splits_pair(QString const& text, int at) {
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
}

bool is_enter(QKeyEvent const& event) { return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter; }

}  // namespace

DocumentTextEdit::DocumentTextEdit(Document& document, Which which, QWidget* parent)
    : QTextEdit(parent), document_(document), which_(which), popup_(new WordPopup(this)) {
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setLineWrapMode(WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto const changed = which == Which::prompt ? &Document::promptChanged : &Document::negativePromptChanged;
    connect(&document, changed, this, &DocumentTextEdit::take_text);
    connect(&document, &Document::documentReset, this, &DocumentTextEdit::take_text);
    connect(QTextEdit::document(), &QTextDocument::contentsChange, this, [this](int position, int removed, int added) {
        if (!taking_) changes_.push_back({position, removed, added});
    });
    connect(QTextEdit::document(), &QTextDocument::contentsChanged, this, &DocumentTextEdit::give_text);
    connect(QTextEdit::document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &DocumentTextEdit::updateGeometry);
    connect(popup_, &WordPopup::chosen, this, &DocumentTextEdit::complete);
    take_text();
}

DocumentTextEdit::~DocumentTextEdit() = default;

std::string const& DocumentTextEdit::bound_text() const {
    return which_ == Which::prompt ? document_.request().prompt : document_.request().negative_prompt;
}

QString DocumentTextEdit::field_text() const {
    QString text = QTextEdit::document()->toRawText();
    return as_shown(text);
}

TextSpan DocumentTextEdit::selected_bytes() const {
    QTextCursor const cursor = textCursor();
    return positions_.bytes_of({cursor.selectionStart(), cursor.selectionEnd()});
}

void DocumentTextEdit::select_bytes(TextSpan span) {
    UnitRange const range = positions_.units_of(span);
    QTextCursor cursor = textCursor();
    cursor.setPosition(range.begin);
    cursor.setPosition(range.end, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

// --- Both ways ---

void DocumentTextEdit::take_text() {
    positions_ = TextPositions(bound_text());
    QString const text = as_shown(positions_.text());
    if (text != field_text()) show_text(text);
    text_taken();
}

/// Replaces only what differs, so that cursor and scroll position stay.
void DocumentTextEdit::show_text(QString const& text) {
    QString const before = field_text();
    auto const least = std::min(before.size(), text.size());
    qsizetype begin = 0, same = 0;
    while (begin < least && before[begin] == text[begin]) ++begin;
    if (splits_pair(before, static_cast<int>(begin)) || splits_pair(text, static_cast<int>(begin))) --begin;
    while (same < least - begin && before[before.size() - 1 - same] == text[text.size() - 1 - same]) ++same;
    if (splits_pair(before, static_cast<int>(before.size() - same))) --same;

    taking_ = true;
    QTextCursor cursor(QTextEdit::document());
    cursor.setPosition(static_cast<int>(begin));
    cursor.setPosition(static_cast<int>(before.size() - same), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(begin, text.size() - same - begin));
    setTextCursor(cursor);
    taking_ = false;
}

void DocumentTextEdit::give_text() {
    if (taking_ || changes_.empty()) return;
    QString const before = as_shown(positions_.text()), after = field_text();
    FieldChange change = changes_.front();
    bool const one = changes_.size() == 1 && before.size() - change.removed + change.added == after.size();
    changes_.clear();
    if (before == after) return;
    if (!one) change = {0, static_cast<int>(before.size()), static_cast<int>(after.size())};
    TextEdit const edit = edit_between(before, after, change);
    which_ == Which::prompt ? document_.edit_prompt(edit) : document_.edit_negative_prompt(edit);
    offer_completions();
}

/// The place is the one that the field tells, not one that a comparison of the texts finds: "a a" may have got its
/// second word in front or behind. What was replaced by the same is cut off.
TextEdit DocumentTextEdit::edit_between(QString const& before, QString const& after, FieldChange change) const {
    int begin = change.position, end = begin + change.removed, new_end = begin + change.added;
    if (splits_pair(before, begin) || splits_pair(after, begin)) --begin;
    if (splits_pair(before, end) || splits_pair(after, new_end)) ++end, ++new_end;
    TextSpan const span = positions_.bytes_of({begin, end});
    std::string const inserted = after.mid(begin, new_end - begin).toStdString();
    TextEdit edit = difference(text_at(bound_text(), span), inserted);
    edit.begin += span.begin;
    return edit;
}

// --- Keys ---

bool DocumentTextEdit::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        auto* const key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && completing()) {
            event->accept();  // it closes the list; without one it is the window's
            return true;
        }
        bool const left_to_window = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo) ||
                                    (is_enter(*key) && key->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
        if (left_to_window) {
            event->ignore();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void DocumentTextEdit::changeEvent(QEvent* event) {
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) updateGeometry();
}

void DocumentTextEdit::keyPressEvent(QKeyEvent* event) {
    if (handle_completion_key(event) || handle_undo_key(event)) return;
    if (is_enter(*event) && event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) return event->ignore();
    if (event->key() == Qt::Key_Escape) return event->ignore();
    QTextEdit::keyPressEvent(event);
    bool const moved_on = event->text().isEmpty() && !event->matches(QKeySequence::Delete);
    if (moved_on && event->key() != Qt::Key_Shift) popup_->hide();
}

/// Where the window has actions for these, their shortcuts come first.
bool DocumentTextEdit::handle_undo_key(QKeyEvent* event) {
    if (event->matches(QKeySequence::Undo))
        document_.undo_stack().undo();
    else if (event->matches(QKeySequence::Redo))
        document_.undo_stack().redo();
    else
        return false;
    return true;
}

void DocumentTextEdit::focusOutEvent(QFocusEvent* event) {
    popup_->hide();
    document_.break_merging();
    QTextEdit::focusOutEvent(event);
}

// --- Completion ---

/// Tab takes a word from the list before it goes anywhere.
bool DocumentTextEdit::focusNextPrevChild(bool next) { return !completing() && QTextEdit::focusNextPrevChild(next); }

bool DocumentTextEdit::completing() const { return popup_->isVisible(); }

QStringList DocumentTextEdit::completions() const { return completing() ? popup_->words() : QStringList(); }

bool DocumentTextEdit::handle_completion_key(QKeyEvent* event) {
    if (!completing() || event->modifiers() & ~Qt::KeypadModifier) return false;
    switch (event->key()) {
        case Qt::Key_Tab:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            complete(popup_->current_word());
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
            popup_->move(event->key() == Qt::Key_Up ? -1 : 1);
            return true;
        case Qt::Key_Escape:
            popup_->hide();
            return true;
        default:
            return false;
    }
}

void DocumentTextEdit::offer_completions() {
    if (!words_ || !hasFocus()) return popup_->hide();
    Completion const completion = completion_at(positions_.text(), textCursor().position(), *words_);
    if (completion.offers.isEmpty()) return popup_->hide();
    QTextCursor start = textCursor();
    start.setPosition(completion.typed.begin);
    popup_->offer(completion.offers, cursorRect(start).translated(viewport()->pos()));
}

void DocumentTextEdit::complete(QString const& offer) {
    popup_->hide();
    QTextCursor cursor = textCursor();
    if (!words_) return;
    Completion const completion = completion_at(positions_.text(), cursor.position(), *words_);
    if (!completion.offers.contains(offer)) return;
    cursor.setPosition(completion.typed.begin);
    cursor.setPosition(completion.typed.end, QTextCursor::KeepAnchor);
    cursor.insertText(completed(positions_.text(), completion, offer));
    setTextCursor(cursor);
    popup_->hide();  // the new text offers its own
}

// --- Paste, drag, menu ---

bool DocumentTextEdit::canInsertFromMimeData(QMimeData const* source) const { return source->hasText(); }

void DocumentTextEdit::insertFromMimeData(QMimeData const* source) {
    QString text = source->text();
    text.replace("\r\n", "\n");
    textCursor().insertText(as_shown(std::move(text)));
    ensureCursorVisible();
}

QMimeData* DocumentTextEdit::createMimeDataFromSelection() const {
    auto* const data = new QMimeData;
    UnitRange const range{textCursor().selectionStart(), textCursor().selectionEnd()};
    data->setText(positions_.text().mid(range.begin, range.end - range.begin));
    return data;
}

void DocumentTextEdit::contextMenuEvent(QContextMenuEvent* event) {
    std::unique_ptr<QMenu> const menu(createStandardContextMenu(event->pos()));
    for (QAction* const action : menu->actions()) {
        bool const undo = action->objectName() == "edit-undo", redo = action->objectName() == "edit-redo";
        if (!undo && !redo) continue;
        action->disconnect();  // the field has no history of its own
        QUndoStack& stack = document_.undo_stack();
        action->setEnabled(undo ? stack.canUndo() : stack.canRedo());
        connect(action, &QAction::triggered, &stack, undo ? &QUndoStack::undo : &QUndoStack::redo);
    }
    extend_menu(*menu);
    menu->exec(event->globalPos());
}

// --- Size ---

void DocumentTextEdit::set_most_lines(int lines) {
    most_lines_ = lines;
    updateGeometry();
}

int DocumentTextEdit::text_height() const {
    qreal const line = QFontMetricsF(font()).lineSpacing();
    qreal const margins = 2 * QTextEdit::document()->documentMargin();
    qreal const wanted = QTextEdit::document()->size().height();
    return static_cast<int>(std::ceil(std::clamp(wanted, line + margins, most_lines_ * line + margins)));
}

QSize DocumentTextEdit::sizeHint() const {
    constexpr int letters = 40;
    QMargins const viewport = viewportMargins();
    int const frame = 2 * frameWidth() + viewport.top() + viewport.bottom();
    return {letters * fontMetrics().averageCharWidth(), text_height() + frame};
}

QSize DocumentTextEdit::minimumSizeHint() const {
    constexpr int letters = 12;
    return {letters * fontMetrics().averageCharWidth(), sizeHint().height()};
}

}  // namespace daub
