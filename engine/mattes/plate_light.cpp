#include "engine/mattes/plate_light.h"

#include "engine/core/error.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace daub {
namespace {

float median(std::vector<float>& values) {
    auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

Image plate_light(ImageView const& plate) {
    Image floats = convert(plate, PixelType::f32);
    if (floats.format().alpha == Alpha::premultiplied) floats = with_alpha(floats, Alpha::straight);
    if (floats.format().color_space != ColorSpace::raw)
        floats = convert(floats, PixelType::f32, ColorSpace::linear_srgb);
    Image const rgb = with_channels(floats, 3);
    Image out({.width = rgb.width(),
               .height = rgb.height(),
               .channels = 3,
               .type = PixelType::f32,
               .color_space = ColorSpace::linear_srgb});
    for (int y = 0; y < rgb.height(); ++y)
        std::ranges::transform(rgb.row<float>(y), out.row<float>(y).begin(),
                               [](float v) { return std::isfinite(v) ? v : 0.0F; });
    return out;
}

Light light_of(Color color) {
    Image pixel({.width = 1, .height = 1});
    std::ranges::copy(std::array{color.red, color.green, color.blue}, pixel.row<std::uint8_t>(0).begin());
    Image const light = convert(pixel, PixelType::f32, ColorSpace::linear_srgb);
    Light out;
    std::ranges::copy(light.row<float>(0), out.begin());
    return out;
}

Color color_of(Light const& light) {
    Image pixel({.width = 1, .height = 1, .type = PixelType::f32, .color_space = ColorSpace::linear_srgb});
    std::ranges::copy(light, pixel.row<float>(0).begin());
    Image const color = convert(pixel, PixelType::u8, ColorSpace::srgb);
    auto const row = color.row<std::uint8_t>(0);
    return {row[0], row[1], row[2]};
}

Light picked_light(ImageView const& plate, int x, int y, int radius) {
    if (x < 0 || y < 0 || x >= plate.width() || y >= plate.height())
        fail(ErrorKind::input, "The place {},{} for the screen's colour is outside the plate of {} x {} pixels.", x, y,
             plate.width(), plate.height());
    ImageView const near = plate.crop({x - radius, y - radius, 2 * radius + 1, 2 * radius + 1});
    Light out;
    for (std::size_t channel = 0; channel < 3; ++channel) {
        std::vector<float> values;
        for (int row = 0; row < near.height(); ++row)
            for (int column = 0; column < near.width(); ++column)
                values.push_back(near.row<float>(row)[static_cast<std::size_t>(column) * 3 + channel]);
        out[channel] = median(values);
    }
    return out;
}

}  // namespace daub
