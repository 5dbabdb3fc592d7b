#include "ui/main_window/status_line.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/tabular_label.h"
#include "ui/look/time_left.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/queue_popup.h"
#include "ui/models/part_names.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>

#include <cmath>

namespace daub {
namespace {

constexpr int share_steps = 1000;
constexpr auto gap = "  \u00b7  ";

QString model_name(std::string const& model) {
    return model.empty() ? QString("Sketchbook") : QFileInfo(QString::fromStdString(model)).completeBaseName();
}

QString phase_text(Progress::Phase phase) {
    switch (phase) {
        case Progress::Phase::loading:
            return StatusLine::tr("Loading the model");
        case Progress::Phase::encoding:
            return StatusLine::tr("Reading the sentence");
        case Progress::Phase::decoding:
            return StatusLine::tr("Decoding the picture");
        case Progress::Phase::finishing:
            return StatusLine::tr("Finishing");
        case Progress::Phase::sampling:
            break;
    }
    return StatusLine::tr("Preparing");
}

}  // namespace

QString describe(Progress const& progress) {
    if (progress.step_count == 0 || progress.phase != Progress::Phase::sampling) return phase_text(progress.phase);
    QString text = StatusLine::tr("Step %1 of %2").arg(progress.step).arg(progress.step_count);
    if (progress.stage_count > 1)
        text += gap + StatusLine::tr("stage %1 of %2").arg(progress.stage + 1).arg(progress.stage_count);
    if (!progress.what.empty()) text += gap + stage_text(progress.what);
    return text;
}

QString describe_frames(Progress const& progress) {
    return StatusLine::tr("Frames: %1 of %2 done").arg(progress.image).arg(progress.image_count);
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
    add_buttons(bar);
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

QToolButton* StatusLine::add_button(QStatusBar& bar, char const* icon_name, QString const& text) {
    auto* const button = new QToolButton;
    constexpr int side = 16;
    button->setIcon(icon(icon_name));
    button->setIconSize({side, side});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);  // a click leaves the focus where people paint or write
    button->setAccessibleName(text);
    bar.addWidget(button);
    return button;
}

void StatusLine::add_buttons(QStatusBar& bar) {
    keep_ = add_button(bar, "stop-and-keep", tr("Stop and keep"));
    cancel_ = add_button(bar, "cancel", tr("Cancel this picture"));
    waiting_ = add_button(bar, "queue", tr("Pictures that wait"));
    waiting_->setToolTip(tr("Shows the pictures that wait, to order them or take some away"));
    waiting_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    queue_ = new QueuePopup(*parts_.session.queue(), waiting_);
    connect(keep_, &QToolButton::clicked, parts_.actions["stop-and-keep"], &QAction::trigger);
    connect(cancel_, &QToolButton::clicked, this, [this] { parts_.session.cancel(); });
    connect(waiting_, &QToolButton::clicked, this, [this] { queue_->show_above(*waiting_); });
    connect(parts_.actions["stop-and-keep"], &QAction::changed, this, &StatusLine::tell_keys);
    connect(parts_.actions["cancel"], &QAction::changed, this, &StatusLine::tell_keys);
    tell_keys();
}

void StatusLine::tell_keys() {
    keep_->setToolTip(parts_.actions["stop-and-keep"]->toolTip());
    QString const keys = parts_.actions["cancel"]->shortcut().toString(QKeySequence::NativeText);
    cancel_->setToolTip(keys.isEmpty() ? cancel_->accessibleName()
                                       : QString("%1 (%2)").arg(cancel_->accessibleName(), keys));
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
    share_->setVisible(running && running->makes_picture());
    bool const asked = running && running->kind == JobKind::asked;  // live ones come and go
    bool const sequence = running && running->kind == JobKind::sequence;
    keep_->setVisible(asked), cancel_->setVisible(asked || sequence);
    keep_->setEnabled(!session.ending()), cancel_->setEnabled(!session.ending());
    int const waiting = parts_.session.queue()->rowCount();
    waiting_->setVisible(waiting > 0);
    waiting_->setText(tr("%n waiting", "", waiting));
    if (!running) return work_->set_text({});
    QString text = session.ending()                    ? tr("Ending")
                   : running->kind == JobKind::loading ? tr("Making the model ready")
                   : running->kind == JobKind::looking ? tr("Refining the step")
                   : sequence && session.progress()    ? describe_frames(*session.progress())
                   : session.progress()                ? describe(*session.progress())
                                                       : tr("Preparing");
    share_->setValue(session.progress() ? std::lround(session.progress()->fraction * share_steps) : 0);
    if (running->kind == JobKind::live) text = tr("Live") + gap + text;
    if (QString const left = time_left(session.seconds_left()); !left.isEmpty() && (asked || sequence))
        text += gap + left;
    work_->set_text(text);
}

QString StatusLine::work_text() const { return work_->text(); }

}  // namespace daub
