#include "ui/panels/attention/word_list.h"

#include "ui/look/look_drawing.h"
#include "ui/panels/prompt/prompt_marks.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace daub {
namespace {

constexpr int color_role = Qt::UserRole, across = grid / 2, down = 3;

class WordDelegate : public QStyledItemDelegate {
 public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(QStyleOptionViewItem const& option, QModelIndex const& index) const override {
        QFontMetrics const metrics(option.font);
        return {metrics.horizontalAdvance(index.data().toString()) + 2 * across, metrics.height() + 2 * down};
    }

    void paint(QPainter* painter, QStyleOptionViewItem const& option, QModelIndex const& index) const override {
        bool const chosen = option.state & QStyle::State_Selected;
        QRectF const box = QRectF(option.rect);
        painter->save();
        if (chosen) draw_box(*painter, box, option.palette.brush(QPalette::Highlight), QColor(), 4);
        painter->setFont(option.font);
        painter->setPen(option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(box, Qt::AlignCenter, index.data().toString());
        if (auto const color = index.data(color_role).value<QColor>(); color.isValid() && !chosen) {
            constexpr double width = 2;
            painter->fillRect(QRectF(box.left() + across, box.bottom() - width, box.width() - 2 * across, width),
                              line_color(color, option.palette));
        }
        painter->restore();
        if (option.state & QStyle::State_HasFocus) draw_focus_ring(*painter, box, option.palette, 4);
    }
};

}  // namespace

WordList::WordList(QWidget* parent) : QListWidget(parent) {
    setAccessibleName(tr("Words of the sentence"));
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new WordDelegate(this));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSpacing(0);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &WordList::chosenChanged);
}

void WordList::set_words(std::vector<ListedWord> const& words) {
    QSignalBlocker const quiet(selectionModel());
    clear();
    for (ListedWord const& word : words) {
        auto* const item = new QListWidgetItem(word.text, this);
        item->setData(color_role, word.color);
    }
    updateGeometry();
}

void WordList::choose(std::vector<std::size_t> const& words) {
    {
        QSignalBlocker const quiet(selectionModel());
        clearSelection();
        for (std::size_t const word : words)
            if (QListWidgetItem* const item = this->item(static_cast<int>(word))) item->setSelected(true);
        if (!words.empty())
            selectionModel()->setCurrentIndex(model()->index(static_cast<int>(words.front()), 0),
                                              QItemSelectionModel::NoUpdate);
    }
    viewport()->update();
    Q_EMIT chosenChanged();
}

std::vector<std::size_t> WordList::chosen() const {
    std::vector<std::size_t> words;
    for (int row = 0; row < count(); ++row)
        if (item(row)->isSelected()) words.push_back(static_cast<std::size_t>(row));
    return words;
}

int WordList::rows_height(int rows) const { return rows * (fontMetrics().height() + 2 * down) + 2 * frameWidth() + 2; }

// As many lines as the words take at this width, up to five; more are scrolled.
QSize WordList::sizeHint() const {
    constexpr int most = 5;
    int const room = std::max(1, viewport()->width());
    int rows = 1, used = 0;
    for (int row = 0; row < count(); ++row) {
        int const wide = fontMetrics().horizontalAdvance(item(row)->text()) + 2 * across;
        if (used > 0 && used + wide > room) ++rows, used = 0;
        used += wide;
    }
    return {30 * grid, rows_height(std::min(rows, most))};
}

QSize WordList::minimumSizeHint() const { return {16 * grid, sizeHint().height()}; }

void WordList::resizeEvent(QResizeEvent* event) {
    QListWidget::resizeEvent(event);
    updateGeometry();
}

bool WordList::event(QEvent* event) {
    if (event->type() == QEvent::FontChange) updateGeometry();
    return QListWidget::event(event);
}

}  // namespace daub
