#include "ui/frames/frame_stage.h"

#include <QPainterPathStroker>

#include <cmath>
#include <utility>

namespace daub {
namespace {

constexpr double near = 8;          ///< units of the widget: a click on the first corner
constexpr std::size_t corners = 3;  ///< at least, of an area
constexpr double free_hand = 4;     ///< units of the widget between points of a line that is drawn around something

/// As exactly as a hand can be, and short in files.
std::array<double, 2> point_at(QPointF at) {
    constexpr double steps = 100;
    return {std::round(at.x() * steps) / steps, std::round(at.y() * steps) / steps};
}

double distance(std::array<double, 2> const& a, QPointF b) { return std::hypot(a[0] - b.x(), a[1] - b.y()); }

}  // namespace

FrameStage::FrameStage(Parts const& parts, QObject* parent) : QObject(parent), parts_(parts) {
    CanvasView* const canvas = &parts.canvas;
    connect(canvas, &CanvasView::pointerPressed, this, &FrameStage::press);
    connect(canvas, &CanvasView::pointerMoved, this, &FrameStage::move);
    connect(canvas, &CanvasView::pointerReleased, this, &FrameStage::release);
    connect(canvas, &CanvasView::pointerHovered, this, &FrameStage::hover);
    connect(canvas, &CanvasView::pointerCancelled, this, &FrameStage::escape);
    connect(canvas, &CanvasView::pointerLeft, this, [this] {
        pointer_.reset();
        show_overlay();
    });
}

void FrameStage::show(QImage const& picture, std::vector<PaintedArea> areas) {
    bool const other_size = picture.size() != picture_.size();
    picture_ = picture;
    areas_ = std::move(areas);
    if (!shown_) {
        parts_.tools.set_suspended(true);
        parts_.canvas.set_left_drag(NavigationKind::none);
    }
    if (!std::exchange(shown_, true) || other_size) {
        parts_.canvas.set_scene(this);
    } else {
        parts_.canvas.picture_changed();
        parts_.canvas.regions_changed();
    }
    set_tool(tool_);
}

void FrameStage::show_hint(QString const& hint) {
    hint_ = hint;
    show_overlay();
}

void FrameStage::leave() {
    escape();
    if (!std::exchange(shown_, false)) return;
    picture_ = {};
    areas_.clear();
    parts_.canvas.set_tool_overlay({});
    parts_.canvas.set_scene(&parts_.document);
    parts_.tools.set_suspended(false);
}

void FrameStage::set_tool(StageTool tool) {
    if (std::exchange(tool_, tool) != tool) escape();
    if (!shown_) return;
    parts_.canvas.set_tool_cursor(tool == StageTool::none ? Qt::ArrowCursor : Qt::CrossCursor);
    show_overlay();
}

bool FrameStage::escape() {
    bool const any = !line_.points.empty();
    line_.points.clear();
    pressed_ = false;
    show_overlay();
    return any;
}

CanvasRegion FrameStage::region(int index) const {
    PaintedArea const& area = areas_[static_cast<std::size_t>(index)];
    return {.key = area.key, .color = area.color, .mask = &area.mask, .visible = true, .active = false};
}

void FrameStage::press(CanvasPointer const& pointer) {
    pointer_ = pointer;
    if (!shown_ || pointer.button != Qt::LeftButton) return;
    pressed_ = true, dragged_ = false;
    if (tool_ == StageTool::pick)
        Q_EMIT picked({static_cast<int>(std::floor(pointer.at.x())), static_cast<int>(std::floor(pointer.at.y()))});
    if (tool_ == StageTool::brush) line_ = {.width = width_, .points = {point_at(pointer.at)}};
    if (tool_ == StageTool::area) press_area(pointer);
    show_overlay();
}

void FrameStage::press_area(CanvasPointer const& pointer) {
    bool const closes =
        line_.points.size() >= corners && distance(line_.points.front(), pointer.at) < near * pointer.pixel_size;
    if (closes) return finish();
    line_.points.push_back(point_at(pointer.at));
}

void FrameStage::move(CanvasPointer const& pointer) {
    pointer_ = pointer;
    bool const draws = tool_ == StageTool::brush || tool_ == StageTool::area;
    if (!shown_ || !pressed_ || !draws || line_.points.empty()) return;
    double const step = tool_ == StageTool::area ? free_hand * pointer.pixel_size : 1;
    if (distance(line_.points.back(), pointer.at) >= step) {
        line_.points.push_back(point_at(pointer.at));
        dragged_ = true;
    }
    show_overlay();
}

void FrameStage::release(CanvasPointer const& pointer) {
    pointer_ = pointer;
    if (!shown_ || !std::exchange(pressed_, false)) return;
    bool const around = tool_ == StageTool::area && dragged_ && line_.points.size() >= corners;
    if (around || (tool_ == StageTool::brush && !line_.points.empty())) finish();
    show_overlay();
}

void FrameStage::hover(CanvasPointer const& pointer) {
    pointer_ = pointer;
    show_overlay();
}

void FrameStage::finish() {
    DrawnShape const shape{.line = std::exchange(line_, {}), .filled = tool_ == StageTool::area};
    pressed_ = false;
    Q_EMIT drawn(shape);
}

void FrameStage::show_overlay() {
    if (!shown_) return;
    CanvasOverlay overlay;
    overlay.hint = hint_;
    if (!line_.points.empty()) {
        QPainterPath path(QPointF(line_.points.front()[0], line_.points.front()[1]));
        for (auto const& [x, y] : line_.points) path.lineTo(x, y);
        if (tool_ == StageTool::area && pointer_ && !pressed_) path.lineTo(pointer_->at);
        QPainterPathStroker stroker;
        stroker.setWidth(line_.width);
        stroker.setCapStyle(Qt::RoundCap);
        stroker.setJoinStyle(Qt::RoundJoin);
        overlay.outline = tool_ == StageTool::brush ? stroker.createStroke(path) : path;
    }
    if (tool_ == StageTool::brush && pointer_) overlay.ring = BrushRing{pointer_->at, width_, 1};
    parts_.canvas.set_tool_overlay(overlay);
}

}  // namespace daub
