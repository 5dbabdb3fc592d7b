// From painted areas to the A of paint-with-words (attention_control.h).
#pragma once

#include "engine/nn/attention_control.h"

namespace daub {

/// Exact area average: cell (i, j) of the grid is the mean of rows [iH/h, (i+1)H/h) and columns [jW/w, (j+1)W/w),
/// fractions of pixels counted. Adaptive average pooling is the same only where the sizes divide.
/// maps: [..., H, W] floating point; result [..., h, w] on the same device.
Tensor area_average(Tensor const& maps, Grid grid);

/// A = Σ over regions of coverage in the columns of their phrases; where regions overlap, they add.
/// coverage: [B, R, h, w], strength included; columns: [B or 1, R, L], 1 at the keys of each region's phrase, else 0.
/// Result [B, h·w, L].
Tensor region_bias(Tensor const& coverage, Tensor const& columns);

}  // namespace daub
