#include "ui/canvas/contour.h"

#include <array>
#include <cmath>
#include <cstring>
#include <utility>

namespace daub {
namespace {

constexpr int threshold = 128;
constexpr double tolerance = 0.1;  // pixels

/// Directed pieces within one area: each ends where at most one other begins. Places are numbered: 2 x corner for the
/// edge to its right, 2 x corner + 1 for the edge below.
class Pieces {
 public:
    Pieces(Mask const& mask, Rect const& area)
        : mask_(mask),
          area_(area),
          stride_(area.width + 1),
          next_(2UL * stride_ * (area.height + 1), -1),
          entered_(next_.size(), false) {}

    void cell(int x, int y) {
        bool const a = inside(x, y), b = inside(x + 1, y), c = inside(x + 1, y + 1), d = inside(x, y + 1);
        int const top = place(x, y, 0), left = place(x, y, 1), right = place(x + 1, y, 1), bottom = place(x, y + 1, 0);
        // Inside lies to the left of each piece, as seen. Two opposite corners are kept apart.
        switch (a | b << 1 | c << 2 | d << 3) {
            case 1:
                return join(left, top);
            case 2:
                return join(top, right);
            case 3:
                return join(left, right);
            case 4:
                return join(right, bottom);
            case 5:
                return join(left, top), join(right, bottom);
            case 6:
                return join(top, bottom);
            case 7:
                return join(left, bottom);
            case 8:
                return join(bottom, left);
            case 9:
                return join(bottom, top);
            case 10:
                return join(top, right), join(bottom, left);
            case 11:
                return join(bottom, right);
            case 12:
                return join(right, left);
            case 13:
                return join(right, top);
            case 14:
                return join(top, left);
            default:
                return;
        }
    }

    std::vector<QPolygonF> lines() {
        std::vector<QPolygonF> all;
        for (int const start : starts_)
            if (next_[start] >= 0 && !entered_[start]) all.push_back(follow(start));
        for (int const start : starts_)  // what is left are loops
            if (next_[start] >= 0) all.push_back(follow(start));
        return all;
    }

 private:
    bool inside(int x, int y) const { return mask_.at(x, y) >= threshold; }
    int place(int x, int y, int direction) const { return 2 * ((y - area_.y) * stride_ + (x - area_.x)) + direction; }
    void join(int from, int to) {
        next_[from] = to;
        entered_[to] = true;
        starts_.push_back(from);
    }

    QPointF point(int place) const {
        int const corner = place / 2, x = area_.x + corner % stride_, y = area_.y + corner / stride_;
        bool const down = place % 2 == 1;
        double const first = mask_.at(x, y), second = down ? mask_.at(x, y + 1) : mask_.at(x + 1, y);
        double const t = (threshold - 0.5 - first) / (second - first);
        return {x + 0.5 + (down ? 0 : t), y + 0.5 + (down ? t : 0)};
    }

    QPolygonF follow(int from) {
        QPolygonF line{point(from)};
        while (next_[from] >= 0) {
            from = std::exchange(next_[from], -1);
            line << point(from);
        }
        return line;
    }

    Mask const& mask_;
    Rect area_;
    int stride_;
    std::vector<int> next_;
    std::vector<bool> entered_;
    std::vector<int> starts_;
};

double distance_from(QPointF point, QPointF a, QPointF b) {
    QPointF const way = b - a, from = point - a;
    double const length = std::hypot(way.x(), way.y());
    if (length < 1e-12) return std::hypot(from.x(), from.y());
    return std::abs(way.x() * from.y() - way.y() * from.x()) / length;
}

/// Douglas and Peucker 1973 between two kept points; appends all kept ones after `first`.
void simplify(QPolygonF const& line, int first, int last, QPolygonF& kept) {
    int farthest = -1;
    double most = tolerance;
    for (int i = first + 1; i < last; ++i)
        if (double const distance = distance_from(line[i], line[first], line[last]); distance > most)
            most = distance, farthest = i;
    if (farthest < 0) {
        kept << line[last];
        return;
    }
    simplify(line, first, farthest, kept);
    simplify(line, farthest, last, kept);
}

/// Eight pixels at once in two rows: true where no line can pass.
bool uniform(std::uint8_t const* a, std::uint8_t const* b) {
    constexpr std::uint64_t high = 0x8080808080808080;  // the threshold is the highest bit
    std::uint64_t above = 0, below = 0;
    std::memcpy(&above, a, 8), std::memcpy(&below, b, 8);
    above &= high, below &= high;
    return above == below && (above == 0 || above == high) && (a[8] & 0x80) == (a[0] & 0x80) &&
           (b[8] & 0x80) == (b[0] & 0x80);
}

}  // namespace

std::vector<QPolygonF> contour(Mask const& mask, Rect const& area) {
    Rect const cells = intersection(area, {0, 0, mask.width() - 1, mask.height() - 1});
    if (cells.empty()) return {};
    Pieces pieces(mask, cells);
    for (int y = cells.y; y < cells.bottom(); ++y) {
        std::uint8_t const *const above = mask.row(y).data(), *const below = mask.row(y + 1).data();
        for (int x = cells.x; x < cells.right();) {
            if (x + 8 <= cells.right() && uniform(above + x, below + x)) {
                x += 8;
                continue;
            }
            pieces.cell(x, y);
            ++x;
        }
    }
    std::vector<QPolygonF> simplified;
    for (QPolygonF const& line : pieces.lines()) {
        QPolygonF kept{line.front()};
        simplify(line, 0, static_cast<int>(line.size()) - 1, kept);
        simplified.push_back(std::move(kept));
    }
    return simplified;
}

}  // namespace daub
