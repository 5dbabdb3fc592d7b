#include "ui/tools/tool_kind.h"

#include <QCoreApplication>

namespace daub {
namespace {

struct ToolNames {
    char const* name;
    char const* key;
    Qt::Key shortcut;
};

ToolNames names(ToolKind kind) {
    switch (kind) {
        case ToolKind::brush:
            return {QT_TRANSLATE_NOOP("daub::Tool", "Brush"), "brush", Qt::Key_B};
        case ToolKind::eraser:
            return {QT_TRANSLATE_NOOP("daub::Tool", "Eraser"), "eraser", Qt::Key_E};
        case ToolKind::lasso:
            return {QT_TRANSLATE_NOOP("daub::Tool", "Lasso"), "lasso", Qt::Key_L};
        case ToolKind::rectangle:
            return {QT_TRANSLATE_NOOP("daub::Tool", "Rectangle"), "rectangle", Qt::Key_U};
        case ToolKind::ellipse:
            return {QT_TRANSLATE_NOOP("daub::Tool", "Ellipse"), "ellipse", Qt::Key_U};
        case ToolKind::gradient:
            return {QT_TRANSLATE_NOOP("daub::Tool", "Gradient"), "gradient", Qt::Key_G};
        case ToolKind::fill:
            return {QT_TRANSLATE_NOOP("daub::Tool", "Fill"), "fill", Qt::Key_F};
        case ToolKind::move:
            return {QT_TRANSLATE_NOOP("daub::Tool", "Move"), "move", Qt::Key_V};
        case ToolKind::picker:
            return {QT_TRANSLATE_NOOP("daub::Tool", "Pick region"), "picker", Qt::Key_I};
        case ToolKind::hand:
            return {QT_TRANSLATE_NOOP("daub::Tool", "Hand"), "hand", Qt::Key_H};
        case ToolKind::zoom:
            return {QT_TRANSLATE_NOOP("daub::Tool", "Zoom"), "zoom", Qt::Key_Z};
    }
    return {"", "", Qt::Key_unknown};
}

}  // namespace

QString tool_name(ToolKind kind) { return QCoreApplication::translate("daub::Tool", names(kind).name); }
QString tool_key(ToolKind kind) { return QString::fromLatin1(names(kind).key); }
QKeySequence tool_shortcut(ToolKind kind) { return names(kind).shortcut; }

}  // namespace daub
