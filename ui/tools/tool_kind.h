// The tools by name, with the keys that choose them.
#pragma once

#include <QKeySequence>
#include <QString>

#include <array>

namespace daub {

enum class ToolKind { brush, eraser, lasso, rectangle, ellipse, gradient, fill, move, picker, hand, zoom };

inline constexpr std::array all_tools{ToolKind::brush,   ToolKind::eraser,   ToolKind::lasso, ToolKind::rectangle,
                                      ToolKind::ellipse, ToolKind::gradient, ToolKind::fill,  ToolKind::move,
                                      ToolKind::picker,  ToolKind::hand,     ToolKind::zoom};

/// "Brush", translated: for buttons, tooltips and accessible names.
QString tool_name(ToolKind kind);
/// The name of its icon in the resources, and of its settings: "brush".
QString tool_key(ToolKind kind);
/// B, E, L, U ...; rectangle and ellipse share one, which goes back and forth between them.
QKeySequence tool_shortcut(ToolKind kind);

}  // namespace daub
