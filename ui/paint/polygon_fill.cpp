// Exact-area coverage by accumulation: each edge adds, in the pixels that it crosses, the signed area to its right; a
// running sum along the row then gives the winding number times the covered area (as font-rs and stb_truetype do).
#include "ui/paint/fill_rows.h"

#include <utility>

namespace daub {
namespace {

class AreaBuffer {
 public:
    explicit AreaBuffer(Rect const& area)
        : area_(area), cells_(static_cast<std::size_t>(area.width + 2) * std::max(0, area.height)) {}

    void edge(QPointF a, QPointF b) {
        if (a.y() == b.y()) return;
        double const sign = a.y() < b.y() ? 1 : -1;
        if (sign < 0) std::swap(a, b);
        double const slope = (b.x() - a.x()) / (b.y() - a.y());
        double const top = std::max(a.y(), static_cast<double>(area_.y)),
                     bottom = std::min(b.y(), static_cast<double>(area_.bottom()));
        for (double y = top; y < bottom;) {
            double const next = std::min(bottom, std::floor(y) + 1);
            row_piece(static_cast<int>(std::floor(y)), a.x() + (y - a.y()) * slope, a.x() + (next - a.y()) * slope,
                      sign * (next - y));
            y = next;
        }
    }

    void coverage(int y, std::span<std::uint8_t> out) const {
        double sum = 0;
        double const* cell = &cells_[row_index(y)];
        for (auto& value : out) value = coverage_byte(std::abs(sum += *cell++));
    }

 private:
    std::size_t row_index(int y) const { return static_cast<std::size_t>(y - area_.y) * (area_.width + 2); }

    /// A piece of an edge within one row, `height` of it signed, between two columns in any order.
    void row_piece(int y, double x0, double x1, double height) {
        double const left_limit = area_.x, right_limit = area_.right();
        if (x0 > x1) std::swap(x0, x1);
        x0 = std::clamp(x0, left_limit, right_limit), x1 = std::clamp(x1, left_limit, right_limit);
        double* const row = &cells_[row_index(y)];
        if (x1 - x0 < 1e-9) return add(row, x0, height);
        for (double x = x0; x < x1;) {  // split at pixel borders; each share lies in one pixel
            double const next = std::min(x1, std::floor(x) + 1);
            add(row, (x + next) / 2, height * (next - x) / (x1 - x0));
            x = next;
        }
    }

    /// `height` of an edge whose middle is at x: its pixel is covered from there on, all later ones fully.
    void add(double* row, double x, double height) {
        double const from_left = x - area_.x, column = std::floor(from_left);
        auto const i = static_cast<std::size_t>(column);
        double const covered = 1 - (from_left - column);
        row[i] += height * covered;
        row[i + 1] += height * (1 - covered);
    }

    Rect area_;
    std::vector<double> cells_;
};

QRectF bounds(std::span<QPointF const> points) {
    auto const [left, right] = std::ranges::minmax_element(points, {}, &QPointF::x);
    auto const [top, bottom] = std::ranges::minmax_element(points, {}, &QPointF::y);
    return {QPointF(left->x(), top->y()), QPointF(right->x(), bottom->y())};
}

}  // namespace

Rect fill_polygon(Mask& mask, std::span<QPointF const> corners, Fill const& fill) {
    if (corners.size() < 3) return {};
    Rect const area = touched_pixels(mask, bounds(corners));
    AreaBuffer buffer(area);
    for (std::size_t i = 0; i < corners.size() && !area.empty(); ++i)
        buffer.edge(corners[i], corners[(i + 1) % corners.size()]);
    return fill_rows(mask, area, fill, [&](int y, std::span<std::uint8_t> row) { buffer.coverage(y, row); });
}

}  // namespace daub
