#include "ui/settings/preference_pages.h"

#include "ui/settings/pressure_curve_view.h"
#include "ui/settings/setting_field.h"
#include "ui/settings/setting_keys.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace daub {
namespace {

QString tr(char const* text) { return QCoreApplication::translate("daub", text); }  // where lupdate puts them

template <typename... Keys>
void reset_keys(Settings& settings, Keys const&... keys) {
    (settings.reset(keys), ...);
}

/// One column at large scales, where label and field do not fit beside each other.
struct Page {
    QWidget* widget = new QWidget;
    QFormLayout* form = new QFormLayout(widget);

    Page() {
        form->setContentsMargins(0, 0, 0, 0);
        form->setRowWrapPolicy(QFormLayout::WrapLongRows);
        form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
        form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        form->setVerticalSpacing(12);
        form->setHorizontalSpacing(24);
    }

    void note(QString const& text) {
        auto* const label = new QLabel(text);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
        form->addRow(label);
    }
};

std::vector<std::pair<QString, QString>> languages_of(PreferencesDialog::Parts const& parts) {
    std::vector<std::pair<QString, QString>> languages{{QString(), tr("The system's")}};
    languages.insert(languages.end(), parts.languages.begin(), parts.languages.end());
    return languages;
}

std::vector<std::pair<Device, QString>> devices_of(PreferencesDialog::Parts const& parts) {
    std::vector<std::pair<Device, QString>> devices{{Device{}, tr("Automatic")},
                                                    {Device{.kind = Device::Kind::cpu}, tr("Processor")}};
    devices.insert(devices.end(), parts.devices.begin(), parts.devices.end());
    // A device that was chosen and is not there now stays visible.
    Device const chosen = parts.settings.value(keys::device);
    auto const is_chosen = [&](auto const& device) { return device.first == chosen; };
    if (std::ranges::none_of(devices, is_chosen)) {
        devices.emplace_back(chosen, tr("%1 (not there)").arg(SettingText<Device>::to_text(chosen)));
    }
    return devices;
}

}  // namespace

QWidget* general_page(PreferencesDialog::Parts const& parts) {
    Page page;
    Settings& settings = parts.settings;
    page.form->addRow(tr("T&heme"), choice_field(settings, keys::theme, tr("Theme"),
                                                 {{ThemeChoice::system, tr("As the system")},
                                                  {ThemeChoice::dark, tr("Dark")},
                                                  {ThemeChoice::light, tr("Light")}}));
    page.form->addRow(tr("&Language"), choice_field(settings, keys::language, tr("Language"), languages_of(parts)));
    page.note(tr("The language changes at the next start."));
    page.form->addRow(tr("Save &unsaved work every"),
                      number_field(settings, keys::autosave_minutes,
                                   {tr("Minutes between automatic saves"), tr(" min"), tr("Never")}));
    page.note(tr("Strokes are journalled as they end in any case, so that a crash loses nothing."));
    return page.widget;
}

void restore_general(Settings& settings) { reset_keys(settings, keys::theme, keys::language, keys::autosave_minutes); }

QWidget* engine_page(PreferencesDialog::Parts const& parts) {
    Page page;
    Settings& settings = parts.settings;
    QString const mb = tr(" MB");
    page.form->addRow(tr("&Device"), choice_field(settings, keys::device, tr("Device"), devices_of(parts)));
    page.form->addRow(tr("&Precision"), choice_field(settings, keys::precision, tr("Precision"),
                                                     {{Precision::automatic, tr("Automatic")},
                                                      {Precision::fp32, tr("32 bit")},
                                                      {Precision::bf16, tr("16 bit (bf16)")},
                                                      {Precision::fp16, tr("16 bit (fp16), graphics cards only")}}));
    page.form->addRow(tr("&Threads"), number_field(settings, keys::threads, {tr("Threads"), {}, tr("Automatic")}));
    page.form->addRow(tr("&Memory limit"),
                      number_field(settings, keys::memory_limit_mb, {tr("Memory limit"), mb, tr("What is free"), 512}));
    page.note(tr("Threads and the memory limit count from the next start."));
    page.form->addRow(check_field(settings, keys::load_at_start, tr("Load the model when Daub &starts")));
    page.form->addRow(tr("&Undo steps"),
                      number_field(settings, keys::undo_steps, {tr("Steps that can be undone"), {}, tr("All"), 50}));
    page.note(tr("Counts from the next picture that is opened."));
    page.form->addRow(tr("&Attention maps"),
                      number_field(settings, keys::attention_cache_mb, {tr("Memory for attention maps"), mb, {}, 64}));
    return page.widget;
}

void restore_engine(Settings& settings) {
    reset_keys(settings, keys::device, keys::precision, keys::threads, keys::memory_limit_mb, keys::load_at_start,
               keys::undo_steps, keys::attention_cache_mb);
}

QWidget* live_page(Settings& settings) {
    Page page;
    QString const ms = tr(" ms");
    page.form->addRow(check_field(settings, keys::live, tr("&Live mode is on in new windows")));
    page.form->addRow(tr("&After the pen lifts or a setting changes"),
                      number_field(settings, keys::live_debounce_ms, {tr("Delay after a change"), ms, {}, 20}));
    page.form->addRow(tr("When the pen &rests for"),
                      number_field(settings, keys::live_rest_ms, {tr("How long the pen rests"), ms, {}, 50}));
    page.form->addRow(tr("&Steps of the quick picture"),
                      number_field(settings, keys::live_steps, {tr("Steps of the quick picture"), {}}));
    page.form->addRow(check_field(settings, keys::live_full, tr("&Follow with the whole picture")));
    page.form->addRow(tr("&When nothing has changed for"),
                      number_field(settings, keys::live_full_ms, {tr("Delay of the whole picture"), ms, {}, 100}));
    return page.widget;
}

void restore_live(Settings& settings) {
    reset_keys(settings, keys::live, keys::live_debounce_ms, keys::live_rest_ms, keys::live_steps, keys::live_full,
               keys::live_full_ms);
}

QWidget* tablet_page(Settings& settings) {
    Page page;
    page.form->addRow(new PressureCurveView(settings));
    page.form->addRow(tr("&Softness"), slider_field(settings, keys::pressure_softness, tr("Softness")));
    page.form->addRow(tr("&Begins at"),
                      slider_field(settings, keys::pressure_least, tr("Pressure at which it begins")));
    page.form->addRow(tr("&Full at"), slider_field(settings, keys::pressure_most, tr("Pressure at which it is full")));
    page.form->addRow(check_field(settings, keys::pressure_to_size, tr("Pressure changes the brush's si&ze")));
    page.form->addRow(check_field(settings, keys::pressure_to_opacity, tr("Pressure changes the brush's &opacity")));
    return page.widget;
}

void restore_tablet(Settings& settings) {
    reset_keys(settings, keys::pressure_softness, keys::pressure_least, keys::pressure_most, keys::pressure_to_size,
               keys::pressure_to_opacity);
}

}  // namespace daub
