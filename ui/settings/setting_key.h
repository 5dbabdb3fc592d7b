// A setting's name, type, default and range in one value; see setting_keys.h for all that Daub has.
//
//     inline SettingKey<int> const autosave_minutes{"application/autosave-minutes", 5, 0, 60};
#pragma once

#include <QString>

#include <limits>
#include <type_traits>

namespace daub {

/// T: bool, int, double, QString, QStringList, QByteArray, or an enumeration or value with a SettingText (below).
template <typename T>
struct SettingKey {
    char const* name;  ///< "group/key" in the file
    T fallback;
};

template <typename T>
requires(std::is_arithmetic_v<T> && !std::is_same_v<T, bool>) struct SettingKey<T> {
    char const* name;
    T fallback;
    T least = std::numeric_limits<T>::lowest();  ///< what lies outside is brought back to the ends
    T most = std::numeric_limits<T>::max();
};

/// How T stands in the file: specialise with `static QString to_text(T const&)` and
/// `static std::optional<T> from_text(QString const&)`.
template <typename T>
struct SettingText;

}  // namespace daub
