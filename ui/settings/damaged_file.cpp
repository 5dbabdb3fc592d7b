#include "ui/settings/damaged_file.h"

#include <QFile>
#include <QStringDecoder>

#include <algorithm>

namespace daub {
namespace {

bool is_ini_line(QByteArray const& line) {
    if (line.isEmpty() || line.startsWith(';') || line.startsWith('#')) return true;
    if (line.startsWith('[')) return line.endsWith(']');
    return line.indexOf('=') > 0;
}

QString free_name(QString const& path) {
    QString name = path + ".damaged";
    for (int number = 2; QFile::exists(name); ++number) name = QStringLiteral("%1.damaged-%2").arg(path).arg(number);
    return name;
}

}  // namespace

bool is_ini_text(QByteArray const& bytes) {
    if (bytes.contains('\0')) return false;
    QStringDecoder decode(QStringDecoder::Utf8);
    [[maybe_unused]] QString const text = decode(bytes);
    if (decode.hasError()) return false;
    // QSettings ends long values with a backslash and goes on in the next line.
    QList<QByteArray> const lines = QByteArray(bytes).replace("\\\r\n", "").replace("\\\n", "").split('\n');
    return std::ranges::all_of(lines, [](QByteArray const& line) { return is_ini_line(line.trimmed()); });
}

std::optional<QString> set_aside(QString const& path) {
    QString const name = free_name(path);
    return QFile::rename(path, name) ? std::optional(name) : std::nullopt;
}

std::optional<QString> set_aside_if_damaged(QString const& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || is_ini_text(file.readAll())) return std::nullopt;
    file.close();
    return set_aside(path);
}

}  // namespace daub
