// The parts of LookStyle, one function for each thing that it draws. Each takes what Qt hands to the style.
#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

namespace daub {

// Buttons and fields
bool is_primary(QStyleOption const& option, QWidget const* widget);
void draw_button(QPainter& painter, QStyleOption const& option, QWidget const* widget);
void draw_tool_button(QPainter& painter, QStyleOption const& option);
void draw_field(QPainter& painter, QStyleOption const& option, bool fill);
void draw_check_box(QPainter& painter, QStyleOption const& option);
void draw_radio_button(QPainter& painter, QStyleOption const& option);
/// Without its text, which CE_ComboBoxLabel draws.
void draw_combo_box(QPainter& painter, QStyleOptionComboBox const& option, QRect const& arrow);
void draw_spin_box(QPainter& painter, QStyleOptionSpinBox const& option, QRect const& up, QRect const& down);

// Bars and rows
void draw_scroll_bar(QPainter& painter, QStyleOptionSlider const& option, QRect const& handle);
void draw_tab(QPainter& painter, QStyleOptionTab const& option);
void draw_progress(QPainter& painter, QStyleOptionProgressBar const& option);
void draw_header_section(QPainter& painter, QStyleOption const& option);
void draw_item_panel(QPainter& painter, QStyleOptionViewItem const& option);

}  // namespace daub
