// The process dock: the way from pure noise to the picture. The noise axis with its experts, curves over it, the steps
// of the last picture to look back at, branching, and the fields that the next picture is made with.
//
//     auto* panel = new ProcessPanel(document);
//     panel->begin_picture(request);             // what is made now is kept step by step
//     panel->add_step(frame);
//     panel->end_picture(&outcome.resolved);
//     connect(panel, &ProcessPanel::stepShown, ...);       // a step is looked at: show it on the canvas
//     connect(panel, &ProcessPanel::resultShown, ...);     // the result again
//
// Where it is wide the fields stand beside the axis, where it is narrow under it. Borrows the document. UI thread.
#pragma once

#include "ui/document/document.h"
#include "ui/panels/process/branching.h"
#include "ui/panels/process/noise_axis.h"

#include <QScrollArea>

class QBoxLayout;
class QPushButton;

namespace daub {

class AdapterChoice;
class BranchBar;
class CollapsibleSection;
class CurveEditor;
class ProcessFields;
class StageFields;
class StepStrip;

class ProcessPanel : public QScrollArea {
    Q_OBJECT

 public:
    explicit ProcessPanel(Document& document, QWidget* parent = nullptr);

    /// Of the chosen model; empty: it is not known, and learned from the pictures that are made.
    void set_stages(std::vector<StageInfo> const& stages);

    void begin_picture(GenerationRequest const& request);
    void add_step(StepFrame frame);
    /// Null: it was cancelled or failed. Steps stay to be looked at either way.
    void end_picture(GenerationRequest const* resolved);
    /// The engine has filled in what `asked` leaves to the model.
    void learn_usual(GenerationRequest const& asked, GenerationRequest const& resolved);
    /// Another document: nothing of the old one stays.
    void forget_picture();

    StepHistory const& history() const { return history_; }
    /// A step is on the canvas instead of the result.
    bool scrubbing() const { return axis_->frame().has_value(); }
    void show_frame(std::optional<std::size_t> frame);
    /// What the engine showed of a frame on second sight; null: nothing better.
    void refine_frame(std::size_t frame, QImage picture);
    /// From the looked-at step on, or at the given one.
    bool branch_at_frame(std::size_t frame);
    void end_branch();

    NoiseAxis& axis() const { return *axis_; }
    StepStrip& strip() const { return *strip_; }
    CurveEditor& curves() const { return *curves_; }
    ProcessFields& fields() const { return *fields_; }
    StageFields& stages() const { return *stages_; }
    AdapterChoice& autoencoder() const { return *autoencoder_; }
    BranchBar& branch_bar() const { return *branch_bar_; }
    QPushButton& branch_button() const { return *branch_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    Q_SIGNAL void newSeedWanted();
    Q_SIGNAL void stepShown(QImage const& picture);
    Q_SIGNAL void resultShown();

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    QWidget* build_axis();
    QWidget* build_fields();
    void arrange();
    void frame_chosen(std::optional<std::size_t> frame);
    void course_changed();
    void show_branch();
    void show_lines();
    void follow_history();

    Document& document_;
    StepHistory history_;
    ProcessCourse course_;
    bool making_ = false;
    QBoxLayout* layout_;
    NoiseAxis* axis_;
    StepStrip* strip_;
    CurveEditor* curves_;
    ProcessFields* fields_;
    StageFields* stages_;
    AdapterChoice* autoencoder_;
    BranchBar* branch_bar_;
    std::vector<QWidget*> end_labels_;
    QPushButton* branch_;
};

}  // namespace daub
