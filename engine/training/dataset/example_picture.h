// From a decoded example to what a stage is trained on: one crop at the wanted sizes, and its areas on the same grid.
#pragma once

#include "engine/scene/image.h"
#include "engine/training/dataset/example_settings.h"

#include <ATen/core/Tensor.h>

#include <functional>
#include <span>

namespace daub {

/// Which part of a picture is used, as parts of its width and height, and whether it is mirrored.
struct PictureCrop {
    double left = 0, top = 0, right = 1, bottom = 1;
    bool mirrored = false;
};

/// The largest part of the aspect of `target`; across, down: where it lies in what is left over, 0.5 the middle.
PictureCrop crop_to_aspect(Size picture, Size target, double across, double down);

/// The part at the size asked for: fp32 [3,H,W] in [-1,1], sRGB, alpha over white; area averaging where it shrinks.
at::Tensor cropped_picture(ImageView const& picture, PictureCrop const& crop, Size target);

/// Coverage of the regions: fp32 [R,H,W] in [0,1]. mask_of reads a mask by its name, of any size and the picture's
/// aspect.
at::Tensor cropped_regions(std::span<ExampleRegion const> regions, PictureCrop const& crop, Size target,
                           std::function<Image(std::string const&)> const& mask_of);

}  // namespace daub
