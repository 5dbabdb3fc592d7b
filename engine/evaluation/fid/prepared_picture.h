// Pictures as FID sees them.
#pragma once

#include "engine/scene/image.h"

#include <ATen/core/Tensor.h>

#include <optional>
#include <string>

namespace daub {

/// What is done to every picture before the network resizes it to 299×299.
struct PicturePreparation {
    /// The largest square in the middle, brought to this side, pixels: what DALL-E, GLIDE, Imagen and eDiff-I do to the
    /// pictures of COCO, with 256. Area averaging where it shrinks, Catmull-Rom where it grows. Nothing: as they are,
    /// what pytorch-fid does.
    std::optional<int> centre_crop;

    /// "as they are", "centre crop, 256×256".
    std::string told() const;
};

/// sRGB u8 RGB; transparent parts show white.
Image prepared(ImageView const& picture, PicturePreparation const& preparation);

/// [1,3,H,W] in [0,1], fp32: as torchvision's ToTensor.
at::Tensor unit_tensor(ImageView const& picture);

}  // namespace daub
