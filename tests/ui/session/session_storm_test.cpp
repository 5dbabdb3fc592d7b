// What only shows under load: races of submit, cancel and destroy, and the interface's longest wait.
#include "tests/ui/session/session_fixture.h"

#include <QTimer>

#include <map>
#include <random>
#include <set>

namespace daub {
namespace {

/// One session with random commands, and the book of what must come back.
class Storm {
 public:
    Storm(unsigned seed, std::shared_ptr<ScriptLog> const& log)
        : random_(seed), session_(std::make_unique<GenerationSession>(scripted_factory(log, script()))) {
        QObject::connect(session_.get(), &GenerationSession::ended, [this](Job const& job, Outcome const& outcome) {
            ++ends_[job.id];
            if (job.kind == JobKind::asked && outcome.status == Outcome::Status::cancelled) {
                EXPECT_TRUE(cancelled_.contains(job.id)) << "an asked-for picture was dropped";
            }
        });
    }

    void act() {
        switch (below(12)) {
            case 0:
            case 1:
                ids_.push_back(session_->submit(request_for("asked")));
                break;
            case 2:
            case 3:
            case 4:
                ids_.push_back(session_->submit_live(request_for("live")));
                break;
            case 5:
                ids_.push_back(session_->load(request_for("load")));
                break;
            case 6:
                remember_all(), session_->cancel_all();
                break;
            case 7:
                cancel_one();
                break;
            case 8:
                session_->stop_and_keep();
                break;
            case 9:
                session_->unload();
                break;
            case 10:
                session_->queue()->moveRow({}, below(3), {}, below(3));
                break;
            default:
                QCoreApplication::processEvents();
        }
    }

    void expect_every_job_to_end_once() {
        // Woken by events alone, where qWaitFor() would sleep 10 ms each time.
        QTimer alarm;
        alarm.start(20000);
        QElapsedTimer clock;
        for (clock.start(); session_->running() && clock.elapsed() < 20000;) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        ASSERT_FALSE(session_->running());
        ASSERT_EQ(ends_.size(), ids_.size());
        for (auto const& [id, count] : ends_) EXPECT_EQ(count, 1) << "job " << id;
    }

    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(random_); }

 private:
    Script script() { return {.steps = below(4), .step_time = std::chrono::microseconds(below(60))}; }

    void remember_all() { cancelled_.insert(ids_.begin(), ids_.end()); }

    void cancel_one() {
        if (ids_.empty()) return;
        JobId const id = ids_[below(static_cast<int>(ids_.size()))];
        cancelled_.insert(id);
        session_->cancel(id);
    }

    std::mt19937 random_;
    std::vector<JobId> ids_;
    std::set<JobId> cancelled_;
    std::map<JobId, int> ends_;
    std::unique_ptr<GenerationSession> session_;
};

TEST(SessionStorm, thousands_of_random_sequences_end_well) {
    auto const log = std::make_shared<ScriptLog>();
    constexpr unsigned sequences = 3000;
    for (unsigned seed = 0; seed < sequences; ++seed) {
        SCOPED_TRACE(seed);
        Storm storm(seed, log);
        for (int i = storm.below(16); i > 0; --i) storm.act();
        if (storm.below(2) == 0) storm.expect_every_job_to_end_once();  // else: destroyed in the middle
        if (::testing::Test::HasFailure()) break;
    }
    EXPECT_EQ(log->alive(), 0);
    EXPECT_TRUE(log->threads_kept());
}

TEST(SessionStorm, interface_stays_responsive_while_the_engine_computes) {
    auto const log = std::make_shared<ScriptLog>();
    GenerationSession session(
        scripted_factory(log, Script{.steps = 100'000, .step_time = 3ms, .burn = true, .preview_side = 256}));
    QElapsedTimer clock;
    clock.start();
    qint64 last = 0, longest = 0;
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    QObject::connect(&tick, &QTimer::timeout, [&] {
        longest = std::max(longest, clock.elapsed() - last);
        last = clock.elapsed();
    });
    session.submit(request_for("burn"));
    tick.start(4);
    QTest::qWait(1500);
    RecordProperty("longest_gap_ms", static_cast<int>(longest));
    ASSERT_GT(log->runs().at(0).steps, 10);
    // Typically 5 to 15 ms on one shared core; the limit leaves room for a machine that is busy with other things.
    EXPECT_LT(longest, 250);
    std::cout << "longest gap of the event loop: " << longest << " ms\n";
}

}  // namespace
}  // namespace daub
