#include "ui/main_window/actions.h"

#include "ui/look/icon.h"
#include "ui/main_window/action_tips.h"
#include "ui/settings/shortcuts.h"

#include <QCoreApplication>
#include <QWidget>

namespace daub {
namespace {

constexpr char const* context = "daub::Actions";

/// Actions without keys of their own, and their texts.
constexpr std::pair<char const*, char const*> without_keys[] = {
    {"tool-rectangle", QT_TRANSLATE_NOOP("daub::Actions", "Rectangle")},
    {"tool-ellipse", QT_TRANSLATE_NOOP("daub::Actions", "Ellipse")},
    {"tool-zoom", QT_TRANSLATE_NOOP("daub::Actions", "Zoom")},
    {"tool-options", QT_TRANSLATE_NOOP("daub::Actions", "More options of the tool")},
    {"file-recover", QT_TRANSLATE_NOOP("daub::Actions", "Recover a picture...")},
    {"file-forget-recent", QT_TRANSLATE_NOOP("daub::Actions", "Clear this list")},
    {"file-example", QT_TRANSLATE_NOOP("daub::Actions", "Open the example")},
    {"show-areas", QT_TRANSLATE_NOOP("daub::Actions", "Areas and picture")},
    {"show-outlines", QT_TRANSLATE_NOOP("daub::Actions", "Outlines only")},
    {"show-picture", QT_TRANSLATE_NOOP("daub::Actions", "Picture only")},
    {"view-reset-rotation", QT_TRANSLATE_NOOP("daub::Actions", "Turn upright")},
    {"view-compare", QT_TRANSLATE_NOOP("daub::Actions", "Compare with the picture before")},
    {"view-reset-layout", QT_TRANSLATE_NOOP("daub::Actions", "Docks as at first")},
    {"region-add", QT_TRANSLATE_NOOP("daub::Actions", "Add a region")},
    {"region-delete", QT_TRANSLATE_NOOP("daub::Actions", "Delete the region")},
    {"mask-grow", QT_TRANSLATE_NOOP("daub::Actions", "Grow the area")},
    {"mask-shrink", QT_TRANSLATE_NOOP("daub::Actions", "Shrink the area")},
    {"mask-feather", QT_TRANSLATE_NOOP("daub::Actions", "Feather the area")},
    {"cancel-all", QT_TRANSLATE_NOOP("daub::Actions", "Cancel all pictures")},
    {"result-restore", QT_TRANSLATE_NOOP("daub::Actions", "Restore its settings")},
    {"result-compare", QT_TRANSLATE_NOOP("daub::Actions", "Compare")},
    {"result-keep", QT_TRANSLATE_NOOP("daub::Actions", "Keep")},
    {"result-delete", QT_TRANSLATE_NOOP("daub::Actions", "Delete the picture")},
    {"result-hide", QT_TRANSLATE_NOOP("daub::Actions", "Show the bare canvas")},
    {"change-only", QT_TRANSLATE_NOOP("daub::Actions", "Change only here")},
    {"element-add", QT_TRANSLATE_NOOP("daub::Actions", "Add an element...")},
    {"element-of-region", QT_TRANSLATE_NOOP("daub::Actions", "Add this region to the shown picture")},
    {"go-on", QT_TRANSLATE_NOOP("daub::Actions", "Begin from this picture")},
    {"areas-export", QT_TRANSLATE_NOOP("daub::Actions", "Export the areas...")},
    {"area-import", QT_TRANSLATE_NOOP("daub::Actions", "Import the area...")},
    {"color-map-export", QT_TRANSLATE_NOOP("daub::Actions", "Export a colour map...")},
    {"color-map-import", QT_TRANSLATE_NOOP("daub::Actions", "Import a colour map...")},
    {"models", QT_TRANSLATE_NOOP("daub::Actions", "Models...")},
    {"subject", QT_TRANSLATE_NOOP("daub::Actions", "Teach a subject...")},
    {"canvas-size", QT_TRANSLATE_NOOP("daub::Actions", "Canvas size...")},
    {"tour", QT_TRANSLATE_NOOP("daub::Actions", "First tour")},
    {"about", QT_TRANSLATE_NOOP("daub::Actions", "About Daub")},
};

constexpr std::pair<char const*, char const*> icons[] = {
    {"file-new", "new"},
    {"file-open", "open"},
    {"file-save", "save"},
    {"file-export", "export"},
    {"preferences", "settings"},
    {"help", "help"},
    {"about", "info"},
    {"undo", "undo"},
    {"redo", "redo"},
    {"prompt-region", "add-region"},
    {"prompt-weight-up", "plus"},
    {"prompt-weight-down", "minus"},
    {"generate", "generate"},
    {"cancel", "cancel"},
    {"stop-and-keep", "stop-and-keep"},
    {"live", "live"},
    {"new-seed", "seed"},
    {"tool-brush", "brush"},
    {"tool-eraser", "eraser"},
    {"tool-lasso", "lasso"},
    {"tool-rectangle", "rectangle"},
    {"tool-ellipse", "ellipse"},
    {"tool-gradient", "gradient"},
    {"tool-fill", "fill"},
    {"tool-move", "move"},
    {"tool-picker", "picker"},
    {"tool-hand", "hand"},
    {"tool-zoom", "zoom"},
    {"tool-options", "settings"},
    {"show-areas", "show-areas"},
    {"show-outlines", "show-outlines"},
    {"show-picture", "show-picture"},
    {"view-fit", "fit"},
    {"view-reset-rotation", "rotate"},
    {"view-compare", "compare"},
    {"view-fullscreen", "fullscreen"},
    {"region-add", "add-region"},
    {"region-delete", "delete"},
    {"region-duplicate", "duplicate"},
    {"mask-invert", "invert"},
    {"mask-clear", "clear"},
    {"mask-grow", "grow"},
    {"mask-shrink", "shrink"},
    {"mask-feather", "feather"},
    {"models", "model"},
    {"subject", "star"},
    {"area-import", "import"},
    {"color-map-import", "import"},
    {"areas-export", "export"},
    {"color-map-export", "export"},
    {"change-only", "brush"},
    {"element-add", "plus"},
    {"go-on", "start-image"},
    {"picture-copy", "duplicate"},
    {"picture-paste", "import"},
    {"result-compare", "compare"},
    {"result-restore", "reset"},
    {"result-keep", "star"},
    {"result-delete", "delete"},
};

/// The editor of shortcuts explains; a menu is shorter, and says "..." where a dialog follows.
constexpr std::pair<char const*, char const*> menu_texts[] = {
    {"file-open", QT_TRANSLATE_NOOP("daub::Actions", "Open...")},
    {"file-save-as", QT_TRANSLATE_NOOP("daub::Actions", "Save as...")},
    {"file-export", QT_TRANSLATE_NOOP("daub::Actions", "Export the picture...")},
    {"preferences", QT_TRANSLATE_NOOP("daub::Actions", "Preferences...")},
    {"prompt-region", QT_TRANSLATE_NOOP("daub::Actions", "Make a region of words")},
    {"prompt-weight-up", QT_TRANSLATE_NOOP("daub::Actions", "Weigh words more")},
    {"prompt-weight-down", QT_TRANSLATE_NOOP("daub::Actions", "Weigh words less")},
    {"cancel", QT_TRANSLATE_NOOP("daub::Actions", "Cancel")},
    {"stop-and-keep", QT_TRANSLATE_NOOP("daub::Actions", "Stop and keep")},
    {"help", QT_TRANSLATE_NOOP("daub::Actions", "Manual")},
};

template <std::size_t Count>
char const* look_up(std::pair<char const*, char const*> const (&table)[Count], QString const& id) {
    for (auto const& [key, value] : table) {
        if (id == QLatin1String(key)) return value;
    }
    return nullptr;
}

}  // namespace

Actions::Actions(Shortcuts& shortcuts, QWidget& window, QWidget& canvas) {
    for (ShortcutAction const& known : shortcuts.actions()) {
        char const* const shorter = look_up(menu_texts, known.id);
        QAction* const action = make(known.id, shorter ? QCoreApplication::translate(context, shorter) : known.text);
        shortcuts.bind(known.id, action);
        (known.scope == ShortcutScope::canvas ? canvas : window).addAction(action);
        tell_keys(known.id);
    }
    for (auto const& [id, text] : without_keys) {
        make(id, QCoreApplication::translate(context, text));
        tell_keys(id);
    }
    connect(&shortcuts, &Shortcuts::changed, this, &Actions::tell_keys);
}

QAction* Actions::make(QString const& id, QString const& text) {
    auto* const action = new QAction(text, this);
    action->setObjectName(id);
    if (char const* const name = look_up(icons, id)) action->setIcon(icon(name));
    return actions_[id] = action;
}

QAction* Actions::operator[](QString const& id) const {
    auto const found = actions_.find(id);
    Q_ASSERT_X(found != actions_.end(), "Actions", qPrintable(id));
    return found->second;
}

std::vector<std::pair<QString, QAction*>> Actions::all() const { return {actions_.begin(), actions_.end()}; }

// Tool buttons show no keys of themselves.
void Actions::tell_keys(QString const& id) {
    QAction* const action = (*this)[id];
    QString const keys = action->shortcut().toString(QKeySequence::NativeText);
    QString text = action->text();
    text.remove("...");
    if (!keys.isEmpty()) text = QString("%1 (%2)").arg(text, keys);
    QString const tip = action_tip(id);
    action->setToolTip(tip.isEmpty() ? text : text + '\n' + tip);
}

}  // namespace daub
