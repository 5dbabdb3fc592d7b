#include "ui/document/journal_writer.h"

#include "engine/core/error.h"
#include "ui/document/journal_format.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace daub {
namespace {

[[noreturn]] void fail_with_errno(std::filesystem::path const& path) {
    fail(ErrorKind::output, "{} cannot be written: {}. Free some space or save the picture elsewhere.", path.string(),
         std::strerror(errno));
}

}  // namespace

JournalWriter::JournalWriter(std::filesystem::path root, OnFailure on_failure)
    : root_(std::move(root)), on_failure_(std::move(on_failure)), thread_([this] { run(); }) {}

JournalWriter::~JournalWriter() {
    stop();
    if (descriptor_ >= 0) close(descriptor_);
}

void JournalWriter::begin(JournalBase base) {
    records_ = 0, bytes_ = 0;
    broken_ = false;
    submit(std::move(base));
}

void JournalWriter::append(std::shared_ptr<Change const> change) {
    ++records_;
    submit(std::move(change));
}

void JournalWriter::submit(Task task) {
    {
        std::lock_guard const guard(mutex_);
        queue_.push_back(std::move(task));
    }
    changed_.notify_all();
}

bool JournalWriter::flush() {
    std::unique_lock guard(mutex_);
    changed_.wait(guard, [this] { return queue_.empty() && !busy_; });
    return !broken_;
}

void JournalWriter::stop() {
    {
        std::lock_guard const guard(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void JournalWriter::remove() {
    stop();
    std::error_code ignored;  // what stays is offered once more, which is better than to stop here
    if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
    folder_.clear();
    lock_.reset();
}

std::filesystem::path JournalWriter::folder() const {
    std::lock_guard const guard(mutex_);
    return folder_;
}

void JournalWriter::run() {
    std::unique_lock guard(mutex_);
    for (;;) {
        changed_.wait(guard, [this] { return stopping_ || !queue_.empty(); });
        if (queue_.empty()) return;
        std::deque<Task> tasks = std::exchange(queue_, {});
        busy_ = true;
        guard.unlock();
        work(tasks);
        tasks.clear();
        guard.lock();
        busy_ = false;
        changed_.notify_all();
    }
}

/// One burst: one sync for all of it.
void JournalWriter::work(std::deque<Task>& tasks) {
    try {
        for (auto const& task : tasks) {
            if (auto const* const base = std::get_if<JournalBase>(&task))
                write_base(*base);
            else if (descriptor_ >= 0)
                encode(*std::get<std::shared_ptr<Change const>>(task));
        }
        write_pending();
    } catch (std::exception const& error) {
        give_up(error.what());
    }
}

void JournalWriter::make_folder() {
    std::filesystem::create_directories(root_);
    std::string name = (root_ / "session-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) fail_with_errno(name);
    lock_ = FolderLock::take(name);
    if (!lock_) fail(ErrorKind::output, "{} cannot be locked: there is no crash recovery.", name);
    assets_.emplace(name);
    std::lock_guard const guard(mutex_);
    folder_ = name;
}

/// The new journal is whole before the old one goes.
void JournalWriter::write_base(JournalBase const& base) {
    if (!lock_) make_folder();
    pending_.clear();  // the snapshot holds what these would have said
    assets_->begin_counting();
    Bytes file = journal_head();
    append_frame(file, 0, pack_json(base_to_json(base, *assets_)));
    std::filesystem::path const path = folder_ / fmt::format("journal-{}", ++generation_);
    write_file(path, file);
    int const opened = open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (opened < 0) fail_with_errno(path);
    if (descriptor_ >= 0) close(descriptor_);
    descriptor_ = opened;
    frames_ = 1;
    std::error_code ignored;
    if (!journal_.empty()) std::filesystem::remove(journal_, ignored);
    journal_ = path;
    assets_->remove_others();
    complained_ = false;
}

void JournalWriter::encode(Change const& change) {
    std::size_t const before = pending_.size();
    append_frame(pending_, frames_++, pack_json(change_to_json(change, *assets_)));
    bytes_ += pending_.size() - before;
}

void JournalWriter::write_pending() {
    ByteView left = pending_;
    while (!left.empty()) {
        ssize_t const written = ::write(descriptor_, left.data(), left.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail_with_errno(journal_);
        left = left.subspan(static_cast<std::size_t>(written));
    }
    if (!pending_.empty() && fdatasync(descriptor_) != 0) fail_with_errno(journal_);
    pending_.clear();
}

/// Appending behind half a record would be in vain: the next snapshot begins a new file.
void JournalWriter::give_up(std::string const& why) {
    if (descriptor_ >= 0) close(std::exchange(descriptor_, -1));
    pending_.clear();
    broken_ = true;
    if (!std::exchange(complained_, true)) on_failure_(why);
}

}  // namespace daub
