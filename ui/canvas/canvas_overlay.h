// What a tool shows over the canvas while it is used, as a value in image coordinates.
#pragma once

#include <QLineF>
#include <QPainterPath>
#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

namespace daub {

struct BrushRing {
    QPointF at;
    double diameter = 1;  ///< image pixels
    double hardness = 1;  ///< an inner ring shows how far the brush covers fully
    bool operator==(BrushRing const&) const = default;
};

struct CanvasOverlay {
    QPainterPath outline;           ///< what the tool is about to do
    std::vector<QLineF> guides;     ///< axes of symmetry, the line of a gradient
    std::optional<BrushRing> ring;  ///< instead of a mouse pointer
    QString hint;                   ///< one short line beside the lower edge
    bool operator==(CanvasOverlay const&) const = default;
};

}  // namespace daub
