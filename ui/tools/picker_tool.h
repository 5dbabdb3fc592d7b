// Makes the region under the pointer the one that is painted on.
#pragma once

#include "ui/tools/tool.h"

namespace daub {

class PickerTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(daub::PickerTool)

 public:
    using Tool::Tool;

    void press(CanvasPointer const& pointer) override { pick(pointer); }
    void move(CanvasPointer const& pointer) override { pick(pointer); }
    void release(CanvasPointer const&) override {}
    CanvasOverlay overlay(std::optional<CanvasPointer> const& pointer) const override;
    QCursor cursor() const override { return Qt::PointingHandCursor; }

 private:
    void pick(CanvasPointer const& pointer);
};

/// The topmost visible region that covers the pixel by a quarter or more, else the one that covers it most; "": none.
RegionId region_under(Document const& document, QPointF at);

}  // namespace daub
