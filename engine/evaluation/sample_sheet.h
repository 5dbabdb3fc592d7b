// Sheets of samples: pictures in rows, enlarged so that pixels stay pixels, or made smaller.
#pragma once

#include "engine/evaluation/layout.h"
#include "engine/scene/image.h"

#include <vector>

namespace daub {

/// Rows of square pictures [1,3,H,H] in [-1,1], all of one size. Small ones are enlarged as often as they fit into
/// `side` without smoothing, large ones are brought to it by averaging.
Image sheet_of(std::vector<std::vector<Tensor>> const& rows, int64_t side);

/// What a layout asks for, as a picture [1,3,H,W]: painted areas in the colours of their regions on white.
Tensor areas_of(Layout const& layout);

}  // namespace daub
