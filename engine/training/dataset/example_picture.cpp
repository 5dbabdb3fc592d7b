#include "engine/training/dataset/example_picture.h"

#include "engine/core/error.h"
#include "engine/scene/mask_image.h"
#include "engine/scene/resample.h"

#include <ATen/ATen.h>

#include <array>
#include <cmath>

namespace daub {
namespace {

/// Whole pixels of a picture of this size, at least one.
Rect pixels_of(PictureCrop const& crop, Size size) {
    auto const span = [](double low, double high, int length) {
        int const first = std::clamp(int(std::lround(low * length)), 0, length - 1);
        return std::pair{first, std::clamp(int(std::lround(high * length)) - first, 1, length - first)};
    };
    auto const [x, width] = span(crop.left, crop.right, size.width);
    auto const [y, height] = span(crop.top, crop.bottom, size.height);
    return {x, y, width, height};
}

/// Straight u8 RGB.
Image plain_rgb(ImageView const& view) {
    bool const raw = view.format().color_space == ColorSpace::raw;
    Image const bytes = convert(view, PixelType::u8, raw ? ColorSpace::raw : ColorSpace::srgb);
    Image const rgb = with_channels(bytes, view.format().alpha == Alpha::none ? 3 : 4);
    constexpr std::array<float, 3> white{1, 1, 1};
    return rgb.channels() == 3 ? rgb : flatten(rgb, white);
}

/// How much of each of `count` cells the range [low, high) covers, where the cells divide [first, last).
std::vector<float> coverage(double low, double high, double first, double last, int count) {
    std::vector<float> covered(static_cast<size_t>(count));
    double const cell = (last - first) / count;
    for (int i = 0; i < count; ++i) {
        double const begin = first + i * cell, end = begin + cell;
        covered[size_t(i)] = float(std::clamp((std::min(high, end) - std::max(low, begin)) / cell, 0.0, 1.0));
    }
    return covered;
}

at::Tensor box_coverage(std::array<double, 4> const& box, PictureCrop const& crop, Size target) {
    auto const columns = coverage(box[0], box[2], crop.left, crop.right, target.width);
    auto const rows = coverage(box[1], box[3], crop.top, crop.bottom, target.height);
    return at::outer(at::tensor(at::ArrayRef<float>(rows)), at::tensor(at::ArrayRef<float>(columns)));
}

at::Tensor mask_coverage(Image const& picture, PictureCrop const& crop, Size target) {
    Image const part(picture.view().crop(pixels_of(crop, picture.size())));
    Mask const mask = resize(mask_from_image(part), target);
    return at::from_blob(const_cast<uint8_t*>(mask.pixels().data()), {target.height, target.width}, at::kByte)
        .to(at::kFloat)
        .div_(255);
}

}  // namespace

PictureCrop crop_to_aspect(Size picture, Size target, double across, double down) {
    double const wide = double(picture.width) * target.height, high = double(picture.height) * target.width;
    PictureCrop crop;
    if (wide > high) {
        double const width = high / wide;
        crop.left = across * (1 - width), crop.right = crop.left + width;
    } else {
        double const height = wide / high;
        crop.top = down * (1 - height), crop.bottom = crop.top + height;
    }
    return crop;
}

at::Tensor cropped_picture(ImageView const& picture, PictureCrop const& crop, Size target) {
    Image const part = plain_rgb(picture.crop(pixels_of(crop, picture.format().size())));
    Image const small = part.size() == target ? part : resize(part, target);
    at::Tensor const pixels =
        at::from_blob(const_cast<std::byte*>(small.bytes().data()), {target.height, target.width, 3}, at::kByte);
    at::Tensor const planes = pixels.permute({2, 0, 1}).to(at::kFloat).div_(127.5).sub_(1).contiguous();
    return crop.mirrored ? planes.flip({2}) : planes;
}

at::Tensor cropped_regions(std::span<ExampleRegion const> regions, PictureCrop const& crop, Size target,
                           std::function<Image(std::string const&)> const& mask_of) {
    std::vector<at::Tensor> planes;
    for (ExampleRegion const& region : regions)
        planes.push_back(region.mask.empty() ? box_coverage(region.box, crop, target)
                                             : mask_coverage(mask_of(region.mask), crop, target));
    if (planes.empty()) return at::zeros({0, target.height, target.width});
    at::Tensor const all = at::stack(planes);
    return crop.mirrored ? all.flip({2}) : all;
}

}  // namespace daub
