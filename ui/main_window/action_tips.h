// What an action does, in a line: its tooltip says more than its name and keys.
#pragma once

#include <QString>

namespace daub {

/// Translated; empty where the name says it all.
QString action_tip(QString const& id);

}  // namespace daub
