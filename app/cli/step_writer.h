// Saves the picture as it stands after every step, beside the work: the engine does not wait for the disk.
#pragma once

#include "engine/scene/outcome.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <filesystem>
#include <mutex>
#include <thread>

namespace daub::cli {

/// "stage1_step007.png", or "picture2_stage1_step007.png" where there are more pictures than one.
std::string step_file_name(Progress const& progress, std::size_t preview, int picture_count);

/// take() and finish() are called from one thread. At most `most_waiting` pictures wait; then take() blocks.
class StepWriter {
 public:
    /// The folder exists.
    StepWriter(std::filesystem::path folder, int picture_count);
    /// Pictures that still wait are dropped.
    ~StepWriter();
    StepWriter(StepWriter const&) = delete;
    StepWriter& operator=(StepWriter const&) = delete;

    /// Queues the previews of a step that is done. False once writing has failed: it is no use to go on.
    bool take(Progress const& progress);
    /// Blocks until everything is written. Throws what writing threw.
    void finish();

 private:
    struct Picture {
        std::filesystem::path path;
        Snapshot<Image> image;
    };
    static constexpr std::size_t most_waiting = 64;

    void write_queued();

    std::filesystem::path folder_;
    int picture_count_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Picture> waiting_;
    std::exception_ptr failure_;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace daub::cli
