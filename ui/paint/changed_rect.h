// The smallest rectangle around the pixels that an edit changed, gathered row by row.
//
//     ChangedRect changed(area);
//     for (int y = area.y; y < area.bottom(); ++y)
//         if (paint_row(base, coverage, mask, changed.columns())) changed.mark_row(y);
//     Rect const exactly = changed.rect();                      // empty where nothing changed
#pragma once

#include "engine/scene/geometry.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace daub {

class ChangedRect {
 public:
    explicit ChangedRect(Rect const& area) : x_(area.x), columns_(std::max(0, area.width)) {}

    /// One byte for each column of the area: not zero where something changed.
    std::span<std::uint8_t> columns() { return columns_; }
    void mark_row(int y) {
        if (bottom_ < 0) top_ = y;
        bottom_ = y;
    }

    Rect rect() const {
        auto const differs = [](std::uint8_t bits) { return bits != 0; };
        auto const first = std::ranges::find_if(columns_, differs);
        if (first == columns_.end() || bottom_ < 0) return {};
        auto const last = std::find_if(columns_.rbegin(), columns_.rend(), differs);
        int const left = static_cast<int>(first - columns_.begin()), right = static_cast<int>(columns_.rend() - last);
        return {x_ + left, top_, right - left, bottom_ - top_ + 1};
    }

 private:
    int x_;
    int top_ = 0, bottom_ = -1;
    std::vector<std::uint8_t> columns_;
};

}  // namespace daub
