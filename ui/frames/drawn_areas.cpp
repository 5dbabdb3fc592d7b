#include "ui/frames/drawn_areas.h"

#include "ui/paint/fill.h"

namespace daub {

Mask drawn(std::vector<DrawnShape> const& shapes, Size size) {
    if (shapes.empty()) return {};
    std::vector<StrokeLine> lines;
    for (DrawnShape const& shape : shapes)
        if (!shape.filled) lines.push_back(shape.line);
    Mask mask = lines.empty() ? Mask(size) : painted(lines, size);
    for (DrawnShape const& shape : shapes) {
        if (!shape.filled) continue;
        std::vector<QPointF> corners;
        for (auto const& [x, y] : shape.line.points) corners.emplace_back(x, y);
        fill_polygon(mask, corners);
    }
    return mask;
}

}  // namespace daub
