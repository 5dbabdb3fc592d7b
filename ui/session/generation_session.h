// The desktop's side of the engine: takes requests, decides which runs next, and hands back what comes of them.
//
//     GenerationSession session([] { return make_torch_generator(); });
//     QObject::connect(&session, &GenerationSession::ended, [](Job const& job, Outcome const& outcome) { ... });
//     session.submit(request);         // waits its turn, is never dropped
//     session.submit_live(request);    // replaces an older live request, pending or running
//
// One job runs at a time, in the order asked (pictures and sequences), live, looking, loading. An asked-for picture also ends a
// running live one, which would otherwise delay it. Every job ends exactly once, with ended(); those taken back before
// they began end as Status::cancelled. Only destroying the session ends jobs without a word.
//
// Everything here belongs to the UI thread and never waits for the engine, except the destructor, which cancels and
// joins within one step. The queue belongs to the session. Slots may call anything here, and delete the session later
// (deleteLater).
#pragma once

#include "ui/session/engine_thread.h"
#include "ui/session/pace.h"
#include "ui/session/queue_model.h"

#include <QObject>

namespace daub {

class GenerationSession : public QObject {
    Q_OBJECT

 public:
    explicit GenerationSession(GeneratorFactory factory, QObject* parent = nullptr);
    ~GenerationSession() override;

    JobId submit(GenerationRequest request, RunWishes wishes = {});
    /// `runs` jobs one after another; each goes on with the seeds after those of the one before.
    std::vector<JobId> submit_batch(GenerationRequest request, int runs, RunWishes const& wishes = {});
    /// Work of its own, in turn with the pictures that were asked for. request: what it is about, for lists.
    JobId submit_work(GenerationRequest request, EngineWork work);
    JobId submit_live(GenerationRequest request, RunWishes wishes = {});
    /// Loads what the request needs when nothing else is to do. A job for another model ends it.
    JobId load(GenerationRequest request);

    /// A step of a picture that was made with `resolved`, as good as the engine can show it, when nothing else is to
    /// do: ended() brings one image, or none where there is no better. Replaces an older one.
    JobId look_back(GenerationRequest resolved, StepPlace const& at);
    void cancel();  ///< the running job, whatever its kind
    void cancel(JobId id);
    void cancel_live();    ///< pending and running
    void cancel_all();     ///< everything, running and pending
    void stop_and_keep();  ///< the running picture, as it stands
    void unload();         ///< frees the networks as soon as no job runs; unloaded() follows

    QueueModel* queue() { return &queue_; }
    std::optional<Job> running() const;
    /// Of the running job; nothing before its first report.
    std::optional<Progress> const& progress() const { return progress_; }
    /// True between asking a job to end and its end.
    bool ending() const { return running_ && running_->stopper->reply() != Reply::go_on; }
    /// Until all asked-for pictures are there; nothing where it cannot be told.
    std::optional<double> seconds_left() const;

 Q_SIGNALS:
    void started(daub::Job const& job);
    void progressed(daub::Job const& job, daub::Progress const& progress);
    void ended(daub::Job const& job, daub::Outcome const& outcome);
    /// After ended(), where something went wrong: what, and what to do.
    void failed(daub::Job const& job, QString const& message);
    void unloaded();
    void stateChanged();  ///< running(), ending() or what is pending changed

 private:
    struct Running {
        Job job;
        std::shared_ptr<Stopper> stopper;
    };

    JobId accept(Job& job);
    void replace(std::optional<Job>& pending, Job job);
    void cancel_running(JobKind kind);
    void discard(std::optional<Job>& pending);
    void end_unstarted(Job const& job);
    std::optional<Job> take_next();
    void run_next();
    void read_mail();
    void finish(Outcome outcome);

    QueueModel queue_;
    std::optional<Job> live_, looking_, loading_;  ///< pending
    std::optional<Running> running_;
    std::optional<Progress> progress_;
    Pace pace_;
    JobId last_id_ = 0;
    UiDoor door_;
    EngineThread engine_;  ///< last: joined before anything above goes
};

}  // namespace daub
