// One event of mouse, pen or finger in image coordinates, as tools get it.
#pragma once

#include <QMetaType>
#include <QPointF>
#include <Qt>

namespace daub {

struct CanvasPointer {
    QPointF at;                               ///< image coordinates, between pixels where the device knows
    double pressure = 1;                      ///< 0..1
    double tilt = 0;                          ///< 0 upright .. 1 flat
    Qt::MouseButton button = Qt::LeftButton;  ///< that was pressed; barrel buttons are the right and middle ones
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;
    bool eraser = false;    ///< the pen's other end
    double pixel_size = 1;  ///< image pixels that one unit of the widget is wide: how far "near" is

    bool operator==(CanvasPointer const&) const = default;
};

}  // namespace daub
