// Sizes and rectangles in whole pixels. The origin is the upper left corner, y grows downwards.
#pragma once

#include <algorithm>
#include <cstdint>

namespace daub {

struct Size {
    int width = 0;   ///< pixels
    int height = 0;  ///< pixels

    bool empty() const { return width <= 0 || height <= 0; }
    std::int64_t area() const { return empty() ? 0 : std::int64_t{width} * height; }
    bool operator==(Size const&) const = default;
};

/// Half-open: covers columns [x, x + width) and rows [y, y + height).
struct Rect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    int right() const { return x + width; }
    int bottom() const { return y + height; }
    bool empty() const { return width <= 0 || height <= 0; }
    bool contains(int px, int py) const { return px >= x && px < right() && py >= y && py < bottom(); }
    bool operator==(Rect const&) const = default;
};

/// The common part; empty (all zero) where there is none.
inline Rect intersection(Rect const& a, Rect const& b) {
    int const x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    Rect const common{x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
    return common.empty() ? Rect{} : common;
}

}  // namespace daub
