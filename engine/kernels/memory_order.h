// How kernels see the memory of a tensor.
#pragma once

#include <ATen/core/Tensor.h>

#include "engine/kernels/cpu/kernel_table.h"

namespace daub::cpu {

/// The extent of one sample of a [B, C, ...] tensor whose samples follow each other without gaps, channels first or
/// last; channels = 0 where the memory is in another order.
Extent sample_extent(at::Tensor const& x);

/// x itself where sample_extent() knows its order, otherwise a copy in the order that ATen suggests.
at::Tensor in_known_order(at::Tensor const& x);

/// `other` with exactly the strides of `x` (same shape), copied only where it has to be.
at::Tensor in_order_of(at::Tensor const& x, at::Tensor const& other);

/// Contiguous fp32 for reading by kernels; undefined stays undefined.
at::Tensor as_floats(at::Tensor const& parameter);

inline float const* data_or_null(at::Tensor const& floats) {
    return floats.defined() ? floats.const_data_ptr<float>() : nullptr;
}

/// Memory of a tensor as the kernels name its type.
template <typename T>
T const* read(at::Tensor const& x) {
    return static_cast<T const*>(x.const_data_ptr());
}
template <typename T>
T* write(at::Tensor const& x) {
    return static_cast<T*>(x.mutable_data_ptr());
}

}  // namespace daub::cpu
