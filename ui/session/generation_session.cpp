#include "ui/session/generation_session.h"

#include <algorithm>
#include <utility>

namespace daub {

GenerationSession::GenerationSession(GeneratorFactory factory, QObject* parent)
    : QObject(parent), door_(this, [this] { read_mail(); }), engine_(std::move(factory), door_) {
    connect(&queue_, &QueueModel::discarded, this, &GenerationSession::end_unstarted);
}

GenerationSession::~GenerationSession() = default;

JobId GenerationSession::accept(Job& job) {
    job.id = ++last_id_;
    bool const other_model = running_ && running_->job.request.model != job.request.model;
    if (job.kind != JobKind::loading && other_model) cancel_running(JobKind::loading);
    return job.id;
}

JobId GenerationSession::submit(GenerationRequest request, RunWishes wishes) {
    Job job{.kind = JobKind::asked, .request = std::move(request), .wishes = std::move(wishes)};
    JobId const id = accept(job);
    cancel_running(JobKind::live);
    queue_.append(std::move(job));
    run_next();
    return id;
}

JobId GenerationSession::submit_work(GenerationRequest request, EngineWork work) {
    Job job{.kind = JobKind::sequence,
            .request = std::move(request),
            .work = std::make_shared<EngineWork const>(std::move(work))};
    JobId const id = accept(job);
    cancel_running(JobKind::live);
    queue_.append(std::move(job));
    run_next();
    return id;
}

std::vector<JobId> GenerationSession::submit_batch(GenerationRequest request, int runs, RunWishes const& wishes) {
    std::vector<JobId> ids;
    for (int run = 0; run < runs; ++run) {
        ids.push_back(submit(request, wishes));
        request.seed += static_cast<std::uint64_t>(std::max(1, request.count));
    }
    return ids;
}

JobId GenerationSession::submit_live(GenerationRequest request, RunWishes wishes) {
    Job job{.kind = JobKind::live, .request = std::move(request), .wishes = std::move(wishes)};
    JobId const id = accept(job);
    replace(live_, std::move(job));
    return id;
}

JobId GenerationSession::load(GenerationRequest request) {
    Job job{.kind = JobKind::loading, .request = std::move(request)};
    JobId const id = accept(job);
    replace(loading_, std::move(job));
    return id;
}

JobId GenerationSession::look_back(GenerationRequest resolved, StepPlace const& at) {
    Job job{.kind = JobKind::looking, .request = std::move(resolved), .place = at};
    JobId const id = accept(job);
    replace(looking_, std::move(job));
    return id;
}

// The older one's end is told last: a slot that submits again then finds everything in its place.
void GenerationSession::replace(std::optional<Job>& pending, Job job) {
    cancel_running(job.kind);
    std::optional<Job> const older = std::exchange(pending, std::move(job));
    run_next();
    if (older) end_unstarted(*older);
}

void GenerationSession::cancel_running(JobKind kind) {
    if (running_ && running_->job.kind == kind) cancel();
}

void GenerationSession::cancel() {
    if (!running_ || running_->stopper->reply() == Reply::cancel) return;
    running_->stopper->cancel();
    Q_EMIT stateChanged();
}

void GenerationSession::stop_and_keep() {
    if (!running_ || !running_->job.makes_picture() || ending()) return;
    running_->stopper->stop_and_keep();
    Q_EMIT stateChanged();
}

void GenerationSession::cancel(JobId id) {
    if (running_ && running_->job.id == id) return cancel();
    if (std::optional<int> const row = queue_.row_of(id)) {
        queue_.removeRow(*row);
    } else if (live_ && live_->id == id) {
        discard(live_);
    } else if (looking_ && looking_->id == id) {
        discard(looking_);
    } else if (loading_ && loading_->id == id) {
        discard(loading_);
    }
}

void GenerationSession::cancel_live() {
    cancel_running(JobKind::live);
    discard(live_);
}

void GenerationSession::cancel_all() {
    cancel();
    discard(live_);
    discard(looking_);
    discard(loading_);
    queue_.clear();
}

void GenerationSession::discard(std::optional<Job>& pending) {
    if (std::optional<Job> const job = std::exchange(pending, std::nullopt)) end_unstarted(*job);
}

void GenerationSession::end_unstarted(Job const& job) {
    Q_EMIT ended(job, {.status = Outcome::Status::cancelled, .resolved = job.request});
    Q_EMIT stateChanged();
}

void GenerationSession::unload() { engine_.unload(); }

std::optional<Job> GenerationSession::running() const { return running_ ? std::optional(running_->job) : std::nullopt; }

std::optional<double> GenerationSession::seconds_left() const {
    double total = 0;
    for (Job const& job : queue_.jobs()) {
        if (job.kind == JobKind::sequence) return std::nullopt;
        std::optional<double> const seconds = pace_.seconds_for(job.request);
        if (!seconds) return std::nullopt;
        total += *seconds;
    }
    if (running_ && running_->job.kind == JobKind::sequence)
        return progress_ && progress_->left ? std::optional(total + *progress_->left) : std::nullopt;
    if (!running_ || running_->job.kind != JobKind::asked) return total;
    std::optional<double> const now =
        progress_ ? daub::seconds_left(*progress_) : pace_.seconds_for(running_->job.request);
    return now ? std::optional(total + *now) : std::nullopt;
}

std::optional<Job> GenerationSession::take_next() {
    if (std::optional<Job> asked = queue_.take_first()) return asked;
    return std::exchange(live_ ? live_ : looking_ ? looking_ : loading_, std::nullopt);
}

void GenerationSession::run_next() {
    if (running_) return Q_EMIT stateChanged();
    std::optional<Job> job = take_next();
    if (!job) return Q_EMIT stateChanged();
    progress_.reset();
    running_ = Running{std::move(*job), std::make_shared<Stopper>()};
    engine_.run(running_->job, running_->stopper);
    Job const begun = running_->job;  // a slot may end it
    Q_EMIT started(begun);
    Q_EMIT stateChanged();
}

void GenerationSession::read_mail() {
    UiDoor::Mail mail = door_.take();
    if (mail.unloaded) Q_EMIT unloaded();
    // What a cancelled job still reports is of no use to anybody.
    if (mail.progress && running_ && running_->stopper->reply() != Reply::cancel) {
        progress_ = std::move(mail.progress);
        Q_EMIT progressed(Job(running_->job), Progress(*progress_));
    }
    if (mail.outcome) finish(std::move(*mail.outcome));
}

void GenerationSession::finish(Outcome outcome) {
    Running const done = *std::exchange(running_, std::nullopt);
    progress_.reset();
    // The wish to cancel may have come after the last step: then the picture is unwanted all the same.
    if (done.stopper->reply() == Reply::cancel)
        outcome = {.status = Outcome::Status::cancelled, .resolved = outcome.resolved};
    if (done.job.kind == JobKind::asked && outcome.status == Outcome::Status::finished) {
        pace_.learn(done.job.request, outcome.seconds);
    }
    Q_EMIT ended(done.job, outcome);
    if (outcome.failure) Q_EMIT failed(done.job, QString::fromStdString(outcome.failure->message));
    run_next();
}

}  // namespace daub
