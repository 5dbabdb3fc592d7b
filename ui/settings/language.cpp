#include "ui/settings/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

#include <algorithm>

/// A static library's resources are linked in only where somebody asks; the macro works outside namespaces alone.
static void register_translations() { Q_INIT_RESOURCE(daub_translations); }

namespace daub {
namespace {

constexpr char const* folder = ":/translations";

/// "zh_CN" for "zh-Hans-CN": language and, where we tell them apart, territory.
bool fits(QString const& code, QString const& wished) {
    QLocale const ours(code), theirs(wished);
    return ours.language() == theirs.language() && ours.script() == theirs.script();
}

QString own_name(QString const& code) {
    QLocale const locale(code);
    QString name = locale.nativeLanguageName();
    if (!name.isEmpty()) name[0] = name[0].toUpper();
    return name;
}

void install(QCoreApplication& application, QString const& file, QString const& place) {
    auto* const translator = new QTranslator(&application);
    if (translator->load(file, place) && !translator->isEmpty())
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

}  // namespace

std::vector<std::pair<QString, QString>> language_names() {
    register_translations();
    std::vector<std::pair<QString, QString>> names{{"en", "English"}};
    for (QString const& file : QDir(folder).entryList({"daub_*.qm"}, QDir::Files, QDir::Name)) {
        QString const code = file.mid(5).chopped(3);
        if (code != "en") names.emplace_back(code, own_name(code));  // English has a file for its plurals
    }
    return names;
}

QString language_for(QString const& chosen, QLocale const& system) {
    auto const names = language_names();
    QStringList const wishes = chosen.isEmpty() ? system.uiLanguages() : QStringList{chosen};
    for (QString const& wish : wishes) {
        for (auto const& [code, name] : names) {
            if (fits(code, wish)) return code;
        }
    }
    return "en";
}

QString wear_language(QCoreApplication& application, QString const& chosen) {
    QString const code = language_for(chosen);
    if (!chosen.isEmpty()) QLocale::setDefault(QLocale(code));
    install(application, "qtbase_" + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, "daub_" + code, folder);
    return code;
}

}  // namespace daub
