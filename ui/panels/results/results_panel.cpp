#include "ui/panels/results/results_panel.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/panels/results/results_model.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPainter>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <algorithm>

namespace daub {
namespace {

constexpr int result_cell = 10 * grid, inset = grid / 2;

/// A thumbnail, framed in the accent while it is shown, starred while it is kept.
class ThumbnailDelegate : public QStyledItemDelegate {
 public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(QStyleOptionViewItem const&, QModelIndex const&) const override {
        return {result_cell, result_cell};
    }

    void paint(QPainter* painter, QStyleOptionViewItem const& option, QModelIndex const& index) const override {
        QRect const area = option.rect.adjusted(inset, inset, -inset, -inset);
        QImage const picture = index.data(Qt::DecorationRole).value<QImage>();
        QRect place(QPoint(), picture.size().scaled(area.size(), Qt::KeepAspectRatio));
        place.moveCenter(area.center());
        painter->save();
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        if (picture.isNull()) draw_box(*painter, area, option.palette.brush(QPalette::Button), Qt::transparent);
        painter->drawImage(place, picture);
        if (index.data(ResultsModel::ShownRole).toBool()) {
            constexpr int width = 2;
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(option.palette.color(QPalette::Highlight), width));
            painter->drawRoundedRect(place.adjusted(-width, -width, width, width), 4, 4);
        }
        if (index.data(ResultsModel::KeptRole).toBool()) draw_star(*painter, place);
        painter->restore();
        if (option.state & QStyle::State_Selected && !index.data(ResultsModel::ShownRole).toBool()) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(option.palette.color(QPalette::Highlight), 1, Qt::DashLine));
            painter->drawRoundedRect(QRectF(place).adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4);
            painter->restore();
        }
        if (option.state & QStyle::State_HasFocus) draw_focus_ring(*painter, option.rect, option.palette);
    }

 private:
    static void draw_star(QPainter& painter, QRect const& place) {
        constexpr int side = 18;
        QRect const corner(place.right() - side - 1, place.top() + 2, side, side);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 150));  // readable on any picture
        painter.drawRoundedRect(corner, 4, 4);
        icon("star-filled").paint(&painter, corner.adjusted(2, 2, -2, -2));
    }
};

QListView* make_view(QWidget* parent) {
    auto* const view = new QListView(parent);
    view->setViewMode(QListView::IconMode);
    view->setMovement(QListView::Static);
    view->setResizeMode(QListView::Adjust);
    view->setUniformItemSizes(true);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setDragEnabled(true);
    view->setDragDropMode(QAbstractItemView::DragOnly);
    view->setFrameShape(QFrame::NoFrame);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    view->setAccessibleName(ResultsPanel::tr("Results"));
    view->setItemDelegate(new ThumbnailDelegate(view));
    QPalette palette = view->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    view->setPalette(palette);
    return view;
}

}  // namespace

ResultsPanel::ResultsPanel(Document& document, QWidget* parent)
    : QWidget(parent),
      document_(document),
      model_(new ResultsModel(document, this)),
      view_(make_view(this)),
      buttons_(new QHBoxLayout),
      empty_(new QLabel(tr("Every picture that you generate is kept here."))) {
    view_->setModel(model_);
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    empty_->setForegroundRole(QPalette::PlaceholderText);
    empty_->setMargin(2 * grid);
    buttons_->setContentsMargins(0, grid / 2, grid, grid / 2);
    view_->setMinimumHeight(result_cell + grid);  // one row is seen whole
    buttons_->addStretch(1);
    auto* const full = new QWidget;
    auto* const column = new QVBoxLayout(full);
    column->setContentsMargins(grid - inset, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(view_, 1);
    column->addLayout(buttons_);
    auto* const layout = new QStackedLayout(this);
    layout->addWidget(full);
    layout->addWidget(empty_);
    connect(view_, &QListView::clicked, this,
            [this](QModelIndex const& index) { document_.show_result(model_->id_at(index)); });
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](QModelIndex const& index) {
        if (view_->hasFocus()) document_.show_result(model_->id_at(index));
    });
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ResultsPanel::selectionChanged);
    connect(model_, &QAbstractItemModel::modelReset, this, &ResultsPanel::follow_shown);
    connect(&document, &Document::shownResultChanged, this, &ResultsPanel::follow_shown);
    follow_shown();
}

void ResultsPanel::set_actions(QList<QAction*> const& actions) {
    view_->addActions(actions);
    for (QAction* const action : actions) {
        if (action->isSeparator() || action->icon().isNull()) continue;
        auto* const button = new QToolButton;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setAccessibleName(action->text());
        buttons_->insertWidget(buttons_->count() - 1, button);
    }
}

std::vector<std::string> ResultsPanel::selected() const {
    QModelIndexList indexes = view_->selectionModel()->selectedIndexes();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    std::vector<std::string> ids;
    for (QModelIndex const& index : indexes) ids.push_back(model_->id_at(index));
    return ids;
}

QMimeData* ResultsPanel::copy_of(std::vector<std::string> const& ids) const { return model_->mime_data_of(ids); }

void ResultsPanel::follow_shown() {
    auto* const pages = static_cast<QStackedLayout*>(layout());
    pages->setCurrentIndex(model_->rowCount() == 0 ? 1 : 0);
    QModelIndex const shown = model_->index_of(document_.project().shown_result);
    if (shown.isValid() && view_->currentIndex() != shown) view_->setCurrentIndex(shown);
}

}  // namespace daub
