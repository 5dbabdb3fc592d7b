#include "engine/nn/region_bias.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace daub {

namespace {

/// [to, from]: share of each sample in each cell's mean. Rows sum to 1.
Tensor averaging_matrix(int64_t from, int64_t to) {
    Tensor matrix = at::zeros({to, from}, at::kDouble);
    auto shares = matrix.accessor<double, 2>();
    double const length = static_cast<double>(from) / static_cast<double>(to);  // samples in a cell
    for (int64_t cell = 0; cell < to; ++cell) {
        double const begin = static_cast<double>(cell) * length;
        double const end = begin + length;
        for (auto k = static_cast<int64_t>(begin); k < from && static_cast<double>(k) < end; ++k) {
            double const overlap = std::min(end, k + 1.0) - std::max(begin, static_cast<double>(k));
            shares[cell][k] = std::max(0.0, overlap) / length;
        }
    }
    return matrix;
}

}  // namespace

Tensor area_average(Tensor const& maps, Grid grid) {
    Tensor const rows = averaging_matrix(maps.size(-2), grid.height).to(maps.options());
    Tensor const columns = averaging_matrix(maps.size(-1), grid.width).to(maps.options());
    return at::matmul(at::matmul(rows, maps), columns.t());
}

Tensor region_bias(Tensor const& coverage, Tensor const& columns) {
    return at::matmul(coverage.flatten(2).transpose(1, 2), columns.to(coverage.scalar_type()));
}

}  // namespace daub
