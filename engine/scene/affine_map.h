// Where points of a plane go when something on it moves, turns and grows.
//
//     AffineMap const turned = AffineMap::rotation(0.1, {256, 256});
//     Point const there = turned({100, 80});
//     AffineMap const both = later * earlier;
//
// Coordinates are pixels of a canvas; pixel (i, j) covers [i, i + 1) x [j, j + 1), its centre is (i + 0.5, j + 0.5).
#pragma once

#include <cmath>
#include <optional>

namespace daub {

struct Point {
    double x = 0, y = 0;
    bool operator==(Point const&) const = default;
};

/// x' = a x + b y + e, y' = c x + d y + f.
struct AffineMap {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    Point operator()(Point p) const { return {a * p.x + b * p.y + e, c * p.x + d * p.y + f}; }
    double determinant() const { return a * d - b * c; }

    static AffineMap translation(double x, double y) { return {.e = x, .f = y}; }
    static AffineMap scaling(double x, double y) { return {.a = x, .d = y}; }
    /// radians, from x towards y.
    static AffineMap rotation(double angle, Point centre) {
        double const s = std::sin(angle), k = std::cos(angle);
        return {k, -s, s, k, centre.x - k * centre.x + s * centre.y, centre.y - s * centre.x - k * centre.y};
    }

    bool operator==(AffineMap const&) const = default;
};

/// First `before`, then `after`.
inline AffineMap operator*(AffineMap const& after, AffineMap const& before) {
    Point const origin = after({before.e, before.f});
    return {after.a * before.a + after.b * before.c,
            after.a * before.b + after.b * before.d,
            after.c * before.a + after.d * before.c,
            after.c * before.b + after.d * before.d,
            origin.x,
            origin.y};
}

/// Nothing where the map flattens the plane.
inline std::optional<AffineMap> inverse(AffineMap const& map) {
    double const det = map.determinant();
    if (!(std::abs(det) > 1e-12) || !std::isfinite(det)) return std::nullopt;
    AffineMap const turned{map.d / det, -map.b / det, -map.c / det, map.a / det};
    Point const origin = turned({map.e, map.f});
    AffineMap result = turned;
    result.e = -origin.x, result.f = -origin.y;
    return result;
}

/// The same motion on a canvas that is (x, y) times as large.
inline AffineMap on_canvas(AffineMap const& map, double x, double y) {
    return AffineMap::scaling(x, y) * map * AffineMap::scaling(1 / x, 1 / y);
}

}  // namespace daub
