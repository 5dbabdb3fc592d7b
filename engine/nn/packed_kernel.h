// The kernel of a convolution in the blocked layout that oneDNN computes with.
//
//     if (PackedKernel::pays(weight)) packed = std::make_shared<PackedKernel>(weight);
//     Tensor const y = packed->convolve(x, bias, stride, padding);
//
// ATen brings a plain kernel into that layout at every call, which takes as long as the convolution itself where maps
// are small. Here it happens at the first call, and the plain form is let go: a kernel that is mapped from a file then
// takes memory once. Results are the same bits. A call that needs gradients brings the plain form back. Thread-safe.
#pragma once

#include <ATen/core/Tensor.h>

#include <mutex>

namespace daub {

using at::Tensor;

class PackedKernel {
 public:
    /// kernel: [out, in, h, w], which nobody will change.
    explicit PackedKernel(Tensor kernel) : plain_(std::move(kernel)) {}

    /// Whether oneDNN convolves with such a kernel here: on the CPU, in fp32, or in bf16 where the processor has
    /// AVX-512.
    static bool pays(Tensor const& kernel);

    /// y = x ∗ kernel + bias with zero padding. x: [B, in, H, W] in any memory format, which the result keeps.
    Tensor convolve(Tensor const& x, Tensor const& bias, int64_t stride, int64_t padding);

 private:
    Tensor packed(at::IntArrayRef input_size, int64_t stride, int64_t padding);
    Tensor plain();

    std::mutex mutex_;
    Tensor plain_, packed_;  // one of them is defined
};

}  // namespace daub
