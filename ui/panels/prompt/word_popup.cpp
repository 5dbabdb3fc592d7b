#include "ui/panels/prompt/word_popup.h"

#include "ui/look/look_drawing.h"

#include <QScreen>

#include <algorithm>

namespace daub {

WordPopup::WordPopup(QWidget* field) : QListView(field), field_(field) {
    setWindowFlags(Qt::ToolTip);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(field);
    setModel(&model_);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Known words"));
    connect(this, &QListView::clicked, this,
            [this](QModelIndex const& index) { Q_EMIT chosen(index.data().toString()); });
    hide();
}

void WordPopup::offer(QStringList const& words, QRect const& place) {
    model_.setStringList(words);
    setCurrentIndex(model_.index(0));
    fit(place);
    show();
}

void WordPopup::fit(QRect const& place) {
    int const frame = 2 * frameWidth();
    int const rows = static_cast<int>(model_.stringList().size());
    QSize const size(sizeHintForColumn(0) + frame + 2 * grid, rows * sizeHintForRow(0) + frame);
    resize(size);
    QPoint where = field_->mapToGlobal(place.bottomLeft() + QPoint(0, grid / 2));
    if (QScreen const* const screen = field_->screen()) {
        QRect const free = screen->availableGeometry();
        if (where.y() + size.height() > free.bottom())
            where.setY(field_->mapToGlobal(place.topLeft()).y() - size.height() - grid / 2);
        where.setX(std::clamp(where.x(), free.left(), std::max(free.left(), free.right() - size.width())));
    }
    QWidget::move(where);
}

void WordPopup::move(int rows) {
    int const count = model_.rowCount();
    if (count > 0) setCurrentIndex(model_.index((currentIndex().row() + rows + count) % count));
}

QString WordPopup::current_word() const { return currentIndex().data().toString(); }

}  // namespace daub
