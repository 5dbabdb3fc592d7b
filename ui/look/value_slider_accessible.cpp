#include "ui/look/value_slider_accessible.h"

#include "ui/look/value_slider.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace daub {
namespace {

class Accessible : public QAccessibleWidget, public QAccessibleValueInterface {
 public:
    explicit Accessible(ValueSlider* slider) : QAccessibleWidget(slider, QAccessible::Slider), slider_(*slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text text) const override {
        return text == QAccessible::Value ? slider_.text() : QAccessibleWidget::text(text);
    }
    QVariant currentValue() const override { return slider_.value(); }
    void setCurrentValue(QVariant const& value) override { slider_.set_value(value.toDouble()); }
    QVariant maximumValue() const override { return slider_.scale().most; }
    QVariant minimumValue() const override { return slider_.scale().least; }
    QVariant minimumStepSize() const override { return slider_.scale().step; }

 private:
    ValueSlider& slider_;
};

QAccessibleInterface* make_accessible(QString const&, QObject* object) {
    auto* const slider = qobject_cast<ValueSlider*>(object);
    return slider ? new Accessible(slider) : nullptr;
}

}  // namespace

void install_value_slider_accessibility() { QAccessible::installFactory(make_accessible); }

void announce_value(ValueSlider& slider) {
    QAccessibleValueChangeEvent event(&slider, slider.value());
    QAccessible::updateAccessibility(&event);
}

}  // namespace daub
