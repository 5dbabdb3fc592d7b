#include "engine/frames/flicker.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace daub {
namespace {

/// What counts as low: a Gaussian of this share of the longer side.
constexpr double low_share = 1.0 / 24;
/// The blur is made on cells of this share of it: nothing finer is left.
constexpr double cell_share = 0.5;

Image rgb(ImageView const& image) { return with_channels(convert(image, PixelType::f32, ColorSpace::srgb), 3); }

/// Three box filters are nearly a Gaussian. values: w × h numbers of n channels.
void blur(std::vector<float>& values, int w, int h, int n, int radius) {
    std::vector<float> line;
    auto const along = [&](int length, auto const& index) {
        line.assign(static_cast<std::size_t>(length), 0);
        for (int i = 0; i < length; ++i) {
            double sum = 0;
            for (int d = -radius; d <= radius; ++d)
                if (i + d >= 0 && i + d < length) sum += values[index(i + d)];
            line[static_cast<std::size_t>(i)] = static_cast<float>(sum);
        }
        for (int i = 0; i < length; ++i) values[index(i)] = line[static_cast<std::size_t>(i)];
    };
    for (int pass = 0; pass < 3; ++pass)
        for (int c = 0; c < n; ++c) {
            for (int y = 0; y < h; ++y) along(w, [&](int x) { return (static_cast<std::size_t>(y) * w + x) * n + c; });
            for (int x = 0; x < w; ++x) along(h, [&](int y) { return (static_cast<std::size_t>(y) * w + x) * n + c; });
        }
}

/// The weighted mean of a difference around each cell, on a coarse grid: 3 channels, of what the weight holds.
struct LowDifference {
    int cell = 1, width = 0, height = 0;
    std::vector<float> values;  ///< 4 channels: weighted difference, weight

    LowDifference(Image const& difference, Plane const& weight) {
        int const side = std::max(difference.width(), difference.height());
        cell = std::max(1, static_cast<int>(side * low_share * cell_share));
        width = (difference.width() + cell - 1) / cell, height = (difference.height() + cell - 1) / cell;
        values.assign(static_cast<std::size_t>(width) * height * 4, 0);
        for (int y = 0; y < difference.height(); ++y)
            for (int x = 0; x < difference.width(); ++x) {
                float* const to = &values[(static_cast<std::size_t>(y / cell) * width + x / cell) * 4];
                float const m = weight.at(x, y);
                for (int c = 0; c < 3; ++c) to[c] += m * difference.row<float>(y)[3 * x + c];
                to[3] += m;
            }
        constexpr int radius = 2;  // three of these: a standard deviation of 2.4 cells
        blur(values, width, height, 4, radius);
    }

    /// Bilinear between the cells' centres.
    void at(int x, int y, float (&out)[3]) const {
        double const u = (x + 0.5) / cell - 0.5, v = (y + 0.5) / cell - 0.5;
        int const i = static_cast<int>(std::floor(u)), j = static_cast<int>(std::floor(v));
        float sum[4] = {};
        for (int b = 0; b < 2; ++b)
            for (int a = 0; a < 2; ++a) {
                auto const share = static_cast<float>((a ? u - i : 1 - u + i) * (b ? v - j : 1 - v + j));
                std::size_t const from = static_cast<std::size_t>(std::clamp(j + b, 0, height - 1)) * width +
                                         static_cast<std::size_t>(std::clamp(i + a, 0, width - 1));
                for (int c = 0; c < 4; ++c) sum[c] += share * values[from * 4 + c];
            }
        for (int c = 0; c < 3; ++c) out[c] = sum[3] > 1e-6F ? sum[c] / sum[3] : 0;
    }
};

void add_low(Image& out, Image const& difference, Plane const& weight, double amount) {
    LowDifference const low(difference, weight);
    float change[3];
    for (int y = 0; y < out.height(); ++y)
        for (int x = 0; x < out.width(); ++x) {
            float const m = weight.at(x, y);
            if (m <= 0) continue;
            low.at(x, y, change);
            for (int c = 0; c < 3; ++c) out.row<float>(y)[3 * x + c] += static_cast<float>(amount) * m * change[c];
        }
}

}  // namespace

std::optional<double> flicker(ImageView const& before, ImageView const& now, std::span<CarriedArea const> areas) {
    Image const current = rgb(now), earlier = rgb(before);
    double sum = 0;
    std::int64_t number = 0;
    for (CarriedArea const& area : areas) {
        Image const carried = carried_picture(earlier, std::span(&area, 1));
        Plane const came = carried_matte(area.before, area.motion);
        for (int y = 0; y < current.height(); ++y)
            for (int x = 0; x < current.width(); ++x) {
                if (area.now.at(x, y) <= 0.5F || came.at(x, y) <= 0.5F) continue;
                for (int c = 0; c < 3; ++c)
                    sum += std::abs(current.row<float>(y)[3 * x + c] - carried.row<float>(y)[3 * x + c]);
                number += 3;
            }
    }
    return number == 0 ? std::nullopt : std::optional(sum / static_cast<double>(number));
}

Image deflickered(ImageView const& now, ImageView const& before, std::span<CarriedArea const> areas, double amount) {
    Image out = rgb(now);
    Image difference = carried_picture(rgb(before), areas);
    for (int y = 0; y < out.height(); ++y)
        for (int i = 0; i < 3 * out.width(); ++i) difference.row<float>(y)[i] -= out.row<float>(y)[i];
    Plane rest{.size = out.size(), .values = std::vector<float>(static_cast<std::size_t>(out.size().area()), 1.0F)};
    for (CarriedArea const& area : areas) {
        add_low(out, difference, area.now, amount);
        // What an area uncovers is new: there is nothing to hold it to.
        for (std::size_t i = 0; i < rest.values.size(); ++i)
            rest.values[i] *= (1 - area.now.values[i]) * (area.before.values.empty() ? 1 : 1 - area.before.values[i]);
    }
    add_low(out, difference, rest, amount);
    return convert(out, PixelType::u8);
}

}  // namespace daub
