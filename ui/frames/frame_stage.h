// A frame on the canvas in place of the document's picture, with what is drawn over it and a tool that draws.
//
//     stage.show(picture, areas);              // the canvas is the stage's from now on
//     stage.set_tool(StageTool::brush);        // drawn() follows each stroke
//     stage.leave();                           // the canvas shows the document again
//
// Borrows canvas, scene and tools, which must live until leave(). UI thread.
#pragma once

#include "ui/canvas/canvas_view.h"
#include "ui/frames/drawn_areas.h"
#include "ui/tools/document_scene.h"
#include "ui/tools/tool_box.h"

#include <QImage>
#include <QObject>

#include <vector>

namespace daub {

/// brush: strokes. area: a closed line, or corners one by one until the first is clicked again.
enum class StageTool { none, pick, brush, area };

class FrameStage : public QObject, public CanvasScene {
    Q_OBJECT

 public:
    struct Parts {
        CanvasView& canvas;
        DocumentScene& document;
        ToolBox& tools;
    };
    explicit FrameStage(Parts const& parts, QObject* parent = nullptr);

    void show(QImage const& picture, std::vector<PaintedArea> areas);
    void show_hint(QString const& hint);
    void leave();
    bool shown() const { return shown_; }

    void set_tool(StageTool tool);
    StageTool tool() const { return tool_; }
    void set_brush_width(double pixels) { width_ = pixels; }
    /// A stroke or corners that are not finished; false: there were none.
    bool escape();

    Size canvas_size() const override { return {picture_.width(), picture_.height()}; }
    QImage picture() const override { return picture_; }
    int region_count() const override { return static_cast<int>(areas_.size()); }
    CanvasRegion region(int index) const override;

    Q_SIGNAL void drawn(daub::DrawnShape const& shape);
    Q_SIGNAL void picked(QPoint const& pixel);

 private:
    void press(CanvasPointer const& pointer);
    void move(CanvasPointer const& pointer);
    void release(CanvasPointer const& pointer);
    void hover(CanvasPointer const& pointer);
    void press_area(CanvasPointer const& pointer);
    void finish();
    void show_overlay();

    Parts parts_;
    bool shown_ = false;
    QImage picture_;
    std::vector<PaintedArea> areas_;
    QString hint_;
    StageTool tool_ = StageTool::none;
    double width_ = 20;
    StrokeLine line_;
    bool pressed_ = false, dragged_ = false;
    std::optional<CanvasPointer> pointer_;
};

}  // namespace daub
