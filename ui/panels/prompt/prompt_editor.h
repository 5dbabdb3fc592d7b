// The sentence: the largest text of the window, with the words of regions in their colours.
//
//     auto* editor = new PromptEditor(document);
//     menu->addAction(editor->make_region_action());       // Ctrl+R
//
// Select words and press Ctrl+R, or drag them out to the canvas, to give them a region; drop a region's row on words to
// bind it to them; click painted words to paint on. Ctrl+Up and Ctrl+Down weigh words. Words that are dragged inside of
// the sentence take their paint along. Borrows the document, which must live longer. UI thread.
#pragma once

#include "ui/document/region_id.h"
#include "ui/panels/prompt/document_text_edit.h"
#include "ui/panels/prompt/prompt_marks.h"

#include <optional>

class QAction;

namespace daub {

class PromptEditor : public DocumentTextEdit {
    Q_OBJECT

 public:
    explicit PromptEditor(Document& document, QWidget* parent = nullptr);

    QAction* make_region_action() const { return make_region_; }
    QAction* weigh_more_action() const { return weigh_more_; }
    QAction* weigh_less_action() const { return weigh_less_; }

    /// The selected words, else the word at the cursor, without white space at the ends. Empty where there are none.
    TextSpan chosen_words() const;
    /// Of the chosen words; a region that stands for exactly these is made active instead. Empty where there are none.
    RegionId make_region();
    bool change_weight_by(double step);

    /// What encoders do not see (bytes of the prompt), to be faded.
    void set_beyond(std::vector<TextSpan> beyond);

    /// As they are drawn now.
    std::vector<PromptMark> const& marks() const { return marks_; }
    /// Where a region or words would go if they were dropped now.
    UnitRange drop_target() const { return drop_target_; }

 protected:
    void text_taken() override { update_marks(); }
    void extend_menu(QMenu& menu) override;
    QMimeData* createMimeDataFromSelection() const override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

 private:
    struct Problem {
        UnitRange range;
        QString message;
    };

    void add_actions();
    void update_marks();
    void wear_large_font();
    int position_at(QPoint const& point) const;
    UnitRange words_under(QPoint const& point) const;
    bool on_selection(QPoint const& point) const;
    void drag_selection();
    void show_drop_target(UnitRange target);
    void drop_region(RegionId const& id, QPoint const& point);
    void move_selection_to(int position);
    void activate_region_at(int position);
    QString tip_at(QPoint const& point) const;

    QAction *make_region_ = nullptr, *weigh_more_ = nullptr, *weigh_less_ = nullptr;
    std::vector<PromptMark> marks_;
    std::vector<TextSpan> beyond_;
    std::vector<Problem> problems_;
    UnitRange drop_target_;
    std::optional<QPoint> pressed_;  ///< on the selection: a drag, or a click that is answered on release
    bool wearing_font_ = false;
};

}  // namespace daub
