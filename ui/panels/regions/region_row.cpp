#include "ui/panels/regions/region_row.h"

#include "ui/document/region_list_model.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/tabular_label.h"
#include "ui/look/theme_colors.h"
#include "ui/panels/regions/region_thumbnails.h"

#include <QHelpEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace daub {
namespace {

using M = RegionListModel;

constexpr int swatch_side = 16, sign_side = 16, button_side = 24;
constexpr double poor_adherence = 0.5;  // below it the region was rather ignored than followed

/// Takes rectangles from the ends of a row, mirrored where the script runs the other way.
class Cutter {
 public:
    Cutter(QRect const& row, Qt::LayoutDirection direction)
        : whole_(row), rest_(row.adjusted(grid, 0, -grid / 2, 0)), direction_(direction) {}

    QRect from_left(int width, int height) {
        QRect const cut(rest_.left(), 0, width, height);
        rest_.setLeft(cut.right() + 1 + grid);
        return placed(cut);
    }
    QRect from_right(int width, int height, int gap) {
        QRect const cut(rest_.right() + 1 - width, 0, width, height);
        rest_.setRight(cut.left() - 1 - gap);
        return placed(cut);
    }
    QRect rest() const { return QStyle::visualRect(direction_, whole_, rest_); }

 private:
    QRect placed(QRect cut) const {
        cut.moveTop(whole_.top() + (whole_.height() - cut.height()) / 2);
        return QStyle::visualRect(direction_, whole_, cut);
    }

    QRect whole_, rest_;
    Qt::LayoutDirection direction_;
};

bool flag(QModelIndex const& index, int role) { return index.data(role).toBool(); }

QString label_text(QModelIndex const& index) {
    QString const label = index.data(M::LabelRole).toString();
    return label.isEmpty() ? RegionDelegate::tr("no words yet") : label;
}

void draw_label(QPainter& painter, RegionRow const& row, QStyleOptionViewItem const& option, QModelIndex const& index) {
    bool const dim = index.data(M::LabelRole).toString().isEmpty() || !flag(index, M::EnabledRole);
    QFont font = option.font;
    font.setItalic(!flag(index, M::BoundRole));
    font.setStrikeOut(!flag(index, M::EnabledRole));
    painter.setFont(font);
    painter.setPen(option.palette.color(dim ? QPalette::PlaceholderText : QPalette::WindowText));
    QString const text = painter.fontMetrics().elidedText(label_text(index), Qt::ElideRight, row.label.width());
    painter.drawText(
        row.label,
        static_cast<int>(Qt::AlignVCenter | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft)),
        text);
    painter.setFont(option.font);
}

void draw_adherence(QPainter& painter, RegionRow const& row, QPalette const& palette, QModelIndex const& index) {
    QString const text = adherence_text(index);
    if (text.isEmpty()) return;
    bool const poor = index.data(M::AdherenceRole).toDouble() < poor_adherence;
    painter.setPen(poor ? theme_colors(scheme_of(palette)).warning : palette.color(QPalette::PlaceholderText));
    draw_tabular(painter, row.adherence, Qt::AlignRight | Qt::AlignVCenter, text);
}

QString tip_of(RegionRow::Part part, QModelIndex const& index) {
    switch (part) {
        case RegionRow::Part::swatch:
            return RegionDelegate::tr("Choose another colour");
        case RegionRow::Part::lock:
            return flag(index, M::LockedRole) ? RegionDelegate::tr("Unlock the paint")
                                              : RegionDelegate::tr("Lock the paint");
        case RegionRow::Part::eye:
            return flag(index, M::VisibleRole) ? RegionDelegate::tr("Hide the paint")
                                               : RegionDelegate::tr("Show the paint");
        default:
            break;
    }
    if (!flag(index, M::BoundRole) && !flag(index, M::NegativeRole))
        return RegionDelegate::tr("Stands for no words: drop it on some in the sentence");
    QString const adherence = adherence_text(index);
    return adherence.isEmpty()
               ? label_text(index)
               : RegionDelegate::tr("%1: the picture follows its paint to %2 of 1").arg(label_text(index), adherence);
}

}  // namespace

QString adherence_text(QModelIndex const& index) {
    QVariant const value = index.data(M::AdherenceRole);
    return value.isValid() ? QLocale().toString(value.toDouble(), 'f', 2) : QString();
}

RegionRow::RegionRow(QRect const& row, QFont const& font, Qt::LayoutDirection direction) {
    Cutter cut(row, direction);
    int const picture = std::max(button_side, row.height() - grid);
    swatch = cut.from_left(swatch_side, swatch_side);
    thumbnail = cut.from_left(picture, picture);
    eye = cut.from_right(button_side, row.height(), 0);
    lock = cut.from_right(button_side, row.height(), grid / 2);
    adherence = cut.from_right(tabular_width(font, QLocale().toString(1.0, 'f', 2)), row.height(), grid / 2);
    sign = cut.from_right(sign_side, sign_side, grid / 2);
    label = cut.rest();
}

