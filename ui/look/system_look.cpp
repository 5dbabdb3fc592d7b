#include "ui/look/system_look.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace daub {
namespace {

constexpr char const* service = "org.freedesktop.portal.Desktop";
constexpr char const* path = "/org/freedesktop/portal/desktop";
constexpr char const* interface = "org.freedesktop.portal.Settings";
constexpr char const* appearance = "org.freedesktop.appearance";
constexpr char const* gnome = "org.gnome.desktop.interface";
constexpr char const* gnome_accessibility = "org.gnome.desktop.a11y.interface";

/// Read() wraps its answer in one variant more than SettingChanged does.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    return value;
}

/// 1 prefers dark, 2 prefers light, 0 has no preference (XDG Desktop Portal, "org.freedesktop.appearance").
std::optional<ColorScheme> scheme_from_portal(uint value) {
    if (value == 1) return ColorScheme::dark;
    if (value == 2) return ColorScheme::light;
    return std::nullopt;
}

}  // namespace

LookWishes with_portal_setting(LookWishes wishes, QString const& group, QString const& key, QVariant const& value) {
    if (group == appearance && key == "color-scheme") wishes.scheme = scheme_from_portal(value.toUInt());
    if (group == appearance && key == "contrast") wishes.high_contrast = value.toUInt() == 1;
    if (group == gnome_accessibility && key == "high-contrast") wishes.high_contrast = value.toBool();
    if (group == gnome && key == "enable-animations") wishes.reduced_motion = !value.toBool();
    return wishes;
}

SystemLook::SystemLook(QObject* parent) : QObject(parent) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(service, path, interface, "SettingChanged", this,
                SLOT(setting_changed(QString, QString, QDBusVariant)));
    ask(appearance, "color-scheme");
    ask(appearance, "contrast");
    ask(gnome_accessibility, "high-contrast");
    ask(gnome, "enable-animations");
}

void SystemLook::ask(QString const& group, QString const& key) {
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, "Read");
    call.setArguments({group, key});
    auto* const watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key, watcher] {
        QDBusPendingReply<QDBusVariant> const reply = *watcher;
        if (reply.isValid()) take(group, key, reply.value().variant());
        watcher->deleteLater();
    });
}

void SystemLook::setting_changed(QString const& group, QString const& key, QDBusVariant const& value) {
    take(group, key, value.variant());
}

void SystemLook::take(QString const& group, QString const& key, QVariant const& value) {
    LookWishes const wishes = with_portal_setting(wishes_, group, key, unwrapped(value));
    if (wishes == wishes_) return;
    wishes_ = wishes;
    Q_EMIT changed();
}

}  // namespace daub
