// The half of CanvasView that takes events: what navigates is kept here, the rest goes to the tool.
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/overlay_painter.h"

#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QTabletEvent>
#include <QTouchEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

constexpr double degrees_of_flat_pen = 60;  // tablets report up to 60 degrees

double tilt_of(QTabletEvent const& event) {
    return std::clamp(std::hypot(event.xTilt(), event.yTilt()) / degrees_of_flat_pen, 0.0, 1.0);
}

}  // namespace

CanvasPointer CanvasView::pointer_at(QPointF widget, Qt::KeyboardModifiers modifiers) const {
    CanvasPointer pointer;
    pointer.at = view_.to_image(widget);
    pointer.modifiers = modifiers;
    pointer.pixel_size = view_.device_pixel_ratio() / view_.zoom();
    return pointer;
}

CanvasPointer CanvasView::pointer_of(QMouseEvent const& event, Qt::MouseButton button) const {
    CanvasPointer pointer = pointer_at(event.position(), event.modifiers());
    pointer.button = button;
    return pointer;
}

CanvasPointer CanvasView::pointer_of(QTabletEvent const& event) const {
    CanvasPointer pointer = pointer_at(event.position(), event.modifiers());
    pointer.pressure = event.pressure();
    pointer.tilt = tilt_of(event);
    pointer.eraser = event.pointerType() == QPointingDevice::PointerType::Eraser;
    pointer.button = drag_ == Drag::none ? event.button() : pressed_;
    return pointer;
}

void CanvasView::mousePressEvent(QMouseEvent* event) { press(pointer_of(*event, event->button()), event->position()); }

void CanvasView::mouseMoveEvent(QMouseEvent* event) { move(pointer_of(*event, pressed_), event->position()); }

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == pressed_) release(pointer_of(*event, pressed_), event->position());
}

void CanvasView::tabletEvent(QTabletEvent* event) {
    event->accept();  // or Qt would send the same again as a mouse without pressure
    since_pen_.start();
    CanvasPointer const pointer = pointer_of(*event);
    if (event->type() == QEvent::TabletPress)
        press(pointer, event->position());
    else if (event->type() == QEvent::TabletMove)
        move(pointer, event->position());
    else if (event->button() == pressed_)
        release(pointer, event->position());
}

void CanvasView::press(CanvasPointer const& pointer, QPointF widget) {
    if (drag_ != Drag::none) return;  // a second button during a stroke is an accident
    setFocus(Qt::MouseFocusReason);
    pressed_ = pointer.button;
    NavigationKind const kind = navigation_for(pointer);
    if (kind != NavigationKind::none) {
        drag_ = Drag::navigation;
        navigation_.begin(kind, view_, widget);
        update_cursor();
    } else if (on_swipe_line(widget)) {
        drag_ = Drag::swipe;
    } else {
        drag_ = Drag::tool;
        set_tool_works(true);
        Q_EMIT pointerPressed(pointer);
    }
}

void CanvasView::move(CanvasPointer const& pointer, QPointF widget) {
    switch (drag_) {
        case Drag::none:
            Q_EMIT pointerHovered(pointer);
            if (swipe()) update_cursor();
            break;
        case Drag::tool:
            Q_EMIT pointerMoved(pointer);
            break;
        case Drag::navigation:
            set_viewport(navigation_.moved(widget, pointer.modifiers.testFlag(Qt::ControlModifier)));
            break;
        case Drag::swipe:
            drag_swipe(widget);
            break;
    }
}

void CanvasView::release(CanvasPointer const& pointer, QPointF widget) {
    Drag const ended = std::exchange(drag_, Drag::none);
    pressed_ = Qt::NoButton;
    if (navigation_.kind() == NavigationKind::zoom && navigation_.is_click(widget)) {
        Viewport view = view_;
        view.step_zoom(pointer.modifiers.testFlag(Qt::AltModifier) ? -1 : 1, widget);
        set_viewport(view);
    }
    navigation_.end();
    if (ended == Drag::tool) {
        set_tool_works(false);
        Q_EMIT pointerReleased(pointer);
    }
    update_cursor();
}

NavigationKind CanvasView::navigation_for(CanvasPointer const& pointer) const {
    if (pointer.button == Qt::MiddleButton) return NavigationKind::pan;
    if (pointer.button != Qt::LeftButton) return NavigationKind::none;
    if (rotate_key_ || (space_ && pointer.modifiers.testFlag(Qt::ShiftModifier))) return NavigationKind::rotate;
    if (space_) return NavigationKind::pan;
    return left_drag_;
}

bool CanvasView::on_swipe_line(QPointF widget) const {
    constexpr double near = 8;  // widget units
    if (!swipe()) return false;
    QLineF const line = swipe_line(view_, *swipe());
    QLineF const normal = line.normalVector().unitVector();
    QPointF const from = widget - line.p1();
    double const along =
        QPointF::dotProduct(from, line.p2() - line.p1()) / std::max(1.0, line.length() * line.length());
    return std::abs(from.x() * normal.dx() + from.y() * normal.dy()) <= near && along >= 0 && along <= 1;
}

void CanvasView::drag_swipe(QPointF widget) {
    double const share = std::clamp(view_.to_image(widget).x() / view_.canvas().width, 0.0, 1.0);
    set_swipe(share);
    Q_EMIT swipeChanged(share);
}

