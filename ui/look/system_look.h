// What the desktop wishes: dark or light, high contrast, less motion. Read from the desktop portal
// (org.freedesktop.portal.Settings over D-Bus), which also tells when it changes.
//
//     SystemLook system;
//     QObject::connect(&system, &SystemLook::changed, [&] { apply(system.wishes()); });
//
// Asks asynchronously: without a portal nothing waits and nothing is known. UI thread.
#pragma once

#include "ui/look/theme_colors.h"

#include <QObject>
#include <QVariant>

#include <optional>

class QDBusVariant;

namespace daub {

struct LookWishes {
    std::optional<ColorScheme> scheme;  ///< nothing: no preference, or nobody to ask
    bool high_contrast = false;
    bool reduced_motion = false;

    bool operator==(LookWishes const&) const = default;
};

/// The wishes with one setting of the portal put in; those that are not known change nothing.
LookWishes with_portal_setting(LookWishes wishes, QString const& group, QString const& key, QVariant const& value);

class SystemLook : public QObject {
    Q_OBJECT

 public:
    explicit SystemLook(QObject* parent = nullptr);
    LookWishes const& wishes() const { return wishes_; }

 Q_SIGNALS:
    void changed();

 private Q_SLOTS:
    void setting_changed(QString const& group, QString const& key, QDBusVariant const& value);

 private:
    void ask(QString const& group, QString const& key);
    void take(QString const& group, QString const& key, QVariant const& value);

    LookWishes wishes_;
};

}  // namespace daub
