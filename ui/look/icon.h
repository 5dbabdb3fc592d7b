// The line icons of Daub, drawn in the colours of whatever palette the application wears.
//
//     action->setIcon(icon("brush"));
//
// The names are those of resources/icons/*.svg. An icon follows the theme and the device pixel ratio by itself; there
// is nothing to renew after a change. UI thread.
#pragma once

#include <QIcon>
#include <QStringList>

namespace daub {

/// A name that does not exist is a bug: asserted, and an empty icon in release builds.
QIcon icon(QString const& name);

/// The application's own icon, in its own colours.
QIcon application_icon();

/// All names, sorted.
QStringList icon_names();

}  // namespace daub
