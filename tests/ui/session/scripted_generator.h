// A Generator that plays a script instead of computing: for tests of everything above the engine.
//
//     auto log = std::make_shared<ScriptLog>();
//     GenerationSession session(scripted_factory(log, {.steps = 20, .step_time = 1ms}));
//
// Obeys Reply within one step, as the engine does. The log is shared with the test and safe to read at any time.
#pragma once

#include "engine/scene/generator.h"

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace daub {

struct Script {
    int steps = 4;
    std::chrono::microseconds step_time{0};
    bool burn = false;             ///< a step computes instead of sleeping
    int loading_reports = 1;       ///< before the first step
    int fail_at = -1;              ///< step (from 0) at which the run fails
    bool throws_at_start = false;  ///< what a Generator must not do, and the session must survive
    int preview_side = 8;          ///< pixels; previews come only where they are asked for
    std::string failure_message = "The engine lost its thread. Start again.";
};

/// What happened, over all generators that share it.
class ScriptLog {
 public:
    struct Run {
        GenerationRequest request;
        int steps = 0;
        Outcome::Status status = Outcome::Status::failed;  ///< until it ended
        bool ended = false;
    };

    std::size_t begin(GenerationRequest const& request);
    void step(std::size_t run);
    void end(std::size_t run, Outcome::Status status);
    void made(std::thread::id thread, int change);
    void used(std::thread::id thread);
    void unloaded();

    std::vector<Run> runs() const;
    int alive() const;
    int unloads() const;
    /// Made, used and destroyed where it was made, every one.
    bool threads_kept() const;

 private:
    mutable std::mutex mutex_;
    std::vector<Run> runs_;
    std::vector<std::thread::id> makers_;
    int alive_ = 0, unloads_ = 0;
    bool threads_kept_ = true;
};

using ScriptOf = std::function<Script(GenerationRequest const&)>;

class ScriptedGenerator : public Generator {
 public:
    ScriptedGenerator(std::shared_ptr<ScriptLog> log, ScriptOf script_of);
    ~ScriptedGenerator() override;

    Outcome generate(GenerationRequest const& request, RunOptions const& options) override;
    GenerationRequest resolve(GenerationRequest const& request) override { return request; }
    /// A picture as wide as ten times the stage and the step.
    std::optional<Image> look_back(GenerationRequest const& resolved, StepPlace const& at) override;
    void unload() override;

 private:
    std::shared_ptr<ScriptLog> log_;
    ScriptOf script_of_;
    std::thread::id const thread_ = std::this_thread::get_id();
};

std::function<std::unique_ptr<Generator>()> scripted_factory(std::shared_ptr<ScriptLog> log, ScriptOf script_of);
std::function<std::unique_ptr<Generator>()> scripted_factory(std::shared_ptr<ScriptLog> log, Script script = {});

}  // namespace daub
