#include "ui/paint/fill_rows.h"

namespace daub {
namespace {

/// How much of [pixel, pixel + 1) lies in [from, to).
double overlap(int pixel, double from, double to) {
    return std::max(0.0, std::min(to, pixel + 1.0) - std::max(from, static_cast<double>(pixel)));
}

/// Distance of (x, y) from the ellipse around the origin, negative inside: the implicit function over its gradient,
/// exact to first order beside the line, where alone it counts.
double ellipse_distance(double x, double y, double rx, double ry) {
    double const u = x / rx, v = y / ry, squares = u * u + v * v;
    double const gradient = 2 * std::hypot(u / rx, v / ry);
    return gradient > 0 ? (squares - 1) / gradient : -std::min(rx, ry);
}

double squared(QPointF vector) { return QPointF::dotProduct(vector, vector); }

}  // namespace

Rect fill_rectangle(Mask& mask, QRectF const& rectangle, Fill const& fill) {
    QRectF const r = rectangle.normalized();
    Rect const area = touched_pixels(mask, r);
    return fill_rows(mask, area, fill, [&](int y, std::span<std::uint8_t> row) {
        double const height = overlap(y, r.top(), r.bottom());
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = coverage_byte(height * overlap(area.x + static_cast<int>(i), r.left(), r.right()));
    });
}

Rect fill_ellipse(Mask& mask, QRectF const& bounds, Fill const& fill) {
    QRectF const r = bounds.normalized();
    // Thinner than a pixel it would have no inside; then it is as faint as it is thin.
    double const rx = std::max(0.5, r.width() / 2), ry = std::max(0.5, r.height() / 2);
    double const strength = std::min(1.0, r.width()) * std::min(1.0, r.height());
    Rect const area = touched_pixels(mask, r.adjusted(-1, -1, 1, 1));
    return fill_rows(mask, area, fill, [&](int y, std::span<std::uint8_t> row) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            double const x = area.x + static_cast<double>(i) + 0.5 - r.center().x(), dy = y + 0.5 - r.center().y();
            row[i] = coverage_byte(strength * std::clamp(0.5 - ellipse_distance(x, dy, rx, ry), 0.0, 1.0));
        }
    });
}

Rect fill_gradient(Mask& mask, Gradient const& gradient, Fill const& fill) {
    QPointF const way = gradient.to - gradient.from;
    double const length = squared(way);
    if (!(length > 0)) return {};
    return fill_rows(mask, {0, 0, mask.width(), mask.height()}, fill, [&](int y, std::span<std::uint8_t> row) {
        for (std::size_t x = 0; x < row.size(); ++x) {
            QPointF const from = QPointF(static_cast<double>(x) + 0.5, y + 0.5) - gradient.from;
            double const t = gradient.shape == GradientShape::linear ? QPointF::dotProduct(from, way) / length
                                                                     : std::sqrt(squared(from) / length);
            row[x] = coverage_byte(1 - t);
        }
    });
}

}  // namespace daub
