// Many tensors sent as few large messages.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace daub {

/// Tensors [first, end) that travel together.
struct Bucket {
    size_t first = 0, end = 0;
    int64_t numbers = 0;  ///< in all of them
    bool operator==(Bucket const&) const = default;
};

/// Neighbours go together up to `most` numbers; a larger tensor travels alone. Every tensor is in exactly one bucket.
std::vector<Bucket> buckets_of(std::span<int64_t const> sizes, int64_t most);

/// Replaces fp32 tensors by what `reduce` makes of them in place, flattened bucket by bucket into buffers on `device`.
/// Strides are kept: all processes lay their tensors out alike.
void reduce_in_buckets(std::vector<at::Tensor>& tensors, at::Device device,
                       std::function<void(at::Tensor const& flat)> const& reduce);

}  // namespace daub
