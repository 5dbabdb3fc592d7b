#include "engine/evaluation/fid/prepared_picture.h"

#include "engine/pipeline/picture_tensor.h"
#include "engine/scene/resample.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {

std::string PicturePreparation::told() const {
    return centre_crop ? fmt::format("centre crop, {0}×{0}", *centre_crop) : "as they are";
}

Image prepared(ImageView const& picture, PicturePreparation const& preparation) {
    Image rgb = opaque_rgb8(picture);
    if (!preparation.centre_crop) return rgb;
    int const side = std::min(rgb.width(), rgb.height());
    Rect const middle{.x = (rgb.width() - side) / 2, .y = (rgb.height() - side) / 2, .width = side, .height = side};
    return resize(rgb.view().crop(middle), {.width = *preparation.centre_crop, .height = *preparation.centre_crop});
}

at::Tensor unit_tensor(ImageView const& picture) {
    return picture_bytes(picture).to(at::kFloat).div(255).permute({2, 0, 1}).unsqueeze(0);
}

}  // namespace daub
