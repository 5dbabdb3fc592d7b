#include "engine/kernels/memory_order.h"

#include <ATen/ATen.h>

namespace daub::cpu {

Extent sample_extent(at::Tensor const& x) {
    int64_t const channels = x.size(1);
    int64_t const positions = channels == 0 || x.size(0) == 0 ? 0 : x.numel() / x.size(0) / channels;
    if (x.is_contiguous()) return {channels, positions, positions, 1};
    // Channels last of any rank, transposed token matrices included.
    bool const channels_last = x.movedim(1, -1).is_contiguous();
    if (channels_last) return {channels, positions, 1, channels};
    return {};
}

at::Tensor in_known_order(at::Tensor const& x) {
    return sample_extent(x).channels ? x : x.contiguous(x.suggest_memory_format());
}

at::Tensor in_order_of(at::Tensor const& x, at::Tensor const& other) {
    if (other.strides() == x.strides()) return other;
    return at::empty_strided(x.sizes(), x.strides(), other.options()).copy_(other);
}

at::Tensor as_floats(at::Tensor const& parameter) {
    return parameter.defined() ? parameter.detach().to(at::kFloat).contiguous() : parameter;
}

}  // namespace daub::cpu
