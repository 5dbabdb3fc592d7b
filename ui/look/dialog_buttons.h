// Buttons of a dialog, by keyboard.
#pragma once

class QDialogButtonBox;

namespace daub {

/// Call when the box is in its dialog's layout: a box arranges its buttons for the eye, and Qt 6.4 may leave one of
/// them out of what Tab goes through.
void keep_in_tab_order(QDialogButtonBox const& box);

}  // namespace daub
