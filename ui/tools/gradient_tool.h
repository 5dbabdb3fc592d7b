// Soft transitions: drag from full to nothing. Shift keeps to steps of 45 degrees, Alt takes away.
#pragma once

#include "ui/tools/tool.h"

namespace daub {

class GradientTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(daub::GradientTool)

 public:
    using Tool::Tool;

    void press(CanvasPointer const& pointer) override;
    void move(CanvasPointer const& pointer) override;
    void release(CanvasPointer const& pointer) override;
    void cancel() override;
    bool busy() const override { return edit_ != nullptr && edit_->active(); }
    CanvasOverlay overlay(std::optional<CanvasPointer> const& pointer) const override;

 private:
    std::unique_ptr<MaskEdit> edit_;
    QLineF line_;
};

}  // namespace daub
