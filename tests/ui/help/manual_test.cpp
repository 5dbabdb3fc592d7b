#include "ui/help/about_dialog.h"
#include "ui/help/manual_window.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

#include <gmock/gmock.h>

#include <set>

namespace daub {
namespace {

QString const manual_folder = QString(DAUB_SOURCE_DIR) + "/resources/manual";

QString read_page(QString const& name) {
    QFile file(manual_folder + '/' + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return QString::fromUtf8(file.readAll());
}

std::vector<QString> captured(QString const& html, QString const& pattern) {
    std::vector<QString> found;
    for (auto it = QRegularExpression(pattern).globalMatch(html); it.hasNext();) found.push_back(it.next().captured(1));
    return found;
}

TEST(ManualTest, headings_with_an_id_are_its_sections) {
    auto const sections = sections_of("a.html",
                                      "<h1 id=\"a\">First &amp; <i>best</i></h1><p>one</p>\n"
                                      "<h2 id=\"b\">Second</h2><p>two</p><h2>no id</h2><p>three</p>");
    ASSERT_EQ(sections.size(), 2u);
    EXPECT_EQ(sections[0].title, "First & best");
    EXPECT_EQ(sections[0].text, "one");
    EXPECT_EQ(sections[1].level, 2);
    EXPECT_EQ(sections[1].text, "two no id three");
    EXPECT_EQ(sections[1].url(), QUrl("a.html#b"));
}

TEST(ManualTest, search_finds_the_sections_with_all_words) {
    Manual const manual{sections_of("a.html", "<h1 id=\"a\">Brush</h1>size<h2 id=\"b\">Eraser</h2>size of the brush")};
    EXPECT_THAT(manual.search("SIZE brush"), ::testing::ElementsAre(0, 1));
    EXPECT_THAT(manual.search("eraser size"), ::testing::ElementsAre(1));
    EXPECT_THAT(manual.search("size pencil"), ::testing::IsEmpty());
    EXPECT_EQ(manual.search(" ").size(), 2u);
}

TEST(ManualTest, every_page_link_picture_and_id_is_in_order) {
    Manual const manual = read_manual(manual_folder);
    std::set<QString> ids;
    for (ManualSection const& section : manual.sections) {
        EXPECT_TRUE(ids.insert(section.id).second) << section.id.toStdString() << " is there twice";
        EXPECT_FALSE(section.title.isEmpty());
    }
    QStringList const pages = read_page("contents").split('\n', Qt::SkipEmptyParts);
    QStringList const files = QDir(manual_folder).entryList({"*.html"}, QDir::Files);
    EXPECT_EQ(std::set<QString>(pages.begin(), pages.end()), std::set<QString>(files.begin(), files.end()));
    for (QString const& page : files) {
        QString const html = read_page(page);
        for (QString const& link : captured(html, R"re(href="([^"]+)")re")) {
            if (link.startsWith("http")) continue;
            QUrl const url = QUrl(page).resolved(QUrl(link));
            EXPECT_NE(manual.at(url), nullptr) << page.toStdString() << ": " << link.toStdString();
        }
        for (QString const& picture : captured(html, R"re(src="([^"]+)")re"))
            EXPECT_TRUE(QFile::exists(manual_folder + '/' + picture))
                << page.toStdString() << ": " << picture.toStdString();
        EXPECT_EQ(html.count("<img"), html.count(" alt=\"")) << page.toStdString() << ": a picture without words";
    }
}

TEST(ManualTest, has_a_section_for_every_dock_and_is_small) {
    Manual const manual = read_manual(manual_folder);
    for (char const* const id : {"canvas", "prompt", "regions", "results", "process", "style", "frames"})
        EXPECT_NE(manual.find(id), nullptr) << id;
    qint64 bytes = 0;
    for (QFileInfo const& file : QDir(manual_folder).entryInfoList(QDir::Files)) bytes += file.size();
    EXPECT_LT(bytes, 1500000);
}

TEST(ManualWindowTest, opens_at_a_section_and_goes_back_and_forward) {
    ManualWindow window(manual_folder);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    QUrl const start = window.page().source();
    window.show_section("regions");
    EXPECT_EQ(window.page().source().fragment(), "regions");
    EXPECT_EQ(window.contents().currentItem()->text(0), window.manual().find("regions")->title);
    EXPECT_TRUE(window.back().isEnabled());
    window.back().trigger();
    EXPECT_EQ(window.page().source(), start);
    window.forward().trigger();
    EXPECT_EQ(window.page().source().fragment(), "regions");
    window.show_section("no such thing");
    EXPECT_EQ(window.page().source(), start);
}

TEST(ManualWindowTest, typing_words_leaves_the_sections_that_have_them_and_marks_them) {
    ManualWindow window(manual_folder);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    int const all = window.contents().topLevelItemCount();
    QTest::keyClicks(&window.search_field(), "journal");
    ASSERT_GT(window.contents().topLevelItemCount(), 0);
    EXPECT_LT(window.contents().topLevelItemCount(), all);
    QTest::keyClick(&window.search_field(), Qt::Key_Return);
    EXPECT_TRUE(window.page().toPlainText().contains("journal"));
    EXPECT_FALSE(window.page().extraSelections().isEmpty());
    window.search_field().setText("qqqq");
    EXPECT_EQ(window.contents().topLevelItemCount(), 0);
}

TEST(ManualWindowTest, says_so_where_no_manual_is_installed) {
    ManualWindow window("/nowhere");
    window.show_section("regions");
    EXPECT_FALSE(window.page().toPlainText().isEmpty());
}

TEST(AboutTest, every_licence_is_embedded) {
    for (LicenceText const& licence : licence_texts()) {
        EXPECT_GT(licence.text.size(), 100) << licence.title.toStdString();
        EXPECT_FALSE(licence.title.isEmpty());
    }
    EXPECT_TRUE(licence_texts()[0].text.contains("Apache License"));
    EXPECT_TRUE(licence_texts()[1].text.contains("Qt"));
}

}  // namespace
}  // namespace daub
