#include "ui/settings/setting_field.h"

#include <QWheelEvent>

namespace daub {
namespace {

/// Scrolling a page must not change the field under the pointer.
template <typename Field>
class Quiet : public Field {
 public:
    Quiet() { this->setFocusPolicy(Qt::StrongFocus); }

 protected:
    void wheelEvent(QWheelEvent* event) override { this->hasFocus() ? Field::wheelEvent(event) : event->ignore(); }
};

}  // namespace

QComboBox* quiet_combo_box() { return new Quiet<QComboBox>; }

QCheckBox* check_field(Settings& settings, SettingKey<bool> const& key, QString const& text) {
    auto* const field = new QCheckBox(text);
    QObject::connect(field, &QCheckBox::toggled, field, [&settings, key](bool on) { settings.set_value(key, on); });
    follow_setting(settings, key.name, field, [&settings, key, field] { field->setChecked(settings.value(key)); });
    return field;
}

QSpinBox* number_field(Settings& settings, SettingKey<int> const& key, NumberField const& field) {
    auto* const box = new Quiet<QSpinBox>;
    box->setAccessibleName(field.name);
    box->setRange(key.least, key.most);
    box->setSingleStep(field.step);
    box->setSuffix(field.suffix);
    box->setSpecialValueText(field.zero_text);
    box->setKeyboardTracking(false);  // half a number is none
    QObject::connect(box, &QSpinBox::valueChanged, box,
                     [&settings, key](int value) { settings.set_value(key, value); });
    follow_setting(settings, key.name, box, [&settings, key, box] { box->setValue(settings.value(key)); });
    return box;
}

ValueSlider* slider_field(Settings& settings, SettingKey<double> const& key, QString const& name) {
    auto* const slider =
        new ValueSlider(name, {.least = key.least, .most = key.most, .step = 0.05, .fallback = key.fallback});
    QObject::connect(slider, &ValueSlider::valueChanged, slider,
                     [&settings, key](double value) { settings.set_value(key, value); });
    follow_setting(settings, key.name, slider, [&settings, key, slider] { slider->set_value(settings.value(key)); });
    return slider;
}

}  // namespace daub
