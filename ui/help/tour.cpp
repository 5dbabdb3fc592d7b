#include "ui/help/tour.h"

#include <algorithm>

namespace daub {

Tour::Tour(QObject* parent) : QObject(parent) {
    linger_.setSingleShot(true);
    connect(&linger_, &QTimer::timeout, this, &Tour::go_on);
}

void Tour::offer(TourStep invitation) {
    steps_ = {std::move(invitation)};
    offering_ = true;
    enter(0);
}

void Tour::begin(std::vector<TourStep> steps) {
    steps_ = std::move(steps);
    offering_ = false;
    if (running()) enter(0);
}

void Tour::go_on() {
    if (!running()) return;
    if (offering_) {
        steps_.clear();
        offering_ = false;
        Q_EMIT accepted();
        return;
    }
    if (!is_last()) return enter(at_ + 1);
    steps_.clear();
    linger_.stop();
    Q_EMIT changed();
    Q_EMIT ended(true);
}

void Tour::go_back() {
    if (running() && at_ > 0) enter(at_ - 1);
}

void Tour::end() {
    if (!running()) return;
    steps_.clear();
    offering_ = false;
    linger_.stop();
    Q_EMIT changed();
    Q_EMIT ended(false);
}

void Tour::look() {
    if (!running() || done_ || !is_done()) return;
    done_ = true;
    linger_.start(step().linger);
    Q_EMIT changed();
}

void Tour::enter(int step) {
    at_ = std::clamp(step, 0, count() - 1);
    linger_.stop();
    done_ = is_done();
    Q_EMIT changed();
}

}  // namespace daub
