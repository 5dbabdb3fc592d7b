// Pointer and drag and drop of the prompt editor.
#include "ui/document/document.h"
#include "ui/panels/prompt/dragged_words.h"
#include "ui/panels/prompt/prompt_editor.h"
#include "ui/panels/prompt/word_move.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QDrag>
#include <QMouseEvent>
#include <QScrollBar>

namespace daub {

QMimeData* PromptEditor::createMimeDataFromSelection() const {
    QMimeData* const data = DocumentTextEdit::createMimeDataFromSelection();
    put_words(*data, chosen_words());
    return data;
}

/// The character under the point; -1 beside the text.
int PromptEditor::position_at(QPoint const& point) const {
    QPointF const inside = point + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value());
    return QTextEdit::document()->documentLayout()->hitTest(inside, Qt::ExactHit);
}

bool PromptEditor::on_selection(QPoint const& point) const {
    QTextCursor const cursor = textCursor();
    int const position = position_at(point);
    return cursor.hasSelection() && position >= cursor.selectionStart() && position < cursor.selectionEnd();
}

UnitRange PromptEditor::words_under(QPoint const& point) const {
    if (on_selection(point))
        return trimmed(positions().text(), {textCursor().selectionStart(), textCursor().selectionEnd()});
    int const position = position_at(point);
    return position < 0 ? UnitRange() : word_at(positions().text(), position);
}

// --- Out ---

/// A press on the selection may begin a drag. The text field's own would offer to move the words away, and whoever
/// accepted that would tear them out of the sentence.
void PromptEditor::mousePressEvent(QMouseEvent* event) {
    pressed_.reset();
    QPoint const point = event->position().toPoint();
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && on_selection(point)) {
        pressed_ = point;
        return event->accept();
    }
    DocumentTextEdit::mousePressEvent(event);
}

void PromptEditor::mouseMoveEvent(QMouseEvent* event) {
    if (!pressed_) return DocumentTextEdit::mouseMoveEvent(event);
    QPoint const way = event->position().toPoint() - *pressed_;
    if (way.manhattanLength() < QApplication::startDragDistance()) return;
    pressed_.reset();
    drag_selection();
}

void PromptEditor::mouseReleaseEvent(QMouseEvent* event) {
    QPoint const point = event->position().toPoint();
    if (pressed_) {
        pressed_.reset();
        setTextCursor(cursorForPosition(point));
    } else {
        DocumentTextEdit::mouseReleaseEvent(event);
    }
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection()) activate_region_at(position_at(point));
}

void PromptEditor::drag_selection() {
    auto* const drag = new QDrag(this);
    drag->setMimeData(createMimeDataFromSelection());
    drag->exec(Qt::CopyAction);
}

// --- In ---

void PromptEditor::show_drop_target(UnitRange target) {
    drop_target_ = target;
    viewport()->update();
}

void PromptEditor::dragEnterEvent(QDragEnterEvent* event) {
    if (dragged_region(*event->mimeData())) return event->acceptProposedAction();
    DocumentTextEdit::dragEnterEvent(event);
}

void PromptEditor::dragMoveEvent(QDragMoveEvent* event) {
    if (!dragged_region(*event->mimeData())) return DocumentTextEdit::dragMoveEvent(event);
    show_drop_target(words_under(event->position().toPoint()));
    event->setAccepted(!drop_target_.empty());
}

void PromptEditor::dragLeaveEvent(QDragLeaveEvent* event) {
    show_drop_target({});
    DocumentTextEdit::dragLeaveEvent(event);
}

void PromptEditor::dropEvent(QDropEvent* event) {
    QPoint const point = event->position().toPoint();
    if (auto const region = dragged_region(*event->mimeData())) {
        drop_region(*region, point);
        return event->acceptProposedAction();
    }
    if (event->source() != this) return DocumentTextEdit::dropEvent(event);
    QDragLeaveEvent leave;
    DocumentTextEdit::dragLeaveEvent(&leave);  // takes its cursor mark away
    move_selection_to(cursorForPosition(point).position());
    event->acceptProposedAction();
}

void PromptEditor::drop_region(RegionId const& id, QPoint const& point) {
    UnitRange const words = words_under(point);
    show_drop_target({});
    if (words.empty() || !bound_document().bind_region(id, {positions().bytes_of(words)})) return;
    bound_document().set_active_region(id);
}

void PromptEditor::move_selection_to(int position) {
    UnitRange const word = word_at(positions().text(), position);
    bool const inside_word = word.begin < position && position < word.end;
    std::size_t const to = positions().byte_of(inside_word ? word.begin : position);
    select_bytes(move_words(bound_document(), chosen_words(), to));
}

}  // namespace daub
