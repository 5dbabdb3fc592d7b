// How Daub's own types stand in the settings file.
#pragma once

#include "engine/scene/request.h"
#include "ui/look/theme.h"
#include "ui/settings/setting_key.h"

#include <optional>

namespace daub {

template <>
struct SettingText<ThemeChoice> {
    static QString to_text(ThemeChoice choice);
    static std::optional<ThemeChoice> from_text(QString const& text);
};

template <>
struct SettingText<Precision> {
    static QString to_text(Precision precision);
    static std::optional<Precision> from_text(QString const& text);
};

template <>
struct SettingText<Device> {
    static QString to_text(Device const& device);
    static std::optional<Device> from_text(QString const& text);
};

}  // namespace daub
