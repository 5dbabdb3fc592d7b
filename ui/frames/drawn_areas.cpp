#include "ui/frames/drawn_areas.h"

#include "engine/scene/mask_operations.h"
#include "engine/scene/resample.h"
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

Mask with_area(Mask drawn, Snapshot<Mask> const& area, Size size) {
    if (!area || area->empty()) return drawn;
    Mask const fitted = area->size() == size ? *area : resize(*area, size);
    return drawn.empty() ? fitted : combined(drawn, fitted, Combination::union_of);
}

}  // namespace daub
