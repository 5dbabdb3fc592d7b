// What people paint when they mean an area: too large, too small, beside it, an ellipse, a polygon, a soft blob, a
// part.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>

namespace daub {

/// Which numbers a mask's degradation is drawn from: each mask has its own, whatever else is in the batch.
struct PaintSeed {
    uint64_t seed = 0, index = 0;
    int region = 0;
};

/// masks: fp32 [M,H,W] in [0,1], H and W even; one seed each. Returns [M,H,W] in [0,1], about as fine as half the
/// resolution. A mask that covers less than 0.4 percent of the picture becomes empty.
at::Tensor degrade_masks(at::Tensor const& masks, std::span<PaintSeed const> seeds);

/// All regions of a batch as people would paint them: masks [B,R,H,W], of which sample b has the first
/// regions_of[b]; the rest becomes empty. Sample b is number first + b of the seed.
at::Tensor paint_regions(at::Tensor const& masks, std::span<int64_t const> regions_of, uint64_t seed, int64_t first);

}  // namespace daub
