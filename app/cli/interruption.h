// Ctrl+C: the first asks for an end within one step, the second stops at once.
//
//     Interruption const interruption;                    // from here on
//     if (Interruption::requested()) return Reply::cancel;
//     {
//         Interruption::Uninterrupted const writing;      // a second Ctrl+C waits for the end of this block
//         file.commit();
//     }
//
// Files are put in place in one move, so that stopping at any moment leaves nothing half-written; the block above keeps
// their temporary files from being left over. Handles SIGINT, SIGTERM and SIGHUP where they are
// not ignored. One Interruption lives at a time.
#pragma once

#include "app/cli/exit_code.h"

#include <csignal>

namespace daub::cli {

class Interruption {
 public:
    Interruption();
    ~Interruption();
    Interruption(Interruption const&) = delete;
    Interruption& operator=(Interruption const&) = delete;

    /// Whether a signal came since the Interruption began. Thread-safe.
    static bool requested();
    /// The exit code of the signal that came.
    static ExitCode exit_code();

    class Uninterrupted {
     public:
        Uninterrupted();
        ~Uninterrupted();
        Uninterrupted(Uninterrupted const&) = delete;
        Uninterrupted& operator=(Uninterrupted const&) = delete;
    };

 private:
    struct sigaction before_[3] = {};
};

}  // namespace daub::cli
