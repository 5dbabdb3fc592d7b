#include "ui/settings/setting_texts.h"

#include <array>
#include <utility>

namespace daub {
namespace {

constexpr std::array<std::pair<ThemeChoice, char const*>, 3> themes{
    {{ThemeChoice::system, "system"}, {ThemeChoice::dark, "dark"}, {ThemeChoice::light, "light"}}};

QString as_string(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

}  // namespace

QString SettingText<ThemeChoice>::to_text(ThemeChoice choice) {
    for (auto const& [value, name] : themes) {
        if (value == choice) return name;
    }
    return {};
}

std::optional<ThemeChoice> SettingText<ThemeChoice>::from_text(QString const& text) {
    for (auto const& [value, name] : themes) {
        if (text == name) return value;
    }
    return std::nullopt;
}

QString SettingText<Precision>::to_text(Precision precision) { return as_string(to_name(precision)); }

std::optional<Precision> SettingText<Precision>::from_text(QString const& text) {
    return precision_from_name(text.toStdString());
}

QString SettingText<Device>::to_text(Device const& device) { return as_string(to_name(device)); }

std::optional<Device> SettingText<Device>::from_text(QString const& text) {
    return device_from_name(text.toStdString());
}

}  // namespace daub
