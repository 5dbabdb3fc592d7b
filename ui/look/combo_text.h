// Texts of combo boxes that are longer than their boxes.
//
// UI thread.
#pragma once

#include <QString>

class QComboBox;
class QHelpEvent;
class QStyle;
class QStyleOptionComboBox;
class QWidget;

namespace daub {

/// The text of the box with its middle left out, as far as there is no room for it.
QString elided_text(QStyleOptionComboBox const& option, QStyle const& style, QWidget const* widget);
/// Shows the text with the box's own tip, where something of the text is left out; false: nothing is.
bool show_whole_text(QComboBox& box, QHelpEvent const& event);
/// Before the list is shown: as wide as its texts, within reason.
void widen_list(QComboBox& box);

}  // namespace daub
