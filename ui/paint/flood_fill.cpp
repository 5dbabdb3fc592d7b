#include "ui/paint/fill_rows.h"

#include <cstdlib>

namespace daub {
namespace {

struct Place {
    int x, y;
};

/// Collects the connected pixels run by run: from a seed, the whole run of its row is marked, and the rows above and
/// below get one seed for each of their runs that touches it.
class Flood {
 public:
    Flood(Mask const& mask, int seed_value, int tolerance)
        : mask_(mask), filled_(mask.size()), value_(seed_value), tolerance_(tolerance) {}

    Mask from(Place seed) && {
        seeds_.push_back(seed);
        while (!seeds_.empty()) {
            Place const next = seeds_.back();
            seeds_.pop_back();
            if (open(next.x, next.y)) run(next);
        }
        return std::move(filled_);
    }

 private:
    bool open(int x, int y) const { return filled_.at(x, y) == 0 && std::abs(mask_.at(x, y) - value_) <= tolerance_; }

    void run(Place const& place) {
        int left = place.x, right = place.x;
        while (left > 0 && open(left - 1, place.y)) --left;
        while (right + 1 < mask_.width() && open(right + 1, place.y)) ++right;
        std::ranges::fill(filled_.row(place.y).subspan(left, right - left + 1), std::uint8_t{255});
        for (int const y : {place.y - 1, place.y + 1})
            if (y >= 0 && y < mask_.height()) seed_row(left, right, y);
    }

    void seed_row(int left, int right, int y) {
        bool inside = false;
        for (int x = left; x <= right; ++x) {
            bool const is_open = open(x, y);
            if (is_open && !inside) seeds_.push_back({x, y});
            inside = is_open;
        }
    }

    Mask const& mask_;
    Mask filled_;
    int value_, tolerance_;
    std::vector<Place> seeds_;
};

/// 255 inside; outside, the share of the pixel's neighbourhood of nine that is inside.
std::uint8_t softened(Mask const& filled, int x, int y) {
    if (filled.at(x, y) != 0) return 255;
    int inside = 0;
    for (int v = std::max(0, y - 1); v <= std::min(filled.height() - 1, y + 1); ++v)
        for (int u = std::max(0, x - 1); u <= std::min(filled.width() - 1, x + 1); ++u) inside += filled.at(u, v) != 0;
    return static_cast<std::uint8_t>(inside * 255 / 9);
}

}  // namespace

Rect fill_flood(Mask& mask, int x, int y, int tolerance, Fill const& fill) {
    if (x < 0 || y < 0 || x >= mask.width() || y >= mask.height()) return {};
    Mask const filled = Flood(mask, mask.at(x, y), tolerance).from({x, y});
    Rect const area{0, 0, mask.width(), mask.height()};
    return fill_rows(mask, area, fill, [&](int row_y, std::span<std::uint8_t> row) {
        for (int u = 0; u < static_cast<int>(row.size()); ++u) row[u] = softened(filled, u, row_y);
    });
}

}  // namespace daub
