#include "ui/session/engine_thread.h"

#include "ui/session/perform_job.h"
#include "ui/session/thread_priority.h"

#include <exception>
#include <new>
#include <utility>

namespace daub {

EngineThread::EngineThread(GeneratorFactory factory, UiDoor& door)
    : factory_(std::move(factory)), door_(door), thread_([this] { work(); }) {}

EngineThread::~EngineThread() {
    {
        std::lock_guard const lock(mutex_);
        quitting_ = true;
        if (stopper_) stopper_->cancel();
    }
    wake_.notify_one();
    thread_.join();
}

void EngineThread::run(Job job, std::shared_ptr<Stopper> stopper) {
    {
        std::lock_guard const lock(mutex_);
        stopper_ = stopper;
        next_ = Task{std::move(job), std::move(stopper)};
    }
    wake_.notify_one();
}

void EngineThread::unload() {
    {
        std::lock_guard const lock(mutex_);
        unload_wanted_ = true;
    }
    wake_.notify_one();
}

bool EngineThread::wait_for_work(std::optional<Task>& task, bool& unload) {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return quitting_ || next_ || unload_wanted_; });
    task = std::exchange(next_, std::nullopt);
    unload = std::exchange(unload_wanted_, false);
    return !quitting_;
}

void EngineThread::work() {
    lower_thread_priority();  // before the first parallel region: the helpers of OpenMP inherit it
    std::optional<Task> task;
    for (bool unload = false; wait_for_work(task, unload);) {
        if (unload) {
            if (generator_) generator_->unload();
            door_.put_unloaded();
        }
        if (task) door_.put(perform(*task));
    }
    generator_.reset();  // here, where it was made and used
}

Generator& EngineThread::generator() {
    if (!generator_) generator_ = factory_();
    if (!generator_) fail(ErrorKind::internal, "There is no engine in this build of Daub. Install it again.");
    return *generator_;
}

// generate() itself throws nothing; making the generator may.
Outcome EngineThread::perform(Task const& task) {
    Outcome outcome;
    outcome.status = Outcome::Status::failed;
    try {
        if (task.stopper->reply() == Reply::cancel) return {.status = Outcome::Status::cancelled};
        auto const report = [this](Progress const& progress) { door_.put(progress); };
        return daub::perform(generator(), task.job, *task.stopper, report);
    } catch (Error const& error) {
        outcome.failure = {error.kind(), error.what()};
    } catch (std::bad_alloc const&) {
        outcome.failure = {ErrorKind::memory,
                           "There is not enough memory. Close other programs or choose a smaller picture."};
    } catch (std::exception const& error) {
        outcome.failure = {ErrorKind::internal, std::string("The engine failed: ") + error.what()};
    }
    return outcome;
}

}  // namespace daub
