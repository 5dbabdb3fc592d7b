#include "engine/frames/matte_motion.h"

#include "engine/core/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace daub {
namespace {

/// Sides of the mattes that are compared: coarse to get near, fine to be exact to a tenth of a pixel of 1024.
constexpr std::array sides{32, 96, 256};
constexpr int most_rounds = 40;

float at_clamped(Plane const& plane, int x, int y) {
    return plane.at(std::clamp(x, 0, plane.size.width - 1), std::clamp(y, 0, plane.size.height - 1));
}

/// Bilinear between centres of pixels, 0 outside.
float sample(Plane const& plane, Point p) {
    double const x = p.x - 0.5, y = p.y - 0.5;
    int const i = static_cast<int>(std::floor(x)), j = static_cast<int>(std::floor(y));
    if (i < -1 || j < -1 || i >= plane.size.width || j >= plane.size.height) return 0;
    auto const u = static_cast<float>(x - i), v = static_cast<float>(y - j);
    auto const value = [&](int a, int b) {
        return a < 0 || b < 0 || a >= plane.size.width || b >= plane.size.height ? 0.0F : plane.at(a, b);
    };
    return (1 - v) * ((1 - u) * value(i, j) + u * value(i + 1, j)) +
           v * ((1 - u) * value(i, j + 1) + u * value(i + 1, j + 1));
}

/// Mean over the pixels of each cell; the plane itself where it is no larger.
Plane reduced(Plane const& plane, int side) {
    int const longest = std::max(plane.size.width, plane.size.height);
    if (longest <= side) return plane;
    auto const scaled = [&](int n) { return std::max(1, static_cast<int>(std::lround(double(n) * side / longest))); };
    Size const size{scaled(plane.size.width), scaled(plane.size.height)};
    Plane sum{.size = size, .values = std::vector<float>(static_cast<std::size_t>(size.area()))};
    std::vector<float> number(sum.values.size());
    for (int y = 0; y < plane.size.height; ++y)
        for (int x = 0; x < plane.size.width; ++x) {
            std::size_t const to =
                static_cast<std::size_t>(std::int64_t{y} * size.height / plane.size.height) * size.width +
                static_cast<std::size_t>(std::int64_t{x} * size.width / plane.size.width);
            sum.values[to] += plane.at(x, y);
            ++number[to];
        }
    for (std::size_t i = 0; i < number.size(); ++i) sum.values[i] /= std::max(number[i], 1.0F);
    return sum;
}

/// 1 2 1 in both directions, so that gradients reach beyond a hard edge.
Plane blurred(Plane const& plane) {
    Plane across = plane, both = plane;
    for (int y = 0; y < plane.size.height; ++y)
        for (int x = 0; x < plane.size.width; ++x)
            across.values[static_cast<std::size_t>(y) * plane.size.width + x] =
                (at_clamped(plane, x - 1, y) + 2 * plane.at(x, y) + at_clamped(plane, x + 1, y)) / 4;
    for (int y = 0; y < plane.size.height; ++y)
        for (int x = 0; x < plane.size.width; ++x)
            both.values[static_cast<std::size_t>(y) * plane.size.width + x] =
                (at_clamped(across, x, y - 1) + 2 * across.at(x, y) + at_clamped(across, x, y + 1)) / 4;
    return both;
}

struct Moments {
    double area = 0;
    Point centre;
};

Moments moments(Plane const& plane) {
    Moments m;
    for (int y = 0; y < plane.size.height; ++y)
        for (int x = 0; x < plane.size.width; ++x) {
            double const v = plane.at(x, y);
            m.area += v, m.centre.x += v * (x + 0.5), m.centre.y += v * (y + 0.5);
        }
    if (m.area > 0) m.centre.x /= m.area, m.centre.y /= m.area;
    return m;
}

/// A similarity about a centre: p -> (1 + s) R(p - centre) + centre + t, as the four numbers that are sought. Linear in
/// them: x' = x + s·dx − r·dy + tx, y' = y + r·dx + s·dy + ty.
using Change = std::array<double, 4>;  // s, r, tx, ty

AffineMap map_of(Change const& c, Point centre) {
    double const s = 1 + c[0], r = c[1];
    return {s, -r, r, s, centre.x - s * centre.x + r * centre.y + c[2], centre.y - r * centre.x - s * centre.y + c[3]};
}

/// Solves a symmetric positive 4 × 4 system by Gauss's elimination; zeros where it has no solution.
Change solved(std::array<std::array<double, 5>, 4> m) {
    for (int i = 0; i < 4; ++i) {
        int best = i;
        for (int r = i + 1; r < 4; ++r)
            if (std::abs(m[r][i]) > std::abs(m[best][i])) best = r;
        std::swap(m[i], m[best]);
        if (std::abs(m[i][i]) < 1e-12) return {};
        for (int r = 0; r < 4; ++r) {
            if (r == i) continue;
            double const factor = m[r][i] / m[i][i];
            for (int c = i; c < 5; ++c) m[r][c] -= factor * m[i][c];
        }
    }
    return {m[0][4] / m[0][0], m[1][4] / m[1][1], m[2][4] / m[2][2], m[3][4] / m[3][3]};
}

/// Sum of squared differences and the Gauss-Newton step for `back`, which takes places of `now` to places of `before`.
struct Fit {
    double error = 0;
    Change step{};
};

Fit fit(Plane const& before, Plane const& now, AffineMap const& back, Point centre, double damping) {
    std::array<std::array<double, 5>, 4> system{};
    Fit result;
    for (int y = 0; y < now.size.height; ++y)
        for (int x = 0; x < now.size.width; ++x) {
            Point const here{x + 0.5, y + 0.5}, there = back(here);
            double const error = now.at(x, y) - sample(before, there);
            result.error += error * error;
            double const gx = (sample(before, {there.x + 1, there.y}) - sample(before, {there.x - 1, there.y})) / 2;
            double const gy = (sample(before, {there.x, there.y + 1}) - sample(before, {there.x, there.y - 1})) / 2;
            if (gx == 0 && gy == 0) continue;
            double const dx = there.x - centre.x, dy = there.y - centre.y;
            Change const slope{gx * dx + gy * dy, gy * dx - gx * dy, gx, gy};
            for (int i = 0; i < 4; ++i) {
                for (int j = 0; j < 4; ++j) system[i][j] += slope[i] * slope[j];
                system[i][4] += slope[i] * error;
            }
        }
    for (int i = 0; i < 4; ++i) system[i][i] *= 1 + damping;
    result.step = solved(system);
    return result;
}

/// Levenberg and Marquardt from a first guess.
AffineMap refined(Plane const& before, Plane const& now, AffineMap back) {
    Point const centre = moments(before).centre;
    double damping = 1e-3;
    Fit current = fit(before, now, back, centre, damping);
    for (int round = 0; round < most_rounds && damping < 1e3; ++round) {
        AffineMap const tried = map_of(current.step, centre) * back;
        Fit const next = fit(before, now, tried, centre, damping);
        bool const better = next.error < current.error;
        bool const done = better && current.error - next.error < 1e-7 * current.error;
        if (better) back = tried, current = next;
        damping = better ? damping / 4 : damping * 8;
        if (!better) current = fit(before, now, back, centre, damping);
        if (done) break;
    }
    return back;
}

/// Catmull-Rom weights of the four neighbours.
std::array<float, 4> cubic(float t) {
    float const t2 = t * t, t3 = t2 * t;
    return {-0.5F * t3 + t2 - 0.5F * t, 1.5F * t3 - 2.5F * t2 + 1, -1.5F * t3 + 2 * t2 + 0.5F * t,
            0.5F * t3 - 0.5F * t2};
}

/// All channels of the picture at a place, its border going on outside.
void sample_picture(Image const& image, Point p, std::span<float> out) {
    double const x = p.x - 0.5, y = p.y - 0.5;
    int const i = static_cast<int>(std::floor(x)), j = static_cast<int>(std::floor(y));
    auto const across = cubic(static_cast<float>(x - i)), down = cubic(static_cast<float>(y - j));
    std::ranges::fill(out, 0.0F);
    for (int b = 0; b < 4; ++b) {
        auto const row = image.row<float>(std::clamp(j - 1 + b, 0, image.height() - 1));
        for (int a = 0; a < 4; ++a) {
            float const weight = across[a] * down[b];
            std::size_t const at = static_cast<std::size_t>(std::clamp(i - 1 + a, 0, image.width() - 1)) * out.size();
            for (std::size_t c = 0; c < out.size(); ++c) out[c] += weight * row[at + c];
        }
    }
}

/// Fills what `known` (0..1) says little of from around it: means of known pixels at half sizes, and back (push-pull,
/// Gortler et al. 1996).
void fill_holes(Image& image, std::vector<float> known) {
    int const w = image.width(), h = image.height(), n = image.channels();
    if (std::ranges::all_of(known, [](float k) { return k >= 1; })) return;
    if (w <= 1 && h <= 1) return;
    int const hw = (w + 1) / 2, hh = (h + 1) / 2;
    ImageFormat format = image.format();
    format.width = hw, format.height = hh;
    Image half(format);
    std::vector<float> weight(static_cast<std::size_t>(hw) * hh);
    for (int y = 0; y < h; ++y)
        for (int x = 0; x < w; ++x) {
            float const k = known[static_cast<std::size_t>(y) * w + x];
            weight[static_cast<std::size_t>(y / 2) * hw + x / 2] += k;
            for (int c = 0; c < n; ++c) half.row<float>(y / 2)[(x / 2) * n + c] += k * image.row<float>(y)[x * n + c];
        }
    for (int y = 0; y < hh; ++y)
        for (int x = 0; x < hw; ++x) {
            float& k = weight[static_cast<std::size_t>(y) * hw + x];
            for (int c = 0; c < n && k > 0; ++c) half.row<float>(y)[x * n + c] /= k;
            k = std::min(k, 1.0F);
        }
    fill_holes(half, std::move(weight));
    std::vector<float> around(static_cast<std::size_t>(n));
    for (int y = 0; y < h; ++y)
        for (int x = 0; x < w; ++x) {
            float const k = known[static_cast<std::size_t>(y) * w + x];
            if (k >= 1) continue;
            sample_picture(half, {(x + 0.5) / 2, (y + 0.5) / 2}, around);
            for (int c = 0; c < n; ++c) {
                float& value = image.row<float>(y)[x * n + c];
                value = k * value + (1 - k) * around[static_cast<std::size_t>(c)];
            }
        }
}

/// How much of each pixel is still what it was: not where an area was and no longer is.
std::vector<float> still_known(Size size, std::span<CarriedArea const> areas) {
    std::vector<float> known(static_cast<std::size_t>(size.area()), 1.0F);
    for (CarriedArea const& area : areas) {
        if (area.before.values.empty()) continue;
        // A little more than the matte: what was generated reaches over its edge.
        Plane const wide = blurred(blurred(blurred(area.before)));
        for (std::size_t i = 0; i < known.size(); ++i) known[i] *= 1 - std::min(1.0F, 4 * wide.values[i]);
    }
    return known;
}

}  // namespace

