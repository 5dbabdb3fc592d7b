#include "engine/scene/region_palette.h"

#include <array>
#include <cmath>

namespace daub {
namespace {

constexpr std::array<Color, palette_hues> hues{{
    {0xe6, 0x9f, 0x00},
    {0x56, 0xb4, 0xe9},
    {0x00, 0x9e, 0x73},
    {0xf0, 0xe4, 0x42},
    {0xd5, 0x5e, 0x00},
    {0xcc, 0x79, 0xa7},
}};

std::uint8_t mixed(std::uint8_t from, std::uint8_t to, double share) {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * share));
}

}  // namespace

Color region_color(std::size_t index) {
    constexpr double darker = 0.40, lighter = 0.50;
    Color const hue = hues[index % palette_hues];
    std::size_t const round = index / palette_hues % 3;
    if (round == 0) return hue;
    std::uint8_t const to = round == 1 ? 0 : 255;
    double const share = round == 1 ? darker : lighter;
    return {mixed(hue.red, to, share), mixed(hue.green, to, share), mixed(hue.blue, to, share)};
}

}  // namespace daub
