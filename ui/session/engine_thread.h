// The thread on which a Generator is made, used and destroyed.
//
//     EngineThread engine([] { return make_torch_generator(); }, door);
//     engine.run(job, stopper);    // progress and the outcome come out of the door
//
// Its functions are called on the UI thread and never wait for the engine, except the destructor, which cancels the
// running job and joins: that takes one step at most. One job at a time: run() again only after the outcome came.
#pragma once

#include "ui/session/job.h"
#include "ui/session/stopper.h"
#include "ui/session/ui_door.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace daub {

/// Called on the engine thread when the first job comes, and again with the next job where it threw.
using GeneratorFactory = std::function<std::unique_ptr<Generator>()>;

class EngineThread {
 public:
    /// door must outlive this.
    EngineThread(GeneratorFactory factory, UiDoor& door);
    ~EngineThread();
    EngineThread(EngineThread const&) = delete;
    EngineThread& operator=(EngineThread const&) = delete;

    void run(Job job, std::shared_ptr<Stopper> stopper);
    /// Frees the networks after the running job, before the next.
    void unload();

 private:
    struct Task {
        Job job;
        std::shared_ptr<Stopper> stopper;
    };

    void work();
    bool wait_for_work(std::optional<Task>& task, bool& unload);
    Outcome perform(Task const& task);
    Generator& generator();

    GeneratorFactory factory_;
    UiDoor& door_;
    std::unique_ptr<Generator> generator_;  ///< of the engine thread alone

    std::mutex mutex_;  ///< guards what follows
    std::condition_variable wake_;
    std::optional<Task> next_;
    std::shared_ptr<Stopper> stopper_;  ///< of the latest task
    bool unload_wanted_ = false;
    bool quitting_ = false;
    std::thread thread_;  ///< last, so that all above is there when it starts
};

}  // namespace daub
