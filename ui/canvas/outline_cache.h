// The outlines of regions, traced tile by tile and level by level when they are first looked at.
//
//     OutlineCache outlines;
//     outlines.draw(painter, plane, level, visible);       // painter in canvas pixels, pen set by the caller
//     outlines.invalidate(key, changed);
//
// UI thread.
#pragma once

#include "ui/canvas/region_planes.h"

#include <QPolygonF>

#include <map>
#include <string>
#include <tuple>
#include <vector>

class QPainter;

namespace daub {

class OutlineCache {
 public:
    void clear() { tiles_.clear(); }
    /// Forgets regions that the scene no longer has.
    void follow(CanvasScene const& scene);
    /// area: canvas pixels.
    void invalidate(std::string const& key, Rect const& area);

    /// Draws the lines of the tiles that meet `visible` (canvas pixels).
    void draw(QPainter& painter, RegionPlane const& plane, int level, Rect const& visible);

 private:
    using Lines = std::vector<QPolygonF>;     ///< canvas pixels
    using Place = std::tuple<int, int, int>;  ///< level, row, column

    Lines const& lines(RegionPlane const& plane, Place const& place);

    std::map<std::string, std::map<Place, Lines>> tiles_;
};

}  // namespace daub
