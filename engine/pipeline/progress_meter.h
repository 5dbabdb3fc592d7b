// Progress reports of one generate() call: fractions that never fall, previews, times.
#pragma once

#include "engine/pipeline/stage_job.h"
#include "engine/scene/generator.h"
#include "engine/scene/model_catalogue.h"

#include <string>
#include <vector>

namespace daub {

class ProgressMeter {
 public:
    /// costs: relative work of each pass of the cascade for one picture. started: seconds_now() when generate() began.
    ProgressMeter(RunOptions const& options, double started, std::vector<double> costs, ModelInfo const& model,
                  GenerationRequest const& request);

    /// Reports the beginning of a phase.
    void phase(Progress::Phase phase, std::string what);
    void loading(int stage, std::string const& expert);
    /// Pictures before `done` of the `count` of this batch are through this pass.
    void begin(size_t pass, int done, int count);
    /// first: index of the batch's first picture among the request's.
    Reply step(size_t pass, int first, StageStep const& step);
    /// What the last report was answered with.
    Reply reply() const { return reply_; }
    /// Adds the time since the last lap under a name.
    void lap(Outcome& outcome, std::string const& name);

 private:
    void send(Progress progress);
    double fraction(size_t pass, double share) const;

    RunOptions const& options_;
    double started_, lap_;
    std::vector<double> costs_;
    ModelInfo const& model_;
    int images_, done_before_ = 0, in_batch_ = 0, done_in_pass_ = 0, in_pass_ = 1;
    double highest_ = 0;
    Reply reply_ = Reply::go_on;
};

}  // namespace daub
