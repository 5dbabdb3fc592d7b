#include "ui/tools/tool_box.h"

#include <chrono>
#include <utility>

namespace daub {

ToolBox::ToolBox(Document& document, CanvasView& canvas, QObject* parent) : QObject(parent), canvas_(canvas) {
    ToolContext const context{document, options_, [this](QString const& reason) { refuse(reason); }};
    for (ToolKind const kind : all_tools) tools_[kind] = make_tool(kind, context);
    connect(&canvas, &CanvasView::pointerPressed, this, &ToolBox::press);
    connect(&canvas, &CanvasView::pointerMoved, this, &ToolBox::move);
    connect(&canvas, &CanvasView::pointerReleased, this, &ToolBox::release);
    connect(&canvas, &CanvasView::pointerHovered, this, &ToolBox::hover);
    connect(&canvas, &CanvasView::pointerCancelled, this, &ToolBox::escape);
    connect(&canvas, &CanvasView::pointerLeft, this, [this] {
        pointer_.reset();
        show_overlay();
    });
    connect(&document, &Document::activeRegionChanged, this, &ToolBox::escape);  // strokes stay on their region
    reason_timer_.setSingleShot(true);
    connect(&reason_timer_, &QTimer::timeout, this, [this] {
        reason_.clear();
        show_overlay();
    });
    select(ToolKind::brush);
}

ToolBox::~ToolBox() = default;

Tool* ToolBox::tool(ToolKind kind) const { return tools_.at(kind).get(); }

void ToolBox::select(ToolKind kind) {
    escape();
    bool const changed = std::exchange(current_, kind) != kind;
    if (suspended_) {
        if (changed) Q_EMIT currentChanged(kind);
        return;
    }
    canvas_.set_left_drag(kind == ToolKind::hand   ? NavigationKind::pan
                          : kind == ToolKind::zoom ? NavigationKind::zoom
                                                   : NavigationKind::none);
    canvas_.set_tool_cursor(tool(kind) != nullptr ? tool(kind)->cursor() : QCursor(Qt::ArrowCursor));
    show_overlay();
    if (changed) Q_EMIT currentChanged(kind);
}

void ToolBox::select_by_key(ToolKind kind) {
    bool const shapes = kind == ToolKind::rectangle || kind == ToolKind::ellipse;
    if (!shapes) return select(kind);
    select(current_ == ToolKind::rectangle ? ToolKind::ellipse : ToolKind::rectangle);
}

void ToolBox::set_options(ToolOptions const& options) {
    if (options == options_) return;
    options_ = options;
    show_overlay();
    Q_EMIT optionsChanged();
}

void ToolBox::step_size(int steps) {
    ToolOptions options = options_;
    double& size = (current_ == ToolKind::eraser ? options.eraser : options.brush).brush.size;
    size = stepped_size(size, steps);
    set_options(options);
}

bool ToolBox::escape() {
    if (!busy()) return false;
    active_->cancel();
    show_overlay();
    return true;
}

Tool* ToolBox::tool_for(CanvasPointer const& pointer) const {
    if (pointer.button == Qt::RightButton) return tool(ToolKind::picker);
    if (pointer.eraser) return tool(ToolKind::eraser);
    return pointer.button == Qt::LeftButton ? tool(current_) : nullptr;
}

void ToolBox::set_suspended(bool suspended) {
    if (suspended == suspended_) return;
    escape();
    suspended_ = suspended;
    active_ = nullptr;
    pointer_.reset();
    if (!suspended) select(current_);
}

void ToolBox::press(CanvasPointer const& pointer) {
    if (suspended_) return;
    pointer_ = pointer;
    active_ = tool_for(pointer);
    if (active_ != nullptr) active_->press(pointer);
    show_overlay();
}

void ToolBox::move(CanvasPointer const& pointer) {
    if (suspended_) return;
    pointer_ = pointer;
    if (active_ != nullptr) active_->move(pointer);
    show_overlay();
}

void ToolBox::release(CanvasPointer const& pointer) {
    if (suspended_) return;
    pointer_ = pointer;
    if (active_ != nullptr) active_->release(pointer);
    active_ = nullptr;
    show_overlay();
}

void ToolBox::hover(CanvasPointer const& pointer) {
    if (suspended_) return;
    pointer_ = pointer;
    show_overlay();
}

void ToolBox::refuse(QString const& reason) {
    using namespace std::chrono_literals;
    reason_ = reason;
    reason_timer_.start(4s);
    Q_EMIT refused(reason);
}

void ToolBox::show_overlay() {
    if (suspended_) return;
    Tool const* const shown = active_ != nullptr ? active_ : tool(current_);
    CanvasOverlay overlay = shown != nullptr ? shown->overlay(pointer_) : CanvasOverlay{};
    if (!reason_.isEmpty()) overlay.hint = reason_;
    canvas_.set_tool_overlay(overlay);
}

}  // namespace daub
