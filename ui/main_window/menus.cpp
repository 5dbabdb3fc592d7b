#include "ui/main_window/menus.h"

#include "ui/main_window/actions.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/project_files.h"
#include "ui/settings/recent_files.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

namespace daub {
namespace {

struct MenuTexts {
    Q_DECLARE_TR_FUNCTIONS(daub)
};

/// nullptr among the ids is a separator.
void add(QMenu& menu, Actions const& actions, std::initializer_list<char const*> ids) {
    for (char const* const id : ids) {
        if (id != nullptr)
            menu.addAction(actions[id]);
        else
            menu.addSeparator();
    }
}

void fill_recent(QMenu& menu, MenuParts const& parts) {
    menu.clear();
    for (QString const& path : recent_files(parts.settings)) {
        QAction* const action = menu.addAction(QFileInfo(path).fileName().replace('&', "&&"));
        action->setToolTip(path);
        QObject::connect(action, &QAction::triggered, &parts.files,
                         [&files = parts.files, path] { files.open_file(path); });
    }
    if (menu.isEmpty()) menu.addAction(MenuTexts::tr("No picture yet"))->setEnabled(false);
    menu.addSeparator();
    menu.addAction(parts.actions["file-forget-recent"]);
}

void fill_file(QMenu& menu, MenuParts const& parts) {
    add(menu, parts.actions, {"file-new", "file-open"});
    QMenu* const recent = menu.addMenu(MenuTexts::tr("Open &recent"));
    recent->setToolTipsVisible(true);
    QObject::connect(recent, &QMenu::aboutToShow, recent, [recent, parts] { fill_recent(*recent, parts); });
    fill_recent(*recent, parts);
    add(menu, parts.actions,
        {"file-example", "file-recover", nullptr, "file-save", "file-save-as", "file-export", nullptr, "quit"});
}

void fill_view(QMenu& menu, MenuParts const& parts) {
    Actions& actions = parts.actions;
    auto* const modes = new QActionGroup(&menu);
    for (char const* const id : {"show-areas", "show-outlines", "show-picture"}) {
        actions[id]->setCheckable(true);
        modes->addAction(actions[id]);
    }
    add(menu, actions,
        {"view-fit", "view-actual-size", "view-zoom-in", "view-zoom-out", "view-reset-rotation", nullptr, "show-areas",
         "show-outlines", "show-picture", "view-compare", "compare-left", "compare-right", nullptr});
    parts.docks.fill(*menu.addMenu(MenuTexts::tr("&Docks")));
    add(menu, actions,
        {"view-hide-docks", "view-reset-layout", "view-next-pane", "view-previous-pane", nullptr, "view-fullscreen"});
}

}  // namespace

void fill_menus(QMenuBar& bar, MenuParts const& parts) {
    Actions& actions = parts.actions;
    fill_file(*bar.addMenu(MenuTexts::tr("&File")), parts);
    QMenu& edit = *bar.addMenu(MenuTexts::tr("&Edit"));
    add(edit, actions,
        {"undo", "redo", nullptr, "picture-copy", "picture-paste", nullptr, "prompt-region", "prompt-weight-up",
         "prompt-weight-down", nullptr, "canvas-size", nullptr});
    QMenu& tools = *edit.addMenu(MenuTexts::tr("&Tools"));
    add(tools, actions,
        {"tool-brush", "tool-eraser", "tool-lasso", "tool-rectangle", "tool-ellipse", "tool-shapes", "tool-gradient",
         "tool-fill", "tool-move", "tool-picker", "tool-hand", "tool-zoom", nullptr, "brush-smaller", "brush-larger",
         "tool-options"});
    add(edit, actions, {nullptr, "preferences"});
    fill_view(*bar.addMenu(MenuTexts::tr("&View")), parts);
    add(*bar.addMenu(MenuTexts::tr("&Region")), actions,
        {"region-add", "region-duplicate", "region-delete", "swap-region", "element-of-region", nullptr, "mask-invert",
         "mask-grow", "mask-shrink", "mask-feather", "mask-clear", nullptr, "area-import", "color-map-import",
         "areas-export", "color-map-export"});
    add(*bar.addMenu(MenuTexts::tr("&Picture")), actions,
        {"generate", "live", "new-seed", nullptr, "stop-and-keep", "cancel", "cancel-all", nullptr, "go-on",
         "change-only", "element-add", nullptr, "result-compare", "result-restore", "result-keep", "result-delete",
         "result-hide"});
    add(*bar.addMenu(MenuTexts::tr("&Model")), actions, {"models", "subject"});
    add(*bar.addMenu(MenuTexts::tr("&Help")), actions, {"help", "tour", nullptr, "about"});
}

}  // namespace daub
