// The language of the interface: which ones there are, and wearing one.
//
//     wear_language(application, settings.value(keys::language));      // before the first widget is made
//
// Translations are embedded in the program (resources/translations, compiled by the build); those of Qt's own texts
// come from where Qt is installed. UI thread.
#pragma once

#include <QLocale>
#include <QString>

#include <utility>
#include <vector>

class QCoreApplication;

namespace daub {

/// Code and own name ("de", "Deutsch"), English first, in the order of the codes.
std::vector<std::pair<QString, QString>> language_names();

/// The code of language_names() that fits best: `chosen` where there is such a language, else by the system's
/// preferences; "en" where none fits.
QString language_for(QString const& chosen, QLocale const& system = QLocale::system());

/// Installs the translators of a language for as long as the application lives. `chosen` as stored: empty is the
/// system's. Returns what language_for() gave. A chosen language also decides how numbers and dates look.
QString wear_language(QCoreApplication& application, QString const& chosen);

}  // namespace daub
