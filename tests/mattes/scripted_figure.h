// A scripted sequence with a known matte: a textured figure that moves, turns and grows over a textured background that
// moves another way. Both have several colours, some of them in common.
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/mask.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace daub {

struct ScriptedFrame {
    Image plate;  ///< sRGB u8
    Plane alpha;  ///< exact coverage, of 16 samples a pixel
};

class ScriptedFigure {
 public:
    /// alike: 0 the colours of both are as said above, 1 they are the same.
    explicit ScriptedFigure(Size size = {256, 192}, std::uint32_t seed = 1, double alike = 0)
        : size_(size), seed_(seed), alike_(alike) {}

    ScriptedFrame frame(int number) const {
        ScriptedFrame out{.plate = Image({.width = size_.width, .height = size_.height}),
                          .alpha = {.size = size_, .values = {}}};
        for (int y = 0; y < size_.height; ++y)
            for (int x = 0; x < size_.width; ++x) {
                int covered = 0;
                for (int sample = 0; sample < 16; ++sample)
                    covered += is_inside(number, x + (sample % 4 + 0.5) / 4, y + (sample / 4 + 0.5) / 4) ? 1 : 0;
                float const alpha = static_cast<float>(covered) / 16;
                float front[3] = {}, back[3] = {}, light[3];
                if (covered > 0) color_of_figure(number, x + 0.5, y + 0.5, front);
                if (covered < 16) color_of_background(number, x + 0.5, y + 0.5, back);
                for (int c = 0; c < 3; ++c) light[c] = alpha * front[c] + (1 - alpha) * back[c];
                out.alpha.values.push_back(alpha);
                for (int c = 0; c < 3; ++c)
                    out.plate.row<std::uint8_t>(y)[static_cast<std::size_t>(x) * 3 + c] =
                        coded(light[c], x, y, number, c);
            }
        return out;
    }

 private:
    static std::uint8_t to_byte(double v) { return static_cast<std::uint8_t>(std::clamp(v, 0.0, 1.0) * 255 + 0.5); }

    std::uint8_t coded(float light, int x, int y, int number, int c) const {
        double const grain = 0.012 * (hash(x * 3 + c, y, 977 + static_cast<std::uint32_t>(number)) - 0.5);
        return to_byte((light <= 0.0031308F ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055) + grain);
    }

    double hash(int x, int y, std::uint32_t salt) const {
        std::uint32_t h = static_cast<std::uint32_t>(x) * 374761393U + static_cast<std::uint32_t>(y) * 668265263U +
                          (salt + seed_ * 7919U) * 2246822519U;
        h = (h ^ (h >> 13)) * 1274126177U;
        return ((h ^ (h >> 16)) & 0xFFFFFF) / double(0xFFFFFF);
    }

    double noise(double x, double y, std::uint32_t salt) const {
        int const ix = static_cast<int>(std::floor(x)), iy = static_cast<int>(std::floor(y));
        double const fx = x - ix, fy = y - iy, u = fx * fx * (3 - 2 * fx), v = fy * fy * (3 - 2 * fy);
        double const top = std::lerp(hash(ix, iy, salt), hash(ix + 1, iy, salt), u);
        return std::lerp(top, std::lerp(hash(ix, iy + 1, salt), hash(ix + 1, iy + 1, salt), u), v);
    }

    double texture(double x, double y, std::uint32_t salt) const {
        return 0.6 * noise(x / 11, y / 11, salt) + 0.4 * noise(x / 4, y / 4, salt + 1);
    }

    struct Place {
        double x, y;
    };
    Place on_figure(int number, double px, double py) const {
        double const turn = 0.035 * number, grow = 1 + 0.008 * number;
        double const cx = size_.width * 0.36 + 2.6 * number, cy = size_.height * 0.5 + 9 * std::sin(0.2 * number);
        double const dx = (px - cx) / grow, dy = (py - cy) / grow;
        return {dx * std::cos(turn) + dy * std::sin(turn), dy * std::cos(turn) - dx * std::sin(turn)};
    }

    bool is_inside(int number, double px, double py) const {
        auto const [x, y] = on_figure(number, px, py);
        double const angle = std::atan2(y, x), waves = 1 + 0.22 * std::cos(3 * angle) + 0.1 * std::cos(5 * angle + 1);
        return std::hypot(x, y) < 0.21 * size_.height * waves;
    }

    // Warm against cool, both from dark to light, with greys in common.
    void color_of_figure(int number, double px, double py, float color[3]) const {
        auto const [x, y] = on_figure(number, px, py);
        mix(texture(x + 500, y, 3), texture(x, y + 300, 5), alike_ / 2, color);
    }
    void color_of_background(int number, double px, double py, float color[3]) const {
        double const x = px + 1.3 * number, y = py + 0.4 * number;
        mix(texture(x, y, 11), texture(x, y + 90, 17), 1 - alike_ / 2, color);
    }
    static void mix(double t, double u, double coolness, float color[3]) {
        double const warm[3] = {0.25 + 0.6 * t, 0.08 + 0.45 * u, 0.05 + 0.25 * t};
        double const cool[3] = {0.08 + 0.35 * t, 0.10 + 0.5 * u, 0.12 + 0.55 * t};
        for (int c = 0; c < 3; ++c) color[c] = static_cast<float>(std::lerp(warm[c], cool[c], coolness));
    }

    Size size_;
    std::uint32_t seed_;
    double alike_;
};

/// Intersection over union of what is at least half covered.
inline double overlap(Plane const& a, Plane const& b) {
    int common = 0, all = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        bool const in_a = a.values[i] >= 0.5F, in_b = b.values[i] >= 0.5F;
        common += in_a && in_b ? 1 : 0;
        all += in_a || in_b ? 1 : 0;
    }
    return all == 0 ? 1 : static_cast<double>(common) / all;
}

}  // namespace daub
