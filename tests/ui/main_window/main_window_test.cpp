#include "tests/ui/main_window/window_fixture.h"
#include "ui/export/picture_export.h"
#include "ui/panels/prompt/prompt_editor.h"
#include "ui/panels/prompt/prompt_panel.h"
#include "ui/settings/setting_keys.h"

#include <QDockWidget>
#include <QMenuBar>
#include <QToolBar>

#include <set>

namespace daub {
namespace {

class MainWindowTest : public WindowFixture {
 protected:
    MainWindowTest() { settings_.set_value(keys::live, false); }
};

TEST_F(MainWindowTest, begins_with_the_example_as_an_untitled_copy) {
    open();
    EXPECT_FALSE(window_->document().request().prompt.empty());
    EXPECT_GE(window_->document().regions().size(), 2u);
    EXPECT_TRUE(window_->document().file_path().isEmpty());
    EXPECT_FALSE(window_->document().modified());
    EXPECT_EQ(window_->messages().text(), QString());
}

TEST_F(MainWindowTest, one_key_makes_a_picture_that_forms_is_shown_and_is_kept) {
    open();
    bool formed = false;
    QObject::connect(&window_->session(), &GenerationSession::progressed,
                     [&] { formed = formed || window_->display().forming(); });
    press_generate();
    ASSERT_TRUE(wait_for_results(1));
    EXPECT_TRUE(formed);
    EXPECT_FALSE(window_->display().forming());
    EXPECT_EQ(window_->document().project().shown_result, window_->document().results().front().id);
    EXPECT_EQ(qRed(window_->display().shown().pixel(3, 3)), 200);
    EXPECT_TRUE(window_->document().modified());
}

TEST_F(MainWindowTest, escape_ends_the_tool_then_the_selection_then_the_picture) {
    script_->steps = 100000;
    open();
    press_generate();
    ASSERT_TRUE(wait([&] { return window_->session().progress().has_value(); }));
    PromptEditor& editor = window_->prompt().editor();
    send(QEvent::MouseButtonPress, {40, 40}, Qt::LeftButton, Qt::LeftButton);
    editor.setFocus();
    editor.selectAll();
    QAction* const cancel = window_->actions()["cancel"];
    ASSERT_TRUE(window_->tools().busy());
    cancel->trigger();
    EXPECT_FALSE(window_->tools().busy());
    EXPECT_TRUE(editor.textCursor().hasSelection());
    cancel->trigger();
    EXPECT_FALSE(editor.textCursor().hasSelection());
    EXPECT_FALSE(window_->session().ending());
    cancel->trigger();
    EXPECT_TRUE(wait([&] { return !window_->session().running(); }));
    EXPECT_TRUE(window_->document().results().empty());
}

TEST_F(MainWindowTest, stopping_keeps_the_picture_as_it_stands) {
    script_->steps = 100000;
    open();
    press_generate();
    ASSERT_TRUE(wait([&] { return window_->session().progress().has_value(); }));
    window_->actions()["stop-and-keep"]->trigger();
    EXPECT_TRUE(wait_for_results(1));
}

TEST_F(MainWindowTest, what_goes_wrong_is_told_in_the_window) {
    open();
    script_->fails = true;
    press_generate();
    EXPECT_TRUE(wait([&] { return window_->messages().text() == "The model is gone."; }));
    EXPECT_TRUE(window_->document().results().empty());
}

TEST_F(MainWindowTest, live_mode_answers_a_stroke_and_keeps_nothing_by_itself) {
    settings_.set_value(keys::live, true);
    settings_.set_value(keys::live_full_ms, 200);
    open();
    QTest::qWait(300);
    EXPECT_EQ(script_->runs, 0);  // opening a picture asks for none
    ASSERT_FALSE(window_->document().active_region().empty());
    drag({40, 40}, {90, 60});
    ASSERT_TRUE(wait([&] { return script_->runs >= 2 && !window_->session().running(); }));  // quick, then whole
    EXPECT_EQ(qRed(window_->display().shown().pixel(3, 3)), 200);
    EXPECT_TRUE(window_->document().results().empty());
    int const runs = script_->runs;
    press_generate();  // nothing has changed since: the whole picture is kept, not made again
    EXPECT_TRUE(wait_for_results(1));
    EXPECT_EQ(script_->runs, runs);
}

TEST_F(MainWindowTest, closing_asks_only_where_something_would_be_lost) {
    open();
    answers_.save = SaveAnswer::cancel;
    window_->document().set_prompt("a fox");
    EXPECT_FALSE(window_->close());
    EXPECT_EQ(answers_.asked_to_save, 1);
    window_->document().undo_stack().undo();
    EXPECT_TRUE(window_->close());
    EXPECT_EQ(answers_.asked_to_save, 1);
}

TEST_F(MainWindowTest, saves_a_picture_and_opens_it_again) {
    open();
    press_generate();
    ASSERT_TRUE(wait_for_results(1));
    window_->document().set_prompt("a fox on a meadow");
    answers_.save_path = path("fox.ora");
    window_->actions()["file-save"]->trigger();
    EXPECT_FALSE(window_->document().modified());
    EXPECT_TRUE(window_->windowTitle().startsWith("fox.ora"));
    Project const saved = window_->document().project();
    EXPECT_TRUE(window_->close());
    EXPECT_EQ(answers_.asked_to_save, 0);
    open({path("fox.ora")});
    EXPECT_EQ(window_->document().project().request, saved.request);
    EXPECT_EQ(window_->document().results().size(), 1u);
    EXPECT_EQ(qRed(window_->display().shown().pixel(3, 3)), 200);
}

TEST_F(MainWindowTest, takes_a_picture_back_after_a_crash) {
    open();
    window_->document().set_prompt("a fox that nobody saved");
    window_.reset();  // without closing
    open();
    EXPECT_EQ(answers_.asked_to_recover, 1);
    EXPECT_EQ(window_->document().request().prompt, "a fox that nobody saved");
    EXPECT_TRUE(window_->document().modified());
}

TEST_F(MainWindowTest, an_exported_picture_restores_its_settings) {
    open();
    std::string const prompt = window_->document().request().prompt;
    press_generate();
    ASSERT_TRUE(wait_for_results(1));
    ProjectResult const made = window_->document().results().front();
    export_result(made, {.path = path("meadow.jpg").toStdString(), .format = FileFormat::jpeg});
    export_result(made, {.path = path("bare.png").toStdString(), .keep_settings = false});
    window_->document().set_prompt("something else");
    EXPECT_TRUE(window_->files().open_file(path("meadow.jpg")));
    EXPECT_EQ(window_->document().request().prompt, prompt);
    EXPECT_FALSE(window_->files().open_file(path("bare.png")));
    EXPECT_FALSE(window_->messages().text().isEmpty());
}

TEST_F(MainWindowTest, the_layout_comes_back) {
    open();
    auto const dock = [this] { return window_->findChild<QDockWidget*>("regions"); };
    window_->addDockWidget(Qt::LeftDockWidgetArea, dock());
    window_->findChild<QDockWidget*>("results")->hide();
    window_->close();
    open();
    EXPECT_EQ(window_->dockWidgetArea(dock()), Qt::LeftDockWidgetArea);
    EXPECT_TRUE(window_->findChild<QDockWidget*>("results")->isHidden());
}

TEST_F(MainWindowTest, hides_all_docks_and_brings_them_back) {
    open();
    QList<QDockWidget*> const docks = window_->findChildren<QDockWidget*>();
    auto const shown = [&] {
        return std::ranges::count_if(docks, [](QDockWidget* dock) { return !dock->isHidden(); });
    };
    auto const before = shown();
    window_->actions()["view-hide-docks"]->trigger();
    EXPECT_EQ(shown(), 0);
    window_->actions()["view-hide-docks"]->trigger();
    EXPECT_EQ(shown(), before);
}

TEST_F(MainWindowTest, every_action_has_a_text_and_no_two_share_keys) {
    open();
    std::set<QString> keys;
    for (auto const& [id, action] : window_->actions().all()) {
        EXPECT_FALSE(action->text().isEmpty()) << id.toStdString();
        for (QKeySequence const& sequence : action->shortcuts())
            EXPECT_TRUE(keys.insert(sequence.toString()).second)
                << id.toStdString() << sequence.toString().toStdString();
    }
}

TEST_F(MainWindowTest, every_action_of_the_shortcuts_is_in_a_menu) {
    open();
    std::set<QAction*> in_menus;
    for (QMenu* const menu : window_->menuBar()->findChildren<QMenu*>())
        for (QAction* const action : menu->actions()) in_menus.insert(action);
    for (ShortcutAction const& known : shortcuts_.actions())
        EXPECT_TRUE(in_menus.contains(window_->actions()[known.id])) << known.id.toStdString();
}

TEST_F(MainWindowTest, tools_are_buttons_with_icons) {
    open();
    for (QToolBar* const bar : window_->findChildren<QToolBar*>())
        for (QAction* const action : bar->actions())
            EXPECT_TRUE(action->isSeparator() || !action->icon().isNull()) << action->text().toStdString();
    QTest::keyClick(&window_->canvas(), Qt::Key_E);
    EXPECT_EQ(window_->tools().current(), ToolKind::eraser);
    EXPECT_TRUE(window_->actions()["tool-eraser"]->isChecked());
}

TEST_F(MainWindowTest, the_focus_goes_around_the_panes) {
    open();
    window_->canvas().setFocus();
    for (int i = 0; i < 10 && (i == 0 || !window_->canvas().hasFocus()); ++i) {
        window_->actions()["view-next-pane"]->trigger();
        EXPECT_TRUE(window_->focusWidget() != nullptr);
    }
    EXPECT_TRUE(window_->canvas().hasFocus());
}

}  // namespace
}  // namespace daub
