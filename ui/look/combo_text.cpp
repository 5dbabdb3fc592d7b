#include "ui/look/combo_text.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHelpEvent>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QToolTip>

#include <algorithm>

namespace daub {
namespace {

/// QComboBox::initStyleOption() is protected.
struct OpenBox : QComboBox {
    using QComboBox::initStyleOption;
};

}  // namespace

QString elided_text(QStyleOptionComboBox const& option, QStyle const& style, QWidget const* widget) {
    constexpr int beside_icon = 4, margins = 2;  // as Qt's styles draw it
    QRect const field = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, widget);
    int const icon = option.currentIcon.isNull() ? 0 : option.iconSize.width() + beside_icon;
    return option.fontMetrics.elidedText(option.currentText, Qt::ElideMiddle, field.width() - icon - margins);
}

bool show_whole_text(QComboBox& box, QHelpEvent const& event) {
    if (box.isEditable()) return false;
    QStyleOptionComboBox option;
    (box.*(&OpenBox::initStyleOption))(&option);
    QString const& text = option.currentText;
    if (elided_text(option, *box.style(), &box) == text) return false;
    QString const tip = box.toolTip();
    QToolTip::showText(event.globalPos(), tip.isEmpty() ? text : text + '\n' + tip, &box);
    return true;
}

void widen_list(QComboBox& box) {
    constexpr int most = 640, check_mark = 32, beside_icon = 8;
    QAbstractItemView* const list = box.view();
    int widest = 0;  // lists that look like menus have no hint of their own for this
    for (int i = 0; i < box.count(); ++i) {
        int const icon = box.itemIcon(i).isNull() ? 0 : box.iconSize().width() + beside_icon;
        widest = std::max(widest, icon + list->fontMetrics().horizontalAdvance(box.itemText(i)));
    }
    int const beside = check_mark + 2 * list->frameWidth() + list->verticalScrollBar()->sizeHint().width();
    list->setTextElideMode(Qt::ElideMiddle);
    list->setMinimumWidth(std::min(widest + beside, most));
}

}  // namespace daub
