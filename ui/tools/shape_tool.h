// Shapes that are drawn by dragging and filled on release: rectangle, ellipse and the free lasso. Alt takes away,
// Shift makes a square or circle, Ctrl draws from the middle.
#pragma once

#include "ui/tools/tool.h"

#include <vector>

namespace daub {

enum class ShapeKind { rectangle, ellipse, lasso };

class ShapeTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(daub::ShapeTool)

 public:
    ShapeTool(ToolContext const& context, ShapeKind kind) : Tool(context), kind_(kind) {}

    void press(CanvasPointer const& pointer) override;
    void move(CanvasPointer const& pointer) override;
    void release(CanvasPointer const& pointer) override;
    void cancel() override;
    bool busy() const override { return edit_ != nullptr && edit_->active(); }
    CanvasOverlay overlay(std::optional<CanvasPointer> const& pointer) const override;

 private:
    QRectF box() const;  ///< of rectangle and ellipse, with what the modifiers make of it
    QRectF shape_bounds() const;
    ShapeOptions const& shape_options() const;
    Rect draw(Mask& mask, QPointF offset, Fill const& fill) const;
    Rect draw_feathered(Mask& mask, Fill const& fill, double feather) const;

    ShapeKind kind_;
    std::unique_ptr<MaskEdit> edit_;
    std::vector<QPointF> points_;  ///< of the lasso; first and last of the others
    Qt::KeyboardModifiers modifiers_;
};

}  // namespace daub
