#include "ui/panels/regions/region_view.h"

#include "ui/document/region_list_model.h"
#include "ui/look/look_drawing.h"
#include "ui/panels/regions/color_choice.h"
#include "ui/panels/regions/region_actions.h"
#include "ui/panels/regions/region_row.h"
#include "ui/panels/regions/region_thumbnails.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace daub {
namespace {

bool is_own_key(int key) {
    return key == Qt::Key_C || key == Qt::Key_Space || key == Qt::Key_Delete || key == Qt::Key_F2;
}

}  // namespace

RegionView::RegionView(Document& document, RegionListModel& model, QWidget* parent)
    : QListView(parent), document_(document), model_(model), actions_(new RegionActions(document, this)) {
    setAccessibleName(tr("Regions"));
    setAccessibleDescription(tr("The current one is painted. Its menu has all that can be done with it."));
    setModel(&model);
    setItemDelegate(new RegionDelegate(*new RegionThumbnails(document, this), this));
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed);
    setDragDropMode(InternalMove);
    setDropIndicatorShown(true);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(&document, &Document::activeRegionChanged, this, &RegionView::show_active);
    connect(&model, &QAbstractItemModel::modelReset, this, &RegionView::show_active);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &RegionView::show_active);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &RegionView::show_active);
    for (auto const signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &RegionView::updateGeometry);
    connect(&model, &QAbstractItemModel::modelReset, this, &RegionView::updateGeometry);
    connect(actions_, &RegionActions::renameWanted, this, &RegionView::rename);
    show_active();
}

RegionId RegionView::current_region() const { return model_.region_at(currentIndex().row()); }

// --- The current row and the active region ---

void RegionView::show_active() {
    QModelIndex const active = model_.index(model_.row_of(document_.active_region()));
    if (active == currentIndex() && selectionModel()->isSelected(active)) return;
    if (active.isValid())
        setCurrentIndex(active);
    else
        selectionModel()->clear();
}

/// Rows that go take the current one along for a moment; only what people choose counts.
void RegionView::currentChanged(QModelIndex const& current, QModelIndex const& previous) {
    QListView::currentChanged(current, previous);
    RegionId const id = model_.region_at(current.row());
    bool const chosen = current.isValid() && document_.region(id) != nullptr;
    bool const settled = model_.rowCount() == static_cast<int>(document_.regions().size());
    if (chosen && settled && id != document_.active_region()) document_.set_active_region(id);
}

// --- Pointer ---

void RegionView::toggle(QModelIndex const& index, int role) { model_.setData(index, !index.data(role).toBool(), role); }

bool RegionView::press_part(QModelIndex const& index, QPoint const& point) {
    if (!index.isValid()) return false;
    switch (RegionRow(visualRect(index), font(), layoutDirection()).part_at(point)) {
        case RegionRow::Part::eye:
            toggle(index, RegionListModel::VisibleRole);
            return true;
        case RegionRow::Part::lock:
            toggle(index, RegionListModel::LockedRole);
            return true;
        default:
            return false;
    }
}

/// On release, so that a region can be dragged by its colour.
void RegionView::mouseReleaseEvent(QMouseEvent* event) {
    QPoint const point = event->position().toPoint();
    QModelIndex const index = indexAt(point);
    bool const click = event->button() == Qt::LeftButton && index.isValid() && state() != DraggingState;
    QListView::mouseReleaseEvent(event);
    if (!click || pressed_swatch_ != model_.region_at(index.row())) return;
    RegionRow const row(visualRect(index), font(), layoutDirection());
    if (row.part_at(point) == RegionRow::Part::swatch) choose_color(pressed_swatch_);
}

void RegionView::mousePressEvent(QMouseEvent* event) {
    QPoint const point = event->position().toPoint();
    if (event->button() == Qt::LeftButton && press_part(indexAt(point), point)) return event->accept();
    QModelIndex const index = indexAt(point);
    bool const swatch =
        event->button() == Qt::LeftButton && index.isValid() &&
        RegionRow(visualRect(index), font(), layoutDirection()).part_at(point) == RegionRow::Part::swatch;
    pressed_swatch_ = swatch ? model_.region_at(index.row()) : RegionId();
    QListView::mousePressEvent(event);
}

