// daub: composition only. What the window is and does is in ui/main_window.
#include "app/desktop/engine_module.h"
#include "app/desktop/openmp_manners.h"
#include "app/desktop/single_instance.h"
#include "ui/document/journal.h"
#include "ui/look/icon.h"
#include "ui/look/theme.h"
#include "ui/main_window/main_window.h"
#include "ui/settings/setting_keys.h"
#include "ui/settings/shortcuts.h"

#include <QApplication>
#include <QCommandLineParser>

#include <unistd.h>

namespace {

QStringList files_of(QApplication const& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Paint with words."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        "file", QCoreApplication::translate("main", "A project (.ora) or a picture made by Daub."), "[file]");
    parser.process(application);
    return parser.positionalArguments();
}

void follow_theme(daub::Theme& theme, daub::Settings& settings) {
    theme.set_choice(settings.value(daub::keys::theme));
    QObject::connect(&settings, &daub::Settings::changed, &theme, [&theme, &settings](QString const& name) {
        if (name == daub::keys::theme.name) theme.set_choice(settings.value(daub::keys::theme));
    });
}

}  // namespace

int main(int argc, char** argv) {
    using namespace daub;
    mind_openmp_manners(argv);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName("daub");
    QCoreApplication::setApplicationName("daub");
    QCoreApplication::setApplicationVersion(DAUB_VERSION);
    QGuiApplication::setDesktopFileName("daub");
    QStringList const files = files_of(application);

    SingleInstance instance(QString("daub-%1").arg(getuid()));
    if (instance.hand_over(files)) return 0;

    Settings settings(Settings::default_path());
    Theme theme(application);
    follow_theme(theme, settings);
    Shortcuts shortcuts(settings);
    MainWindow window({settings, shortcuts, [] { return load_generator(); }, recovery_folder(), nullptr,
                       [] { return std::shared_ptr<ModelServices const>(load_model_services()); }});
    QObject::connect(&instance, &SingleInstance::filesHandedOver, &window, &MainWindow::open_from_elsewhere);
    window.show();
    QMetaObject::invokeMethod(
        &window, [&] { window.start(files); }, Qt::QueuedConnection);  // once it is on screen
    return QApplication::exec();
}
