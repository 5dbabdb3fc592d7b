#include "ui/panels/process/process_panel.h"

#include "ui/look/collapsible_section.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/models/adapter_choice.h"
#include "ui/panels/process/branch_bar.h"
#include "ui/panels/process/curve_editor.h"
#include "ui/panels/process/process_fields.h"
#include "ui/panels/process/stage_fields.h"
#include "ui/panels/process/step_strip.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>

#include <utility>

namespace daub {
namespace {

QLabel* quiet_label(QString const& text) {
    auto* const label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

}  // namespace

ProcessPanel::ProcessPanel(Document& document, QWidget* parent) : QScrollArea(parent), document_(document) {
    auto* const content = new QWidget;
    layout_ = new QBoxLayout(QBoxLayout::LeftToRight, content);
    layout_->setContentsMargins(grid, 0, grid, grid);
    layout_->setSpacing(2 * grid);
    layout_->addWidget(build_axis(), 1);
    layout_->addWidget(build_fields(), 0);
    setWidget(content);
    setAccessibleName(tr("Process"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(&document, &Document::settingsChanged, this, &ProcessPanel::show_branch);
    connect(&document, &Document::canvasResized, this, &ProcessPanel::show_branch);
    connect(&document, &Document::documentReset, this, &ProcessPanel::show_branch);
    course_changed();
    follow_history();
    show_branch();
}

QWidget* ProcessPanel::build_axis() {
    auto* const part = new QWidget;
    auto* const layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid / 2);
    axis_ = new NoiseAxis(history_);
    curves_ = new CurveEditor(document_, part);
    strip_ = new StepStrip(history_);
    branch_bar_ = new BranchBar;
    branch_ = new QPushButton(icon("branch"), tr("Branch here"));
    branch_->setToolTip(
        tr("From the step that is looked at on, what you change is new; all before stays as it is. Only the rest is "
           "computed again."));
    curves_->add_control(branch_);
    auto* const ends = new QHBoxLayout;
    ends->setContentsMargins(grid, 0, grid, 0);
    end_labels_ = {quiet_label(tr("Pure noise")), quiet_label(tr("Picture"))};
    ends->addWidget(end_labels_.front());
    ends->addWidget(branch_bar_, 1);
    ends->addStretch(0);
    ends->addWidget(end_labels_.back());
    layout->addLayout(ends);
    layout->addWidget(axis_);
    layout->addWidget(&curves_->view(), 1);
    layout->addWidget(strip_);
    layout->addWidget(curves_->controls());
    connect(axis_, &NoiseAxis::frameWanted, this, &ProcessPanel::frame_chosen);
    connect(strip_, &StepStrip::frameWanted, this, &ProcessPanel::show_frame);
    connect(axis_, &NoiseAxis::branchWanted, this, &ProcessPanel::branch_at_frame);
    connect(branch_, &QPushButton::clicked, this, [this] {
        if (axis_->frame()) branch_at_frame(*axis_->frame());
    });
    connect(branch_bar_, &BranchBar::endWanted, this, &ProcessPanel::end_branch);
    return part;
}

QWidget* ProcessPanel::build_fields() {
    auto* const part = new QWidget;
    auto* const layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid / 2);
    fields_ = new ProcessFields(document_);
    stages_ = new StageFields(document_);
    autoencoder_ = new AdapterChoice(document_, {.name = tr("Autoencoder"),
                                                 .usual = tr("The model's own", "autoencoder"),
                                                 .change = tr("Change autoencoder"),
                                                 .tip = tr("What turns the result of the last step into a picture"),
                                                 .field = &GenerationRequest::vae});
    auto* const sampling = new QWidget;
    auto* const rows = new QVBoxLayout(sampling);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(grid / 2);
    rows->addWidget(stages_);
    rows->addWidget(autoencoder_);
    stages_->line_up(autoencoder_->label());
    layout->addWidget(fields_);
    layout->addWidget(new CollapsibleSection(tr("Sampling"), sampling, false));
    layout->addStretch(1);
    connect(fields_, &ProcessFields::newSeedWanted, this, &ProcessPanel::newSeedWanted);
    return part;
}

QSize ProcessPanel::sizeHint() const { return widget()->sizeHint() + QSize(2, 2); }
QSize ProcessPanel::minimumSizeHint() const { return {28 * grid, 16 * grid}; }

// Beside each other where both have room, in letters of any size.
void ProcessPanel::arrange() {
    QWidget const* const fields = layout_->itemAt(1)->widget();
    constexpr int controls = 70;  // letters' widths that the row of controls takes
    bool const wide = width() >= 2 * fields->minimumSizeHint().width() + controls * fontMetrics().averageCharWidth();
    layout_->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    curves_->set_narrow(!wide);
    for (QWidget* const label : end_labels_) label->setVisible(wide);
}

void ProcessPanel::resizeEvent(QResizeEvent* event) {
    arrange();
    QScrollArea::resizeEvent(event);
}

// --- The model ---

void ProcessPanel::set_stages(std::vector<StageInfo> const& stages) {
    course_.set_stages(stages);
    course_changed();
}

void ProcessPanel::course_changed() {
    axis_->set_course(course_);
    fields_->set_course(course_);
    stages_->set_course(course_);
    show_branch();
}

// --- A picture that is made ---

void ProcessPanel::begin_picture(GenerationRequest const& request) {
    show_frame(std::nullopt);
    making_ = true;
    history_.begin(Snapshot<GenerationRequest>(request));
    follow_history();
}

void ProcessPanel::add_step(StepFrame frame) {
    axis_->set_running(AxisPlace{frame.stage, frame.process});
    history_.add(std::move(frame));
    if (course_.learn(history_)) course_changed();
    follow_history();
}

void ProcessPanel::learn_usual(GenerationRequest const& asked, GenerationRequest const& resolved) {
    fields_->learn(asked, resolved);
}

void ProcessPanel::end_picture(GenerationRequest const* resolved) {
    making_ = false;
    axis_->set_running(std::nullopt);
    if (resolved != nullptr) history_.finish(*resolved);
    follow_history();
}

void ProcessPanel::forget_picture() {
    show_frame(std::nullopt);
    making_ = false;
    history_.clear();
    axis_->set_running(std::nullopt);
    follow_history();
}

void ProcessPanel::follow_history() {
    axis_->set_scrubbing(!making_ && !history_.empty());
    axis_->history_changed();
    strip_->history_changed();
    frame_chosen(axis_->frame());
}

// --- Looking at steps ---

void ProcessPanel::show_frame(std::optional<std::size_t> frame) {
    if (making_ || frame == axis_->frame()) return;
    axis_->set_frame(frame);
    frame_chosen(frame);
}

void ProcessPanel::refine_frame(std::size_t frame, QImage picture) {
    history_.refine(frame, std::move(picture));
    follow_history();
}

void ProcessPanel::frame_chosen(std::optional<std::size_t> frame) {
    strip_->set_frame(frame);
    branch_->setEnabled(frame && branch_point(history_, *frame));
    show_lines();
    if (making_) return;
    if (frame && !history_.frames()[*frame].picture.isNull())
        Q_EMIT stepShown(history_.frames()[*frame].picture);
    else
        Q_EMIT resultShown();
}

// --- Branching ---

bool ProcessPanel::branch_at_frame(std::size_t frame) {
    std::optional<BranchPoint> const point = branch_point(history_, frame);
    if (!point) return false;
    return document_.change_settings(
        tr("Branch"), [&](GenerationRequest& request) { request.branch = branch_at(history_.request(), *point); });
}

void ProcessPanel::end_branch() {
    document_.change_settings(tr("End branch"), [](GenerationRequest& request) { request.branch.reset(); });
}

void ProcessPanel::show_branch() {
    std::optional<Branch> const& branch = document_.request().branch;
    QString where;
    if (branch) {
        where = tr("step %1").arg(branch->step + 1);
        if (course_.stages().size() > 1 || branch->stage > 0) where += tr(" of stage %1").arg(branch->stage + 1);
    }
    branch_bar_->show_branch(where, branch_holds(document_.request()));
    show_lines();
}

void ProcessPanel::show_lines() {
    std::optional<AxisPlace> branch;
    if (auto const& active = document_.request().branch) {
        for (std::size_t i = 0; i < history_.frames().size(); ++i)
            if (branch_point(history_, i) == BranchPoint{active->stage, active->step})
                branch = AxisPlace{history_.frames()[i].stage, history_.frames()[i].process};
    }
    std::optional<AxisPlace> const cursor = axis_->cursor();
    auto const process = [](std::optional<AxisPlace> const& place) {
        return place ? std::optional(place->process) : std::nullopt;
    };
    axis_->set_branch(branch);
    curves_->view().set_lines(process(cursor), process(branch));
}

}  // namespace daub
