#include "ui/canvas/canvas_view.h"

#include "ui/canvas/overlay_painter.h"

#include <QPaintEvent>
#include <QPainter>

namespace daub {

CanvasView::CanvasView(QWidget* parent) : QWidget(parent), tool_cursor_(Qt::CrossCursor) {
    setAttribute(Qt::WA_OpaquePaintEvent);  // every pixel is painted, nothing needs to be cleared before
    setAttribute(Qt::WA_AcceptTouchEvents);
    grabGesture(Qt::PinchGesture);
    setMouseTracking(true);
    setTabletTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Canvas"));
    update_cursor();
}

void CanvasView::set_scene(CanvasScene const* scene) {
    canvas_.set_scene(scene);
    if (scene != nullptr) view_.set_canvas(scene->canvas_size());
    fit();
}

void CanvasView::scene_changed() {
    canvas_.scene_changed();
    update();
}

void CanvasView::regions_changed() {
    canvas_.regions_changed();
    update();
}

void CanvasView::mask_changed(std::string const& key, Rect const& area) {
    constexpr int reach = 3;  // widget units: outlines and smooth scaling
    canvas_.mask_changed(key, area);
    QRectF const shown = view_.to_widget(QRectF(area.x, area.y, area.width, area.height));
    update(shown.toAlignedRect().adjusted(-reach, -reach, reach, reach));
}

void CanvasView::picture_changed() {
    canvas_.picture_changed();
    update();
}

void CanvasView::set_preview(QImage const& preview) {
    canvas_.set_preview(preview);
    update();
}

void CanvasView::set_overlay_mode(OverlayMode mode) {
    canvas_.settings.mode = mode;
    update();
}

void CanvasView::set_tool_works(bool works) {
    canvas_.settings.tool_works = works;
    update();
}

void CanvasView::set_look(CanvasLook const& look) {
    canvas_.settings.look = look;
    update();
}

void CanvasView::set_selection(QPainterPath const& selection) {
    canvas_.settings.selection = selection;
    update();
}

void CanvasView::set_before(QImage const& before) {
    canvas_.set_before(before);
    update();
}

void CanvasView::set_swipe(std::optional<double> share) {
    canvas_.settings.swipe = share;
    update();
}

void CanvasView::set_heat(QImage const& heat) {
    canvas_.settings.heat = heat;
    update();
}

void CanvasView::set_tool_overlay(CanvasOverlay const& overlay) {
    if (overlay == canvas_.settings.tool) return;
    QRegion const changed = overlay_change(canvas_.settings.tool, overlay, view_);
    canvas_.settings.tool = overlay;
    update(changed);
}

void CanvasView::set_viewport(Viewport const& view) {
    fitted_ = false;
    navigate(view);
}

void CanvasView::navigate(Viewport const& view) {
    if (view == view_) return;
    view_ = view;
    update();
    Q_EMIT viewportChanged();
}

void CanvasView::fit() {
    Viewport view = view_;
    view.fit();
    navigate(view);
    fitted_ = true;
}

void CanvasView::actual_size() {
    Viewport view = view_;
    view.actual_size();
    set_viewport(view);
}

void CanvasView::step_zoom(int steps) {
    Viewport view = view_;
    view.step_zoom(steps, QRectF(rect()).center());
    set_viewport(view);
}

void CanvasView::reset_rotation() {
    Viewport view = view_;
    view.rotate_at(0, QRectF(rect()).center());
    set_viewport(view);
}

void CanvasView::set_tool_cursor(QCursor const& cursor) {
    tool_cursor_ = cursor;
    update_cursor();
}

void CanvasView::paintEvent(QPaintEvent* event) {
    constexpr int most_rectangles = 8;  // more small ones cost more than their bounds
    if (view_.device_pixel_ratio() != devicePixelRatioF()) resizeEvent(nullptr);  // moved to another screen
    QPainter painter(this);
    auto const paint = [&](QRect const& area) {
        painter.setClipRect(area);
        canvas_.paint(painter, view_, area);
    };
    if (event->region().rectCount() > most_rectangles) return paint(event->rect());
    for (QRect const& area : event->region()) paint(area);
}

void CanvasView::resizeEvent(QResizeEvent*) {
    Viewport view = view_;
    view.set_widget(size(), devicePixelRatioF());
    if (fitted_) view.fit();
    navigate(view);
}

void CanvasView::leaveEvent(QEvent*) { Q_EMIT pointerLeft(); }

void CanvasView::focusOutEvent(QFocusEvent* event) {
    space_ = rotate_key_ = false;
    // A menu or a click elsewhere in the window does not end a stroke, another window does.
    if (event->reason() == Qt::ActiveWindowFocusReason) cancel_tool();
    update_cursor();
    QWidget::focusOutEvent(event);
}

}  // namespace daub
