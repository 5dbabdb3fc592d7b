// What a training run tells: JSON lines in log.jsonl and a progress bar with images/s and time left.
#pragma once

#include "engine/training/checkpoint.h"

#include <chrono>
#include <fstream>

namespace daub {

struct TrainOptions;

struct TrainStep {
    RunPosition const& position;
    double loss;
    double gradient_norm;
    double learning_rate_scale;
};

class TrainLog {
 public:
    /// active: only the first process logs.
    TrainLog(TrainOptions const& options, RunPosition const& start, bool active);
    ~TrainLog();
    void step(TrainStep const& report);

 private:
    void write(TrainStep const& report);
    void draw(TrainStep const& report, double rate);

    TrainOptions const& options_;
    bool active_;
    bool terminal_;
    std::ofstream file_;
    std::chrono::steady_clock::time_point window_start_ = std::chrono::steady_clock::now();
    int64_t window_samples_;
    double loss_sum_ = 0;
    int64_t loss_count_ = 0;
};

}  // namespace daub
