// Dragging the view: pan, rotate, zoom, from press to release.
//
//     CanvasNavigation drag;
//     drag.begin(NavigationKind::pan, view, pointer);
//     view = drag.moved(pointer);                // from where it began, so that nothing adds up
//
// Pure values.
#pragma once

#include "ui/canvas/viewport.h"

namespace daub {

enum class NavigationKind { none, pan, rotate, zoom };

class CanvasNavigation {
 public:
    void begin(NavigationKind kind, Viewport const& view, QPointF pointer);
    void end() { kind_ = NavigationKind::none; }
    NavigationKind kind() const { return kind_; }
    bool active() const { return kind_ != NavigationKind::none; }

    /// So near to where it began that nobody meant to drag.
    bool is_click(QPointF pointer) const { return (pointer - from_).manhattanLength() < 4; }

    /// The view for the pointer's place now. `in_steps` rotates by multiples of 15 degrees.
    Viewport moved(QPointF pointer, bool in_steps = false) const;

 private:
    NavigationKind kind_ = NavigationKind::none;
    Viewport start_;
    QPointF from_;
};

}  // namespace daub
