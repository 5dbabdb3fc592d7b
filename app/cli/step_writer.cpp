#include "app/cli/step_writer.h"

#include "app/cli/interruption.h"
#include "engine/scene/image_file.h"

#include <fmt/format.h>

#include <utility>

namespace daub::cli {

std::string step_file_name(Progress const& progress, std::size_t preview, int picture_count) {
    std::string const picture =
        picture_count > 1 ? fmt::format("picture{}_", progress.image + static_cast<int>(preview) + 1) : "";
    return fmt::format("{}stage{}_step{:03}.png", picture, progress.stage + 1, progress.step);
}

StepWriter::StepWriter(std::filesystem::path folder, int picture_count)
    : folder_(std::move(folder)), picture_count_(picture_count), thread_([this] { write_queued(); }) {}

StepWriter::~StepWriter() {
    {
        std::lock_guard const lock(mutex_);
        waiting_.clear();
        ending_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

bool StepWriter::take(Progress const& progress) {
    std::unique_lock lock(mutex_);
    if (progress.phase != Progress::Phase::sampling || progress.step == 0) return !failure_;
    for (std::size_t i = 0; i < progress.previews.size(); ++i) {
        if (!progress.previews[i]) continue;
        changed_.wait(lock, [this] { return waiting_.size() < most_waiting || failure_; });
        if (failure_) return false;
        waiting_.push_back({folder_ / step_file_name(progress, i, picture_count_), progress.previews[i]});
        changed_.notify_all();
    }
    return !failure_;
}

void StepWriter::finish() {
    {
        std::lock_guard const lock(mutex_);
        ending_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
    if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

void StepWriter::write_queued() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return !waiting_.empty() || ending_; });
        if (waiting_.empty() || failure_) return;
        Picture const picture = std::move(waiting_.front());
        waiting_.pop_front();
        changed_.notify_all();
        lock.unlock();
        std::exception_ptr failure;
        try {
            Interruption::Uninterrupted const writing;
            write_image(picture.path, *picture.image);
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        if (failure) {
            failure_ = failure;
            changed_.notify_all();
            return;
        }
    }
}

}  // namespace daub::cli
