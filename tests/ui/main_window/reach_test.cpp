// What every control of the window and of each dialog owes to people: a name for assistive technology, a way to it by
// keyboard, a word about what it does, and letters that are not cut off when they are twice as large.
#include "tests/ui/main_window/all_dialogs.h"
#include "tests/ui/main_window/window_fixture.h"
#include "ui/help/tour_bubble.h"
#include "ui/look/theme.h"
#include "ui/main_window/help_control.h"
#include "ui/panels/prompt/prompt_editor.h"
#include "ui/panels/prompt/prompt_panel.h"
#include "ui/settings/setting_keys.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>

#include <set>

namespace daub {
namespace {

/// Parts of other widgets, which speak for them.
bool is_part(QWidget const* widget) {
    if (widget->objectName().startsWith("qt_") || widget->focusProxy()) return true;
    if (widget->objectName().startsWith("Scroll")) return true;  // of tab bars
    for (char const* const kind :
         {"QScrollBar", "QMenuBar", "QMenu", "QHeaderView", "QComboBoxListView", "QComboBoxPrivateContainer",
          "QMainWindow", "QSplitter", "QTabWidget", "QLineEditIconButton", "QTableCornerButton"}) {
        if (widget->inherits(kind)) return true;
    }
    return false;
}

bool is_interactive(QWidget const* widget) {
    if (is_part(widget) || widget->isWindow()) return false;
    if (!widget->isVisible() && widget->parentWidget()->inherits("daub::MessageBar"))
        return false;                                                                      // nothing to say yet
    if (auto const* bar = qobject_cast<QTabBar const*>(widget)) return bar->count() > 0;   // Qt keeps spare ones
    if (qobject_cast<QLabel const*>(widget)) return widget->focusPolicy() & Qt::TabFocus;  // a mouse may copy the text
    return widget->focusPolicy() != Qt::NoFocus || qobject_cast<QAbstractButton const*>(widget);
}

std::string described(QWidget const* widget) {
    QString text = widget->metaObject()->className();
    for (QWidget const* at = widget; at; at = at->parentWidget()) {
        QString const name = at->objectName().isEmpty() ? at->metaObject()->className() : at->objectName();
        if (at != widget) text += " in " + name;
    }
    if (auto const* button = qobject_cast<QAbstractButton const*>(widget)) text += " '" + button->text() + "'";
    if (auto const* label = qobject_cast<QLabel const*>(widget)) text += " '" + label->text().left(60) + "'";
    return (text + " named '" + widget->accessibleName() + "'").toStdString();
}

QString spoken_name(QWidget* widget) {
    QAccessibleInterface* const spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

void expect_names(QWidget& root) {
    for (QWidget* const widget : root.findChildren<QWidget*>()) {
        if (!is_interactive(widget)) continue;
        EXPECT_FALSE(spoken_name(widget).isEmpty()) << described(widget);
        QAccessibleInterface* const spoken = QAccessible::queryAccessibleInterface(widget);
        EXPECT_NE(spoken->role(), QAccessible::NoRole) << described(widget);
    }
}

/// Buttons that show only a picture need a tooltip; those with words are clear as they are.
void expect_tips(QWidget& root) {
    for (QAbstractButton* const button : root.findChildren<QAbstractButton*>()) {
        bool const hidden_message = !button->isVisible() && button->parentWidget()->inherits("daub::MessageBar");
        if (is_part(button) || hidden_message) continue;
        auto const* tool = qobject_cast<QToolButton const*>(button);
        bool const shows_icon = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !button->icon().isNull();
        if (button->text().isEmpty() || shows_icon) {
            EXPECT_FALSE(button->toolTip().isEmpty()) << described(button);
        }
    }
}

std::set<QWidget*> reached_by_tab(QWidget& window, std::size_t most = 400) {
    std::set<QWidget*> reached;
    for (std::size_t i = 0; i < most; ++i) {
        QWidget* const focus = QApplication::focusWidget();
        if (!focus || !reached.insert(focus).second) break;
        QTest::keyClick(&window == focus->window() ? focus : &window, Qt::Key_Tab);
    }
    return reached;
}

std::string names_of(std::set<QWidget*> const& widgets) {
    std::string names;
    for (QWidget* const widget : widgets) names += "\n  " + described(widget);
    return names;
}

/// Radio buttons, and what else takes its neighbours' focus by arrow keys, count as reached with one of them.
bool wants_tab(QWidget const* widget) {
    return is_interactive(widget) && (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() &&
           widget->isEnabled() && !widget->inherits("QRadioButton");
}

bool is_cut(QWidget const* widget) {
    if (!widget->isVisible() || widget->visibleRegion().isEmpty()) return false;
    constexpr int tolerance = 1;
    if (auto const* label = qobject_cast<QLabel const*>(widget)) {
        if (label->text().isEmpty()) return false;
        if (label->wordWrap()) return label->height() + tolerance < label->heightForWidth(label->width());
        return label->width() + tolerance < label->minimumSizeHint().width() ||
               label->height() + tolerance < label->minimumSizeHint().height();
    }
    if (qobject_cast<QAbstractButton const*>(widget) || qobject_cast<QComboBox const*>(widget)) {
        QSize const wanted = widget->minimumSizeHint();
        return widget->width() + tolerance < wanted.width() || widget->height() + tolerance < wanted.height();
    }
    return false;
}

void expect_nothing_cut(QWidget& root) {
    for (QWidget* const widget : root.findChildren<QWidget*>()) {
        if (is_part(widget)) continue;
        EXPECT_FALSE(is_cut(widget)) << described(widget) << " has " << widget->width() << " x " << widget->height()
                                     << ", wants " << widget->minimumSizeHint().width() << " x "
                                     << widget->minimumSizeHint().height();
    }
}

class ReachTest : public WindowFixture {
 protected:
    ReachTest() { settings_.set_value(keys::tour_done, true); }
    ~ReachTest() override { QApplication::setFont(font_); }

    void for_each_dialog(std::function<void(QWidget&)> const& look) {
        daub::for_each_dialog({settings_, shortcuts_, window_->document()}, look);
    }
    void show_every_dock() {
        for (QDockWidget* const dock : window_->findChildren<QDockWidget*>()) dock->show();
        QApplication::processEvents();
    }
    void double_letters() {
        QFont font = font_;
        font.setPointSizeF(2 * font.pointSizeF());
        QApplication::setFont(font);
    }

    QFont font_ = QApplication::font();
    Theme theme_{*qApp};
};

TEST_F(ReachTest, every_control_of_the_window_has_a_name) {
    open();
    show_every_dock();
    window_->help().tour().begin();
    expect_names(*window_);
}

TEST_F(ReachTest, every_control_of_each_dialog_has_a_name) {
    open();
    for_each_dialog(expect_names);
}

TEST_F(ReachTest, every_button_without_words_says_what_it_does) {
    open();
    show_every_dock();
    window_->help().tour().begin();
    expect_tips(*window_);
    for_each_dialog(expect_tips);
}

TEST_F(ReachTest, every_action_says_what_it_does_and_its_keys) {
    open();
    for (auto const& [id, action] : window_->actions().all()) {
        EXPECT_FALSE(action->toolTip().isEmpty()) << id.toStdString();
        QString const keys = action->shortcut().toString(QKeySequence::NativeText);
        if (!keys.isEmpty()) {
            EXPECT_TRUE(action->toolTip().contains(keys)) << id.toStdString();
        }
    }
}

TEST_F(ReachTest, tips_follow_changed_keys) {
    open();
    auto* const generate = window_->findChild<QPushButton*>("generate-button");
    ASSERT_NE(generate, nullptr);
    QString const before = generate->toolTip();
    shortcuts_.set_keys("generate", {QKeySequence("F9")});
    EXPECT_NE(generate->toolTip(), before);
    EXPECT_TRUE(generate->toolTip().contains("F9"));
    shortcuts_.set_keys("tool-brush", {QKeySequence("Ctrl+Alt+B")});
    EXPECT_TRUE(window_->actions()["tool-brush"]->toolTip().contains("Ctrl+Alt+B"));
    shortcuts_.set_keys("tool-brush", {});
    EXPECT_FALSE(window_->actions()["tool-brush"]->toolTip().contains("("));
}

TEST_F(ReachTest, tab_and_f6_reach_every_control_of_the_window) {
    open();
    window_->help().tour().begin();
    QApplication::processEvents();
    std::set<QWidget*> reached;
    window_->canvas().setFocus();
    for (int pane = 0; pane < 10; ++pane) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QWidget* const start = QApplication::focusWidget();
        ASSERT_NE(start, nullptr);
        if (start != &window_->canvas()) {
            reached.merge(reached_by_tab(*window_));
            start->setFocus();
        } else {
            reached.insert(start);
        }
    }
    for (QWidget* const widget : window_->findChildren<QWidget*>()) {
        if (wants_tab(widget) && !widget->visibleRegion().isEmpty()) {
            EXPECT_TRUE(reached.contains(widget)) << described(widget);
        }
    }
}

TEST_F(ReachTest, tab_reaches_every_control_of_each_dialog) {
    open();
    for_each_dialog([](QWidget& dialog) {
        dialog.activateWindow();
        if (!dialog.focusWidget()) QTest::keyClick(&dialog, Qt::Key_Tab);
        ASSERT_NE(QApplication::focusWidget(), nullptr) << described(&dialog);
        std::set<QWidget*> const reached = reached_by_tab(dialog);
        for (QWidget* const widget : dialog.findChildren<QWidget*>()) {
            if (wants_tab(widget)) {
                EXPECT_TRUE(reached.contains(widget)) << described(widget) << " is not among" << names_of(reached);
            }
        }
    });
}

TEST_F(ReachTest, nothing_of_the_window_is_cut_off_at_twice_the_letters) {
    double_letters();
    open();
    window_->resize(2560, 1600);  // where letters are twice as large, so is the screen
    window_->help().tour().begin();
    QTest::qWait(50);
    expect_nothing_cut(*window_);
}

TEST_F(ReachTest, nothing_of_the_dialogs_is_cut_off_at_twice_the_letters) {
    double_letters();
    open();
    for_each_dialog([](QWidget& dialog) {
        QApplication::processEvents();
        expect_nothing_cut(dialog);
    });
}

// --- Help ---

TEST_F(ReachTest, f1_opens_the_manual_at_what_has_the_focus) {
    open();
    window_->canvas().setFocus();
    QTest::keyClick(&window_->canvas(), Qt::Key_F1);
    ManualWindow* const manual = window_->help().manual();
    ASSERT_NE(manual, nullptr);
    EXPECT_EQ(manual->page().source().fragment(), "canvas");
    window_->activateWindow();
    window_->prompt().editor().setFocus();
    window_->actions()["help"]->trigger();
    EXPECT_EQ(window_->help().manual(), manual);
    EXPECT_EQ(manual->page().source().fragment(), "prompt");
}

TEST_F(ReachTest, the_tour_is_offered_until_it_was_seen_or_refused) {
    settings_.set_value(keys::tour_done, false);
    open();
    EXPECT_TRUE(window_->help().tour().tour().offering());
    EXPECT_NE(QApplication::focusWidget(), &window_->help().tour().bubble().next_button());
    QTest::mouseClick(&window_->help().tour().bubble().end_button(), Qt::LeftButton);
    EXPECT_TRUE(settings_.value(keys::tour_done));
    window_.reset();
    open();
    EXPECT_FALSE(window_->help().tour().tour().running());
    window_->actions()["tour"]->trigger();
    EXPECT_TRUE(window_->help().tour().tour().running());
}

TEST_F(ReachTest, the_tour_leads_to_a_finished_picture_by_real_actions) {
    settings_.set_value(keys::live, true);
    settings_.set_value(keys::tour_done, false);
    open();
    Tour& tour = window_->help().tour().tour();
    auto const reaches = [&](int step) { return wait([&] { return tour.at() >= step && !tour.offering(); }); };
    QTest::mouseClick(&window_->help().tour().bubble().next_button(), Qt::LeftButton);
    ASSERT_TRUE(tour.running() && !tour.offering());
    press_generate();
    ASSERT_TRUE(reaches(1));
    ASSERT_TRUE(wait_for_results(1));
    while (tour.at() < 2) tour.go_on();  // it may have been made before its step was shown

    PromptEditor& editor = window_->prompt().editor();
    int const meadow = static_cast<int>(editor.toPlainText().indexOf("green meadow"));
    ASSERT_GE(meadow, 0);
    QTextCursor words(editor.document());
    words.setPosition(meadow);
    words.setPosition(meadow + 12, QTextCursor::KeepAnchor);
    editor.setFocus();
    editor.setTextCursor(words);
    QTest::keyClick(&editor, Qt::Key_R, Qt::ControlModifier);
    EXPECT_TRUE(tour.step_done());
    ASSERT_TRUE(reaches(3));

    drag({40, 40}, {90, 60});
    EXPECT_TRUE(tour.step_done());
    ASSERT_TRUE(reaches(4));
    drag({50, 50}, {95, 70});
    ASSERT_TRUE(wait([&] { return tour.step_done(); }));
    while (tour.at() < 5) tour.go_on();

    answers_.save_path = path("mine.ora");
    window_->actions()["file-save"]->trigger();
    EXPECT_TRUE(tour.step_done());
    ASSERT_TRUE(reaches(6));
    tour.go_on();
    EXPECT_FALSE(tour.running());
    EXPECT_TRUE(settings_.value(keys::tour_done));
}

}  // namespace
}  // namespace daub
