// Widgets that show one setting and change it at once. Each follows changes made elsewhere.
//
//     form->addRow(tr("&Autosave"), number_field(settings, keys::autosave_minutes, {.suffix = tr(" min")}));
//
// Free functions that return a widget without a parent; the settings must outlive it. UI thread.
#pragma once

#include "ui/look/value_slider.h"
#include "ui/settings/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>

#include <utility>
#include <vector>

namespace daub {

/// Calls `show` now and whenever the key changes, for as long as `widget` lives.
template <typename Show>
void follow_setting(Settings& settings, char const* name, QWidget* widget, Show show) {
    QObject::connect(&settings, &Settings::changed, widget, [name, show](QString const& changed) {
        if (changed == name) show();
    });
    show();
}

QCheckBox* check_field(Settings& settings, SettingKey<bool> const& key, QString const& text);

struct NumberField {
    QString name;         ///< for assistive technology
    QString suffix;       ///< " min"
    QString zero_text{};  ///< shown instead of the least value, "Automatic"
    int step = 1;
};

QSpinBox* number_field(Settings& settings, SettingKey<int> const& key, NumberField const& field);

ValueSlider* slider_field(Settings& settings, SettingKey<double> const& key, QString const& name);

/// Keeps its value while the page under it is scrolled.
QComboBox* quiet_combo_box();

/// A choice among values, each with its text for people.
template <typename T>
QComboBox* choice_field(Settings& settings, SettingKey<T> const& key, QString const& name,
                        std::vector<std::pair<T, QString>> const& choices) {
    QComboBox* const field = quiet_combo_box();
    field->setAccessibleName(name);
    for (auto const& [value, text] : choices) field->addItem(text);
    QObject::connect(field, &QComboBox::activated, field,
                     [&settings, key, choices](int index) { settings.set_value(key, choices[index].first); });
    follow_setting(settings, key.name, field, [&settings, key, choices, field] {
        T const now = settings.value(key);
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (choices[i].first == now) field->setCurrentIndex(static_cast<int>(i));
        }
    });
    return field;
}

}  // namespace daub
