// Sample grids of a training run as PNG. Uses stb_image_write, so that it works where OpenImageIO does not exist.
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>

namespace daub {

/// Pictures [B,3,H,W] in [-1,1] side by side, `columns` in a row, with a gap of two pixels: uint8 [3,H',W'].
at::Tensor picture_grid(at::Tensor const& pictures, int64_t columns);

/// Writes uint8 [3,H,W] or [1,H,W] as PNG, complete or not at all. Throws Error (output).
void write_png(std::filesystem::path const& file, at::Tensor const& picture);

}  // namespace daub
