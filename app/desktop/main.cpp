// daub: composition only. What the window is and does is in ui/main_window.
#include "app/desktop/carry_out.h"
#include "app/desktop/engine_module.h"
#include "app/desktop/openmp_manners.h"
#include "app/desktop/single_instance.h"
#include "app/desktop/thumbnail.h"
#include "ui/document/journal.h"
#include "ui/look/icon.h"
#include "ui/look/theme.h"
#include "ui/main_window/main_window.h"
#include "ui/settings/language.h"
#include "ui/settings/setting_keys.h"
#include "ui/settings/shortcuts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QStandardPaths>

#include <unistd.h>
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace {

struct Wishes {
    QStringList files, actions;
};

Wishes wishes_of(QApplication const& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Paint with words."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        "file", QCoreApplication::translate("main", "A project (.ora) or a picture made by Daub."), "[file]");
    parser.addOption(
        {"action",
         QCoreApplication::translate("main", "Carry out a command of the window once it is there, for scripts."),
         "name"});
    parser.addOption(
        {"thumbnail", QCoreApplication::translate(
                          "main", "Write the thumbnail of a project as a PNG and end: --thumbnail PROJECT PNG SIDE.")});
    parser.process(application);
    return {.files = parser.positionalArguments(), .actions = parser.values("action")};
}

/// Help and the version are told where there is no display, too.
void tell_without_display(std::span<char* const> arguments) {
    constexpr std::array<std::string_view, 5> told = {"-h", "--help", "--help-all", "-v", "--version"};
    bool const asked = std::ranges::any_of(
        arguments, [&](char* a) { return std::ranges::find(told, std::string_view(a)) != told.end(); });
    if (asked) qputenv("QT_QPA_PLATFORM", "offscreen");
}

void follow_theme(daub::Theme& theme, daub::Settings& settings) {
    theme.set_choice(settings.value(daub::keys::theme));
    QObject::connect(&settings, &daub::Settings::changed, &theme, [&theme, &settings](QString const& name) {
        if (name == daub::keys::theme.name) theme.set_choice(settings.value(daub::keys::theme));
    });
}

/// In the folder that only this user can read, where the system has one.
QString instance_name() {
    QString const folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QString("daub-%1").arg(getuid()) : folder + "/daub";
}

/// What the engine takes from its surroundings when it is loaded.
void prepare_engine(char** argv) {
    using namespace daub;
    QSettings const stored(Settings::default_path(),
                           QSettings::IniFormat);  // a damaged file is the window's to tell of
    if (int const limit = stored.value(keys::memory_limit_mb.name).toInt(); limit > 0)
        qputenv("DAUB_MEMORY_LIMIT_MB", QByteArray::number(limit));
    mind_openmp_manners(argv, stored.value(keys::threads.name).toInt());
}

}  // namespace

int main(int argc, char** argv) {
    using namespace daub;
    if (std::optional<int> const code = answer_thumbnail_request(argc, argv)) return *code;
    QCoreApplication::setOrganizationName("daub");
    QCoreApplication::setApplicationName("daub");
    prepare_engine(argv);
    tell_without_display({argv, static_cast<std::size_t>(argc)});
    QApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(DAUB_VERSION);
    QGuiApplication::setDesktopFileName("org.daub.Daub");
    Settings settings(Settings::default_path());
    wear_language(application, settings.value(keys::language));
    Wishes const wishes = wishes_of(application);

    SingleInstance instance(instance_name());
    if (instance.hand_over(wishes.files)) return 0;

    Theme theme(application);
    follow_theme(theme, settings);
    Shortcuts shortcuts(settings);
    MainWindow window({settings, shortcuts, [] { return load_generator(); }, recovery_folder(), nullptr,
                       [] { return std::shared_ptr<ModelServices const>(load_model_services()); }});
    QObject::connect(&instance, &SingleInstance::filesHandedOver, &window, &MainWindow::open_from_elsewhere);
    window.show();
    QMetaObject::invokeMethod(
        &window,
        [&] {
            window.start(wishes.files);
            if (!wishes.actions.isEmpty()) carry_out(window, wishes.actions);
        },
        Qt::QueuedConnection);  // once it is on screen
    return QApplication::exec();
}
