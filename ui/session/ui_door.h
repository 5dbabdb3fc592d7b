// The one door from the engine thread to the UI thread: a letter box that holds the latest progress and the outcome.
//
//     UiDoor door(session, [session] { session->read_mail(); });
//     door.put(progress);                    // engine thread, as often as it likes
//     UiDoor::Mail mail = door.take();       // UI thread, inside read_mail()
//
// However much is put in, at most one queued call is on its way, so a slow UI is never flooded and old progress is
// never drawn. put() works on any thread and blocks for no longer than a move of its argument; take() belongs to the UI
// thread. The receiver must outlive every put().
#pragma once

#include "engine/scene/outcome.h"

#include <functional>
#include <mutex>
#include <optional>

class QObject;

namespace daub {

class UiDoor {
 public:
    struct Mail {
        std::optional<Progress> progress;
        std::optional<Outcome> outcome;
        bool unloaded = false;
    };

    UiDoor(QObject* receiver, std::function<void()> read);

    void put(Progress progress);
    void put(Outcome outcome);
    void put_unloaded();

    Mail take();

 private:
    template <typename Change>
    void put_and_ring(Change const& change);

    QObject* receiver_;
    std::function<void()> read_;
    std::mutex mutex_;
    Mail mail_;
    bool ringing_ = false;  ///< a queued call is on its way
};

}  // namespace daub
