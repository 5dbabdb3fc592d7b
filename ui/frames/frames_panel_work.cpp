// What the frames dock sets going: frames on the engine's thread, mattes on its own.
#include "engine/core/error.h"
#include "ui/frames/frames_panel.h"
#include "ui/frames/key_page.h"
#include "ui/frames/render_page.h"
#include "ui/frames/roto_page.h"
#include "ui/frames/sequence_field.h"
#include "ui/look/tabular_label.h"
#include "ui/look/time_left.h"

#include <QProgressBar>
#include <QPushButton>

namespace daub {

void FramesPanel::connect_work() {
    connect(worker_, &FrameWorker::shown, this, &FramesPanel::show_picture);
    connect(worker_, &FrameWorker::progressed, this, &FramesPanel::show_mattes);
    connect(worker_, &FrameWorker::ended, this, &FramesPanel::end_mattes);
    GenerationSession* const session = &parts_.session;
    connect(session, &GenerationSession::started, this, [this](Job const& job) {
        if (job.kind == JobKind::asked) set_view(FrameView::picture);
    });
    connect(session, &GenerationSession::progressed, this, [this](Job const& job, Progress const& progress) {
        if (job.id == job_) return show_sequence(progress);
        if (stage_->shown()) parts_.canvas.set_preview({});  // live pictures form elsewhere meanwhile
    });
    connect(session, &GenerationSession::ended, this, [this](Job const& job, Outcome const& outcome) {
        if (job.id == job_ && job_ != 0) end_sequence(outcome);
    });
}

void FramesPanel::start() {
    try {
        if (busy()) return;
        page() == Page::render ? start_render() : start_mattes();
    } catch (std::exception const& failure) {
        Q_EMIT troubled(QString::fromUtf8(failure.what()));
    }
    show_busy();
}

void FramesPanel::cancel() {
    if (job_ != 0) parts_.session.cancel(job_);
    worker_->cancel();
}

bool FramesPanel::ask_to_stop() {
    if (!busy()) return false;
    if (stop_asked_.isActive()) {
        stop_asked_.stop();
        stop_after_frame();
    } else {
        stop_asked_.start();
        Q_EMIT noted(
            tr("Frames are being made. Esc once more ends this after the frame that is being made; finished "
               "frames stay."));
    }
    return true;
}

void FramesPanel::stop_after_frame() {
    auto const running = parts_.session.running();
    bool const waits = job_ != 0 && !(running && running->id == job_);
    if (waits) return cancel();
    if (news_) news_->stop_after_frame();
    worker_->cancel();  // between frames, always
    if (busy()) tell(tr("Ends after this frame"));
}

void FramesPanel::start_render() {
    RenderSettings const now = settings();
    SequenceScene scene = scene_of(now, parts_.document, parts_.request());
    FrameOutput output = output_of(now);
    GenerationRequest const request = scene.request;
    news_ = std::make_shared<SequenceNews>();
    warned_ = false;
    skipped_ = done_ = total_ = 0;
    set_view(FrameView::finished);
    tell(tr("Preparing"));
    EngineWork work = sequence_work({.scene = std::move(scene),
                                     .output = std::move(output),
                                     .anew = now.anew,
                                     .memory = parts_.memory ? parts_.memory() : nullptr},
                                    news_);
    job_ = parts_.session.submit_work(request, std::move(work));
}

void FramesPanel::start_mattes() {
    if (plate_->text().empty()) fail(ErrorKind::usage, "{}", tr("Choose a plate first.").toStdString());
    RenderSettings const now = settings();
    FrameSequence const plates(now.plate, now.plate_missing);
    std::vector<int> const frames = frames_in(now.range, plates);
    auto const first = plates.path(frames.front());
    if (!first) fail(ErrorKind::input, "There is no plate for frame {}.", frames.front());
    ColorManagement const plain;
    bool const seen = shown_.light && shown_.wish.plate == now.plate;
    Size const size = seen ? shown_.light->size() : read_plate_light(plates, frames.front(), plain).size();
    MatteWork work = page() == Page::key ? key_->work(plates, frames, size) : roto_->work(plates, frames, size);
    told_ = false;
    skipped_ = done_ = total_ = 0;
    tell(tr("Preparing"));
    worker_->run(std::move(work));
    storing_.start();
}

void FramesPanel::show_sequence(Progress const& progress) {
    tell_warnings();
    if (progress.phase == Progress::Phase::loading) return;  // not begun
    if (total_ == 0) skipped_ = static_cast<std::size_t>(progress.image);
    done_ = static_cast<std::size_t>(progress.image);
    total_ = static_cast<std::size_t>(progress.image_count);
    constexpr int steps = 1000;
    share_->setRange(0, steps);
    share_->setValue(static_cast<int>(progress.fraction * steps));
    QString text = tr("%1 of %2 frames").arg(progress.image).arg(progress.image_count);
    QString const left = news_->stopping() ? tr("ends after this frame") : time_left(progress.left);
    if (!left.isEmpty()) text += "  \u00b7  " + left;
    tell(text);
    std::vector<int> const finished = news_->take();
    if (view() == FrameView::finished && !finished.empty()) set_frame(finished.back());
}

void FramesPanel::tell_warnings() {
    for (std::string const& warning : news_->take_warnings()) {
        warned_ = true;
        Q_EMIT troubled(QString::fromStdString(warning));
    }
}

OngoingWork FramesPanel::ongoing() const {
    bool const frames = job_ != 0;
    QString const far = total_ == 0 ? QString() : ' ' + tr("%1 of %2 are finished.").arg(done_).arg(total_);
    return {.what = (frames ? tr("Frames are being rendered.") : tr("Mattes are being made.")) + far,
            .kept = frames ? tr("Finished frames are kept; the next start goes on after them.")
                           : tr("Finished mattes are kept; the next start goes on after them.")};
}

QString FramesPanel::how_it_ended() const {
    if (total_ == 0) return tr("Cancelled");
    return tr("Ended; %1 of %2 frames are finished. The next start goes on after them.").arg(done_).arg(total_);
}

void FramesPanel::end_sequence(Outcome const& outcome) {
    job_ = 0;
    tell_warnings();
    std::vector<int> const finished = news_->take();
    show_busy();
    if (outcome.status == Outcome::Status::finished)
        tell(skipped_ > 0 ? tr("Finished; %1 of %2 frames were there already").arg(skipped_).arg(total_)
                          : tr("Finished"));
    else if (outcome.status == Outcome::Status::cancelled)
        tell(how_it_ended());
    else if (outcome.failure)
        tell(QString::fromStdString(outcome.failure->message));
    QStringList warnings;
    for (std::string const& warning : outcome.warnings)
        if (!warned_ || !warning.starts_with(memory_warning)) warnings += QString::fromStdString(warning);
    if (!warnings.isEmpty()) Q_EMIT noted(warnings.join(' '));
    QString const said = status();
    if (view() == FrameView::finished && !finished.empty()) set_frame(finished.back());
    wish();
    tell(said);
}

void FramesPanel::show_mattes(MatteProgress const& progress) {
    if (!std::exchange(told_, true)) skipped_ = progress.done;
    done_ = progress.done;
    total_ = progress.total;
    share_->setRange(0, static_cast<int>(progress.total));
    share_->setValue(static_cast<int>(progress.done));
    QString text = tr("%1 of %2 frames").arg(progress.done).arg(progress.total);
    if (QString const left = time_left(progress.left); !left.isEmpty()) text += "  \u00b7  " + left;
    tell(text);
    if (page() == Page::roto && progress.frame) set_frame(*progress.frame);
}

void FramesPanel::end_mattes(bool finished, QString const& problem) {
    show_busy();
    QString said = finished ? tr("Finished") : how_it_ended();
    if (finished && skipped_ > 0) said = tr("Finished; %1 of %2 frames were there already").arg(skipped_).arg(total_);
    if (!problem.isEmpty()) {
        said = problem;
        Q_EMIT troubled(problem);
    }
    tell(said);
    wish();
}

void FramesPanel::show_busy() {
    start_->setEnabled(!busy());
    cancel_->setEnabled(busy());
    share_->setVisible(busy());
    footer_->setVisible(busy() || !status().isEmpty());
    if (!busy()) share_->setValue(0), stop_asked_.stop();
    Q_EMIT busyChanged();
}

std::string FramesPanel::made_mattes() const { return page() == Page::key ? key_->mattes() : roto_->mattes(); }

void FramesPanel::use_mattes() {
    RegionId const& region = parts_.document.active_region();
    if (made_mattes().empty()) return Q_EMIT troubled(tr("Write the mattes first."));
    if (parts_.document.region(region) == nullptr) return Q_EMIT troubled(tr("Choose a region first."));
    render_->set_mattes_of(region, made_mattes());
    set_page(Page::render);
}

}  // namespace daub
