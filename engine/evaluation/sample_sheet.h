// Sheets of samples: pictures in rows, enlarged so that pixels stay pixels.
#pragma once

#include "engine/evaluation/layout.h"
#include "engine/scene/image.h"

#include <vector>

namespace daub {

/// Rows of pictures [1,3,H,W] in [-1,1], all of one size, each enlarged `factor` times without smoothing.
Image sheet_of(std::vector<std::vector<Tensor>> const& rows, int factor = 3);

/// What a layout asks for, as a picture [1,3,H,W]: painted areas in the colours of their regions on white.
Tensor areas_of(Layout const& layout);

}  // namespace daub
