#include "ui/panels/attention/heat_image.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace daub {
namespace {

struct Stop {
    double at, red, green, blue, alpha;
};

constexpr std::array ramp{Stop{0, 8, 6, 28, 0.62}, Stop{0.35, 120, 28, 109, 0.58}, Stop{0.65, 229, 92, 48, 0.55},
                          Stop{1, 252, 246, 150, 0.62}};

QRgb color_at(double value) {
    auto const upper =
        std::ranges::find_if(ramp.begin() + 1, ramp.end() - 1, [value](Stop const& stop) { return value <= stop.at; });
    Stop const &a = *(upper - 1), &b = *upper;
    double const share = (value - a.at) / (b.at - a.at);
    auto const mix = [share](double from, double to) { return from + (to - from) * share; };
    auto const channel = [&](double from, double to) { return static_cast<int>(std::lround(mix(from, to))); };
    return qPremultiply(qRgba(channel(a.red, b.red), channel(a.green, b.green), channel(a.blue, b.blue),
                              channel(a.alpha * 255, b.alpha * 255)));
}

}  // namespace

QImage heat_image(Plane const& plane, float top) {
    if (plane.size.empty() || !(top > 0)) return {};
    QImage image(plane.size.width, plane.size.height, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < plane.size.height; ++y) {
        auto* const row = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < plane.size.width; ++x)
            row[x] = color_at(std::clamp(static_cast<double>(plane.at(x, y) / top), 0.0, 1.0));
    }
    return image;
}

}  // namespace daub
