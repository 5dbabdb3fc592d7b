#include "ui/main_window/live_control.h"

#include "ui/session/live_request.h"
#include "ui/settings/setting_keys.h"

namespace daub {

LiveControl::LiveControl(Parts const& parts, std::function<GenerationRequest()> request, QObject* parent)
    : QObject(parent), parts_(parts), request_(std::move(request)) {
    follow_pointer();
    connect(&parts_.document, &Document::requestChanged, this, &LiveControl::edited);
    connect(&parts_.document, &Document::opened, this, [this] { timer_.set_enabled(false); });
    connect(&timer_, &LiveTimer::quickWanted, this,
            [this] { submit(quick_request(request_(), {.steps = parts_.settings.value(keys::live_steps)})); });
    connect(&timer_, &LiveTimer::fullWanted, this, [this] {
        if (parts_.settings.value(keys::live_full)) {
            GenerationRequest whole = request_();
            whole.count = 1;
            return submit(std::move(whole), wishes_());
        }
        timer_.picture_ended();
    });
    connect(&timer_, &LiveTimer::cancelWanted, &parts_.session, &GenerationSession::cancel_live);
    connect(&parts_.session, &GenerationSession::ended, this, [this](Job const& job) {
        if (job.id != job_) return;
        job_ = 0;
        timer_.picture_ended();
    });
    connect(&parts_.settings, &Settings::changed, this, &LiveControl::follow_settings);
    follow_settings();
}

void LiveControl::follow_settings() {
    auto const of = [this](SettingKey<int> const& key) { return LiveScheduler::Time(parts_.settings.value(key)); };
    timer_.set_delays(
        {.debounce = of(keys::live_debounce_ms), .rest = of(keys::live_rest_ms), .full = of(keys::live_full_ms)});
}

void LiveControl::follow_pointer() {
    connect(&parts_.canvas, &CanvasView::pointerPressed, this, [this] {
        if (parts_.tools.busy()) begin_stroke();
    });
    connect(&parts_.canvas, &CanvasView::pointerMoved, this, [this] {
        if (in_stroke_) timer_.pen_moved();
    });
    connect(&parts_.canvas, &CanvasView::pointerReleased, this, &LiveControl::end_stroke);
    connect(&parts_.canvas, &CanvasView::pointerCancelled, this, &LiveControl::end_stroke);
}

void LiveControl::set_enabled(bool enabled, bool at_once) {
    enabled_ = enabled;
    if (!enabled || at_once) timer_.set_enabled(enabled);
}

void LiveControl::wake() {
    if (enabled_ && !timer_.enabled()) timer_.set_enabled(true);
}

void LiveControl::edited() {
    if (in_stroke_) return;
    GenerationRequest now = request_();
    now.count = 1;  // how many pictures there shall be matters when people ask for them
    if (seen_ == now) return;
    seen_ = std::move(now);
    wake();
    timer_.edited();
}

void LiveControl::begin_stroke() {
    in_stroke_ = true;
    seen_.reset();
    wake();
    timer_.stroke_began();
}

void LiveControl::end_stroke() {
    if (std::exchange(in_stroke_, false)) timer_.stroke_ended();
}

// The end of the one that this replaces is old news.
void LiveControl::submit(GenerationRequest request, RunWishes wishes) {
    job_ = 0;
    job_ = parts_.session.submit_live(std::move(request), std::move(wishes));
}

}  // namespace daub
