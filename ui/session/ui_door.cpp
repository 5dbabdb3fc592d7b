#include "ui/session/ui_door.h"

#include <QMetaObject>
#include <QObject>

#include <utility>

namespace daub {

UiDoor::UiDoor(QObject* receiver, std::function<void()> read) : receiver_(receiver), read_(std::move(read)) {}

template <typename Change>
void UiDoor::put_and_ring(Change const& change) {
    {
        std::lock_guard const lock(mutex_);
        change(mail_);
        if (std::exchange(ringing_, true)) return;
    }
    QMetaObject::invokeMethod(receiver_, read_, Qt::QueuedConnection);
}

void UiDoor::put(Progress progress) {
    put_and_ring([&](Mail& mail) { mail.progress = std::move(progress); });
}

void UiDoor::put(Outcome outcome) {
    put_and_ring([&](Mail& mail) { mail.outcome = std::move(outcome); });
}

void UiDoor::put_unloaded() {
    put_and_ring([](Mail& mail) { mail.unloaded = true; });
}

UiDoor::Mail UiDoor::take() {
    std::lock_guard const lock(mutex_);
    ringing_ = false;
    return std::exchange(mail_, {});
}

}  // namespace daub