RegionRow::Part RegionRow::part_at(QPoint const& point) const {
    constexpr int around = grid / 2;  // small things are easier to hit than to see
    if (swatch.adjusted(-around, -around, around, around).contains(point)) return Part::swatch;
    if (lock.contains(point)) return Part::lock;
    if (eye.contains(point)) return Part::eye;
    return thumbnail.contains(point) ? Part::thumbnail : Part::label;
}

int RegionRow::height(QFont const& font) { return std::max(4 * grid, QFontMetrics(font).height() + 2 * grid); }

void RegionDelegate::paint(QPainter* painter, QStyleOptionViewItem const& option, QModelIndex const& index) const {
    RegionRow const row(option.rect, option.font, option.direction);
    bool const active = option.state & QStyle::State_Selected, hover = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (active || hover)
        painter->fillRect(option.rect, option.palette.color(active ? QPalette::Button : QPalette::Midlight));
    if (active) {
        QRect const bar(option.rect.topLeft(), QSize(3, option.rect.height()));
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                          option.palette.color(QPalette::Highlight));
    }
    painter->setFont(option.font);
    draw_colour(*painter, row, option.palette, index);
    draw_label(*painter, row, option, index);
    draw_adherence(*painter, row, option.palette, index);
    draw_signs(*painter, row, active || hover, index);
    if (option.state & QStyle::State_HasFocus) draw_focus_ring(*painter, option.rect, option.palette, 2);
    painter->restore();
}

void RegionDelegate::draw_colour(QPainter& painter, RegionRow const& row, QPalette const& palette,
                                 QModelIndex const& index) const {
    auto const color = index.data(M::ColorRole).value<QColor>();
    draw_box(
        painter, row.swatch, color,
        contrast(color, palette.color(QPalette::Window)) < 1.6 ? palette.color(QPalette::PlaceholderText) : QColor(),
        4);
    draw_box(painter, row.thumbnail, palette.color(QPalette::Base), palette.color(QPalette::Mid), 3);
    RegionId const id = index.data(M::IdRole).toString().toStdString();
    QSize const inside = row.thumbnail.size() - QSize(2, 2);
    QPixmap const mask = thumbnails_.of(id, color, inside, painter.device()->devicePixelRatioF());
    QSizeF const size = mask.deviceIndependentSize();
    painter.drawPixmap(QRectF(row.thumbnail).center() - QPointF(size.width() / 2, size.height() / 2), mask);
}

/// Eye and lock show only where they say something, or where they could be clicked.
void RegionDelegate::draw_signs(QPainter& painter, RegionRow const& row, bool hover, QModelIndex const& index) const {
    auto const draw = [&](QRect const& rect, QString const& name, bool telling) {
        painter.setOpacity(telling ? 1 : 0.45);
        QRect box(0, 0, sign_side, sign_side);
        box.moveCenter(rect.center());
        icon(name).paint(&painter, box);
        painter.setOpacity(1);
    };
    bool const locked = flag(index, M::LockedRole), visible = flag(index, M::VisibleRole);
    if (flag(index, M::NegativeRole)) draw(row.sign, "negative", true);
    if (locked || hover) draw(row.lock, locked ? "lock" : "unlock", locked);
    draw(row.eye, visible ? "visible" : "hidden", !visible || hover);
}

QSize RegionDelegate::sizeHint(QStyleOptionViewItem const& option, QModelIndex const&) const {
    return {0, RegionRow::height(option.font)};
}

QWidget* RegionDelegate::createEditor(QWidget* parent, QStyleOptionViewItem const&, QModelIndex const& index) const {
    auto* const editor = new QLineEdit(parent);
    editor->setAccessibleName(tr("Name of the region"));
    editor->setPlaceholderText(index.data(M::PhraseRole).toString());
    return editor;
}

void RegionDelegate::updateEditorGeometry(QWidget* editor, QStyleOptionViewItem const& option,
                                          QModelIndex const&) const {
    RegionRow const row(option.rect, option.font, option.direction);
    editor->setGeometry(row.label.adjusted(-grid, 2, row.sign.width(), -2));
}

bool RegionDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, QStyleOptionViewItem const& option,
                               QModelIndex const& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    RegionRow const row(option.rect, view->font(), view->layoutDirection());
    QToolTip::showText(event->globalPos(), tip_of(row.part_at(event->pos()), index), view);
    return true;
}

}  // namespace daub
