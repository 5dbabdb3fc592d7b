// The whole window in its languages: every text that it asks for is there, mnemonics are told apart, nothing is cut.
#include "tests/ui/main_window/all_dialogs.h"
#include "tests/ui/main_window/window_fixture.h"
#include "ui/help/tour_bubble.h"
#include "ui/main_window/help_control.h"
#include "ui/settings/setting_keys.h"

#include <QDockWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTranslator>

#include <map>
#include <set>

namespace daub {
namespace {

/// Hears what the program asks for and translates nothing.
class Listener : public QTranslator {
 public:
    QString translate(char const* context, char const* source, char const*, int) const override {
        asked.insert({context, source});
        return {};
    }
    bool isEmpty() const override { return false; }

    mutable std::set<std::pair<std::string, std::string>> asked;
};

/// A language worn for as long as this lives.
class Worn {
 public:
    explicit Worn(QString const& code) {
        language_names();  // the resources are there from now on
        EXPECT_TRUE(translator_.load("daub_" + code, ":/translations"));
        QCoreApplication::installTranslator(&translator_);
    }
    ~Worn() { QCoreApplication::removeTranslator(&translator_); }

 private:
    QTranslator translator_;
};

class TranslatedWindowTest : public WindowFixture {
 protected:
    TranslatedWindowTest() { settings_.set_value(keys::tour_done, true); }

    void visit_everything() {
        open();
        for (QDockWidget* const dock : window_->findChildren<QDockWidget*>()) dock->show();
        Tour& tour = window_->help().tour().tour();
        window_->help().tour().begin();
        while (tour.running()) tour.go_on();
        for_each_dialog({settings_, shortcuts_, window_->document()}, [](QWidget&) {});
    }
};

// A text whose context lupdate sees otherwise than the program asks for it would stay English for ever.
TEST_F(TranslatedWindowTest, every_text_that_is_asked_for_is_translated) {
    Listener listener;
    QCoreApplication::installTranslator(&listener);
    visit_everything();
    QCoreApplication::removeTranslator(&listener);
    QTranslator german;
    ASSERT_TRUE(german.load("daub_de", ":/translations"));
    int ours = 0;
    for (auto const& [context, source] : listener.asked) {
        bool const qt = context.starts_with('Q') || context.empty() || source.empty();
        if (qt) continue;
        ++ours;
        bool const there = !german.translate(context.c_str(), source.c_str()).isEmpty() ||
                           !german.translate(context.c_str(), source.c_str(), nullptr, 2).isEmpty();
        EXPECT_TRUE(there) << context << ": " << source;
    }
    EXPECT_GT(ours, 200);
}

QString mnemonic_of(QString const& text) {
    auto const match = QRegularExpression("&([^&\\s])").match(text);
    return match.hasMatch() ? match.captured(1).toUpper() : QString();
}

TEST_F(TranslatedWindowTest, mnemonics_of_the_menus_and_of_the_tour_are_told_apart) {
    for (QString const& language : {QString("de"), QString("es"), QString("fr"), QString("ja"), QString("zh_CN")}) {
        Worn const worn(language);
        open();
        std::map<QString, QString> menus;
        for (QAction* const menu : window_->menuBar()->actions()) {
            QString const letter = mnemonic_of(menu->text());
            EXPECT_FALSE(letter.isEmpty()) << menu->text().toStdString();
            EXPECT_TRUE(menus.emplace(letter, menu->text()).second)
                << language.toStdString() << ": " << menu->text().toStdString();
        }
        FirstTour& tour = window_->help().tour();
        settings_.set_value(keys::tour_done, false);
        tour.offer_at_first_start();
        auto const expect_apart = [&] {
            QString const next = mnemonic_of(tour.bubble().next_button().text()),
                          back = mnemonic_of(tour.bubble().back_button().text());
            EXPECT_NE(next, back) << language.toStdString();
            EXPECT_FALSE(menus.contains(next)) << language.toStdString() << ": " << next.toStdString();
            EXPECT_FALSE(menus.contains(back)) << language.toStdString() << ": " << back.toStdString();
        };
        expect_apart();
        for (tour.begin(); tour.tour().running(); tour.tour().go_on()) expect_apart();
        window_.reset();
    }
}

TEST_F(TranslatedWindowTest, wears_a_language_from_its_menus_to_its_tips) {
    Worn const worn("de");
    open();
    EXPECT_EQ(window_->menuBar()->actions().front()->text(), "&Datei");
    EXPECT_TRUE(window_->actions()["show-areas"]->toolTip().startsWith("Flächen und Bild"));
    EXPECT_EQ(window_->findChild<QDockWidget*>("regions")->windowTitle(), "Bereiche");
}

}  // namespace
}  // namespace daub
