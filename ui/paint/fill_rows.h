// Composites coverage that comes row by row into a mask: what all shape fills share.
#pragma once

#include "ui/paint/blend_rows.h"
#include "ui/paint/changed_rect.h"
#include "ui/paint/fill.h"

#include <algorithm>
#include <cmath>

namespace daub {

/// The whole pixels that a shape with these bounds can touch inside the mask.
inline Rect touched_pixels(Mask const& mask, QRectF const& bounds) {
    auto const cut = [](double v) { return static_cast<int>(std::clamp(v, -1.0, 65536.0)); };
    int const x = cut(std::floor(bounds.left())), y = cut(std::floor(bounds.top()));
    Rect const area{x, y, cut(std::ceil(bounds.right())) - x, cut(std::ceil(bounds.bottom())) - y};
    return intersection(area, {0, 0, mask.width(), mask.height()});
}

/// Calls cover(y, row) with a zeroed row of coverage for every row of `area` and blends it. Coverage outside is 0,
/// which matters where the shape replaces the mask.
template <typename Cover>
Rect fill_rows(Mask& mask, Rect const& area, Fill const& fill, Cover const& cover) {
    bool const replace = fill.mode == FillMode::replace;
    Rect const whole = replace ? Rect{0, 0, mask.width(), mask.height()} : area;
    int const opacity = static_cast<int>(std::lround(std::clamp(fill.opacity, 0.0, 1.0) * 255));
    ChangedRect changed(whole);
    std::vector<std::uint8_t> coverage(whole.width), before(whole.width);
    for (int y = whole.y; y < whole.bottom(); ++y) {
        std::ranges::fill(coverage, std::uint8_t{0});
        if (y >= area.y && y < area.bottom()) cover(y, std::span(coverage).subspan(area.x - whole.x, area.width));
        if (opacity < 255)
            for (auto& value : coverage) value = scaled(value, opacity);
        auto const row = mask.row(y).subspan(whole.x, whole.width);
        std::ranges::copy(row, before.begin());
        bool const differs = replace                      ? replace_row(coverage, row, changed.columns())
                             : fill.mode == FillMode::add ? paint_row(before, coverage, row, changed.columns())
                                                          : erase_row(before, coverage, row, changed.columns());
        if (differs) changed.mark_row(y);
    }
    return changed.rect();
}

inline std::uint8_t coverage_byte(double share) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(share, 0.0, 1.0) * 255));
}

}  // namespace daub
