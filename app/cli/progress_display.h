// Shows how far a run is: a bar on a terminal, JSON lines on request, else nothing.
#pragma once

#include "app/cli/console.h"
#include "engine/scene/outcome.h"

#include <string>

namespace daub::cli {

/// "loading", "encoding", ...: as in JSON lines.
std::string_view to_name(Progress::Phase phase);

/// The bar's line, at most `columns` wide, without line end:
///     [#######-------------]  34 %  step 9/25, stage 1/3 (high noise), 0:03 left
std::string progress_line(Progress const& progress, int columns, bool unicode);

/// Called from the thread that generates. Draws over its own line and takes it away at the end.
class ProgressDisplay {
 public:
    explicit ProgressDisplay(Console& console) : console_(console) {}
    ~ProgressDisplay() { clear(); }
    ProgressDisplay(ProgressDisplay const&) = delete;
    ProgressDisplay& operator=(ProgressDisplay const&) = delete;

    void show(Progress const& progress);
    /// Takes the bar away, so that other lines can be written.
    void clear();

 private:
    bool draws() const { return console_.error_is_terminal && !console_.json && !console_.quiet; }

    Console& console_;
    bool drawn_ = false;
};

}  // namespace daub::cli
