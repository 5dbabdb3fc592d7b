// What people draw over a plate, as lines and areas in its pixels, and the masks that these are.
//
//     Mask const garbage = drawn({{.filled = true, .line = {.points = corners}}}, {1920, 1080});
//
// Values and free functions.
#pragma once

#include "engine/mattes/roto_strokes.h"
#include "engine/scene/mask.h"
#include "engine/scene/region.h"
#include "engine/scene/snapshot.h"

#include <string>
#include <vector>

namespace daub {

/// A stroke, or what it encloses.
struct DrawnShape {
    StrokeLine line;
    bool filled = false;

    bool operator==(DrawnShape const&) const = default;
};

/// Of a keyer: surely background, surely the figure.
struct KeyShapes {
    std::vector<DrawnShape> garbage, keep;

    bool empty() const { return garbage.empty() && keep.empty(); }
    bool operator==(KeyShapes const&) const = default;
};

/// An empty mask where there are none.
Mask drawn(std::vector<DrawnShape> const& shapes, Size size);

/// The larger of both at each place; area: of any size, or nothing. An empty mask where there is neither.
Mask with_area(Mask drawn, Snapshot<Mask> const& area, Size size);

/// Something painted that the canvas shows over a plate.
struct PaintedArea {
    std::string key;
    Color color;
    Mask mask;
};

}  // namespace daub
