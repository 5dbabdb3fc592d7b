#include "ui/main_window/process_control.h"

#include "ui/document/picture_qimage.h"
#include "ui/panels/process/process_panel.h"

namespace daub {

namespace {

constexpr std::chrono::milliseconds rest_before_refining{500};

}  // namespace

ProcessControl::ProcessControl(Parts const& parts) : QObject(&parts.panel), parts_(parts) {
    GenerationSession& session = parts.session;
    connect(&session, &GenerationSession::started, this, &ProcessControl::begin);
    connect(&session, &GenerationSession::progressed, this, [this](Job const& job, Progress const& progress) {
        if (job.id == followed_) add_step(progress);
    });
    connect(&session, &GenerationSession::ended, this, &ProcessControl::end);
    connect(&parts.document, &Document::opened, &parts.panel, [this] {
        followed_ = looking_ = 0;
        parts_.panel.forget_picture();
    });
    connect(&parts.panel, &ProcessPanel::stepShown, &parts.display, &PictureDisplay::show_step);
    connect(&parts.panel, &ProcessPanel::stepShown, this, &ProcessControl::step_shown);
    rest_.setSingleShot(true);
    rest_.setInterval(rest_before_refining);
    connect(&rest_, &QTimer::timeout, this, &ProcessControl::look_closer);
    connect(&parts.panel, &ProcessPanel::resultShown, &parts.display, &PictureDisplay::end_step);
    // Another picture is wanted on the canvas than the one whose step is looked at.
    connect(&parts.display, &PictureDisplay::shownChanged, this, &ProcessControl::end_scrubbing);
}

bool ProcessControl::end_scrubbing() {
    if (!parts_.panel.scrubbing()) return false;
    parts_.panel.show_frame(std::nullopt);
    return true;
}

void ProcessControl::begin(Job const& job) {
    if (!job.makes_picture()) return;
    looking_ = 0;
    end_scrubbing();
    bool const whole = job.kind == JobKind::asked || same_trajectory(job.request, parts_.document.request());
    if (!whole) return;
    followed_ = job.id;
    parts_.panel.begin_picture(job.request);
}

// Of several pictures that are made together, the first is the one that is shown.
void ProcessControl::add_step(Progress const& progress) {
    if (progress.phase != Progress::Phase::sampling || progress.step < 1 || progress.image != 0) return;
    StepFrame frame{.stage = progress.stage,
                    .stage_name = progress.what,
                    .step = progress.step,
                    .step_count = progress.step_count,
                    .sigma = progress.sigma,
                    .process = progress.process,
                    .expert_index = progress.expert,
                    .expert = progress.expert_name};
    if (!progress.previews.empty() && progress.previews.front()) frame.picture = qimage_of(*progress.previews.front());
    parts_.panel.add_step(std::move(frame));
}

void ProcessControl::end(Job const& job, Outcome const& outcome) {
    if (job.kind == JobKind::looking) {
        if (job.id == std::exchange(looking_, 0) && outcome.ok()) refine(outcome);
        return;
    }
    if (job.kind == JobKind::sequence) return;
    if (outcome.ok()) parts_.panel.learn_usual(job.request, outcome.resolved);
    if (job.id != followed_ || job.id == 0) return;
    followed_ = 0;
    parts_.panel.end_picture(outcome.ok() ? &outcome.resolved : nullptr);
}

void ProcessControl::step_shown() {
    auto const frame = parts_.panel.axis().frame();
    if (frame && !parts_.panel.history().frames()[*frame].refined) rest_.start();
}

void ProcessControl::look_closer() {
    auto const frame = parts_.panel.axis().frame();
    StepHistory const& history = parts_.panel.history();
    if (!frame || looking_ != 0 || history.frames()[*frame].refined) return;
    std::optional<StepPlace> const place = history.place_of(*frame);
    if (!place) return;
    if (parts_.session.running()) return rest_.start();  // later
    looked_at_ = *frame;
    looking_ = parts_.session.look_back(*history.resolved(), *place);
}

void ProcessControl::refine(Outcome const& outcome) {
    parts_.panel.refine_frame(looked_at_, outcome.images.empty() ? QImage() : qimage_of(outcome.images.front().image));
    step_shown();  // somebody may have gone on to another one
}

}  // namespace daub
