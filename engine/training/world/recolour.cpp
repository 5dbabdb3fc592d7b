#include "engine/training/world/recolour.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

using at::Tensor;
using Rgb = std::array<float, 3>;

float saturation_of(Rgb const& c) { return *std::ranges::max_element(c) - *std::ranges::min_element(c); }

/// Below this difference of channels a colour counts as grey.
constexpr float grey_limit = 0.14f;

Rgb cross(Rgb const& a, Rgb const& b) {
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

float dot(Rgb const& a, Rgb const& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }

/// Weight of one drawing, rgb [3,S,S] unpremultiplied.
Tensor weight_of(Tensor const& rgb, Rgb const& key) {
    Tensor const high = rgb.amax(0), low = rgb.amin(0);
    Tensor const chroma = high - low;
    if (saturation_of(key) < grey_limit) {
        // A grey thing: all that is as grey as its key, but not its dark lines.
        float const value = *std::ranges::max_element(key);
        return ((0.22 - chroma) / 0.1).clamp(0, 1) * ((high / value - 0.45) / 0.2).clamp(0, 1);
    }
    // Hue as an angle in the plane across the grey axis (Preucil's hexagon, here as a circle).
    auto const plane = [](auto const& r, auto const& g, auto const& b) {
        return std::pair{r - 0.5 * (g + b), (g - b) * 0.8660254};
    };
    auto const [x, y] = plane(rgb[0], rgb[1], rgb[2]);
    auto const [kx, ky] = plane(key[0], key[1], key[2]);
    Tensor const cosine = (x * kx + y * ky) / (at::sqrt(x * x + y * y) * std::sqrt(kx * kx + ky * ky) + 1e-4);
    constexpr double full = 0.90, none = 0.70;  // cosines of 26 and 46 degrees
    Tensor const alike = ((cosine - none) / (full - none)).clamp(0, 1);
    return alike * ((chroma - 0.06) / 0.08).clamp(0, 1);
}

}  // namespace

Tensor recolour_weights(WorldAssets const& assets) {
    std::vector<Tensor> weights;
    for (int64_t i = 0; i < assets.drawings.size(0); ++i) {
        Tensor const drawing = assets.drawings[i].to(at::kFloat) / 255;
        Tensor const rgb = drawing.narrow(0, 0, 3) / drawing.narrow(0, 3, 1).clamp_min(1.0 / 255);
        weights.push_back(weight_of(rgb, assets.nouns[size_t(assets.drawing_noun[size_t(i)])].key));
    }
    return at::stack(weights);
}

std::array<float, 9> recolour_matrix(Rgb const& key, Rgb const& target) {
    std::array<float, 9> matrix{};
    if (saturation_of(key) < grey_limit) {
        float const value = *std::ranges::max_element(key);
        for (size_t i = 0; i < 3; ++i) matrix[i * 4] = target[i] / std::max(value, 0.35f);
        return matrix;
    }
    // M maps white to white, key to target, and the direction across both to nothing, so that small differences of
    // hue within the key's part do not become false colours. With the dual basis: M = w (x) w* + t (x) k*.
    Rgb const white{1, 1, 1}, across = cross(white, key);
    Rgb const white_dual = cross(key, across), key_dual = cross(across, white);
    float const volume = dot(white, white_dual);
    for (size_t row = 0; row < 3; ++row)
        for (size_t column = 0; column < 3; ++column)
            matrix[row * 3 + column] = (white_dual[column] + target[row] * key_dual[column]) / volume;
    return matrix;
}

}  // namespace daub
