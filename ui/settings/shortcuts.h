// Every named action with its keys: the defaults, and what the user chose instead.
//
//     Shortcuts shortcuts(settings);               // knows Daub's actions, see default_shortcuts.cpp
//     shortcuts.bind("generate", generate_action); // the action gets its keys, now and after every change
//
// Overrides are stored in the settings under shortcuts/. Two actions conflict where both would answer to the same keys
// at the same time. Borrows the settings, which must live longer; bound actions may die first. UI thread.
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPointer>

#include <map>
#include <vector>

class QAction;

namespace daub {

class Settings;

/// Keys of `canvas` answer only while the canvas has the focus, so that letters can be typed elsewhere.
enum class ShortcutScope { window, canvas };

struct ShortcutAction {
    QString id;     ///< "tool-brush": in the settings file and for bind()
    QString group;  ///< translated, for people
    QString text;   ///< translated, for people
    ShortcutScope scope = ShortcutScope::window;
    QList<QKeySequence> defaults;
};

/// Those of ux.md, "Conventions kept", in the order of the editor.
std::vector<ShortcutAction> default_shortcuts();

class Shortcuts : public QObject {
    Q_OBJECT

 public:
    explicit Shortcuts(Settings& settings, QObject* parent = nullptr)
        : Shortcuts(settings, default_shortcuts(), parent) {}
    Shortcuts(Settings& settings, std::vector<ShortcutAction> actions, QObject* parent = nullptr);

    std::vector<ShortcutAction> const& actions() const { return actions_; }
    ShortcutAction const* find(QString const& id) const;

    QList<QKeySequence> keys(QString const& id) const;
    bool is_changed(QString const& id) const;
    /// Also keys that conflict: who asks the user looks at conflicts() first. An empty list takes the keys away.
    void set_keys(QString const& id, QList<QKeySequence> const& keys);
    void reset(QString const& id);
    void reset_all();

    /// Ids of the other actions that answer to `sequence`, or to a beginning of it, or the other way round.
    QStringList conflicts(QString const& id, QKeySequence const& sequence) const;
    /// Takes `sequence` from all actions that it conflicts with and gives it to `id` as its first.
    void take_over(QString const& id, QKeySequence const& sequence);

    /// The id must exist (asserted). The action's tooltip is left alone.
    void bind(QString const& id, QAction* action);

 Q_SIGNALS:
    void changed(QString const& id);

 private:
    void apply(QString const& id);

    Settings& settings_;
    std::vector<ShortcutAction> actions_;
    std::multimap<QString, QPointer<QAction>> bound_;
};

}  // namespace daub
