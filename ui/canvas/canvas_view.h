// The widget that shows the canvas and turns pointers into tool events in image coordinates.
//
//     CanvasView canvas;
//     canvas.set_scene(&scene);
//     connect(&canvas, &CanvasView::pointerPressed, &tools, ...);
//     canvas.mask_changed("fox", changed);                  // repaints that rectangle only
//
// Ctrl+wheel zooms to the pointer, the wheel scrolls; space or the middle button pans, Shift+space or R rotates; two
// fingers do all three, arrow keys scroll. Everything else goes to the tool. Borrows the scene. UI thread.
#pragma once

#include "ui/canvas/canvas_navigation.h"
#include "ui/canvas/canvas_painter.h"
#include "ui/canvas/canvas_pointer.h"

#include <QElapsedTimer>
#include <QWidget>

class QNativeGestureEvent;
class QPinchGesture;
class QTouchEvent;

namespace daub {

class CanvasView : public QWidget {
    Q_OBJECT

 public:
    explicit CanvasView(QWidget* parent = nullptr);

    // --- What is shown: see CanvasPainter ---
    void set_scene(CanvasScene const* scene);
    void scene_changed();
    void regions_changed();
    void mask_changed(std::string const& key, Rect const& area);
    void picture_changed();
    void set_preview(QImage const& preview);
    void set_overlay_mode(OverlayMode mode);
    OverlayMode overlay_mode() const { return canvas_.settings.mode; }
    void set_look(CanvasLook const& look);
    void set_selection(QPainterPath const& selection);
    /// The picture before; with a share of the width, what lies left of it shows that. Empty: no comparison.
    void set_before(QImage const& before);
    void set_swipe(std::optional<double> share);
    std::optional<double> swipe() const { return canvas_.settings.swipe; }
    /// A picture with alpha over the picture, instead of the regions' tints: where attention lay. Null: none.
    void set_heat(QImage const& heat);
    void set_tool_overlay(CanvasOverlay const& overlay);
    CanvasOverlay const& tool_overlay() const { return canvas_.settings.tool; }

    // --- Where one looks ---
    Viewport const& viewport() const { return view_; }
    void set_viewport(Viewport const& view);
    void fit();
    void actual_size();
    void step_zoom(int steps);
    void reset_rotation();
    /// What the left button drags instead of going to the tool: the hand and the zoom tool. none: tools get it.
    void set_left_drag(NavigationKind kind) { left_drag_ = kind; }
    /// The pointer's shape where no navigation is going on.
    void set_tool_cursor(QCursor const& cursor);

    QSize sizeHint() const override { return {800, 600}; }

    Q_SIGNAL void pointerPressed(daub::CanvasPointer const& pointer);
    Q_SIGNAL void pointerMoved(daub::CanvasPointer const& pointer);  ///< between press and release
    Q_SIGNAL void pointerReleased(daub::CanvasPointer const& pointer);
    Q_SIGNAL void pointerHovered(daub::CanvasPointer const& pointer);  ///< nothing is pressed
    Q_SIGNAL void pointerLeft();
    /// A second finger, a lost grab, or the window losing the focus took the pointer away.
    Q_SIGNAL void pointerCancelled();
    Q_SIGNAL void viewportChanged();
    Q_SIGNAL void swipeChanged(double share);

 protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override { mousePressEvent(event); }
    void tabletEvent(QTabletEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

 private:
    enum class Drag { none, tool, navigation, swipe };

    void press(CanvasPointer const& pointer, QPointF widget);
    void move(CanvasPointer const& pointer, QPointF widget);
    void release(CanvasPointer const& pointer, QPointF widget);
    bool touch(QTouchEvent const& event);
    void pinch(QPinchGesture const& gesture);
    bool scroll_by_key(int key, Qt::KeyboardModifiers modifiers);
    bool native_zoom(QNativeGestureEvent const& event);
    NavigationKind navigation_for(CanvasPointer const& pointer) const;
    bool on_swipe_line(QPointF widget) const;
    void drag_swipe(QPointF widget);
    void cancel_tool();
    void set_tool_works(bool works);
    void navigate(Viewport const& view);
    void update_cursor();
    CanvasPointer pointer_at(QPointF widget, Qt::KeyboardModifiers modifiers) const;
    CanvasPointer pointer_of(QMouseEvent const& event, Qt::MouseButton button) const;
    CanvasPointer pointer_of(QTabletEvent const& event) const;

    CanvasPainter canvas_;
    Viewport view_;
    CanvasNavigation navigation_;
    NavigationKind left_drag_ = NavigationKind::none;
    QCursor tool_cursor_;
    Drag drag_ = Drag::none;
    Qt::MouseButton pressed_ = Qt::NoButton;
    bool space_ = false, rotate_key_ = false;
    bool fitted_ = true;  ///< the view follows the widget's size until somebody navigates
    Viewport before_pinch_;
    QElapsedTimer since_pen_;  ///< a hand that rests beside the pen is no finger
};

}  // namespace daub

Q_DECLARE_METATYPE(daub::CanvasPointer)
