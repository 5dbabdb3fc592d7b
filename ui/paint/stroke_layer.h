// The coverage of the stroke in progress, composited over the mask as it was when the stroke began ("wash"): passing
// twice over a place in one stroke covers no more than once, and no pixel exceeds the stroke's opacity.
//
//     StrokeLayer layer;
//     layer.begin(mask, StrokeMode::paint);
//     Rect const changed = layer.dab(mask, stamps.at(dab), dab);
//
// Owns copies of what strokes touch, in tiles made at the first touch, so that a press costs nothing on a large canvas;
// keep the layer between strokes. Between begin() and the last dab() nobody else may change the mask.
#pragma once

#include "engine/scene/mask.h"
#include "ui/paint/dab_stamp.h"

#include <memory>

namespace daub {

enum class StrokeMode { paint, erase };

class StrokeLayer {
 public:
    void begin(Mask const& mask, StrokeMode mode);

    /// Paints or erases one dab. Returns the smallest rectangle around the pixels of `mask` that changed.
    Rect dab(Mask& mask, PlacedStamp const& placed, Dab const& dab);

 private:
    void prepare(Mask const& mask, Rect const& area);
    void prepare_tile(Mask const& mask, int column, int row);
    std::span<std::uint8_t> part(std::unique_ptr<std::uint8_t[]>& plane, Rect const& area, int y) {
        return {plane.get() + static_cast<std::size_t>(y) * size_.width + area.x, static_cast<std::size_t>(area.width)};
    }

    Size size_;
    StrokeMode mode_ = StrokeMode::paint;
    std::unique_ptr<std::uint8_t[]> base_, coverage_;  ///< canvas size; only tiles in `ready_` hold something
    std::vector<bool> ready_;
};

}  // namespace daub
