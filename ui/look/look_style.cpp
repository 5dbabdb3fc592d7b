#include "ui/look/look_style.h"

#include "ui/look/combo_text.h"
#include "ui/look/look_drawing.h"
#include "ui/look/style_parts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QScrollBar>
#include <QSlider>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace daub {
namespace {

bool follows_the_pointer(QWidget const* widget) {
    return qobject_cast<QAbstractButton const*>(widget) || qobject_cast<QComboBox const*>(widget) ||
           qobject_cast<QAbstractSpinBox const*>(widget) || qobject_cast<QScrollBar const*>(widget) ||
           qobject_cast<QTabBar const*>(widget) || qobject_cast<QSlider const*>(widget);
}

void draw_slider_control(QPainter& painter, QStyleOptionSlider const& option, QRect const& groove) {
    bool const horizontal = option.orientation == Qt::Horizontal;
    QRectF const inner =
        QRectF(groove).adjusted(horizontal ? 8 : 0, horizontal ? 0 : 8, horizontal ? -8 : 0, horizontal ? 0 : -8);
    double const range = std::max(1, option.maximum - option.minimum);
    double const fraction = (option.sliderPosition - option.minimum) / range;
    draw_slider(painter,
                {.groove = inner,
                 .fraction = horizontal && option.upsideDown ? 1 - fraction : fraction,
                 .origin = horizontal && option.upsideDown ? 1.0 : 0.0,
                 .hover = bool(option.state & QStyle::State_MouseOver),
                 .focus = bool(option.state & QStyle::State_HasFocus)},
                option.palette);
}

}  // namespace

LookStyle::LookStyle() : QProxyStyle(QStyleFactory::create("fusion")) { setObjectName("daub"); }

void LookStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (follows_the_pointer(widget)) widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QComboBox*>(widget)) widget->installEventFilter(this);
}

void LookStyle::unpolish(QWidget* widget) {
    if (follows_the_pointer(widget)) widget->setAttribute(Qt::WA_Hover, false);
    if (qobject_cast<QComboBox*>(widget)) widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool LookStyle::eventFilter(QObject* object, QEvent* event) {
    if (auto* const box = qobject_cast<QComboBox*>(object)) {
        if (event->type() == QEvent::ToolTip && show_whole_text(*box, static_cast<QHelpEvent const&>(*event)))
            return true;
        if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress) widen_list(*box);
    }
    return QProxyStyle::eventFilter(object, event);
}

