#include "ui/settings/shortcuts.h"

#include <QCoreApplication>

namespace daub {
namespace {

QString shown(char const* text) { return QCoreApplication::translate("Shortcuts", text); }

struct Row {
    char const* id;
    char const* text;
    char const* keys;  ///< portable text, separated by "; "
    ShortcutScope scope = ShortcutScope::window;
};

constexpr auto canvas = ShortcutScope::canvas;

constexpr Row file_rows[] = {
    {"file-new", QT_TRANSLATE_NOOP("Shortcuts", "New picture"), "Ctrl+N"},
    {"file-open", QT_TRANSLATE_NOOP("Shortcuts", "Open"), "Ctrl+O"},
    {"file-save", QT_TRANSLATE_NOOP("Shortcuts", "Save"), "Ctrl+S"},
    {"file-save-as", QT_TRANSLATE_NOOP("Shortcuts", "Save as"), "Ctrl+Shift+S"},
    {"file-export", QT_TRANSLATE_NOOP("Shortcuts", "Export the picture"), "Ctrl+Shift+E"},
    {"preferences", QT_TRANSLATE_NOOP("Shortcuts", "Preferences"), "Ctrl+,"},
    {"quit", QT_TRANSLATE_NOOP("Shortcuts", "Quit"), "Ctrl+Q"},
    {"help", QT_TRANSLATE_NOOP("Shortcuts", "Help"), "F1"},
};

constexpr Row edit_rows[] = {
    {"undo", QT_TRANSLATE_NOOP("Shortcuts", "Undo"), "Ctrl+Z"},
    {"redo", QT_TRANSLATE_NOOP("Shortcuts", "Redo"), "Ctrl+Shift+Z; Ctrl+Y"},
    {"picture-copy", QT_TRANSLATE_NOOP("Shortcuts", "Copy the picture"), "Ctrl+C"},
    {"picture-paste", QT_TRANSLATE_NOOP("Shortcuts", "Paste a picture"), "Ctrl+V"},
    {"prompt-region", QT_TRANSLATE_NOOP("Shortcuts", "Make a region of the selected words"), "Ctrl+R"},
    {"prompt-weight-up", QT_TRANSLATE_NOOP("Shortcuts", "Raise the weight of the selected words"), "Ctrl+Up"},
    {"prompt-weight-down", QT_TRANSLATE_NOOP("Shortcuts", "Lower the weight of the selected words"), "Ctrl+Down"},
};

constexpr Row generate_rows[] = {
    {"generate", QT_TRANSLATE_NOOP("Shortcuts", "Generate"), "Ctrl+Return; Shift+Return; Ctrl+Enter; Shift+Enter"},
    {"cancel", QT_TRANSLATE_NOOP("Shortcuts", "Cancel the tool, the selection, then generation"), "Esc"},
    {"stop-and-keep", QT_TRANSLATE_NOOP("Shortcuts", "Stop and keep the picture as it stands"), "Ctrl+."},
    {"live", QT_TRANSLATE_NOOP("Shortcuts", "Live mode"), "Ctrl+L"},
    {"new-seed", QT_TRANSLATE_NOOP("Shortcuts", "New seed"), "Ctrl+D"},
};

constexpr Row tool_rows[] = {
    {"tool-brush", QT_TRANSLATE_NOOP("Shortcuts", "Brush"), "B", canvas},
    {"tool-eraser", QT_TRANSLATE_NOOP("Shortcuts", "Eraser"), "E", canvas},
    {"tool-move", QT_TRANSLATE_NOOP("Shortcuts", "Move"), "V", canvas},
    {"tool-lasso", QT_TRANSLATE_NOOP("Shortcuts", "Lasso"), "L", canvas},
    {"tool-shapes", QT_TRANSLATE_NOOP("Shortcuts", "Shapes"), "U", canvas},
    {"tool-gradient", QT_TRANSLATE_NOOP("Shortcuts", "Gradient"), "G", canvas},
    {"tool-fill", QT_TRANSLATE_NOOP("Shortcuts", "Fill"), "F", canvas},
    {"tool-picker", QT_TRANSLATE_NOOP("Shortcuts", "Picker"), "I", canvas},
    {"tool-hand", QT_TRANSLATE_NOOP("Shortcuts", "Hand"), "H", canvas},
    {"brush-smaller", QT_TRANSLATE_NOOP("Shortcuts", "Smaller brush"), "[", canvas},
    {"brush-larger", QT_TRANSLATE_NOOP("Shortcuts", "Larger brush"), "]", canvas},
    {"swap-region", QT_TRANSLATE_NOOP("Shortcuts", "Swap with the last region"), "X", canvas},
};

constexpr Row region_rows[] = {
    {"mask-invert", QT_TRANSLATE_NOOP("Shortcuts", "Invert the area"), "Ctrl+I", canvas},
    {"mask-clear", QT_TRANSLATE_NOOP("Shortcuts", "Clear the area"), "Del", canvas},
    {"region-duplicate", QT_TRANSLATE_NOOP("Shortcuts", "Duplicate the region"), "Ctrl+J"},
};

constexpr Row view_rows[] = {
    {"view-fit", QT_TRANSLATE_NOOP("Shortcuts", "Fit the canvas"), "Ctrl+0"},
    {"view-actual-size", QT_TRANSLATE_NOOP("Shortcuts", "Actual size"), "Ctrl+1"},
    {"view-zoom-in", QT_TRANSLATE_NOOP("Shortcuts", "Zoom in"), "Ctrl++; Ctrl+="},
    {"view-zoom-out", QT_TRANSLATE_NOOP("Shortcuts", "Zoom out"), "Ctrl+-"},
    {"compare-left", QT_TRANSLATE_NOOP("Shortcuts", "Move the line of the comparison to the left"), "Alt+Left", canvas},
    {"compare-right", QT_TRANSLATE_NOOP("Shortcuts", "Move the line of the comparison to the right"), "Alt+Right",
     canvas},
    {"view-hide-docks", QT_TRANSLATE_NOOP("Shortcuts", "Hide and show the docks"), "Tab", canvas},
    {"view-next-pane", QT_TRANSLATE_NOOP("Shortcuts", "Focus to the next pane"), "F6"},
    {"view-previous-pane", QT_TRANSLATE_NOOP("Shortcuts", "Focus to the previous pane"), "Shift+F6"},
    {"view-fullscreen", QT_TRANSLATE_NOOP("Shortcuts", "Full screen"), "F11"},
};

template <std::size_t Count>
void append(std::vector<ShortcutAction>& actions, QString const& group, Row const (&rows)[Count]) {
    for (Row const& row : rows) {
        actions.push_back({.id = row.id,
                           .group = group,
                           .text = shown(row.text),
                           .scope = row.scope,
                           .defaults = QKeySequence::listFromString(row.keys, QKeySequence::PortableText)});
    }
}

}  // namespace

std::vector<ShortcutAction> default_shortcuts() {
    std::vector<ShortcutAction> actions;
    append(actions, shown(QT_TRANSLATE_NOOP("Shortcuts", "File")), file_rows);
    append(actions, shown(QT_TRANSLATE_NOOP("Shortcuts", "Edit")), edit_rows);
    append(actions, shown(QT_TRANSLATE_NOOP("Shortcuts", "Generate")), generate_rows);
    append(actions, shown(QT_TRANSLATE_NOOP("Shortcuts", "Tools")), tool_rows);
    append(actions, shown(QT_TRANSLATE_NOOP("Shortcuts", "Regions")), region_rows);
    append(actions, shown(QT_TRANSLATE_NOOP("Shortcuts", "View")), view_rows);
    return actions;
}

}  // namespace daub
