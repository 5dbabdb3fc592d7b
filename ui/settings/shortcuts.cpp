#include "ui/settings/shortcuts.h"

#include "ui/settings/settings.h"

#include <QAction>

#include <algorithm>

namespace daub {
namespace {

QString name_of(QString const& id) { return "shortcuts/" + id; }

/// "none" rather than nothing: an empty value would not be told from the default.
constexpr char const* no_keys = "none";

QString to_text(QList<QKeySequence> const& keys) {
    return keys.isEmpty() ? QString(no_keys) : QKeySequence::listToString(keys, QKeySequence::PortableText);
}

bool is_readable(QList<QKeySequence> const& keys) {
    return !keys.isEmpty() && std::ranges::none_of(keys, [](QKeySequence const& sequence) {
        for (int i = 0; i < sequence.count(); ++i) {
            if (sequence[i].key() == Qt::Key_unknown || sequence[i].key() == 0) return true;
        }
        return sequence.isEmpty();
    });
}

bool overlap(QKeySequence const& a, QKeySequence const& b) {
    return !a.isEmpty() && !b.isEmpty() &&
           (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

}  // namespace

Shortcuts::Shortcuts(Settings& settings, std::vector<ShortcutAction> actions, QObject* parent)
    : QObject(parent), settings_(settings), actions_(std::move(actions)) {
    connect(&settings, &Settings::changed, this, [this](QString const& name) {
        if (name.startsWith("shortcuts/")) apply(name.mid(name_of({}).size()));
    });
}

ShortcutAction const* Shortcuts::find(QString const& id) const {
    auto const found = std::ranges::find(actions_, id, &ShortcutAction::id);
    return found == actions_.end() ? nullptr : &*found;
}

QList<QKeySequence> Shortcuts::keys(QString const& id) const {
    ShortcutAction const* const action = find(id);
    if (!action) return {};
    QString const text = settings_.stored(name_of(id)).toString();
    if (text == no_keys) return {};
    QList<QKeySequence> const keys = QKeySequence::listFromString(text, QKeySequence::PortableText);
    return is_readable(keys) ? keys : action->defaults;
}

bool Shortcuts::is_changed(QString const& id) const {
    ShortcutAction const* const action = find(id);
    return action && keys(id) != action->defaults;
}

void Shortcuts::set_keys(QString const& id, QList<QKeySequence> const& keys) {
    ShortcutAction const* const action = find(id);
    if (!action) return;
    settings_.store(name_of(id), keys == action->defaults ? QVariant() : QVariant(to_text(keys)));
}

void Shortcuts::reset(QString const& id) { settings_.store(name_of(id), {}); }

void Shortcuts::reset_all() {
    for (ShortcutAction const& action : actions_) reset(action.id);
}

QStringList Shortcuts::conflicts(QString const& id, QKeySequence const& sequence) const {
    QStringList ids;
    for (ShortcutAction const& action : actions_) {
        if (action.id == id) continue;
        auto const answers = [&](QKeySequence const& own) { return overlap(own, sequence); };
        if (std::ranges::any_of(keys(action.id), answers)) ids += action.id;
    }
    return ids;
}

void Shortcuts::take_over(QString const& id, QKeySequence const& sequence) {
    for (QString const& other : conflicts(id, sequence)) {
        QList<QKeySequence> left = keys(other);
        left.removeIf([&](QKeySequence const& own) { return overlap(own, sequence); });
        set_keys(other, left);
    }
    QList<QKeySequence> own = keys(id);
    own.removeAll(sequence);
    own.prepend(sequence);
    set_keys(id, own);
}

void Shortcuts::bind(QString const& id, QAction* action) {
    Q_ASSERT_X(find(id), "Shortcuts::bind", qPrintable(id));
    bound_.emplace(id, action);
    if (ShortcutAction const* const known = find(id); known && known->scope == ShortcutScope::canvas) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    }
    action->setShortcuts(keys(id));
}

void Shortcuts::apply(QString const& id) {
    auto const [first, last] = bound_.equal_range(id);
    for (auto it = first; it != last; ++it) {
        if (it->second) it->second->setShortcuts(keys(id));
    }
    Q_EMIT changed(id);
}

}  // namespace daub
