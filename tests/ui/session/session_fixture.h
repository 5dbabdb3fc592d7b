// A session over a scripted generator, with what it told.
#pragma once

#include "tests/ui/session/scripted_generator.h"
#include "ui/session/generation_session.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <map>

namespace daub {

using namespace std::chrono_literals;

inline GenerationRequest request_for(std::string prompt, std::uint64_t seed = 0) {
    GenerationRequest request;
    request.prompt = std::move(prompt);
    request.seed = seed;
    return request;
}

class SessionFixture : public ::testing::Test {
 protected:
    struct End {
        Job job;
        Outcome outcome;
    };

    void open(ScriptOf script_of) {
        session_ = std::make_unique<GenerationSession>(scripted_factory(log_, std::move(script_of)));
        listen();
    }
    void open(Script script = {}) {
        open([script](GenerationRequest const&) { return script; });
    }
    void listen() {
        QObject::connect(session_.get(), &GenerationSession::started,
                         [this](Job const& job) { started_.push_back(job.id); });
        QObject::connect(session_.get(), &GenerationSession::ended, [this](Job const& job, Outcome const& outcome) {
            ends_.push_back({job, outcome});
        });
    }

    static bool wait(std::function<bool()> const& condition) { return QTest::qWaitFor(condition, 20000); }
    bool wait_for_ends(std::size_t count) {
        return wait([&] { return ends_.size() >= count; });
    }
    /// At least `steps` steps of the run-th picture are done.
    bool wait_for_steps(std::size_t run, int steps) {
        return wait([&] { return log_->runs().size() > run && log_->runs()[run].steps >= steps; });
    }
    Outcome::Status status_of(JobId id) const {
        for (End const& end : ends_) {
            if (end.job.id == id) return end.outcome.status;
        }
        ADD_FAILURE() << "job " << id << " did not end";
        return Outcome::Status::failed;
    }
    std::vector<std::string> prompts_run() const {
        std::vector<std::string> prompts;
        for (ScriptLog::Run const& run : log_->runs()) prompts.push_back(run.request.prompt);
        return prompts;
    }

    std::shared_ptr<ScriptLog> log_ = std::make_shared<ScriptLog>();
    std::vector<JobId> started_;
    std::vector<End> ends_;
    std::unique_ptr<GenerationSession> session_;
};

/// Runs until somebody ends it.
inline Script endless() { return {.steps = 1'000'000, .step_time = 1ms}; }

}  // namespace daub
