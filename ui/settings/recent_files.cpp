#include "ui/settings/recent_files.h"

#include "ui/settings/setting_keys.h"
#include "ui/settings/settings.h"

#include <QFileInfo>

namespace daub {

QStringList recent_files(Settings const& settings) {
    QStringList files = settings.value(keys::recent_files);
    files.removeIf([](QString const& path) { return !QFileInfo::exists(path); });
    return files;
}

void remember_recent_file(Settings& settings, QString const& path) {
    constexpr int kept = 12;
    QString const whole = QFileInfo(path).absoluteFilePath();
    QStringList files = settings.value(keys::recent_files);
    files.removeAll(whole);
    files.prepend(whole);
    settings.set_value(keys::recent_files, files.mid(0, kept));
}

void forget_recent_files(Settings& settings) { settings.reset(keys::recent_files); }

}  // namespace daub
