// The tools as a bar of buttons, one of which is pressed.
//
//     window.addToolBar(Qt::LeftToolBarArea, make_tool_bar(tools, actions));
//
// Tools' keys and menu entries are the same actions. Free function; the bar belongs to whoever takes it.
#pragma once

class QToolBar;

namespace daub {

class Actions;
class ToolBox;

QToolBar* make_tool_bar(ToolBox& tools, Actions& actions);

}  // namespace daub
