#include "engine/scene/mask.h"

#include "engine/core/error.h"
#include "engine/scene/grid_weights.h"

namespace daub {

Mask::Mask(Size size, std::uint8_t value) : size_(size) {
    constexpr int largest_side = 65535;
    if (size.width < 0 || size.height < 0 || size.width > largest_side || size.height > largest_side)
        fail(ErrorKind::input, "A mask of {} x {} pixels cannot be: sides go up to {}.", size.width, size.height,
             largest_side);
    pixels_.assign(static_cast<std::size_t>(size.area()), value);
    if (size.empty()) size_ = {};
}

Plane coverage_on_grid(Mask const& mask, Size grid) {
    if (mask.empty() || grid.empty()) fail(ErrorKind::input, "The coverage of an empty mask or grid was asked for.");
    auto const columns = area_weights(mask.width(), grid.width), rows = area_weights(mask.height(), grid.height);
    Plane plane{grid, std::vector<float>(static_cast<std::size_t>(grid.area()))};
    std::vector<double> sums(mask.width());  // one strip of cells, summed over its rows
    for (int i = 0; i < grid.height; ++i) {
        std::fill(sums.begin(), sums.end(), 0.0);
        for (std::size_t k = 0; k < rows[i].weights.size(); ++k) {
            auto const row = mask.row(rows[i].first + static_cast<int>(k));
            for (std::size_t x = 0; x < row.size(); ++x) sums[x] += rows[i].weights[k] * row[x];
        }
        for (int j = 0; j < grid.width; ++j) {
            double sum = 0;
            for (std::size_t k = 0; k < columns[j].weights.size(); ++k)
                sum += columns[j].weights[k] * sums[columns[j].first + k];
            plane.values[static_cast<std::size_t>(i) * grid.width + j] = static_cast<float>(sum / 255);
        }
    }
    return plane;
}

}  // namespace daub
