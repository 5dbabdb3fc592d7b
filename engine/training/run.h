// The training loop: batches, accumulation, warm-up, checkpoints, log, progress, sample grids. Works for any Stage.
#pragma once

#include "engine/training/checkpoint.h"
#include "engine/training/optimizer.h"
#include "engine/training/process_group.h"
#include "engine/training/stage.h"

#include <atomic>
#include <functional>

namespace daub {

/// What is told of a run that goes on: the means since the last time.
struct TrainReport {
    RunPosition const& position;
    double loss = 0;
    double images_per_second = 0;
    double seconds_left = 0;
};

struct TrainOptions {
    std::filesystem::path folder;     ///< checkpoint.safetensors, log.jsonl, samples/
    int64_t batch = 64;               ///< images per update, over all processes
    int64_t micro_batch = 64;         ///< images per forward and backward in one process
    int64_t images = 1'000'000;       ///< images in all, resumed runs counted in
    int64_t warm_up_images = 20'000;  ///< learning rate rises linearly
    int64_t decay_images = 0;         ///< at the end of the run the rate falls linearly to zero over these
    uint64_t seed = 1;
    double minutes = 0;  ///< stop with a checkpoint after this time; 0: no limit
    double checkpoint_minutes = 5;
    double sample_minutes = 10;  ///< between sample grids; 0: none
    int64_t log_every = 10;      ///< updates between log lines
    bool progress = true;        ///< a bar on stderr
    OptimizerOptions optimizer;
    std::function<void(TrainReport const&)> on_report = {};            ///< with each line of the log; may be empty
    std::function<void(std::filesystem::path const&)> on_sample = {};  ///< a sample grid was written; may be empty
};

/// Trains until `images` have been seen, the time is up, or `stop` becomes true; then writes a checkpoint.
/// Resumes from the folder's checkpoint where there is one. Returns where it stopped.
RunPosition train(Stage& stage, TrainOptions const& options, ProcessGroup& group, std::atomic<bool> const& stop);

}  // namespace daub
