// What the user prefers, as typed values with defaults, in an ini file.
//
//     Settings settings(Settings::default_path());
//     int const minutes = settings.value(keys::autosave_minutes);
//     settings.set_value(keys::theme, ThemeChoice::dark);
//     QObject::connect(&settings, &Settings::changed, [](QString const& name) { ... });
//
// A value that cannot be read counts as its default; others are kept. A file that is no ini file at all is set aside
// under a .damaged name and defaults are used: see damaged_copy(). Keys that this version does not know stay in the
// file, also those of a newer version. Written a moment after each change and at destruction, complete or not at all.
// UI thread.
#pragma once

#include "ui/settings/setting_key.h"

#include <QObject>
#include <QSettings>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace daub {

/// Brings the values of one schema version to the next.
using SettingsMigration = std::function<void(QSettings&)>;

/// In order: the first goes from schema 1 to 2. Their number fixes the current schema.
std::span<SettingsMigration const> settings_migrations();

class Settings : public QObject {
    Q_OBJECT

 public:
    explicit Settings(QString path, QObject* parent = nullptr) : Settings(path, settings_migrations(), parent) {}
    Settings(QString const& path, std::span<SettingsMigration const> migrations, QObject* parent = nullptr);

    /// In the platform's folder for settings of this application.
    static QString default_path();

    template <typename T>
    T value(SettingKey<T> const& key) const {
        std::optional<T> const read = read_as<T>(stored(key.name));
        return read ? in_range(key, *read) : key.fallback;
    }
    /// Defaults are not stored, so that a better default of a later version reaches those who never chose.
    template <typename T>
    void set_value(SettingKey<T> const& key, std::type_identity_t<T> const& value) {
        T const kept = in_range(key, value);
        store(key.name, kept == key.fallback ? QVariant() : as_variant(kept));
    }
    template <typename T>
    void reset(SettingKey<T> const& key) {
        store(key.name, {});
    }

    /// For groups whose keys are not known in advance; empty: not stored.
    QVariant stored(QString const& name) const;
    void store(QString const& name, QVariant const& value);
    QStringList names_in(QString const& group) const;

    /// Where the unreadable file of before went, if there was one: something to tell the user.
    std::optional<QString> const& damaged_copy() const { return damaged_copy_; }
    int schema() const;
    /// Writes now. False where the file cannot be written.
    bool flush();

 Q_SIGNALS:
    /// Of this key, in this process.
    void changed(QString const& name);

 private:
    template <typename T>
    static std::optional<T> read_as(QVariant const& value);
    template <typename T>
    static QVariant as_variant(T const& value);
    template <typename T>
    static T in_range(SettingKey<T> const& key, T const& value);
    void migrate(std::span<SettingsMigration const> migrations);

    std::optional<QString> damaged_copy_;
    std::unique_ptr<QSettings> file_;
};

template <typename T>
std::optional<T> Settings::read_as(QVariant const& value) {
    if (!value.isValid()) return std::nullopt;
    if constexpr (std::is_same_v<T, bool>) {
        QString const text = value.toString();
        if (text == "true") return true;
        return text == "false" ? std::optional(false) : std::nullopt;
    } else if constexpr (std::is_arithmetic_v<T>) {
        bool valid = false;
        double const number = value.toDouble(&valid);
        // Compared before converting: a number outside T has no defined value there.
        constexpr double most = static_cast<double>(std::numeric_limits<T>::max());
        return valid && number == number ? std::optional(static_cast<T>(std::clamp(number, -most, most)))
                                         : std::nullopt;
    } else if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, QStringList> ||
                         std::is_same_v<T, QByteArray>) {
        return value.canConvert<T>() ? std::optional(value.value<T>()) : std::nullopt;
    } else {
        return SettingText<T>::from_text(value.toString());
    }
}

template <typename T>
QVariant Settings::as_variant(T const& value) {
    if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, QString> || std::is_same_v<T, QStringList> ||
                  std::is_same_v<T, QByteArray>) {
        return QVariant(value);
    } else {
        return SettingText<T>::to_text(value);
    }
}

template <typename T>
T Settings::in_range(SettingKey<T> const& key, T const& value) {
    if constexpr (requires { key.least; }) return std::clamp(value, key.least, key.most);
    return value;
}

}  // namespace daub
