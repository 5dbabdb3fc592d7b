#include "engine/pipeline/picture_tensor.h"

#include "engine/core/error.h"
#include "engine/nn/region_bias.h"

#include <ATen/ATen.h>

#include <array>
#include <cstring>
#include <span>

namespace daub {

Image opaque_rgb8(ImageView const& image) {
    constexpr std::array<float, 3> white{1, 1, 1};
    bool const has_alpha = image.format().alpha != Alpha::none;
    auto const colours = static_cast<size_t>(image.channels() - 1);
    Image const opaque = has_alpha ? flatten(image, std::span(white).first(colours)) : Image(image);
    return with_channels(convert(opaque, PixelType::u8, ColorSpace::srgb), 3);
}

Tensor picture_bytes(ImageView const& image) {
    Image const rgb = opaque_rgb8(image);
    Tensor bytes = at::empty({rgb.height(), rgb.width(), 3}, at::kByte);
    std::memcpy(bytes.mutable_data_ptr<uint8_t>(), rgb.bytes().data(), rgb.bytes().size());
    return bytes;
}

Tensor picture_tensor(ImageView const& image) {
    return picture_bytes(image).permute({2, 0, 1}).unsqueeze(0).to(at::kFloat).div(127.5).sub(1).contiguous();
}

Image image_of(Tensor const& x) {
    Tensor const picture = x.dim() == 4 ? x[0] : x;
    if (picture.dim() != 3 || picture.size(0) != 3) fail(ErrorKind::internal, "a picture tensor needs three channels");
    Tensor const bytes = picture.to(at::kCPU, at::kFloat)
                             .nan_to_num(0)
                             .clamp(-1, 1)
                             .add(1)
                             .mul(127.5)
                             .round()
                             .to(at::kByte)
                             .permute({1, 2, 0})
                             .contiguous();
    Image image({.width = static_cast<int>(bytes.size(1)), .height = static_cast<int>(bytes.size(0)), .channels = 3});
    std::memcpy(image.bytes().data(), bytes.const_data_ptr<uint8_t>(), image.bytes().size());
    return image;
}

Tensor mask_tensor(Mask const& mask) {
    Tensor bytes = at::empty({mask.height(), mask.width()}, at::kByte);
    std::memcpy(bytes.mutable_data_ptr<uint8_t>(), mask.pixels().data(), mask.pixels().size());
    return bytes.to(at::kFloat).div(255);
}

Tensor resized(Tensor const& x, int64_t height, int64_t width) {
    Tensor result = x;
    int64_t const h = std::min(height, x.size(2)), w = std::min(width, x.size(3));
    if (h < x.size(2) || w < x.size(3)) result = area_average(result, {.height = h, .width = w});
    if (h < height || w < width) result = at::upsample_bicubic2d(result, {height, width}, /*align_corners=*/false);
    return result;
}

Image blended(Image const& front, Image const& back, Mask const& mask) {
    if (front.format() != back.format() || front.size() != mask.size())
        fail(ErrorKind::internal, "pictures and mask to be blended differ in size or format");
    Image result = back;
    for (int y = 0; y < result.height(); ++y) {
        auto const from = front.row<uint8_t>(y);
        auto const to = result.row<uint8_t>(y);
        for (size_t i = 0; i < to.size(); ++i) {
            int const m = mask.at(static_cast<int>(i / 3), y);
            to[i] = static_cast<uint8_t>((from[i] * m + to[i] * (255 - m) + 127) / 255);
        }
    }
    return result;
}

}  // namespace daub
