// Telling an ini file from what a crash or another program left in its place.
#pragma once

#include <QString>

#include <optional>

namespace daub {

/// Whether bytes read as an ini file: text without NULs, of sections, comments and keys with values.
bool is_ini_text(QByteArray const& bytes);

/// Renames PATH to PATH.damaged, or PATH.damaged-2 and so on, and gives the new name; nothing where that failed.
std::optional<QString> set_aside(QString const& path);

/// Does so with a file that is not an ini file, not with one that is missing, empty or in order.
std::optional<QString> set_aside_if_damaged(QString const& path);

}  // namespace daub
