#include "ui/look/style_parts.h"

#include "ui/look/look_drawing.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace daub {
namespace {

bool has(QStyleOption const& option, QStyle::StateFlag flag) { return option.state & flag; }

bool hovered(QStyleOption const& option) {
    return has(option, QStyle::State_Enabled) && has(option, QStyle::State_MouseOver);
}

QColor mixed(QColor const& a, QColor const& b, qreal share_of_b) {
    auto const mix = [&](float x, float y) { return static_cast<float>(x + (y - x) * share_of_b); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QColor button_fill(QStyleOption const& option) {
    QPalette const& palette = option.palette;
    QColor const raised = palette.color(QPalette::Button), hover = palette.color(QPalette::Midlight);
    if (has(option, QStyle::State_Sunken)) return palette.color(QPalette::Mid);
    if (has(option, QStyle::State_On)) return mixed(hover, palette.color(QPalette::Mid), 0.5);
    return hovered(option) ? hover : raised;
}

QColor primary_fill(QStyleOption const& option) {
    QColor const accent = option.palette.color(QPalette::Highlight);
    if (has(option, QStyle::State_Sunken)) return accent.darker(112);
    return hovered(option) ? mixed(accent, Qt::white, 0.12) : accent;
}

QColor field_line(QStyleOption const& option) {
    bool const hover = hovered(option);
    return option.palette.color(hover ? QPalette::PlaceholderText : QPalette::Mid);
}

/// Boxes that are ticked, and rings that are dotted: filled with the accent, as a selection is.
QColor indicator_fill(QStyleOption const& option) {
    bool const on = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    return option.palette.color(on ? QPalette::Highlight : QPalette::Base);
}

QColor indicator_line(QStyleOption const& option) {
    bool const on = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    if (on) return Qt::transparent;
    return option.palette.color(has(option, QStyle::State_Enabled) ? QPalette::PlaceholderText : QPalette::Mid);
}

}  // namespace

bool is_primary(QStyleOption const& option, QWidget const* widget) {
    auto const* const button = qstyleoption_cast<QStyleOptionButton const*>(&option);
    bool const is_default = button && (button->features & QStyleOptionButton::DefaultButton);
    return is_default || (widget && widget->property("primary").toBool());
}

void draw_button(QPainter& painter, QStyleOption const& option, QWidget const* widget) {
    auto const* const button = qstyleoption_cast<QStyleOptionButton const*>(&option);
    bool const quiet = button && (button->features & QStyleOptionButton::Flat) && !hovered(option);
    bool const primary = is_primary(option, widget) && has(option, QStyle::State_Enabled);
    if (!quiet || primary) {
        QColor const fill = primary ? primary_fill(option) : button_fill(option);
        draw_box(painter, option.rect, fill, primary ? QColor() : option.palette.color(QPalette::Mid));
    }
}

void draw_tool_button(QPainter& painter, QStyleOption const& option) {
    bool const quiet = !has(option, QStyle::State_On) && !has(option, QStyle::State_Sunken) && !hovered(option);
    if (quiet && has(option, QStyle::State_AutoRaise)) return;
    draw_box(painter, option.rect, button_fill(option),
             has(option, QStyle::State_On) || !has(option, QStyle::State_AutoRaise)
                 ? option.palette.color(QPalette::Mid)
                 : QColor());
}

void draw_field(QPainter& painter, QStyleOption const& option, bool fill) {
    QPalette const& palette = option.palette;
    QBrush const ground = fill ? palette.brush(QPalette::Base) : QBrush(Qt::NoBrush);
    draw_box(painter, option.rect, ground, field_line(option));
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_Enabled)) {
        draw_focus_ring(painter, option.rect, palette);
    }
}

void draw_check_box(QPainter& painter, QStyleOption const& option) {
    draw_box(painter, option.rect, indicator_fill(option), indicator_line(option), 4);
    QColor const mark = option.palette.color(QPalette::HighlightedText);
    if (has(option, QStyle::State_On)) draw_check_mark(painter, option.rect, mark);
    if (!has(option, QStyle::State_NoChange)) return;
    QRectF const bar(option.rect.x() + 4, option.rect.center().y(), option.rect.width() - 8, 2);
    painter.fillRect(bar, mark);
}

