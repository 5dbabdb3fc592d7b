#include "ui/main_window/tool_bar.h"

#include "ui/main_window/actions.h"
#include "ui/tools/tool_box.h"

#include <QActionGroup>
#include <QToolBar>

namespace daub {

QToolBar* make_tool_bar(ToolBox& tools, Actions& actions) {
    auto* const bar = new QToolBar(ToolBox::tr("Tools"));
    bar->setObjectName("tools");
    constexpr int icon_size = 22;
    bar->setIconSize({icon_size, icon_size});
    auto* const group = new QActionGroup(bar);
    for (ToolKind const kind : all_tools) {
        QAction* const action = actions["tool-" + tool_key(kind)];
        action->setCheckable(true);
        action->setChecked(kind == tools.current());
        group->addAction(action);
        bar->addAction(action);
        if (kind == ToolKind::eraser || kind == ToolKind::fill) bar->addSeparator();
        QObject::connect(action, &QAction::triggered, &tools, [&tools, kind] { tools.select(kind); });
        QObject::connect(&tools, &ToolBox::currentChanged, action,
                         [action, kind](ToolKind now) { action->setChecked(now == kind); });
    }
    actions.on("tool-shapes", &tools, [&tools] { tools.select_by_key(ToolKind::rectangle); });
    return bar;
}

}  // namespace daub
