// A library of its own, because libgomp reads its settings when it is loaded, before main(): this one needs nothing but
// the C library, so it is initialised first.
//
// Threads that wait for work sleep soon: busy ones would take the processor from the window and from other programs
// (libgomp's default spins for milliseconds). What the user set stays.
#include <cstdlib>

__attribute__((constructor)) static void let_idle_threads_sleep() {
    if (!std::getenv("OMP_WAIT_POLICY")) ::setenv("GOMP_SPINCOUNT", "10000", 0);
}
