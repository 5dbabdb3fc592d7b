#include "ui/session/live_timer.h"

#include <algorithm>

namespace daub {
namespace {

LiveScheduler::Time steady_now() {
    return std::chrono::duration_cast<LiveScheduler::Time>(std::chrono::steady_clock::now().time_since_epoch());
}

}  // namespace

LiveTimer::LiveTimer(QObject* parent) : QObject(parent), scheduler_(steady_now) {
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &LiveTimer::pump);
}

void LiveTimer::set_delays(LiveScheduler::Delays const& delays) { scheduler_.set_delays(delays), pump(); }
void LiveTimer::set_enabled(bool enabled) { scheduler_.set_enabled(enabled), pump(); }
void LiveTimer::stroke_began() { scheduler_.stroke_began(), pump(); }
void LiveTimer::pen_moved() { scheduler_.pen_moved(), pump(); }
void LiveTimer::stroke_ended() { scheduler_.stroke_ended(), pump(); }
void LiveTimer::edited() { scheduler_.edited(), pump(); }
void LiveTimer::picture_ended() { scheduler_.picture_ended(), pump(); }

void LiveTimer::pump() {
    for (auto wish = scheduler_.poll(); wish != LiveScheduler::Wish::none; wish = scheduler_.poll()) {
        switch (wish) {
            case LiveScheduler::Wish::quick:
                Q_EMIT quickWanted();
                break;
            case LiveScheduler::Wish::full:
                Q_EMIT fullWanted();
                break;
            default:
                Q_EMIT cancelWanted();
                break;
        }
    }
    auto const due = scheduler_.next_due();
    due ? timer_.start(std::max(*due - steady_now(), LiveScheduler::Time{0})) : timer_.stop();
}

}  // namespace daub
