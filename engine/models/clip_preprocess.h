// From a picture to what CLIP's image encoder was trained on.
//
//     Tensor pixels = clip_pixel_values(photo, 224);                 // a user's picture: exactly as transformers does
//     Tensor pixels = clip_normalise(world_pictures);                // square pictures of the right size, any device
//
// Free functions, thread-safe.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace daub {

/// Resizes with Pillow's bicubic filter (antialiased, each pass rounded to eight bits), to the last bit: what published
/// checkpoints were fed with. image: uint8 [H, W, C] on the CPU; result uint8 [height, width, C].
at::Tensor resize_as_pillow(at::Tensor const& image, int64_t height, int64_t width);

/// Shortest side to `size`, then the middle size × size. image: uint8 [H, W, 3], H, W ≥ 1. Result uint8 [size, size,
/// 3].
at::Tensor clip_crop(at::Tensor const& image, int64_t size);

/// (x − mean) / std of CLIP's training pictures, per channel. images: [..., 3, H, W], floating, in [0, 1].
/// Differentiable, on any device.
at::Tensor clip_normalise(at::Tensor const& images);

/// Crop and normalisation together, as transformers' CLIPImageProcessor on Pillow. image: uint8 [H, W, 3].
/// Result: fp32 [1, 3, size, size].
at::Tensor clip_pixel_values(at::Tensor const& image, int64_t size);

}  // namespace daub
