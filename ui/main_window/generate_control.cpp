#include "ui/main_window/generate_control.h"

#include "ui/document/picture_qimage.h"
#include "ui/panels/process/branching.h"
#include "ui/settings/setting_keys.h"

#include <QRandomGenerator>

namespace daub {

GenerateControl::GenerateControl(Parts const& parts, QObject* parent) : QObject(parent), parts_(parts) {
    GenerationSession& session = parts.session;
    connect(&session, &GenerationSession::progressed, this,
            [this](Job const&, Progress const& progress) { show_progress(progress); });
    connect(&session, &GenerationSession::ended, this, &GenerateControl::end);
    connect(&session, &GenerationSession::failed, this,
            [this](Job const&, QString const& message) { Q_EMIT failed(message); });
    connect(&parts.shelf, &ResultShelf::failed, this, &GenerateControl::failed);
    connect(&parts.document, &Document::opened, this, [this] {
        parts_.session.cancel_all();
        live_.reset();
    });
}

GenerationRequest GenerateControl::request() const {
    GenerationRequest request = *parts_.document.generation_request();
    if (request.device == Device{}) request.device = parts_.settings.value(keys::device);
    if (request.precision == Precision::automatic) request.precision = parts_.settings.value(keys::precision);
    if (request.branch && !branch_holds(request)) request.branch.reset();
    return request;
}

void GenerateControl::generate() {
    GenerationRequest wanted = request();
    RunWishes wishes = wishes_();
    if (live_suffices(wanted, wishes)) return parts_.shelf.take(std::exchange(live_, std::nullopt)->outcome);
    parts_.session.submit(std::move(wanted), std::move(wishes));
}

bool GenerateControl::live_suffices(GenerationRequest const& request, RunWishes const& wishes) const {
    return live_ && live_->job.request == request && (!wishes.attention || live_->job.wishes.attention);
}

bool GenerateControl::cancel() {
    std::optional<Job> const running = parts_.session.running();
    if (!running || !running->makes_picture() || parts_.session.ending()) return false;
    parts_.session.cancel();
    return true;
}

void GenerateControl::new_seed() {
    std::uint64_t const seed = QRandomGenerator::global()->bounded(1u << 31);  // short enough to be read and typed
    parts_.document.change_settings(tr("New seed"), [seed](GenerationRequest& request) { request.seed = seed; });
}

void GenerateControl::show_progress(Progress const& progress) {
    if (!progress.previews.empty() && progress.previews.front())
        parts_.display.show_forming(qimage_of(*progress.previews.front()));
}

void GenerateControl::end(Job const& job, Outcome const& outcome) {
    if (!job.makes_picture()) return;
    parts_.display.end_forming();
    if (!outcome.ok() || outcome.images.empty()) return;
    if (QImage const picture = qimage_of(outcome.images.front().image); !picture.isNull())
        parts_.display.show_made(picture);
    judge(outcome);
    if (job.kind == JobKind::live) {
        bool const whole = job.request == request();
        live_ = whole ? std::optional(LivePicture{job, outcome}) : std::nullopt;
        if (live_) live_->outcome.attention = {};  // large, and its dock has it
        return;
    }
    parts_.shelf.take(outcome);
    QStringList warnings;
    for (std::string const& warning : outcome.warnings) warnings += QString::fromStdString(warning);
    if (!warnings.isEmpty()) Q_EMIT warned(warnings.join(' '));
}

// Where regions were added or removed meanwhile, the numbers belong to nobody.
void GenerateControl::judge(Outcome const& outcome) {
    auto const& values = outcome.images.front().adherence;
    std::map<RegionId, double> adherence;
    if (values.size() == parts_.document.regions().size()) {
        for (std::size_t i = 0; i < values.size(); ++i)
            if (values[i]) adherence[parts_.document.region_id(i)] = *values[i];
    }
    Q_EMIT judged(adherence);
}

}  // namespace daub
