// Fills the connected area under the pointer. Alt takes it away.
#pragma once

#include "ui/tools/tool.h"

namespace daub {

class FillTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(daub::FillTool)

 public:
    using Tool::Tool;

    void press(CanvasPointer const& pointer) override;
    void move(CanvasPointer const&) override {}
    void release(CanvasPointer const&) override {}
};

}  // namespace daub
