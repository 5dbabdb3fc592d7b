#include "engine/frames/composite.h"

#include "engine/core/error.h"
#include "engine/scene/image_rows.h"

#include <cassert>
#include <vector>

namespace daub {
namespace {

void check_sizes(Size a, char const* what, Size b) {
    if (a != b)
        fail(ErrorKind::input, "The picture is {} x {} pixels, but the {} {} x {}: they must be the same.", a.width,
             a.height, what, b.width, b.height);
}

Image with_own_alpha(ImageView const& picture) {
    if (picture.format().alpha == Alpha::none) return with_channels(picture, 4);
    return with_alpha(picture, Alpha::straight);
}

}  // namespace

Image cut_out(ImageView const& picture, Plane const& matte) {
    check_sizes(picture.format().size(), "matte", matte.size);
    Image straight = with_own_alpha(convert(picture, PixelType::f32));
    for (int y = 0; y < straight.height(); ++y) {
        auto const row = straight.row<float>(y);
        for (int x = 0; x < straight.width(); ++x) row[std::size_t{4} * x + 3] *= matte.at(x, y);
    }
    return with_alpha(straight, Alpha::premultiplied);
}

Image over(ImageView const& front, ImageView const& back) {
    check_sizes(front.format().size(), "plate", back.format().size());
    assert(front.format().alpha == Alpha::premultiplied && front.channels() == 4);
    assert(back.channels() >= 3 && back.format().alpha != Alpha::straight);
    Image out(back.format());
    int const channels = back.channels();
    for (int y = 0; y < out.height(); ++y) {
        auto const f = front.row<float>(y), b = back.row<float>(y);
        auto const o = out.row<float>(y);
        for (int x = 0; x < out.width(); ++x) {
            float const through = 1 - f[std::size_t{4} * x + 3];
            for (int c = 0; c < channels; ++c) {
                std::size_t const at = static_cast<std::size_t>(x) * channels + c;
                // Not front + 0 × back: a plate may hold infinities.
                o[at] = f[std::size_t{4} * x + c] + (through == 0 ? 0 : through * b[at]);
            }
        }
    }
    return out;
}

}  // namespace daub
