// A mask at 1/2, 1/4, 1/8 ... of its size, kept up to date rectangle by rectangle, and where it is painted at all.
//
//     MaskPyramid pyramid;
//     pyramid.rebuild(mask);
//     pyramid.update(mask, changed);                 // after a dab: costs a third of the rectangle
//     pyramid.level(mask, 2).at(x, y);               // mean of 4 x 4 pixels
//
// Level 0 is the caller's mask itself and is not copied: give the same mask to every call. UI thread.
#pragma once

#include "engine/scene/mask.h"

#include <cstdint>
#include <vector>

namespace daub {

/// Pixels of a side at a level: halves, rounded up.
inline int level_length(int pixels, int level) { return (pixels + (1 << level) - 1) >> level; }

/// The smallest rectangle of level pixels around `area` of level 0.
Rect level_rect(Rect const& area, int level);

class MaskPyramid {
 public:
    void rebuild(Mask const& mask);
    void update(Mask const& mask, Rect const& changed);

    int levels() const { return static_cast<int>(smaller_.size()) + 1; }
    Mask const& level(Mask const& mask, int index) const { return index == 0 ? mask : smaller_[index - 1]; }
    /// False where nothing is painted in `area` of level 0; true may also mean beside it.
    bool painted(Rect const& area) const;

 private:
    void note_blocks(Mask const& mask, Rect const& changed);

    std::vector<Mask> smaller_;
    Size blocks_;
    std::vector<std::uint8_t> block_painted_;
};

}  // namespace daub