void LookStyle::drawPrimitive(PrimitiveElement element, QStyleOption const* option, QPainter* painter,
                              QWidget const* widget) const {
    QPalette const& palette = option->palette;
    QColor const line = palette.color(QPalette::Mid), arrow = palette.color(QPalette::PlaceholderText);
    switch (element) {
        case PE_PanelButtonCommand:
            return draw_button(*painter, *option, widget);
        case PE_PanelButtonTool:
            return draw_tool_button(*painter, *option);
        case PE_PanelLineEdit:
            if (auto const* frame = qstyleoption_cast<QStyleOptionFrame const*>(option); frame && frame->lineWidth > 0)
                draw_field(*painter, *option, true);
            return;
        case PE_FrameLineEdit:
            return draw_field(*painter, *option, false);
        case PE_FrameDefaultButton:
            return;
        case PE_FrameFocusRect:
            return draw_focus_ring(*painter, option->rect, palette);
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
            return draw_check_box(*painter, *option);
        case PE_IndicatorRadioButton:
            return draw_radio_button(*painter, *option);
        case PE_IndicatorArrowUp:
            return draw_chevron(*painter, option->rect, Qt::UpArrow, arrow);
        case PE_IndicatorArrowDown:
            return draw_chevron(*painter, option->rect, Qt::DownArrow, arrow);
        case PE_IndicatorArrowLeft:
            return draw_chevron(*painter, option->rect, Qt::LeftArrow, arrow);
        case PE_IndicatorArrowRight:
            return draw_chevron(*painter, option->rect, Qt::RightArrow, arrow);
        case PE_IndicatorBranch:
            if (option->state & State_Children)
                draw_chevron(*painter, option->rect, option->state & State_Open ? Qt::DownArrow : Qt::RightArrow,
                             arrow);
            return;
        case PE_Frame:
        case PE_FrameGroupBox:
        case PE_FrameTabWidget:
            return draw_box(*painter, option->rect, Qt::NoBrush, line);
        case PE_FrameTabBarBase:
            return;
        case PE_PanelMenu:
        case PE_FrameMenu:
        case PE_PanelTipLabel:
            return draw_box(*painter, option->rect, palette.brush(QPalette::Button), line, 0);
        case PE_PanelItemViewItem:
            if (auto const* item = qstyleoption_cast<QStyleOptionViewItem const*>(option))
                draw_item_panel(*painter, *item);
            return;
        default:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LookStyle::drawControl(ControlElement element, QStyleOption const* option, QPainter* painter,
                            QWidget const* widget) const {
    switch (element) {
        case CE_PushButtonLabel:
            if (auto const* button = qstyleoption_cast<QStyleOptionButton const*>(option);
                button && is_primary(*option, widget) && (option->state & State_Enabled)) {
                QStyleOptionButton label = *button;
                label.palette.setColor(QPalette::ButtonText, option->palette.color(QPalette::HighlightedText));
                return QProxyStyle::drawControl(element, &label, painter, widget);
            }
            break;
        case CE_ComboBoxLabel:
            if (auto const* combo = qstyleoption_cast<QStyleOptionComboBox const*>(option); combo && !combo->editable) {
                QStyleOptionComboBox label = *combo;
                label.currentText = elided_text(*combo, *proxy(), widget);
                return QProxyStyle::drawControl(element, &label, painter, widget);
            }
            break;
        case CE_TabBarTabShape:
            if (auto const* tab = qstyleoption_cast<QStyleOptionTab const*>(option)) return draw_tab(*painter, *tab);
            break;
        case CE_ProgressBar:
            if (auto const* bar = qstyleoption_cast<QStyleOptionProgressBar const*>(option);
                bar && !bar->textVisible && bar->maximum > bar->minimum)
                return draw_progress(*painter, *bar);
            break;
        case CE_HeaderSection:
        case CE_HeaderEmptyArea:
            return draw_header_section(*painter, *option);
        case CE_MenuBarEmptyArea:
        case CE_ToolBar:
            return painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        case CE_Splitter:
            return painter->fillRect(option->rect, option->palette.color(QPalette::Mid));
        default:
            break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LookStyle::drawComplexControl(ComplexControl control, QStyleOptionComplex const* option, QPainter* painter,
                                   QWidget const* widget) const {
    auto const part = [&](SubControl sub_control) {
        return proxy()->subControlRect(control, option, sub_control, widget);
    };
    if (auto const* combo = qstyleoption_cast<QStyleOptionComboBox const*>(option); combo && control == CC_ComboBox) {
        return draw_combo_box(*painter, *combo, part(SC_ComboBoxArrow));
    }
    if (auto const* spin = qstyleoption_cast<QStyleOptionSpinBox const*>(option); spin && control == CC_SpinBox) {
        return draw_spin_box(*painter, *spin, part(SC_SpinBoxUp), part(SC_SpinBoxDown));
    }
    if (auto const* bar = qstyleoption_cast<QStyleOptionSlider const*>(option)) {
        if (control == CC_ScrollBar) return draw_scroll_bar(*painter, *bar, part(SC_ScrollBarSlider));
        if (control == CC_Slider) return draw_slider_control(*painter, *bar, option->rect);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int LookStyle::pixelMetric(PixelMetric metric, QStyleOption const* option, QWidget const* widget) const {
    switch (metric) {
        case PM_LayoutLeftMargin:
        case PM_LayoutRightMargin:
        case PM_LayoutTopMargin:
        case PM_LayoutBottomMargin:
            return 2 * grid;
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing:
            return grid;
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return 16;
        case PM_CheckBoxLabelSpacing:
        case PM_RadioButtonLabelSpacing:
            return grid;
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
            return 0;
        case PM_ScrollBarExtent:
            return 12;
        case PM_ScrollBarSliderMin:
            return 32;
        case PM_SplitterWidth:
        case PM_DockWidgetSeparatorExtent:
            return 4;
        case PM_ToolBarIconSize:
        case PM_ButtonIconSize:
            return 20;
        case PM_SmallIconSize:
            return 16;
        case PM_TabBarTabHSpace:
            return 3 * grid;
        case PM_TabBarTabVSpace:
            return 2 * grid;
        case PM_TabBarTabShiftVertical:
        case PM_TabBarTabShiftHorizontal:
            return 0;
        case PM_SliderThickness:
        case PM_SliderControlThickness:
        case PM_SliderLength:
            return 2 * grid;
        case PM_DefaultFrameWidth:
            return qobject_cast<QAbstractItemView const*>(widget) ? 1
                                                                  : QProxyStyle::pixelMetric(metric, option, widget);
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LookStyle::styleHint(StyleHint hint, QStyleOption const* option, QWidget const* widget,
                         QStyleHintReturn* data) const {
    switch (hint) {
        case SH_Widget_Animation_Duration:
            if (!motion_) return 0;
            break;
        case SH_Slider_AbsoluteSetButtons:
            return Qt::LeftButton;  // the handle jumps under the pointer
        case SH_Slider_PageSetButtons:
            return Qt::NoButton;
        case SH_EtchDisabledText:
        case SH_DialogButtonBox_ButtonsHaveIcons:
            return 0;
        default:
            break;
    }
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QSize LookStyle::sizeFromContents(ContentsType type, QStyleOption const* option, QSize const& size,
                                  QWidget const* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
        case CT_PushButton:
            result.rwidth() += 2 * grid;
            [[fallthrough]];
        case CT_ComboBox:
        case CT_SpinBox:
        case CT_LineEdit:
            result.setHeight(std::max(result.height(), control_height));
            break;
        case CT_ItemViewItem:
            result.setHeight(std::max(result.height(), 28));
            break;
        case CT_MenuItem:
            result.rheight() += 4;
            break;
        default:
            break;
    }
    if (type == CT_ComboBox) result.rwidth() += 2 * grid;
    return result;
}

QRect LookStyle::subControlRect(ComplexControl control, QStyleOptionComplex const* option, SubControl part,
                                QWidget const* widget) const {
    auto const* const bar = qstyleoption_cast<QStyleOptionSlider const*>(option);
    if (control == CC_ScrollBar && bar) return scroll_bar_part(*bar, part);
    QRect const usual = QProxyStyle::subControlRect(control, option, part, widget);
    auto const* const group = qstyleoption_cast<QStyleOptionGroupBox const*>(option);
    if (control != CC_GroupBox || group == nullptr || group->text.isEmpty()) return usual;
    QRect const label = QProxyStyle::subControlRect(control, option, SC_GroupBoxLabel, widget);
    int const title = std::max(label.bottom() + 1, 2 * grid);  // the title stands above the frame, not on its line
    if (part == SC_GroupBoxFrame) return option->rect.adjusted(0, title + grid / 2, 0, 0);
    if (part == SC_GroupBoxContents)
        return option->rect.adjusted(2 * grid, title + grid / 2 + grid, -2 * grid, -2 * grid);
    return usual;
}

}  // namespace daub