void draw_radio_button(QPainter& painter, QStyleOption const& option) {
    qreal const radius = option.rect.width() / 2.0;
    draw_box(painter, option.rect, indicator_fill(option), indicator_line(option), radius);
    if (!has(option, QStyle::State_On)) return;
    qreal const inset = option.rect.width() * 0.31;
    QRectF const dot = QRectF(option.rect).adjusted(inset, inset, -inset, -inset);
    draw_box(painter, dot, option.palette.color(QPalette::HighlightedText), {}, radius);
}

void draw_combo_box(QPainter& painter, QStyleOptionComboBox const& option, QRect const& arrow) {
    if (option.editable) {
        draw_field(painter, option, true);
    } else {
        draw_box(painter, option.rect, button_fill(option), option.palette.color(QPalette::Mid));
        if (has(option, QStyle::State_HasFocus)) draw_focus_ring(painter, option.rect, option.palette);
    }
    draw_chevron(painter, arrow, Qt::DownArrow, option.palette.color(QPalette::PlaceholderText));
}

void draw_spin_box(QPainter& painter, QStyleOptionSpinBox const& option, QRect const& up, QRect const& down) {
    draw_field(painter, option, true);
    auto const arrow = [&](QRect const& rect, Qt::ArrowType type, QAbstractSpinBox::StepEnabledFlag flag) {
        bool const active = (option.stepEnabled & flag) && has(option, QStyle::State_Enabled);
        draw_chevron(painter, QRectF(rect).adjusted(3, 3, -3, -3), type,
                     option.palette.color(active ? QPalette::PlaceholderText : QPalette::Mid));
    };
    arrow(up, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled);
    arrow(down, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled);
}

void draw_scroll_bar(QPainter& painter, QStyleOptionSlider const& option, QRect const& handle) {
    if (option.maximum <= option.minimum) return;
    bool const active = has(option, QStyle::State_Sunken) || hovered(option);
    QRectF const bar = QRectF(handle).adjusted(2, 2, -2, -2);
    QColor color = option.palette.color(QPalette::PlaceholderText);
    color.setAlphaF(active ? 0.8f : 0.45f);
    draw_box(painter, bar.adjusted(-0.5, -0.5, 0.5, 0.5), color, {}, std::min(bar.width(), bar.height()) / 2);
}

void draw_tab(QPainter& painter, QStyleOptionTab const& option) {
    bool const selected = has(option, QStyle::State_Selected);
    if (!selected && hovered(option)) {
        draw_box(painter, QRectF(option.rect).adjusted(2, 4, -2, -4), option.palette.color(QPalette::Midlight), {});
    }
    if (!selected) return;
    bool const vertical = option.shape == QTabBar::RoundedWest || option.shape == QTabBar::RoundedEast ||
                          option.shape == QTabBar::TriangularWest || option.shape == QTabBar::TriangularEast;
    QRectF const r = option.rect;
    QRectF const mark = vertical ? QRectF(r.left(), r.top() + 8, 2, r.height() - 16)
                                 : QRectF(r.left() + 8, r.bottom() - 2, r.width() - 16, 2);
    painter.fillRect(mark, option.palette.color(QPalette::Highlight));
}

void draw_progress(QPainter& painter, QStyleOptionProgressBar const& option) {
    constexpr qreal thickness = 4;
    QRectF groove = option.rect;
    groove.setTop(groove.center().y() - thickness / 2);
    groove.setHeight(thickness);
    draw_box(painter, groove.adjusted(-0.5, -0.5, 0.5, 0.5), option.palette.color(QPalette::Mid), {}, thickness / 2);
    int const range = option.maximum - option.minimum;
    if (range <= 0) return;
    groove.setWidth(groove.width() * (option.progress - option.minimum) / range);
    if (groove.width() < 1) return;
    draw_box(painter, groove.adjusted(-0.5, -0.5, 0.5, 0.5), option.palette.color(QPalette::Highlight), {},
             thickness / 2);
}

void draw_header_section(QPainter& painter, QStyleOption const& option) {
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    QRect const r = option.rect;
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), option.palette.color(QPalette::Mid));
}

void draw_item_panel(QPainter& painter, QStyleOptionViewItem const& option) {
    if (option.backgroundBrush.style() != Qt::NoBrush) painter.fillRect(option.rect, option.backgroundBrush);
    bool const selected = has(option, QStyle::State_Selected);
    if (!selected && !hovered(option)) return;
    painter.fillRect(option.rect, option.palette.color(selected ? QPalette::Highlight : QPalette::Midlight));
}

}  // namespace daub
