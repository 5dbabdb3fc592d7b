#include "ui/session/live_scheduler.h"

#include <algorithm>
#include <utility>

namespace daub {

LiveScheduler::LiveScheduler(Clock clock, Delays delays) : clock_(std::move(clock)), delays_(delays) {}

void LiveScheduler::set_enabled(bool enabled) {
    if (enabled == enabled_) return;
    enabled_ = enabled;
    if (enabled) return changed();
    cancel_wanted_ = making_ != Making::nothing;
    first_change_.reset();
    full_wanted_ = false;
}

void LiveScheduler::changed() {
    if (!enabled_) return;
    last_change_ = clock_();
    if (!first_change_) first_change_ = last_change_;
    full_wanted_ = true;
    // A quick picture goes on until the next one replaces it: its steps still show roughly what is wanted.
    if (making_ == Making::full) cancel_wanted_ = true;
}

void LiveScheduler::stroke_began() {
    drawing_ = true;
    changed();
}

void LiveScheduler::pen_moved() {
    if (drawing_) changed();
}

void LiveScheduler::stroke_ended() {
    if (!std::exchange(drawing_, false)) return;
    // After a rest the lift itself changes nothing: the picture that was asked for then is still right.
    if (first_change_) changed();
}

void LiveScheduler::edited() { changed(); }

void LiveScheduler::picture_ended() { making_ = Making::nothing; }

std::optional<LiveScheduler::Time> LiveScheduler::quick_due() const {
    if (!enabled_ || !first_change_) return std::nullopt;
    if (drawing_) return last_change_ + delays_.rest;
    return std::min(last_change_ + delays_.debounce, std::max(*first_change_ + delays_.longest, last_change_));
}

// The quick picture comes first: on a slow machine the full one would otherwise never let it finish.
std::optional<LiveScheduler::Time> LiveScheduler::full_due() const {
    if (!enabled_ || !full_wanted_ || drawing_ || first_change_ || making_ != Making::nothing) return std::nullopt;
    return last_change_ + delays_.full;
}

LiveScheduler::Wish LiveScheduler::poll() {
    if (std::exchange(cancel_wanted_, false) && std::exchange(making_, Making::nothing) != Making::nothing) {
        return Wish::cancel;
    }
    Time const now = clock_();
    if (auto const due = quick_due(); due && now >= *due) {
        first_change_.reset();
        making_ = Making::quick;
        return Wish::quick;
    }
    if (auto const due = full_due(); due && now >= *due) {
        full_wanted_ = false;
        making_ = Making::full;
        return Wish::full;
    }
    return Wish::none;
}

std::optional<LiveScheduler::Time> LiveScheduler::next_due() const {
    if (cancel_wanted_) return clock_();
    return first_change_ ? quick_due() : full_due();
}

}  // namespace daub
