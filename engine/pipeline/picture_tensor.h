// Between pictures of the scene and tensors of the engine.
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/mask.h"

#include <ATen/core/Tensor.h>

namespace daub {

using at::Tensor;

/// Any picture as sRGB u8 RGB. Transparent parts show white.
Image opaque_rgb8(ImageView const& image);
/// The same in [-1,1]: fp32 [1,3,H,W] on the CPU.
Tensor picture_tensor(ImageView const& image);
/// The same as bytes [H,W,3], as CLIP's preprocessing takes it.
Tensor picture_bytes(ImageView const& image);
/// x: [3,H,W] or [1,3,H,W] in [-1,1], any device and type, cut to that range. Result: sRGB u8 RGB.
Image image_of(Tensor const& x);

/// Coverage 0 to 1: fp32 [H,W] on the CPU.
Tensor mask_tensor(Mask const& mask);

/// x: [N,C,H,W] at another size: exact area average along sides that shrink, bicubic along those that grow.
Tensor resized(Tensor const& x, int64_t height, int64_t width);

/// front where the mask is 255, back where it is 0 (to the byte), mixed between. All of one size, u8 RGB.
Image blended(Image const& front, Image const& back, Mask const& mask);

}  // namespace daub