std::optional<AffineMap> matte_motion(Plane const& before, Plane const& now) {
    if (before.size != now.size)
        fail(ErrorKind::input, "A matte of {} x {} pixels follows one of {} x {}.", now.size.width, now.size.height,
             before.size.width, before.size.height);
    Moments const from = moments(before), to = moments(now);
    if (from.area < 1 || to.area < 1) return std::nullopt;
    double const growth = std::sqrt(from.area / to.area);
    AffineMap back = AffineMap::translation(from.centre.x, from.centre.y) * AffineMap::scaling(growth, growth) *
                     AffineMap::translation(-to.centre.x, -to.centre.y);
    for (int const side : sides) {
        Plane const a = blurred(reduced(before, side)), b = blurred(reduced(now, side));
        double const sx = double(a.size.width) / before.size.width, sy = double(a.size.height) / before.size.height;
        back = on_canvas(refined(a, b, on_canvas(back, sx, sy)), 1 / sx, 1 / sy);
        if (side >= std::max(before.size.width, before.size.height)) break;
    }
    return inverse(back);
}

Image carried_picture(ImageView const& picture, std::span<CarriedArea const> areas) {
    Image const from = convert(picture, PixelType::f32);
    Image out = from;
    fill_holes(out, still_known(from.size(), areas));
    std::vector<float> pixel(static_cast<std::size_t>(from.channels()));
    for (CarriedArea const& area : areas) {
        auto const back = inverse(area.motion);
        if (!back) fail(ErrorKind::input, "A motion leaves nothing of what moves.");
        for (int y = 0; y < out.height(); ++y)
            for (int x = 0; x < out.width(); ++x) {
                float const m = area.now.at(x, y);
                if (m <= 0) continue;
                sample_picture(from, (*back)({x + 0.5, y + 0.5}), pixel);
                for (std::size_t c = 0; c < pixel.size(); ++c) {
                    float& value = out.row<float>(y)[x * pixel.size() + c];
                    value += m * (pixel[c] - value);
                }
            }
    }
    return out;
}

Plane carried_matte(Plane const& matte, AffineMap const& motion) {
    auto const back = inverse(motion);
    Plane out = matte;
    for (int y = 0; y < matte.size.height; ++y)
        for (int x = 0; x < matte.size.width; ++x)
            out.values[static_cast<std::size_t>(y) * matte.size.width + x] =
                back ? sample(matte, (*back)({x + 0.5, y + 0.5})) : 0;
    return out;
}

}  // namespace daub
