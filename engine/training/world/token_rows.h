// Captions of a batch as tensors, for one text encoder.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <vector>

namespace daub {

struct TokenRow {
    std::vector<int64_t> ids;                  ///< with begin and end, without padding
    std::vector<std::vector<size_t>> columns;  ///< of the words of each region
};

struct TokenTensors {
    at::Tensor ids;      ///< int64 [B,L], L a multiple of 8
    at::Tensor mask;     ///< bool [B,L]: not padding
    at::Tensor columns;  ///< fp32 [B,R,L], 0 or 1
};

/// On the CPU, with room for `most_regions` regions in each row.
TokenTensors pack_rows(std::span<TokenRow const> rows, int64_t padding, int64_t most_regions);

}  // namespace daub
