// Commands of the window from the command line, for scripts:
//
//     daub --action generate --action wait --action file-export
#pragma once

#include <QStringList>

namespace daub {

class MainWindow;

/// Names of actions in their order, each in a turn of the event loop of its own, so that a dialog keeps none waiting.
/// "wait" waits until no picture is being made, "dock-NAME" shows a dock. Unknown names are told on standard error.
void carry_out(MainWindow& window, QStringList names);

}  // namespace daub
