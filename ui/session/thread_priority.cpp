#include "ui/session/thread_priority.h"

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace daub {

void lower_thread_priority() {
#ifdef __linux__
    // Linux keeps niceness per thread. 5 above the process leaves the interface about three quarters of a shared core.
    constexpr int steps = 5;
    auto const thread = static_cast<id_t>(::syscall(SYS_gettid));
    ::setpriority(PRIO_PROCESS, thread, ::getpriority(PRIO_PROCESS, thread) + steps);
#endif
}

}  // namespace daub
