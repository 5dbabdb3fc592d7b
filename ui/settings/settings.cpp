#include "ui/settings/settings.h"

#include "ui/settings/damaged_file.h"

#include <QDir>
#include <QStandardPaths>

namespace daub {
namespace {

constexpr char const* schema_name = "schema";

}  // namespace

std::span<SettingsMigration const> settings_migrations() { return {}; }

Settings::Settings(QString const& path, std::span<SettingsMigration const> migrations, QObject* parent)
    : QObject(parent), damaged_copy_(set_aside_if_damaged(path)) {
    file_ = std::make_unique<QSettings>(path, QSettings::IniFormat);
    if (file_->status() == QSettings::FormatError) {  // what is_ini_text() let pass and Qt does not
        file_.reset();
        damaged_copy_ = set_aside(path);
        file_ = std::make_unique<QSettings>(path, QSettings::IniFormat);
    }
    migrate(migrations);
}

QString Settings::default_path() {
    QDir const folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    return folder.filePath("daub.ini");
}

int Settings::schema() const { return file_->value(schema_name, 1).toInt(); }

void Settings::migrate(std::span<SettingsMigration const> migrations) {
    int const newest = static_cast<int>(migrations.size()) + 1;
    if (file_->allKeys().isEmpty()) return file_->setValue(schema_name, newest);
    int const first = std::max(schema(), 1);
    for (int step = first; step < newest; ++step) migrations[step - 1](*file_);
    if (first < newest) file_->setValue(schema_name, newest);  // a newer version's number stays
}

QVariant Settings::stored(QString const& name) const { return file_->value(name); }

void Settings::store(QString const& name, QVariant const& value) {
    if (value == file_->value(name)) return;
    value.isValid() ? file_->setValue(name, value) : file_->remove(name);
    Q_EMIT changed(name);
}

QStringList Settings::names_in(QString const& group) const {
    QStringList names;
    QString const start = group + '/';
    for (QString const& name : file_->allKeys()) {
        if (name.startsWith(start)) names += name.mid(start.size());
    }
    return names;
}

bool Settings::flush() {
    file_->sync();
    return file_->status() == QSettings::NoError;
}

}  // namespace daub
