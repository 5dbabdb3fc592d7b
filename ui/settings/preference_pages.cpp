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

struct PageTexts {
    Q_DECLARE_TR_FUNCTIONS(daub)
};

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
    std::vector<std::pair<QString, QString>> languages{{QString(), PageTexts::tr("The system's")}};
    languages.insert(languages.end(), parts.languages.begin(), parts.languages.end());
    return languages;
}

std::vector<std::pair<Device, QString>> devices_of(PreferencesDialog::Parts const& parts) {
    std::vector<std::pair<Device, QString>> devices{{Device{}, PageTexts::tr("Automatic")},
                                                    {Device{.kind = Device::Kind::cpu}, PageTexts::tr("Processor")}};
    devices.insert(devices.end(), parts.devices.begin(), parts.devices.end());
    // A device that was chosen and is not there now stays visible.
    Device const chosen = parts.settings.value(keys::device);
    auto const is_chosen = [&](auto const& device) { return device.first == chosen; };
    if (std::ranges::none_of(devices, is_chosen)) {
        devices.emplace_back(chosen, PageTexts::tr("%1 (not there)").arg(SettingText<Device>::to_text(chosen)));
    }
    return devices;
}

}  // namespace

QWidget* general_page(PreferencesDialog::Parts const& parts) {
    Page page;
    Settings& settings = parts.settings;
    page.form->addRow(PageTexts::tr("T&heme"), choice_field(settings, keys::theme, PageTexts::tr("Theme"),
                                                            {{ThemeChoice::system, PageTexts::tr("As the system")},
                                                             {ThemeChoice::dark, PageTexts::tr("Dark")},
                                                             {ThemeChoice::light, PageTexts::tr("Light")}}));
    page.form->addRow(PageTexts::tr("&Language"),
                      choice_field(settings, keys::language, PageTexts::tr("Language"), languages_of(parts)));
    page.note(PageTexts::tr("The language changes at the next start."));
    page.form->addRow(PageTexts::tr("Save &unsaved work every"),
                      number_field(settings, keys::autosave_minutes,
                                   {PageTexts::tr("Minutes between automatic saves"), PageTexts::tr(" min"),
                                    PageTexts::tr("Never")}));
    page.note(PageTexts::tr("Strokes are journalled as they end in any case, so that a crash loses nothing."));
    return page.widget;
}

void restore_general(Settings& settings) { reset_keys(settings, keys::theme, keys::language, keys::autosave_minutes); }

QWidget* engine_page(PreferencesDialog::Parts const& parts) {
    Page page;
    Settings& settings = parts.settings;
    QString const mb = PageTexts::tr(" MB");
    page.form->addRow(PageTexts::tr("&Device"),
                      choice_field(settings, keys::device, PageTexts::tr("Device"), devices_of(parts)));
    page.form->addRow(PageTexts::tr("&Precision"),
                      choice_field(settings, keys::precision, PageTexts::tr("Precision"),
                                   {{Precision::automatic, PageTexts::tr("Automatic")},
                                    {Precision::fp32, PageTexts::tr("32 bit")},
                                    {Precision::bf16, PageTexts::tr("16 bit (bf16)")},
                                    {Precision::fp16, PageTexts::tr("16 bit (fp16), graphics cards only")}}));
    page.form->addRow(
        PageTexts::tr("&Threads"),
        number_field(settings, keys::threads, {PageTexts::tr("Threads"), {}, PageTexts::tr("Automatic")}));
    page.form->addRow(PageTexts::tr("&Memory limit"),
                      number_field(settings, keys::memory_limit_mb,
                                   {PageTexts::tr("Memory limit"), mb, PageTexts::tr("What is free"), 512}));
    page.note(PageTexts::tr("Threads and the memory limit count from the next start."));
    page.form->addRow(check_field(settings, keys::load_at_start, PageTexts::tr("Load the model when Daub &starts")));
    page.form->addRow(PageTexts::tr("&Undo steps"),
                      number_field(settings, keys::undo_steps,
                                   {PageTexts::tr("Steps that can be undone"), {}, PageTexts::tr("All"), 50}));
    page.note(PageTexts::tr("Counts from the next picture that is opened."));
    page.form->addRow(
        PageTexts::tr("&Attention maps"),
        number_field(settings, keys::attention_cache_mb, {PageTexts::tr("Memory for attention maps"), mb, {}, 64}));
    return page.widget;
}

void restore_engine(Settings& settings) {
    reset_keys(settings, keys::device, keys::precision, keys::threads, keys::memory_limit_mb, keys::load_at_start,
               keys::undo_steps, keys::attention_cache_mb);
}

QWidget* live_page(Settings& settings) {
    Page page;
    QString const ms = PageTexts::tr(" ms");
    page.form->addRow(check_field(settings, keys::live, PageTexts::tr("&Live mode is on in new windows")));
    page.form->addRow(
        PageTexts::tr("&After the pen lifts or a setting changes"),
        number_field(settings, keys::live_debounce_ms, {PageTexts::tr("Delay after a change"), ms, {}, 20}));
    page.form->addRow(
        PageTexts::tr("When the pen &rests for"),
        number_field(settings, keys::live_rest_ms, {PageTexts::tr("How long the pen rests"), ms, {}, 50}));
    page.form->addRow(PageTexts::tr("&Steps of the quick picture"),
                      number_field(settings, keys::live_steps, {PageTexts::tr("Steps of the quick picture"), {}}));
    page.form->addRow(check_field(settings, keys::live_full, PageTexts::tr("&Follow with the whole picture")));
    page.form->addRow(
        PageTexts::tr("&When nothing has changed for"),
        number_field(settings, keys::live_full_ms, {PageTexts::tr("Delay of the whole picture"), ms, {}, 100}));
    return page.widget;
}

void restore_live(Settings& settings) {
    reset_keys(settings, keys::live, keys::live_debounce_ms, keys::live_rest_ms, keys::live_steps, keys::live_full,
               keys::live_full_ms);
}

QWidget* tablet_page(Settings& settings) {
    Page page;
    page.form->addRow(new PressureCurveView(settings));
    page.form->addRow(PageTexts::tr("&Softness"),
                      slider_field(settings, keys::pressure_softness, PageTexts::tr("Softness")));
    page.form->addRow(PageTexts::tr("&Begins at"),
                      slider_field(settings, keys::pressure_least, PageTexts::tr("Pressure at which it begins")));
    page.form->addRow(PageTexts::tr("&Full at"),
                      slider_field(settings, keys::pressure_most, PageTexts::tr("Pressure at which it is full")));
    return page.widget;
}

void restore_tablet(Settings& settings) {
    reset_keys(settings, keys::pressure_softness, keys::pressure_least, keys::pressure_most);
}

}  // namespace daub