void CanvasView::cancel_tool() {
    if (drag_ != Drag::tool) return;
    drag_ = Drag::none;
    pressed_ = Qt::NoButton;
    set_tool_works(false);
    Q_EMIT pointerCancelled();
}

void CanvasView::wheelEvent(QWheelEvent* event) {
    event->accept();
    constexpr double notch = 120;  // eighths of a degree, as mice have them
    Viewport view = view_;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        constexpr double octaves_per_notch = 0.25;
        view.zoom_at(view.zoom() * std::exp2(event->angleDelta().y() / notch * octaves_per_notch), event->position());
    } else {
        constexpr double way_per_notch = 64;  // widget units
        QPointF way = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / notch * way_per_notch
                                                   : QPointF(event->pixelDelta());
        if (event->modifiers().testFlag(Qt::ShiftModifier)) way = QPointF(way.y(), way.x());
        view.pan_by(way);
    }
    set_viewport(view);
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
    if (scroll_by_key(event->key(), event->modifiers())) return;
    bool const plain = (event->modifiers() & ~Qt::ShiftModifier) == 0;
    bool& held = event->key() == Qt::Key_Space ? space_ : rotate_key_;
    if (!plain || (event->key() != Qt::Key_Space && event->key() != Qt::Key_R)) return QWidget::keyPressEvent(event);
    held = true;
    update_cursor();
}

bool CanvasView::scroll_by_key(int key, Qt::KeyboardModifiers modifiers) {
    constexpr double step = 64;  // widget units
    QPointF const way = key == Qt::Key_Left    ? QPointF(step, 0)
                        : key == Qt::Key_Right ? QPointF(-step, 0)
                        : key == Qt::Key_Up    ? QPointF(0, step)
                        : key == Qt::Key_Down  ? QPointF(0, -step)
                                               : QPointF();
    if (way.isNull() || (modifiers & ~Qt::KeypadModifier) != 0) return false;
    Viewport view = view_;
    view.pan_by(way);
    set_viewport(view);
    return true;
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
    if (event->isAutoRepeat() || (event->key() != Qt::Key_Space && event->key() != Qt::Key_R))
        return QWidget::keyReleaseEvent(event);
    (event->key() == Qt::Key_Space ? space_ : rotate_key_) = false;
    update_cursor();
}

bool CanvasView::event(QEvent* event) {
    switch (event->type()) {
        case QEvent::TouchBegin:
        case QEvent::TouchUpdate:
        case QEvent::TouchEnd:
        case QEvent::TouchCancel:
            event->accept();  // or no gesture would be recognised
            return touch(*static_cast<QTouchEvent*>(event));
        case QEvent::Gesture:
            if (auto* gesture = static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture)) {
                pinch(*static_cast<QPinchGesture*>(gesture));
                return true;
            }
            break;
        case QEvent::NativeGesture:
            if (native_zoom(*static_cast<QNativeGestureEvent*>(event))) return true;
            break;
        default:
            break;
    }
    return QWidget::event(event);
}

/// One finger is a pointer, until a second one makes it a gesture.
bool CanvasView::touch(QTouchEvent const& event) {
    constexpr int resting_hand = 500;  // milliseconds after the pen
    if (event.type() == QEvent::TouchCancel) return cancel_tool(), true;
    if (event.points().size() != 1 || (since_pen_.isValid() && since_pen_.elapsed() < resting_hand)) return true;
    QPointF const at = event.points().first().position();
    CanvasPointer const pointer = pointer_at(at, event.modifiers());
    if (event.type() == QEvent::TouchBegin)
        press(pointer, at);
    else if (event.type() == QEvent::TouchEnd && drag_ != Drag::none)
        release(pointer, at);
    else if (drag_ != Drag::none)
        move(pointer, at);
    return true;
}

void CanvasView::pinch(QPinchGesture const& gesture) {
    if (gesture.state() == Qt::GestureStarted) {
        cancel_tool();  // the first finger had begun to paint
        drag_ = Drag::none;
        navigation_.end();
        before_pinch_ = view_;
    }
    QPointF const start = mapFromGlobal(gesture.startCenterPoint()), now = mapFromGlobal(gesture.centerPoint());
    Viewport view = before_pinch_;
    view.zoom_at(before_pinch_.zoom() * gesture.totalScaleFactor(), start);
    view.rotate_at(before_pinch_.rotation() + gesture.totalRotationAngle(), start);
    view.pan_by(now - start);
    set_viewport(view);
}

bool CanvasView::native_zoom(QNativeGestureEvent const& event) {
    Viewport view = view_;
    if (event.gestureType() == Qt::ZoomNativeGesture)
        view.zoom_at(view.zoom() * (1 + event.value()), event.position());
    else if (event.gestureType() == Qt::RotateNativeGesture)
        view.rotate_at(view.rotation() + event.value(), event.position());
    else
        return false;
    set_viewport(view);
    return true;
}

void CanvasView::update_cursor() {
    bool const dragging = drag_ == Drag::navigation;
    NavigationKind const kind = dragging      ? navigation_.kind()
                                : rotate_key_ ? NavigationKind::rotate
                                : space_      ? NavigationKind::pan
                                              : left_drag_;
    if (kind == NavigationKind::pan) return setCursor(dragging ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    if (kind == NavigationKind::rotate) return setCursor(Qt::SizeAllCursor);
    if (on_swipe_line(mapFromGlobal(QCursor::pos()))) return setCursor(Qt::SplitHCursor);
    setCursor(tool_cursor_);
}

}  // namespace daub
