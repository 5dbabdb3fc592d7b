// The attention dock: for each word, stream, expert and step, where the model looked, over the canvas; and for each
// region, whether that is where it was painted.
//
//     auto* panel = new AttentionPanel(document);
//     panel->set_recording(outcome.attention, outcome.resolved, ids);
//     connect(panel, &AttentionPanel::heatChanged, canvas, &CanvasView::set_heat);
//
// Attention is recorded only while the dock is seen, for recording costs time and memory: wants_recording(). Borrows
// the document. UI thread.
#pragma once

#include "engine/scene/outcome.h"
#include "ui/document/document.h"
#include "ui/panels/attention/asked_versus_got.h"

#include <QImage>
#include <QThreadPool>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace daub {

class ScoreRow;
class SectionHeader;
class WordList;

class AttentionPanel : public QWidget {
    Q_OBJECT

 public:
    explicit AttentionPanel(Document& document, QWidget* parent = nullptr);

    /// `made_with` is the request of the picture, `ids` its regions in the document, "" for those that are gone. The
    /// same words stay chosen where they are still there. Scores follow when they are computed: scored().
    void set_recording(Snapshot<AttentionRecord> record, GenerationRequest made_with, std::vector<RegionId> ids);
    void clear();
    bool wants_recording() const { return isVisible(); }

    /// What lies over the canvas now; null: nothing.
    QImage const& heat() const { return heat_; }

    WordList& words() const { return *words_; }
    QComboBox& stream() const { return *stream_; }
    QComboBox& expert() const { return *expert_; }
    QComboBox& step() const { return *step_; }
    QCheckBox& over_picture() const { return *over_picture_; }
    std::vector<ScoreRow*> const& scores() const { return scores_; }

    QSize sizeHint() const override;

    Q_SIGNAL void heatChanged(QImage const& heat);
    Q_SIGNAL void scored();

 protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

 private:
    void arrange();
    void fill_words();
    void fill_choices();
    void compute_scores();
    void fill_scores();
    void show_hint();
    void update_heat();
    void choose_region(std::size_t region);
    void raise(std::size_t region);
    QColor color_of(TextSpan const& word) const;

    Document& document_;
    Snapshot<AttentionRecord> record_;
    GenerationRequest made_with_;
    std::vector<RegionId> ids_;
    std::vector<RegionScore> region_scores_;
    QImage heat_;
    WordList* words_;
    QComboBox *stream_, *expert_, *step_;
    QWidget* choices_;
    QCheckBox* over_picture_;
    QLabel *hint_, *highest_;
    SectionHeader* scores_header_;
    QVBoxLayout* scores_layout_;
    std::vector<ScoreRow*> scores_;
    QThreadPool scorer_;  ///< one thread; its end is awaited before the rest is gone
};

}  // namespace daub
