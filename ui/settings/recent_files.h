// The projects that were opened last. Free functions over Settings; UI thread.
#pragma once

#include <QString>
#include <QStringList>

namespace daub {

class Settings;

/// Newest first; files that are gone are left out but not forgotten (a drive may be away).
QStringList recent_files(Settings const& settings);
/// Puts the file first. At most twelve are kept.
void remember_recent_file(Settings& settings, QString const& path);
void forget_recent_files(Settings& settings);

}  // namespace daub
