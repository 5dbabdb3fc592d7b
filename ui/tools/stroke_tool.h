// Brush and eraser: the same tool with another sign.
#pragma once

#include "ui/tools/tool.h"

namespace daub {

class StrokeTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(daub::StrokeTool)

 public:
    StrokeTool(ToolContext const& context, StrokeMode mode) : Tool(context), mode_(mode) {}

    void press(CanvasPointer const& pointer) override;
    void move(CanvasPointer const& pointer) override;
    void release(CanvasPointer const& pointer) override;
    void cancel() override;
    bool busy() const override { return edit_ != nullptr && edit_->active(); }
    CanvasOverlay overlay(std::optional<CanvasPointer> const& pointer) const override;
    QCursor cursor() const override { return Qt::BlankCursor; }  // the ring is the pointer

 private:
    BrushOptions const& brush_options() const;
    Symmetry symmetry() const;
    void touched(std::span<Rect const> changed);

    StrokeMode mode_;
    BrushEngine engine_;
    std::unique_ptr<MaskEdit> edit_;
};

}  // namespace daub
