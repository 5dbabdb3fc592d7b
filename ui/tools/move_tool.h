// Moves all paint of the active region. Shift keeps to one axis.
#pragma once

#include "ui/tools/tool.h"

namespace daub {

class MoveTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(daub::MoveTool)

 public:
    using Tool::Tool;

    void press(CanvasPointer const& pointer) override;
    void move(CanvasPointer const& pointer) override;
    void release(CanvasPointer const& pointer) override;
    void cancel() override;
    bool busy() const override { return edit_ != nullptr && edit_->active(); }
    QCursor cursor() const override { return Qt::SizeAllCursor; }

 private:
    std::unique_ptr<MaskEdit> edit_;
    QPointF from_;
    QPoint way_;
    QRect painted_;  ///< the paint where it was
};

}  // namespace daub
