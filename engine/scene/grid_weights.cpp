#include "engine/scene/grid_weights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace daub {

std::vector<GridWeights> area_weights(int from, int to) {
    std::vector<GridWeights> cells(to);
    for (std::int64_t i = 0; i < to; ++i) {
        // In units of 1/to of a sample everything is a whole number: no rounding decides what a cell covers.
        std::int64_t const begin = i * from, end = begin + from;
        auto& cell = cells[i];
        cell.first = static_cast<int>(begin / to);
        for (std::int64_t k = cell.first; k * to < end; ++k) {
            std::int64_t const covered = std::min(end, (k + 1) * to) - std::max(begin, k * to);
            cell.weights.push_back(static_cast<double>(covered) / from);
        }
    }
    return cells;
}

std::vector<GridWeights> cubic_weights(int from, int to) {
    std::vector<GridWeights> cells(to);
    for (int i = 0; i < to; ++i) {
        double const center = (i + 0.5) * from / to - 0.5;
        int const base = static_cast<int>(std::floor(center));
        double const t = center - base;
        std::array<double, 4> const taps{((-t + 2) * t - 1) * t / 2, ((3 * t - 5) * t * t + 2) / 2,
                                         ((-3 * t + 4) * t + 1) * t / 2, (t - 1) * t * t / 2};
        int const first = std::clamp(base - 1, 0, from - 1), last = std::clamp(base + 2, 0, from - 1);
        auto& cell = cells[i];
        cell.first = first;
        cell.weights.assign(last - first + 1, 0);
        for (int k = 0; k < 4; ++k) cell.weights[std::clamp(base - 1 + k, 0, from - 1) - first] += taps[k];
    }
    return cells;
}

}  // namespace daub
