// The thread that writes a journal: takes snapshots and changes as they come, appends and syncs them in bursts.
//
//     JournalWriter writer(recovery_folder(), [](std::string message) { ... });
//     writer.begin({.project = document.snapshot()});       // makes the folder on the first call
//     writer.append(change);
//
// Values handed over are immutable or copies, so that encoding and compressing cost the UI thread nothing. After
// trouble (disk full) nothing is appended until begin() is called again: wants_base() says so. begin(), append() and
// wants_base() never block for long; flush(), remove() and the destructor wait. All from one thread; `on_failure` is
// called on the writer's own.
#pragma once

#include "ui/document/folder_lock.h"
#include "ui/document/journal_assets.h"
#include "ui/document/journal_records.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

namespace daub {

class JournalWriter {
 public:
    using OnFailure = std::function<void(std::string const& message)>;

    JournalWriter(std::filesystem::path root, OnFailure on_failure);
    ~JournalWriter();
    JournalWriter(JournalWriter const&) = delete;
    JournalWriter& operator=(JournalWriter const&) = delete;

    void begin(JournalBase base);
    void append(std::shared_ptr<Change const> change);
    bool flush();
    /// Removes the folder when all is written. The writer is of no use any more.
    void remove();

    std::filesystem::path folder() const;
    /// Written and waiting since the last begin().
    std::size_t records() const { return records_; }
    std::size_t bytes() const { return bytes_; }
    bool wants_base() const { return broken_; }

 private:
    using Task = std::variant<JournalBase, std::shared_ptr<Change const>>;

    void submit(Task task);
    void stop();
    void run();
    void work(std::deque<Task>& tasks);
    void write_base(JournalBase const& base);
    void encode(Change const& change);
    void write_pending();
    void make_folder();
    void give_up(std::string const& why);

    std::filesystem::path root_;
    OnFailure on_failure_;

    // Of the thread alone.
    std::unique_ptr<FolderLock> lock_;
    std::optional<AssetFiles> assets_;
    std::filesystem::path journal_;
    int descriptor_ = -1;
    std::uint64_t generation_ = 0, frames_ = 0;
    Bytes pending_;  ///< encoded and not yet written
    bool complained_ = false;

    std::atomic<std::size_t> records_ = 0, bytes_ = 0;
    std::atomic<bool> broken_ = false;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Task> queue_;
    std::filesystem::path folder_;
    bool busy_ = false, stopping_ = false;
    std::thread thread_;
};

}  // namespace daub
