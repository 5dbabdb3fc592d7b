// File names between Qt and the standard library, in the bytes that the system uses.
#pragma once

#include <QFile>
#include <QString>

#include <filesystem>

namespace daub {

inline std::filesystem::path to_path(QString const& name) { return QFile::encodeName(name).toStdString(); }
inline QString to_qstring(std::filesystem::path const& path) {
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}
inline bool is_project(QString const& path) { return path.endsWith(".ora", Qt::CaseInsensitive); }

}  // namespace daub
