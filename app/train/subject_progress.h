// What `daub-train subject` tells while it works: for people on stderr, or as JSON lines on stdout, which the desktop
// reads.
//
//     {"event":"phase","what":"prior","done":8,"all":64}            model, prior, training, measuring, sheet
//     {"event":"step","images":320,"all":12000,"loss":0.051,"images_per_second":31.2,"seconds":10.2,"seconds_left":371}
//     {"event":"preview","file":"RUN/samples/000000320.png","images":320}
//     {"event":"paused","images":4000}
//     {"event":"finished","file":"...","images":12000,"seconds":390,"figures":{...}}
//     {"event":"failed","message":"..."}
#pragma once

#include "engine/subject/subject_figures.h"
#include "engine/subject/subject_training.h"

#include <nlohmann/json_fwd.hpp>

namespace daub {

class SubjectProgress {
 public:
    explicit SubjectProgress(bool json) : json_(json) {}
    /// Follows the run from here on. Borrows this object.
    void watch(TrainOptions& run);
    void phase(std::string const& what, int done, int all);
    void paused(SubjectResult const& result);
    void finished(SubjectResult const& result, std::filesystem::path const& file,
                  std::optional<SubjectFigures> const& figures);
    void failed(std::string const& message);

 private:
    void say(nlohmann::json const& line) const;
    bool json_;
    std::filesystem::path folder_;
    int64_t images_ = 0, seen_ = 0;
};

/// Figures, and what they are of, as JSON. Throws Error (output).
void write_figures(std::filesystem::path const& file, SubjectFigures const& figures, SubjectResult const& result);

}  // namespace daub
