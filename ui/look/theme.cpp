#include "ui/look/theme.h"

#include "ui/look/look_style.h"

#include <QApplication>
#include <QToolTip>

namespace daub {
namespace {

/// The high-contrast schemes of platforms whose portal has no word for it have black or white grounds with nothing
/// between ground and text.
bool looks_high_contrast(QPalette const& palette) {
    constexpr double extreme = 20;  // of 21; ordinary themes stay below 19
    return contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) > extreme &&
           contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) > extreme;
}

}  // namespace

Theme::Theme(QApplication& application)
    : application_(application), platform_scheme_(scheme_of(application.palette())), scheme_(platform_scheme_) {
    wishes_.high_contrast = looks_high_contrast(application.palette());
    connect(&system_, &SystemLook::changed, this, [this] { follow(system_.wishes()); });
    apply();
}

void Theme::set_choice(ThemeChoice choice) {
    if (choice == choice_) return;
    choice_ = choice;
    apply();
}

void Theme::follow(LookWishes const& wishes) {
    if (wishes == wishes_) return;
    wishes_ = wishes;
    apply();
}

void Theme::apply() {
    scheme_ = choice_ == ThemeChoice::dark    ? ColorScheme::dark
              : choice_ == ThemeChoice::light ? ColorScheme::light
                                              : wishes_.scheme.value_or(platform_scheme_);
    wishes_.high_contrast ? wear_platform_look() : wear_own_look();
    Q_EMIT changed();
}

void Theme::wear_style() {
    auto* style = qobject_cast<LookStyle*>(application_.style());
    if (!style) application_.setStyle(style = new LookStyle);
    style->set_motion(!wishes_.reduced_motion);
}

void Theme::wear_own_look() {
    wear_style();
    QPalette const palette = palette_of(colors());
    application_.setPalette(palette);
    QToolTip::setPalette(palette);
}

void Theme::wear_platform_look() {
    wear_style();  // draws from the palette alone, with lines that a platform's style draws black on black
    application_.setPalette(QPalette());
    QPalette const palette = readable(application_.palette());
    application_.setPalette(palette);
    QToolTip::setPalette(palette);
    scheme_ = scheme_of(palette);
}

}  // namespace daub
