// How far a job is and how long it has to go.
#pragma once

#include "engine/core/clock.h"
#include "engine/mattes/matte_job.h"

namespace daub {

class JobClock {
 public:
    /// total: frames; finished: those that are there already.
    JobClock(std::size_t total, std::size_t finished, OnMatteFrame const& on_frame) : on_frame_(on_frame) {
        at_.total = total;
        at_.done = finished;
    }

    /// False: the job shall stop.
    bool tell() const { return !on_frame_ || on_frame_(at_); }

    /// As tell().
    bool finished(int frame) {
        ++made_;
        ++at_.done;
        at_.frame = frame;
        at_.seconds = seconds_now() - begin_;
        at_.left = at_.seconds / static_cast<double>(made_) * static_cast<double>(at_.total - at_.done);
        return tell();
    }

 private:
    OnMatteFrame const& on_frame_;
    MatteProgress at_;
    std::size_t made_ = 0;
    double begin_ = seconds_now();
};

}  // namespace daub
