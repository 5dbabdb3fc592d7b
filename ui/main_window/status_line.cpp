#include "ui/main_window/status_line.h"

#include "ui/look/look_drawing.h"
#include "ui/look/tabular_label.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProgressBar>
#include <QStatusBar>

#include <cmath>

namespace daub {
namespace {

constexpr int share_steps = 1000;
constexpr auto gap = "  \u00b7  ";

QString model_name(std::string const& model) {
    return model.empty() ? QString("Sketchbook") : QFileInfo(QString::fromStdString(model)).completeBaseName();
}

}  // namespace

QString describe(Progress const& progress) {
    if (progress.step_count == 0 || progress.phase != Progress::Phase::sampling)
        return progress.what.empty() ? StatusLine::tr("Preparing") : QString::fromStdString(progress.what);
    QString text = StatusLine::tr("Step %1 of %2").arg(progress.step).arg(progress.step_count);
    if (progress.stage_count > 1)
        text += gap + StatusLine::tr("stage %1 of %2").arg(progress.stage + 1).arg(progress.stage_count);
    if (!progress.expert_name.empty()) text += gap + QString::fromStdString(progress.expert_name);
    return text;
}

QString time_left(std::optional<double> seconds) {
    constexpr double minute = 60;
    if (!seconds || *seconds <= 0) return {};
    if (*seconds < 1.5 * minute) return StatusLine::tr("%1 s left").arg(std::ceil(*seconds));
    return StatusLine::tr("%1 min left").arg(std::round(*seconds / minute));
}

StatusLine::StatusLine(QStatusBar& bar, Parts const& parts)
    : QObject(&bar),
      parts_(parts),
      work_(new TabularLabel),
      zoom_(new TabularLabel),
      canvas_size_(new TabularLabel),
      seed_(new TabularLabel),
      model_(new TabularLabel),
      share_(new QProgressBar) {
    share_->setRange(0, share_steps);
    share_->setTextVisible(false);
    share_->setFixedWidth(16 * grid);
    share_->setAccessibleName(tr("Progress of the picture"));
    bar.addWidget(share_);
    bar.addWidget(work_, 1);
    for (TabularLabel* const label : {seed_, canvas_size_, zoom_, model_}) {
        label->set_secondary(true);
        bar.addPermanentWidget(label);
    }
    bar.setSizeGripEnabled(false);
    bar.setContentsMargins(grid, 0, grid, 0);
    soon_.setSingleShot(true);
    connect(&soon_, &QTimer::timeout, this, &StatusLine::show_document);
    auto const later = [this] { soon_.start(); };
    connect(&parts.canvas, &CanvasView::viewportChanged, this, later);
    connect(&parts.document, &Document::settingsChanged, this, later);
    connect(&parts.document, &Document::canvasResized, this, later);
    connect(&parts.document, &Document::documentReset, this, later);
    connect(&parts.session, &GenerationSession::stateChanged, this, &StatusLine::show_work);
    connect(&parts.session, &GenerationSession::progressed, this, &StatusLine::show_work);
    show_document();
    show_work();
}

void StatusLine::show_document() {
    GenerationRequest const& request = parts_.document.request();
    zoom_->set_text(tr("%1 %").arg(std::lround(parts_.canvas.viewport().zoom() * 100)));
    canvas_size_->set_text(QString("%1 \u00d7 %2").arg(request.canvas.width).arg(request.canvas.height));
    seed_->set_text(tr("Seed %1").arg(request.seed));
    model_->set_text(model_name(request.model));
}

void StatusLine::show_work() {
    GenerationSession const& session = parts_.session;
    std::optional<Job> const running = session.running();
    share_->setVisible(running && running->kind != JobKind::loading);
    if (!running) return work_->set_text({});
    QString text = session.ending()                    ? tr("Ending")
                   : running->kind == JobKind::loading ? tr("Making the model ready")
                   : session.progress()                ? describe(*session.progress())
                                                       : tr("Preparing");
    share_->setValue(session.progress() ? std::lround(session.progress()->fraction * share_steps) : 0);
    if (running->kind == JobKind::live) text = tr("Live") + gap + text;
    if (int const waiting = parts_.session.queue()->rowCount(); waiting > 0)
        text += gap + tr("%n waiting", "", waiting);
    if (QString const left = time_left(session.seconds_left()); !left.isEmpty() && running->kind == JobKind::asked)
        text += gap + left;
    work_->set_text(text);
}

QString StatusLine::work_text() const { return work_->text(); }

}  // namespace daub
