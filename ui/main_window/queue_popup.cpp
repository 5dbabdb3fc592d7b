#include "ui/main_window/queue_popup.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/section_header.h"
#include "ui/session/queue_model.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace daub {

QueuePopup::QueuePopup(QueueModel& queue, QWidget* parent)
    : QFrame(parent, Qt::Popup), queue_(queue), view_(new QListView) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    view_->setModel(&queue);
    view_->setAccessibleName(tr("Pictures that wait"));
    view_->setDragDropMode(QAbstractItemView::InternalMove);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setTextElideMode(Qt::ElideRight);
    auto* const header = new SectionHeader(tr("Pictures that wait"));
    auto* const remove = new QAction(icon("delete"), tr("Take away (Delete)"), this);
    connect(remove, &QAction::triggered, this, &QueuePopup::remove_current);
    header->add_action(remove);
    auto* const note = new QLabel(tr("Drag them to change the order, or use Alt+Up and Alt+Down."));
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid, grid, grid, grid);
    layout->setSpacing(grid);
    layout->addWidget(header);
    layout->addWidget(view_, 1);
    layout->addWidget(note);
    connect(&queue, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (queue_.rowCount() == 0) hide();
    });
}

void QueuePopup::show_above(QWidget const& button) {
    constexpr int letters = 56, rows = 9;
    QSize const size(letters * fontMetrics().averageCharWidth(), rows * (fontMetrics().height() + grid));
    QRect const room = button.screen()->availableGeometry();
    QRect place(QPoint(), size);
    place.moveBottomLeft(button.mapToGlobal(QPoint(0, -grid / 2)));
    place.moveRight(std::min(place.right(), room.right()));
    place.moveTop(std::max(place.top(), room.top()));
    setGeometry(place);
    show();
    if (!view_->currentIndex().isValid()) view_->setCurrentIndex(queue_.index(0));
    view_->setFocus();
}

void QueuePopup::keyPressEvent(QKeyEvent* event) {
    bool const alt = event->modifiers() & Qt::AltModifier;
    switch (event->key()) {
        case Qt::Key_Escape:
            return hide();
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            return remove_current();
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (alt) return move_current(event->key() == Qt::Key_Up ? -1 : 1);
            break;
        default:
            break;
    }
    QFrame::keyPressEvent(event);
}

void QueuePopup::remove_current() {
    if (QModelIndex const current = view_->currentIndex(); current.isValid()) queue_.removeRows(current.row(), 1);
}

void QueuePopup::move_current(int step) {
    int const row = view_->currentIndex().row(), to = row + step;
    if (row < 0 || to < 0 || to >= queue_.rowCount()) return;
    queue_.moveRows({}, row, 1, {}, step > 0 ? to + 1 : to);
}

}  // namespace daub
