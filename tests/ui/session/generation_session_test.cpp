#include "engine/core/error.h"
#include "tests/ui/session/session_fixture.h"

#include <gmock/gmock.h>

#include <atomic>

namespace daub {
namespace {

using ::testing::ElementsAre;
using Status = Outcome::Status;

/// Requests whose prompt begins with "long" go on until they are ended; all others are short.
Script long_or_short(GenerationRequest const& request) {
    return request.prompt.starts_with("long") ? endless() : Script{.steps = 3};
}

class Session : public SessionFixture {};

TEST_F(Session, delivers_the_outcome_on_the_ui_thread) {
    open();
    QThread* seen = nullptr;
    QObject::connect(session_.get(), &GenerationSession::ended, [&] { seen = QThread::currentThread(); });
    session_->submit(request_for("fox", 7));
    ASSERT_TRUE(wait_for_ends(1));
    EXPECT_EQ(ends_[0].outcome.status, Status::finished);
    ASSERT_EQ(ends_[0].outcome.images.size(), 1u);
    EXPECT_EQ(ends_[0].outcome.images[0].seed, 7u);
    EXPECT_EQ(seen, QCoreApplication::instance()->thread());
}

TEST_F(Session, asked_pictures_run_in_order_and_none_is_dropped) {
    open(long_or_short);
    session_->submit(request_for("long first"));
    for (char const* prompt : {"a", "b", "c"}) session_->submit(request_for(prompt));
    session_->submit_live(request_for("live"));
    EXPECT_EQ(session_->queue()->rowCount(), 3);
    ASSERT_TRUE(wait_for_steps(0, 2));
    session_->cancel();
    ASSERT_TRUE(wait_for_ends(5));
    EXPECT_THAT(prompts_run(), ElementsAre("long first", "a", "b", "c", "live"));
    EXPECT_EQ(ends_[0].outcome.status, Status::cancelled);
    for (std::size_t i = 1; i < ends_.size(); ++i) EXPECT_EQ(ends_[i].outcome.status, Status::finished);
}

TEST_F(Session, live_replaces_running_live_within_a_step) {
    open(long_or_short);
    JobId const older = session_->submit_live(request_for("long older"));
    ASSERT_TRUE(wait_for_steps(0, 3));
    int const steps_before = log_->runs()[0].steps;
    JobId const newer = session_->submit_live(request_for("newer"));
    ASSERT_TRUE(wait_for_ends(2));
    EXPECT_EQ(status_of(older), Status::cancelled);
    EXPECT_EQ(status_of(newer), Status::finished);
    // One step may have ended between reading the log and asking, one more was going on.
    EXPECT_LE(log_->runs()[0].steps, steps_before + 2);
}

TEST_F(Session, live_replaces_pending_live_but_nothing_that_was_asked_for) {
    open(long_or_short);
    JobId const asked = session_->submit(request_for("long asked"));
    JobId const older = session_->submit_live(request_for("older"));
    JobId const newer = session_->submit_live(request_for("newer"));
    EXPECT_EQ(status_of(older), Status::cancelled);
    ASSERT_TRUE(wait_for_steps(0, 3));
    EXPECT_FALSE(session_->ending());
    session_->stop_and_keep();
    ASSERT_TRUE(wait_for_ends(3));
    EXPECT_EQ(status_of(asked), Status::stopped);
    EXPECT_EQ(status_of(newer), Status::finished);
    EXPECT_THAT(prompts_run(), ElementsAre("long asked", "newer"));
}

TEST_F(Session, looking_back_waits_for_pictures_and_gives_way_to_a_later_look) {
    open(long_or_short);
    session_->submit(request_for("long asked"));
    JobId const older = session_->look_back(request_for("past"), {.stage = 0, .step = 2});
    JobId const newer = session_->look_back(request_for("past"), {.stage = 1, .step = 3});
    JobId const live = session_->submit_live(request_for("live"));
    EXPECT_EQ(status_of(older), Status::cancelled);
    ASSERT_TRUE(wait_for_steps(0, 1));
    session_->cancel();
    ASSERT_TRUE(wait_for_ends(4));
    EXPECT_EQ(ends_[2].job.id, live);
    EXPECT_EQ(ends_[3].job.id, newer);
    ASSERT_EQ(ends_[3].outcome.images.size(), 1u);
    EXPECT_EQ(ends_[3].outcome.images[0].image.width(), 13) << "the place is told";
    EXPECT_THAT(prompts_run(), ElementsAre("long asked", "live"));
}

TEST_F(Session, asked_goes_before_live) {
    open(long_or_short);
    JobId const live = session_->submit_live(request_for("long live"));
    ASSERT_TRUE(wait_for_steps(0, 1));
    JobId const asked = session_->submit(request_for("asked"));
    ASSERT_TRUE(wait_for_ends(2));
    EXPECT_EQ(status_of(live), Status::cancelled);
    EXPECT_EQ(status_of(asked), Status::finished);
}

TEST_F(Session, stop_and_keep_keeps_the_picture) {
    open(long_or_short);
    session_->submit(request_for("long"));
    ASSERT_TRUE(wait_for_steps(0, 2));
    session_->stop_and_keep();
    EXPECT_TRUE(session_->ending());
    ASSERT_TRUE(wait_for_ends(1));
    EXPECT_EQ(ends_[0].outcome.status, Status::stopped);
    EXPECT_EQ(ends_[0].outcome.images.size(), 1u);
}

TEST_F(Session, cancelling_wins_over_stopping) {
    open(long_or_short);
    session_->submit(request_for("long"));
    session_->stop_and_keep();
    session_->cancel();
    session_->stop_and_keep();
    ASSERT_TRUE(wait_for_ends(1));
    EXPECT_EQ(ends_[0].outcome.status, Status::cancelled);
    EXPECT_TRUE(ends_[0].outcome.images.empty());
}

TEST_F(Session, cancel_all_ends_every_job_once) {
    open(long_or_short);
    std::vector<JobId> const ids = session_->submit_batch(request_for("long"), 3);
    session_->submit_live(request_for("live"));
    session_->load(request_for("load"));
    session_->cancel_all();
    ASSERT_TRUE(wait_for_ends(5));
    EXPECT_FALSE(session_->running());
    EXPECT_EQ(ends_.size(), 5u);
    for (JobId const id : ids) EXPECT_EQ(status_of(id), Status::cancelled);
}

TEST_F(Session, cancelling_a_job_leaves_the_others) {
    open(long_or_short);
    session_->submit(request_for("long"));
    JobId const unwanted = session_->submit(request_for("unwanted"));
    JobId const wanted = session_->submit(request_for("wanted"));
    session_->cancel(unwanted);
    EXPECT_EQ(status_of(unwanted), Status::cancelled);
    session_->cancel();
    ASSERT_TRUE(wait_for_ends(3));
    EXPECT_EQ(status_of(wanted), Status::finished);
}

TEST_F(Session, batches_go_on_with_the_seeds) {
    open();
    GenerationRequest request = request_for("fox", 10);
    request.count = 4;
    session_->submit_batch(request, 3);
    ASSERT_TRUE(wait_for_ends(3));
    std::vector<std::uint64_t> seeds;
    for (auto const& end : ends_) seeds.push_back(end.outcome.images.front().seed);
    EXPECT_THAT(seeds, ElementsAre(10u, 14u, 18u));
}

TEST_F(Session, queue_is_reordered_and_shortened_by_its_model) {
    open(long_or_short);
    session_->submit(request_for("long"));
    for (char const* prompt : {"a", "b", "c", "d"}) session_->submit(request_for(prompt));
    QueueModel* const queue = session_->queue();
    ASSERT_TRUE(queue->moveRow({}, 3, {}, 0));
    ASSERT_TRUE(queue->removeRow(1));
    ASSERT_TRUE(queue->moveRows({}, 0, 1, {}, 3));
    EXPECT_FALSE(queue->moveRows({}, 0, 1, {}, 9));
    EXPECT_EQ(queue->index(0).data().toString(), "b");
    ASSERT_TRUE(wait_for_steps(0, 1));
    session_->cancel();
    ASSERT_TRUE(wait_for_ends(5));
    EXPECT_THAT(prompts_run(), ElementsAre("long", "b", "c", "d"));
}

TEST_F(Session, progress_comes_with_previews_and_ends_with_the_job) {
    open(long_or_short);
    std::vector<Progress> seen;
    QObject::connect(session_.get(), &GenerationSession::progressed,
                     [&](Job const&, Progress const& progress) { seen.push_back(progress); });
    session_->submit(request_for("long"));
    ASSERT_TRUE(wait([&] { return seen.size() >= 3 && seen.back().step > 0; }));
    EXPECT_EQ(seen.back().previews.size(), 1u);
    EXPECT_TRUE(session_->progress());
    session_->cancel();
    std::size_t const seen_before = seen.size();
    ASSERT_TRUE(wait_for_ends(1));
    EXPECT_EQ(seen.size(), seen_before);
    EXPECT_FALSE(session_->progress());
}

TEST_F(Session, a_busy_ui_gets_only_the_latest_progress) {
    open({.steps = 200, .step_time = 100us});
    std::vector<int> steps;
    QObject::connect(session_.get(), &GenerationSession::progressed,
                     [&](Job const&, Progress const& progress) { steps.push_back(progress.step); });
    session_->submit(request_for("fox"));
    while (log_->runs().empty() || log_->runs()[0].steps < 150) std::this_thread::sleep_for(1ms);
    QCoreApplication::processEvents();
    ASSERT_EQ(steps.size(), 1u);
    EXPECT_GE(steps[0], 149);
}

TEST_F(Session, failures_become_messages) {
    open({.fail_at = 1, .failure_message = "model/unet.safetensors is damaged. Install it again."});
    QString message;
    QObject::connect(session_.get(), &GenerationSession::failed,
                     [&](Job const&, QString const& text) { message = text; });
    session_->submit(request_for("fox"));
    ASSERT_TRUE(wait_for_ends(1));
    EXPECT_EQ(ends_[0].outcome.status, Status::failed);
    EXPECT_EQ(message, "model/unet.safetensors is damaged. Install it again.");
}

TEST_F(Session, survives_a_generator_that_throws) {
    open([](GenerationRequest const& request) { return Script{.throws_at_start = request.prompt == "throw"}; });
    session_->submit(request_for("throw"));
    session_->submit(request_for("fox"));
    ASSERT_TRUE(wait_for_ends(2));
    EXPECT_EQ(ends_[0].outcome.status, Status::failed);
    EXPECT_EQ(ends_[1].outcome.status, Status::finished);
}

TEST_F(Session, tries_again_to_make_a_generator_that_could_not_be_made) {
    int tries = 0;
    session_ = std::make_unique<GenerationSession>([&]() -> std::unique_ptr<Generator> {
        if (++tries == 1) fail(ErrorKind::model, "No model is installed. Drop one onto the window.");
        return scripted_factory(log_)();
    });
    listen();
    session_->submit(request_for("fox"));
    session_->submit(request_for("fox"));
    ASSERT_TRUE(wait_for_ends(2));
    EXPECT_EQ(ends_[0].outcome.failure,
              (Failure{ErrorKind::model, "No model is installed. Drop one onto the window."}));
    EXPECT_EQ(ends_[1].outcome.status, Status::finished);
}

TEST_F(Session, loading_reports_and_stops_after_the_first_step) {
    open({.steps = 1000, .step_time = 1ms, .loading_reports = 5});
    QSignalSpy progressed(session_.get(), &GenerationSession::progressed);
    JobId const id = session_->load(request_for("fox"));
    ASSERT_TRUE(wait_for_ends(1));
    EXPECT_EQ(status_of(id), Status::finished);
    EXPECT_TRUE(ends_[0].outcome.images.empty());
    EXPECT_EQ(log_->runs()[0].steps, 1);
    EXPECT_GE(progressed.size(), 1);
}

TEST_F(Session, a_job_for_another_model_ends_loading) {
    open([](GenerationRequest const& request) {
        return request.model == "big" ? Script{.loading_reports = 1'000'000'000} : Script{};
    });
    GenerationRequest big = request_for("fox");
    big.model = "big";
    JobId const loading = session_->load(big);
    ASSERT_TRUE(wait([&] { return session_->progress().has_value(); }));
    JobId const asked = session_->submit(request_for("fox"));
    ASSERT_TRUE(wait_for_ends(2));
    EXPECT_EQ(status_of(loading), Status::cancelled);
    EXPECT_EQ(status_of(asked), Status::finished);
}

TEST_F(Session, unloads_when_idle_and_after_the_running_job) {
    open(long_or_short);
    QSignalSpy unloaded(session_.get(), &GenerationSession::unloaded);
    session_->submit(request_for("long"));
    ASSERT_TRUE(wait_for_steps(0, 1));
    session_->unload();
    EXPECT_EQ(log_->unloads(), 0);
    session_->cancel();
    ASSERT_TRUE(wait([&] { return unloaded.size() == 1; }));
    EXPECT_EQ(log_->unloads(), 1);
    session_->unload();
    ASSERT_TRUE(wait([&] { return unloaded.size() == 2; }));
}

TEST_F(Session, destruction_while_running_is_prompt) {
    open(long_or_short);
    session_->submit_batch(request_for("long"), 5);
    ASSERT_TRUE(wait_for_steps(0, 2));
    QElapsedTimer timer;
    timer.start();
    session_.reset();
    EXPECT_LT(timer.elapsed(), 500);
    EXPECT_TRUE(ends_.empty());
    EXPECT_EQ(log_->alive(), 0);
    EXPECT_TRUE(log_->threads_kept());
}

TEST_F(Session, tells_how_long_the_queue_takes) {
    open(long_or_short);
    EXPECT_EQ(session_->seconds_left(), 0.0);
    session_->submit(request_for("short"));
    ASSERT_TRUE(wait_for_ends(1));  // scripted pictures say that they took half a second
    session_->submit(request_for("long"));
    session_->submit(request_for("short"));
    GenerationRequest two = request_for("short");
    two.count = 2;
    session_->submit(two);
    ASSERT_TRUE(session_->seconds_left());
    EXPECT_NEAR(*session_->seconds_left(), 2.0, 1e-9);
    session_->cancel_all();
}

TEST_F(Session, slots_may_submit_from_ended) {
    open();
    int left = 3;
    QObject::connect(session_.get(), &GenerationSession::ended, [&] {
        if (left-- > 0) session_->submit(request_for("again"));
    });
    session_->submit(request_for("first"));
    ASSERT_TRUE(wait_for_ends(4));
    EXPECT_EQ(started_.size(), 4u);
}

TEST_F(Session, work_of_its_own_waits_its_turn_runs_on_the_engine_thread_and_ends_once) {
    open({.steps = 3, .step_time = 1ms});
    JobId const picture = session_->submit(request_for("a fox"));
    std::thread::id thread;
    std::atomic<bool> begun = false;
    JobId const endless_work = session_->submit_work(
        request_for("frames"), [&](Generator& generator, Stopper const& stopper, auto const& report) {
            Outcome const first = generator.generate(request_for("frame"), {});
            thread = std::this_thread::get_id();
            while (stopper.reply() == Reply::go_on) {
                report({.image = 2, .image_count = 9, .left = 7.0});
                begun = true;
                std::this_thread::sleep_for(1ms);
            }
            return Outcome{.status = Outcome::Status::cancelled, .resolved = first.resolved};
        });
    JobId const failing = session_->submit_work(
        request_for("nothing"),
        [](Generator&, Stopper const&, auto const&) -> Outcome { fail(ErrorKind::input, "No matte."); });
    ASSERT_TRUE(wait([&] { return begun && session_->progress().has_value(); }));
    EXPECT_EQ(session_->running()->id, endless_work);
    EXPECT_EQ(session_->seconds_left(), std::nullopt) << "nothing is known of the work that waits";
    session_->stop_and_keep();  // means nothing here
    EXPECT_FALSE(session_->ending());
    session_->cancel(endless_work);
    ASSERT_TRUE(wait_for_ends(3));
    EXPECT_EQ(status_of(picture), Outcome::Status::finished);
    EXPECT_EQ(status_of(endless_work), Outcome::Status::cancelled);
    EXPECT_EQ(status_of(failing), Outcome::Status::failed);
    EXPECT_NE(thread, std::this_thread::get_id());
    EXPECT_TRUE(log_->threads_kept());
}

}  // namespace
}  // namespace daub
