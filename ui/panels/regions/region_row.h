// One row of the list of regions: where its parts are and how it is drawn.
//
//     RegionRow const row(option.rect, metrics, Qt::LeftToRight);
//     if (row.eye.contains(click)) ...
//
// From the left: colour, mask, name, then what is rarely set (keeps out), adherence, lock, eye. UI thread.
#pragma once

#include <QFont>
#include <QRect>
#include <QStyledItemDelegate>

namespace daub {

class RegionThumbnails;

struct RegionRow {
    enum class Part { swatch, thumbnail, label, lock, eye };

    RegionRow(QRect const& row, QFont const& font, Qt::LayoutDirection direction);
    Part part_at(QPoint const& point) const;
    static int height(QFont const& font);

    QRect swatch, thumbnail, label, sign, adherence, lock, eye;
};

/// Draws the rows of a RegionListModel. Edits names in place, with the phrase as what shows while there is none.
class RegionDelegate : public QStyledItemDelegate {
    Q_OBJECT

 public:
    RegionDelegate(RegionThumbnails& thumbnails, QObject* parent)
        : QStyledItemDelegate(parent), thumbnails_(thumbnails) {}

    void paint(QPainter* painter, QStyleOptionViewItem const& option, QModelIndex const& index) const override;
    QSize sizeHint(QStyleOptionViewItem const& option, QModelIndex const& index) const override;
    QWidget* createEditor(QWidget* parent, QStyleOptionViewItem const& option, QModelIndex const& index) const override;
    void updateEditorGeometry(QWidget* editor, QStyleOptionViewItem const& option,
                              QModelIndex const& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, QStyleOptionViewItem const& option,
                   QModelIndex const& index) override;

 private:
    void draw_colour(QPainter& painter, RegionRow const& row, QPalette const& palette, QModelIndex const& index) const;
    void draw_signs(QPainter& painter, RegionRow const& row, bool hover, QModelIndex const& index) const;

    RegionThumbnails& thumbnails_;
};

/// "0.81" in the locale's way; "" where nobody has judged.
QString adherence_text(QModelIndex const& index);

}  // namespace daub
