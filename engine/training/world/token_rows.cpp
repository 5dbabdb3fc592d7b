#include "engine/training/world/token_rows.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {

TokenTensors pack_rows(std::span<TokenRow const> rows, int64_t padding, int64_t most_regions) {
    constexpr int64_t length_multiple = 8;  // few lengths, so that kernels and memory are found again
    size_t longest = 1;
    for (TokenRow const& row : rows) longest = std::max(longest, row.ids.size());
    int64_t const count = int64_t(rows.size());
    int64_t const length = (int64_t(longest) + length_multiple - 1) / length_multiple * length_multiple;
    TokenTensors out{at::full({count, length}, padding, at::kLong), at::zeros({count, length}, at::kBool),
                     at::zeros({count, most_regions, length})};
    auto ids = out.ids.accessor<int64_t, 2>();
    auto mask = out.mask.accessor<bool, 2>();
    auto columns = out.columns.accessor<float, 3>();
    for (int64_t b = 0; b < count; ++b) {
        TokenRow const& row = rows[size_t(b)];
        for (size_t i = 0; i < row.ids.size(); ++i) ids[b][int64_t(i)] = row.ids[i], mask[b][int64_t(i)] = true;
        for (size_t r = 0; r < row.columns.size(); ++r)
            for (size_t const column : row.columns[r]) columns[b][int64_t(r)][int64_t(column)] = 1;
    }
    return out;
}

}  // namespace daub
