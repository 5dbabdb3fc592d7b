// The tools of one window: which is in hand, what it is set to, and the way from the canvas's pointers to it.
//
//     ToolBox tools(document, canvas);
//     tools.select(ToolKind::eraser);
//     connect(&tools, &ToolBox::refused, status_bar, &QStatusBar::showMessage);
//     action_escape: if (!tools.escape()) clear_selection();
//
// The pen's other end is the eraser for the stroke, its upper barrel button and the right mouse button pick a region.
// Borrows document and canvas, which must live longer. UI thread.
#pragma once

#include "ui/canvas/canvas_view.h"
#include "ui/tools/tool.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <optional>

namespace daub {

class ToolBox : public QObject {
    Q_OBJECT

 public:
    ToolBox(Document& document, CanvasView& canvas, QObject* parent = nullptr);
    ~ToolBox() override;

    ToolKind current() const { return current_; }
    /// Ends what the tool before was doing, as if it had been cancelled.
    void select(ToolKind kind);
    /// As its key does: rectangle and ellipse, which share one, take turns.
    void select_by_key(ToolKind kind);

    ToolOptions const& options() const { return options_; }
    void set_options(ToolOptions const& options);
    /// Of the brush or eraser in hand; other tools leave the brush's.
    void step_size(int steps);

    /// Cancels a stroke or shape that is going on; false where there is none.
    bool escape();
    /// Pointers and the overlay belong to somebody else meanwhile; what was going on is cancelled.
    void set_suspended(bool suspended);
    bool suspended() const { return suspended_; }
    bool busy() const { return active_ != nullptr && active_->busy(); }

    Q_SIGNAL void currentChanged(daub::ToolKind kind);
    Q_SIGNAL void optionsChanged();
    /// Nothing happened, and why. The canvas shows it too for a moment.
    Q_SIGNAL void refused(QString const& reason);

 private:
    void press(CanvasPointer const& pointer);
    void move(CanvasPointer const& pointer);
    void release(CanvasPointer const& pointer);
    void hover(CanvasPointer const& pointer);
    void refuse(QString const& reason);
    void show_overlay();
    Tool* tool(ToolKind kind) const;
    Tool* tool_for(CanvasPointer const& pointer) const;

    CanvasView& canvas_;
    ToolOptions options_;
    std::map<ToolKind, std::unique_ptr<Tool>> tools_;
    ToolKind current_ = ToolKind::brush;
    Tool* active_ = nullptr;  ///< that got the last press
    bool suspended_ = false;
    std::optional<CanvasPointer> pointer_;
    QString reason_;  ///< of a refusal, while it is shown
    QTimer reason_timer_;
};

}  // namespace daub
