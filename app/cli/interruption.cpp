#include "app/cli/interruption.h"

#include <unistd.h>

#include <array>
#include <atomic>

namespace daub::cli {
namespace {

constexpr std::array handled{SIGINT, SIGTERM, SIGHUP};
constexpr int shell_offset = 128;  // shells report death by signal n as 128 + n

std::atomic<int> first_signal = 0;
std::atomic<int> second_signal = 0;
std::atomic<int> writers = 0;
static_assert(std::atomic<int>::is_always_lock_free, "signal handlers may use nothing else");

void on_signal(int number) {
    int none = 0;
    if (first_signal.compare_exchange_strong(none, number)) return;
    second_signal = number;
    if (writers == 0) _exit(shell_offset + number);
}

}  // namespace

Interruption::Interruption() {
    first_signal = second_signal = 0;
    struct sigaction action = {};
    action.sa_handler = on_signal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < handled.size(); ++i) {
        sigaction(handled[i], nullptr, &before_[i]);
        // Whoever started the program with a signal ignored (nohup, scripts with background jobs) means it.
        if (before_[i].sa_handler != SIG_IGN) sigaction(handled[i], &action, nullptr);
    }
}

Interruption::~Interruption() {
    for (std::size_t i = 0; i < handled.size(); ++i) sigaction(handled[i], &before_[i], nullptr);
}

bool Interruption::requested() { return first_signal != 0; }

ExitCode Interruption::exit_code() {
    return first_signal == SIGINT || first_signal == 0 ? ExitCode::cancelled
                                                       : static_cast<ExitCode>(shell_offset + first_signal);
}

Interruption::Uninterrupted::Uninterrupted() { ++writers; }

Interruption::Uninterrupted::~Uninterrupted() {
    if (--writers == 0 && second_signal != 0) _exit(shell_offset + second_signal);
}

}  // namespace daub::cli
