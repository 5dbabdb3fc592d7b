// The pixels of one dab, and a store of them: strokes repeat the same few stamps hundreds of times.
//
//     StampCache stamps;
//     PlacedStamp const placed = stamps.at({.at = {100.3, 20.7}, .size = 200, .hardness = 0.2});
//     placed.stamp->row(0);                       // coverage of image row placed.top, from column placed.left
//
// The cache owns the stamps; a pointer that it gave is valid until its next call. Not for several threads at once.
#pragma once

#include "ui/paint/brush.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace daub {

/// A square of coverage, 0 outside the dab.
struct DabStamp {
    int side = 0;  ///< pixels
    std::vector<std::uint8_t> coverage;

    std::span<std::uint8_t const> row(int y) const {
        return {coverage.data() + static_cast<std::size_t>(y) * side, static_cast<std::size_t>(side)};
    }
};

/// A disc around (centre, centre) + offset inside its square. The rim falls as 1 - smoothstep from hardness x radius to
/// the radius, never over less than one pixel, so that a hard brush is anti-aliased. offset: 0..1 pixels.
DabStamp draw_stamp(double size, double hardness, QPointF offset);

struct PlacedStamp {
    DabStamp const* stamp = nullptr;
    int left = 0;  ///< image column of the stamp's first
    int top = 0;   ///< image row of the stamp's first
};

class StampCache {
 public:
    /// The stamp of the dab to the nearest step of size and position that the eye can tell apart.
    PlacedStamp at(Dab const& dab);

 private:
    struct Key {
        int size, hardness, x, y;  ///< in steps
        auto operator<=>(Key const&) const = default;
    };

    std::map<Key, DabStamp> stamps_;
    std::size_t bytes_ = 0;
};

}  // namespace daub
