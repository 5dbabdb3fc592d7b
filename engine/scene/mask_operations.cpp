#include "engine/scene/mask_operations.h"

#include "engine/core/error.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>

namespace daub {
namespace {

/// a * b / 255, rounded.
std::uint8_t product(int a, int b) { return static_cast<std::uint8_t>((a * b + 127) / 255); }

void check_same_size(Mask const& a, Mask const& b) {
    if (a.size() != b.size())
        fail(ErrorKind::input, "Masks of {} x {} and {} x {} pixels do not go together.", a.width(), a.height(),
             b.width(), b.height());
}

void check_radius(double radius) {
    if (!(radius >= 0 && radius <= 65535)) fail(ErrorKind::input, "A radius of {} pixels cannot be.", radius);
}

/// Maximum of in[x - reach .. x + reach]: van Herk and Gil-Werman, three comparisons per pixel whatever the reach.
void running_maximum(std::span<std::uint8_t const> in, int reach, std::span<std::uint8_t> out) {
    int const n = static_cast<int>(in.size()), window = 2 * reach + 1;
    std::vector<std::uint8_t> forward(n), backward(n);
    for (int x = 0; x < n; ++x) forward[x] = x % window == 0 ? in[x] : std::max(forward[x - 1], in[x]);
    for (int x = n - 1; x >= 0; --x)
        backward[x] = x == n - 1 || (x + 1) % window == 0 ? in[x] : std::max(backward[x + 1], in[x]);
    for (int x = 0; x < n; ++x) {
        int const left = std::max(0, x - reach), right = std::min(n - 1, x + reach);
        // A window that the border cuts may lie in one block: then one of the two runs alone is right.
        bool const one_block = left / window == right / window;
        if (!one_block)
            out[x] = std::max(backward[left], forward[right]);
        else
            out[x] = left % window == 0 ? forward[right]
                     : right == n - 1 || (right + 1) % window == 0
                         ? backward[left]
                         : *std::max_element(in.begin() + left, in.begin() + right + 1);
    }
}

/// Half the width of a disc of `radius` at distance dy from its centre.
int half_width(double radius, int dy) {
    return static_cast<int>(std::floor(std::sqrt(std::max(0.0, radius * radius - static_cast<double>(dy) * dy))));
}

std::vector<float> gaussian(double sigma) {
    int const reach = std::max(1, static_cast<int>(std::ceil(3 * sigma)));  // 99.7 % of the bell
    std::vector<float> kernel(2 * reach + 1);
    double sum = 0;
    for (int k = -reach; k <= reach; ++k)
        sum += kernel[k + reach] = static_cast<float>(std::exp(-k * k / (2 * sigma * sigma)));
    for (float& weight : kernel) weight = static_cast<float>(weight / sum);
    return kernel;
}

}  // namespace

Mask inverted(Mask const& mask) {
    Mask out = mask;
    for (auto& value : out.pixels()) value = 255 - value;
    return out;
}

Mask grown(Mask const& mask, double radius) {
    check_radius(radius);
    Mask out = mask;
    int const reach = std::min(static_cast<int>(radius), mask.height() - 1);
    std::vector<std::uint8_t> spread(mask.width());
    for (int from = 0; from < mask.height(); ++from) {
        int spread_width = -1;
        for (int distance = reach; distance >= 0; --distance) {
            int const width = half_width(radius, distance);
            if (width != spread_width) running_maximum(mask.row(from), width, spread);
            spread_width = width;
            for (int const to : {from - distance, from + distance}) {
                if (to < 0 || to >= mask.height()) continue;
                std::ranges::transform(out.row(to), spread, out.row(to).begin(),
                                       [](auto a, auto b) { return std::max(a, b); });
            }
        }
    }
    return out;
}

Mask shrunk(Mask const& mask, double radius) { return inverted(grown(inverted(mask), radius)); }

Mask feathered(Mask const& mask, double sigma) {
    check_radius(sigma);
    if (sigma < 1e-3 || mask.empty()) return mask;
    auto const kernel = gaussian(sigma);
    int const reach = static_cast<int>(kernel.size() / 2), width = mask.width(), height = mask.height();
    std::vector<float> across(mask.pixels().size()), padded(width + 2 * static_cast<std::size_t>(reach));
    for (int y = 0; y < height; ++y) {
        auto const row = mask.row(y);
        for (int x = 0; x < static_cast<int>(padded.size()); ++x) padded[x] = row[std::clamp(x - reach, 0, width - 1)];
        float* const out = &across[static_cast<std::size_t>(y) * width];
        for (std::size_t k = 0; k < kernel.size(); ++k)
            for (int x = 0; x < width; ++x) out[x] += kernel[k] * padded[x + k];
    }
    Mask out(mask.size());
    std::vector<float> sum(width);
    for (int y = 0; y < height; ++y) {
        std::ranges::fill(sum, 0.0F);
        for (int k = -reach; k <= reach; ++k) {
            float const* const row = &across[static_cast<std::size_t>(std::clamp(y + k, 0, height - 1)) * width];
            for (int x = 0; x < width; ++x) sum[x] += kernel[k + reach] * row[x];
        }
        std::ranges::transform(sum, out.row(y).begin(),
                               [](float v) { return static_cast<std::uint8_t>(std::min(255.0F, v + 0.5F)); });
    }
    return out;
}

Mask combined(Mask const& a, Mask const& b, Combination how) {
    check_same_size(a, b);
    auto const one = [how](int p, int q) -> int {
        switch (how) {
            case Combination::union_of:
                return std::max(p, q);
            case Combination::add:
                return std::min(255, p + q);
            case Combination::subtract:
                return product(p, 255 - q);
            case Combination::intersect:
                return product(p, q);
            case Combination::difference:
                return std::abs(p - q);
        }
        return p;
    };
    Mask out(a.size());
    std::ranges::transform(a.pixels(), b.pixels(), out.pixels().begin(), one);
    return out;
}

Mask moved(Mask const& mask, int dx, int dy) {
    Mask out(mask.size());
    Rect const to = intersection({dx, dy, mask.width(), mask.height()}, {0, 0, mask.width(), mask.height()});
    for (int y = to.y; y < to.bottom(); ++y)
        std::ranges::copy(mask.row(y - dy).subspan(to.x - dx, to.width), out.row(y).begin() + to.x);
    return out;
}

Rect bounding_box(Mask const& mask, std::uint8_t threshold) {
    Rect box;
    int left = mask.width(), right = -1, top = -1, bottom = -1;
    auto const painted = [threshold](std::uint8_t v) { return v >= threshold; };
    for (int y = 0; y < mask.height(); ++y) {
        auto const row = mask.row(y);
        auto const first = std::ranges::find_if(row, painted);
        if (first == row.end()) continue;
        auto const last = std::find_if(row.rbegin(), row.rend(), painted);
        left = std::min(left, static_cast<int>(first - row.begin()));
        right = std::max(right, static_cast<int>(row.rend() - last) - 1);
        if (top < 0) top = y;
        bottom = y;
    }
    return right < 0 ? box : Rect{left, top, right - left + 1, bottom - top + 1};
}

double coverage(Mask const& mask) {
    if (mask.empty()) return 0;
    std::uint64_t sum = 0;
    for (auto const value : mask.pixels()) sum += value;
    return static_cast<double>(sum) / (255.0 * static_cast<double>(mask.size().area()));
}

std::vector<Snapshot<Mask>> resolve_overlaps(std::span<Region const> regions) {
    std::vector<Snapshot<Mask>> masks;
    for (auto const& region : regions) masks.push_back(region.mask);
    for (std::size_t upper = 0; upper < regions.size(); ++upper) {
        auto const& top = regions[upper];
        if (!top.enabled || top.overlap != Overlap::on_top || !top.mask) continue;
        for (std::size_t lower = 0; lower < upper; ++lower) {
            if (!masks[lower] || !regions[lower].enabled || regions[lower].negative != top.negative) continue;
            Mask const rest = combined(*masks[lower], *top.mask, Combination::subtract);
            if (rest != *masks[lower]) masks[lower] = rest;
        }
    }
    return masks;
}

}  // namespace daub