void RegionView::mouseDoubleClickEvent(QMouseEvent* event) {
    QPoint const point = event->position().toPoint();
    QModelIndex const index = indexAt(point);
    if (event->button() != Qt::LeftButton || !index.isValid()) return QListView::mouseDoubleClickEvent(event);
    if (press_part(index, point)) return;
    rename(model_.region_at(index.row()));
}

void RegionView::rename(RegionId const& id) {
    QModelIndex const index = model_.index(model_.row_of(id));
    if (!index.isValid()) return;
    setCurrentIndex(index);
    edit(index);
}

void RegionView::choose_color(RegionId const& id) {
    QModelIndex const index = model_.index(model_.row_of(id));
    if (!index.isValid()) return;
    auto* const menu = new ColorMenu(index.data(RegionListModel::ColorRole).value<QColor>(), this);
    connect(menu, &ColorMenu::chosen, this, [this, id](QColor const& color) {
        model_.setData(model_.index(model_.row_of(id)), color, RegionListModel::ColorRole);
        document_.break_merging();
    });
    RegionRow const row(visualRect(index), font(), layoutDirection());
    menu->popup(viewport()->mapToGlobal(row.swatch.bottomLeft() + QPoint(-grid, grid / 2)));
}

void RegionView::contextMenuEvent(QContextMenuEvent* event) {
    bool const keyboard = event->reason() == QContextMenuEvent::Keyboard;
    QModelIndex const index = keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) return;
    setCurrentIndex(index);
    QMenu menu;
    menu.addAction(tr("Colour…"), this, [this] {
        QTimer::singleShot(0, this, [this] { choose_color(current_region()); });  // when this menu has gone
    });
    actions_->fill(menu, current_region());
    menu.exec(keyboard ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

// --- Keys ---

bool RegionView::move_current(int rows) {
    int const row = currentIndex().row();
    bool const possible = row >= 0 && row + rows >= 0 && row + rows < model_.rowCount();
    return possible && model_.moveRows({}, row, 1, {}, rows > 0 ? row + rows + 1 : row + rows);
}

void RegionView::keyPressEvent(QKeyEvent* event) {
    QModelIndex const index = currentIndex();
    bool const control = event->modifiers() == Qt::ControlModifier, plain = event->modifiers() == Qt::NoModifier;
    bool const up = event->key() == Qt::Key_Up, down = event->key() == Qt::Key_Down;
    if (event->modifiers() == Qt::AltModifier && (up || down))
        move_current(up ? -1 : 1);
    else if (index.isValid() && event->key() == Qt::Key_Space && (plain || control))
        toggle(index, control ? RegionListModel::LockedRole : RegionListModel::VisibleRole);
    else if (index.isValid() && event->key() == Qt::Key_C && plain)
        choose_color(current_region());
    else if (index.isValid() && event->key() == Qt::Key_Delete && plain)
        document_.remove_region(current_region());
    else
        QListView::keyPressEvent(event);
}

/// Of these the list has its own use while it has the focus; elsewhere they are the window's.
bool RegionView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        auto const& key = *static_cast<QKeyEvent*>(event);
        bool const plain = key.modifiers() == Qt::NoModifier && is_own_key(key.key());
        if (plain || (key.key() == Qt::Key_Space && key.modifiers() == Qt::ControlModifier)) {
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

// --- Size and emptiness ---

void RegionView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (model_.rowCount() > 0) return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(2 * grid, grid, -2 * grid, -grid), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Select words of the sentence and press Ctrl+R to paint where they shall be."));
}

QSize RegionView::sizeHint() const {
    constexpr int least = 3, most = 8, width = 34 * grid;
    int const rows = std::clamp(model_.rowCount(), least, most);
    return {width, rows * RegionRow::height(font()) + 2 * frameWidth()};
}

QSize RegionView::minimumSizeHint() const {
    constexpr int rows = 3, width = 26 * grid;
    return {width, rows * RegionRow::height(font()) + 2 * frameWidth()};
}

}  // namespace daub
