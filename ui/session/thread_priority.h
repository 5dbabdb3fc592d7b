// The engine makes way for the interface.
#pragma once

namespace daub {

/// Lets the calling thread, and the threads that it starts from now on, run only where others leave time. Does nothing
/// where the system has no such notion.
void lower_thread_priority();

}  // namespace daub
