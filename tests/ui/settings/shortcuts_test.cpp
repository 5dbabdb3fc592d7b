#include "ui/settings/shortcuts.h"

#include "ui/look/look_style.h"
#include "ui/look/theme_colors.h"
#include "ui/settings/preferences_dialog.h"
#include "ui/settings/setting_keys.h"
#include "ui/settings/settings.h"
#include "ui/settings/shortcuts_editor.h"

#include <QtTest>
#include <QtWidgets>

#include <gtest/gtest.h>

namespace daub {
namespace {

class ShortcutKeys : public ::testing::Test {
 protected:
    QTemporaryDir folder_;
    Settings settings_{folder_.filePath("daub.ini")};
    Shortcuts shortcuts_{settings_};
};

TEST_F(ShortcutKeys, defaults_are_the_conventions) {
    auto const first = [&](char const* id) { return shortcuts_.keys(id).value(0).toString(); };
    EXPECT_TRUE(shortcuts_.keys("generate").contains(QKeySequence("Ctrl+Return")));
    EXPECT_TRUE(shortcuts_.keys("generate").contains(QKeySequence("Shift+Return")));
    EXPECT_EQ(first("cancel"), "Esc");
    EXPECT_EQ(first("tool-brush"), "B");
    EXPECT_EQ(first("tool-shapes"), "U");
    EXPECT_EQ(first("brush-smaller"), "[");
    EXPECT_EQ(first("swap-region"), "X");
    EXPECT_EQ(first("view-fit"), "Ctrl+0");
    EXPECT_EQ(first("view-hide-docks"), "Tab");
    EXPECT_EQ(first("file-export"), "Ctrl+Shift+E");
    EXPECT_EQ(first("prompt-region"), "Ctrl+R");
}

TEST_F(ShortcutKeys, defaults_do_not_conflict) {
    for (ShortcutAction const& action : shortcuts_.actions()) {
        EXPECT_FALSE(action.defaults.isEmpty()) << action.id.toStdString();
        for (QKeySequence const& keys : action.defaults) {
            EXPECT_EQ(shortcuts_.conflicts(action.id, keys), QStringList()) << action.id.toStdString();
        }
    }
}

TEST_F(ShortcutKeys, a_choice_holds_for_bound_actions_and_the_next_run) {
    QAction action;
    shortcuts_.bind("tool-brush", &action);
    EXPECT_EQ(action.shortcut(), QKeySequence("B"));
    EXPECT_EQ(action.shortcutContext(), Qt::WidgetWithChildrenShortcut);
    shortcuts_.set_keys("tool-brush", {QKeySequence("P"), QKeySequence("Ctrl+P, B")});
    EXPECT_EQ(action.shortcuts().size(), 2);
    Shortcuts const next(settings_);
    EXPECT_EQ(next.keys("tool-brush"), shortcuts_.keys("tool-brush"));
    EXPECT_TRUE(next.is_changed("tool-brush"));
    shortcuts_.reset("tool-brush");
    EXPECT_EQ(action.shortcut(), QKeySequence("B"));
    EXPECT_EQ(settings_.names_in("shortcuts"), QStringList());
}

TEST_F(ShortcutKeys, an_action_may_have_no_keys) {
    shortcuts_.set_keys("tool-brush", {});
    EXPECT_TRUE(Shortcuts(settings_).keys("tool-brush").isEmpty());
}

TEST_F(ShortcutKeys, damaged_overrides_fall_back) {
    settings_.store("shortcuts/tool-brush", "Nonsense+Q+");
    EXPECT_EQ(shortcuts_.keys("tool-brush"), QList<QKeySequence>{QKeySequence("B")});
}

TEST_F(ShortcutKeys, conflicts_are_found_also_with_the_beginning_of_a_sequence) {
    EXPECT_EQ(shortcuts_.conflicts("tool-brush", QKeySequence("E")), QStringList{"tool-eraser"});
    EXPECT_EQ(shortcuts_.conflicts("tool-brush", QKeySequence("E, K")), QStringList{"tool-eraser"});
    EXPECT_EQ(shortcuts_.conflicts("tool-brush", QKeySequence("B")), QStringList());
    EXPECT_EQ(shortcuts_.conflicts("tool-brush", QKeySequence()), QStringList());
}

TEST_F(ShortcutKeys, taking_over_leaves_one_owner) {
    shortcuts_.take_over("tool-brush", QKeySequence("E"));
    EXPECT_TRUE(shortcuts_.keys("tool-eraser").isEmpty());
    EXPECT_EQ(shortcuts_.keys("tool-brush"), (QList{QKeySequence("E"), QKeySequence("B")}));
    shortcuts_.reset_all();
    EXPECT_EQ(shortcuts_.keys("tool-eraser"), QList{QKeySequence("E")});
}

TEST_F(ShortcutKeys, the_editor_says_whose_keys_they_are_before_it_takes_them) {
    ShortcutsEditor editor(shortcuts_);
    editor.select("tool-brush");
    auto* const keys = editor.findChild<QKeySequenceEdit*>();
    keys->setKeySequence(QKeySequence("E"));
    EXPECT_TRUE(editor.message().contains("Eraser")) << editor.message().toStdString();
    EXPECT_EQ(shortcuts_.keys("tool-eraser"), QList{QKeySequence("E")});
    for (auto* const button : editor.findChildren<QPushButton*>()) {
        if (button->text().remove('&') == "Take over") button->click();
    }
    EXPECT_TRUE(shortcuts_.keys("tool-eraser").isEmpty());
    EXPECT_TRUE(editor.message().isEmpty());
}

TEST_F(ShortcutKeys, the_editor_finds_by_name_and_keys) {
    ShortcutsEditor editor(shortcuts_);
    auto* const list = editor.findChild<QTreeView*>();
    auto* const search = editor.findChild<QLineEdit*>();
    search->setText("eras");
    EXPECT_EQ(list->model()->rowCount(), 1);
    search->setText("F6");
    EXPECT_EQ(list->model()->rowCount(), 2);
}

class Preferences : public ShortcutKeys {
 protected:
    PreferencesDialog dialog_{{.settings = settings_,
                               .shortcuts = shortcuts_,
                               .devices = {{{.kind = Device::Kind::cuda}, "NVIDIA H100"}},
                               .languages = {{"de", "Deutsch"}}}};
};

TEST_F(Preferences, change_settings_at_once_and_follow_them) {
    auto* const threads = dialog_.findChild<QSpinBox*>();
    for (QSpinBox* const box : dialog_.findChildren<QSpinBox*>()) {
        if (box->accessibleName() != "Threads") continue;
        box->setValue(6);
        EXPECT_EQ(settings_.value(keys::threads), 6);
        settings_.set_value(keys::threads, 2);
        EXPECT_EQ(box->value(), 2);
    }
    EXPECT_NE(threads, nullptr);
}

TEST_F(Preferences, restore_the_page_in_view_only) {
    settings_.set_value(keys::threads, 3);
    settings_.set_value(keys::theme, ThemeChoice::dark);
    dialog_.show_page(1);
    dialog_.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::RestoreDefaults)->click();
    EXPECT_EQ(settings_.value(keys::threads), 0);
    EXPECT_EQ(settings_.value(keys::theme), ThemeChoice::dark);
}

// A label with a buddy names its field; everything else needs a name of its own.
TEST_F(Preferences, everything_that_takes_the_focus_has_a_name) {
    for (QWidget* const widget : dialog_.findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith("qt_")) continue;
        QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(widget);
        ASSERT_TRUE(accessible);
        EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty()) << widget->metaObject()->className();
    }
}

TEST_F(Preferences, are_drawn_at_both_scales) {
    QString const style = QApplication::style()->objectName();
    QApplication::setStyle(new LookStyle);
    QApplication::setPalette(palette_of(theme_colors(ColorScheme::dark)));
    QDir const folder(DAUB_BINARY_DIR "/contact-sheets");
    folder.mkpath(".");
    for (int page = 0; page < dialog_.page_count(); ++page) {
        dialog_.show_page(page);
        dialog_.show();
        QCoreApplication::processEvents();
        EXPECT_TRUE(dialog_.grab().save(folder.filePath(QStringLiteral("preferences-%1.png").arg(page))));
    }
    QFont const font = QApplication::font();
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(large);
    PreferencesDialog twice({.settings = settings_, .shortcuts = shortcuts_});
    twice.show();
    twice.show_page(1);
    QCoreApplication::processEvents();
    EXPECT_TRUE(twice.grab().save(folder.filePath("preferences-large-text.png")));
    QApplication::setFont(font);
    QApplication::setStyle(style);
    QApplication::setPalette(QPalette());
}

}  // namespace
}  // namespace daub
