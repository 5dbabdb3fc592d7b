// Processor time of the calling thread: what a piece of work costs, however busy the machine is.
#pragma once

#include <ctime>

namespace daub {

inline double thread_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

}  // namespace daub
