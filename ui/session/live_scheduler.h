// When live mode asks for pictures: pure logic over a clock that is handed in.
//
//     LiveScheduler live([] { return now; });
//     live.set_enabled(true);
//     live.stroke_began(), live.pen_moved(), live.stroke_ended();
//     switch (live.poll()) { ... }                 // what to do now; ask until it says nothing
//     wake_up_at(live.next_due());                 // when to ask again, if nothing happens before
//
// A quick picture is asked for when the pen lifts or rests and when settings change, never while the pen moves. When
// nothing has changed for a while and the quick picture is there, the full cascade follows; any edit takes it back.
// A quick wish while an older quick picture is being made replaces it (the session sees to that).
//
// One thread; no timers, no Qt. LiveTimer is the adapter to an event loop.
#pragma once

#include <chrono>
#include <functional>
#include <optional>

namespace daub {

class LiveScheduler {
 public:
    using Time = std::chrono::milliseconds;  ///< since any fixed moment
    using Clock = std::function<Time()>;

    struct Delays {
        Time debounce{120};  ///< from the last change to the quick picture: groups keys and slider steps
        Time rest{300};      ///< the pen has to stand still for this long inside a stroke
        Time longest{600};   ///< an uninterrupted row of changes (a dragged slider) waits no longer than this
        Time full{1500};     ///< from the last change to the full cascade

        bool operator==(Delays const&) const = default;
    };

    enum class Wish { none, quick, full, cancel };

    explicit LiveScheduler(Clock clock) : LiveScheduler(std::move(clock), Delays{}) {}
    LiveScheduler(Clock clock, Delays delays);

    void set_delays(Delays const& delays) { delays_ = delays; }
    /// Switching on counts as a change; switching off takes back what is being made.
    void set_enabled(bool enabled);
    bool enabled() const { return enabled_; }

    void stroke_began();
    void pen_moved();
    void stroke_ended();
    /// Anything else that changes the picture: words, a slider, undo.
    void edited();
    /// The quick or full picture last wished for is there, or failed, or was cancelled by somebody else.
    void picture_ended();

    /// What is due now. Each wish is told once; call again until it is none.
    Wish poll();
    /// The next moment at which poll() may have something, if nothing happens before.
    std::optional<Time> next_due() const;

 private:
    enum class Making { nothing, quick, full };

    void changed();
    std::optional<Time> quick_due() const;
    std::optional<Time> full_due() const;

    Clock clock_;
    Delays delays_;
    bool enabled_ = false;
    bool drawing_ = false;
    bool cancel_wanted_ = false;
    bool full_wanted_ = false;          ///< the latest change has no full picture yet
    std::optional<Time> first_change_;  ///< of those that no quick picture shows yet
    Time last_change_{};
    Making making_ = Making::nothing;
};

}  // namespace daub
