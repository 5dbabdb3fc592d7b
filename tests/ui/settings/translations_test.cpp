// The translations as files: complete, in step with the sources, and careful with placeholders, mnemonics and marks.
#include "ui/settings/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>

#include <gmock/gmock.h>

#include <set>

namespace daub {
namespace {

struct Entry {
    QString context, source;
    QStringList translations;  ///< several forms where it counts something
    QString type;              ///< empty: finished

    std::pair<QString, QString> key() const { return {context, source}; }
};

QString const folder = QString(DAUB_SOURCE_DIR) + "/resources/translations";
QStringList const languages{"de", "es", "fr", "ja", "zh_CN"};

QString path_of(QString const& language) { return folder + "/daub_" + language + ".ts"; }

std::vector<Entry> read_entries(QString const& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QXmlStreamReader xml(&file);
    std::vector<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        if (xml.name() == u"message")
            entries.push_back({.context = context, .source = {}, .translations = {}, .type = {}});
        if (entries.empty()) continue;
        Entry& entry = entries.back();
        if (xml.name() == u"source") entry.source = xml.readElementText();
        if (xml.name() != u"translation") continue;
        entry.type = xml.attributes().value("type").toString();
        QString const text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        entry.translations = QStringList{text};
    }
    EXPECT_FALSE(xml.hasError()) << path.toStdString();
    return entries;
}

QStringList matches(QString const& text, QString const& pattern) {
    QStringList found;
    for (auto it = QRegularExpression(pattern).globalMatch(text); it.hasNext();) found += it.next().captured(0);
    found.sort();
    return found;
}

class Translations : public ::testing::TestWithParam<QString> {};

TEST_P(Translations, are_complete) {
    std::vector<Entry> const entries = read_entries(path_of(GetParam()));
    EXPECT_GT(entries.size(), 400u);
    for (Entry const& entry : entries) {
        EXPECT_EQ(entry.type, QString()) << entry.context.toStdString() << ": " << entry.source.toStdString();
        for (QString const& text : entry.translations)
            EXPECT_FALSE(text.trimmed().isEmpty()) << entry.context.toStdString() << ": " << entry.source.toStdString();
    }
}

TEST_P(Translations, keep_placeholders_marks_and_mnemonics) {
    for (Entry const& entry : read_entries(path_of(GetParam()))) {
        for (QString const& text : entry.translations) {
            std::string const which = entry.source.toStdString() + " -> " + text.toStdString();
            // Of a text that counts, the forms lie one behind the other here: each number must be there at least once.
            QStringList const wanted = matches(entry.source, "%(L?[1-9]|n)"), got = matches(text, "%(L?[1-9]|n)");
            EXPECT_EQ(std::set<QString>(wanted.begin(), wanted.end()), std::set<QString>(got.begin(), got.end()))
                << which;
            EXPECT_EQ(matches(entry.source, "&(?=[^\\s&])").size(), matches(text, "&(?=[^\\s&])").size()) << which;
            EXPECT_EQ(matches(entry.source, "</?[a-z]+>"), matches(text, "</?[a-z]+>")) << which;
            EXPECT_EQ(matches(entry.source, "\\(\\*[^)]*\\)"), matches(text, "\\(\\*[^)]*\\)")) << which;
            EXPECT_EQ(entry.source.endsWith("..."), text.endsWith("...")) << which;
        }
    }
}

TEST_P(Translations, are_embedded_in_the_program) {
    auto const names = language_names();
    EXPECT_THAT(names, ::testing::Contains(::testing::Pair(GetParam(), ::testing::Ne(QString()))));
    QTranslator translator;
    ASSERT_TRUE(translator.load("daub_" + GetParam(), ":/translations"));
    EXPECT_FALSE(translator.translate("Shortcuts", "Brush").isEmpty());
    EXPECT_NE(translator.translate("Shortcuts", "Brush"), "Brush");
}

INSTANTIATE_TEST_SUITE_P(EachLanguage, Translations, ::testing::ValuesIn(languages.begin(), languages.end()),
                         [](auto const& info) { return info.param.toStdString(); });

TEST(TranslationFiles, miss_no_text_of_the_sources) {
    QTemporaryDir scratch;
    QString const fresh = scratch.filePath("fresh.ts");
    QProcess lupdate;
    lupdate.setWorkingDirectory(DAUB_SOURCE_DIR);
    lupdate.start(DAUB_LUPDATE, {"-silent", "-locations", "none", "-I", ".", "ui", "app/desktop", "-extensions",
                                 "cpp,h", "-target-language", "de", "-source-language", "en", "-ts", fresh});
    ASSERT_TRUE(lupdate.waitForFinished(60000));
    std::vector<Entry> const wanted = read_entries(fresh);
    ASSERT_GT(wanted.size(), 400u);
    for (QString const& language : languages) {
        std::set<std::pair<QString, QString>> there;
        for (Entry const& entry : read_entries(path_of(language))) there.insert(entry.key());
        for (Entry const& entry : wanted) {
            EXPECT_TRUE(there.contains(entry.key()))
                << language.toStdString() << " lacks " << entry.context.toStdString() << ": "
                << entry.source.toStdString() << "\nBuild the target \"translations\" and translate what is new.";
        }
    }
}

TEST(Language, the_chosen_one_goes_before_the_system_and_english_is_the_last_resort) {
    EXPECT_EQ(language_for("fr", QLocale("de_DE")), "fr");
    EXPECT_EQ(language_for({}, QLocale("de_AT")), "de");
    EXPECT_EQ(language_for({}, QLocale("zh_CN")), "zh_CN");
    EXPECT_EQ(language_for({}, QLocale("zh_TW")), "en");  // another script
    EXPECT_EQ(language_for({}, QLocale("sw_KE")), "en");
    EXPECT_EQ(language_for("xx", QLocale("de_DE")), "en");
    EXPECT_EQ(language_for("en", QLocale("de_DE")), "en");
}

TEST(Language, names_stand_in_their_own_language) {
    auto const names = language_names();
    EXPECT_EQ(names.front().second, "English");
    EXPECT_THAT(names, ::testing::Contains(::testing::Pair(QString("de"), QString("Deutsch"))));
    EXPECT_THAT(names, ::testing::Contains(::testing::Pair(QString("fr"), QString("Français"))));
}

}  // namespace
}  // namespace daub
