// 3×3 convolutions by Winograd's F(2×2, 3×3): 16 products for four pixels where the definition takes 36 (Lavin and Gray
// 2015, Fast Algorithms for Convolutional Neural Networks, section 4.1).
//
//     if (WinogradKernel::pays(kernel, x.sizes())) y = WinogradKernel(kernel).convolve(x, bias);
//
// The transformed kernel takes 16/9 of the plain one's memory. The error against exact arithmetic is about 2.6 times that
// of a direct convolution: 0.42 % of the result's root mean square against 0.17 % in bf16, where transformed inputs and
// kernels are rounded too, 2.9e-7 against 1.1e-7 in fp32 (320 channels, random). Immutable, thread-safe.
#pragma once

#include <ATen/core/Tensor.h>

namespace daub {

using at::Tensor;

class WinogradKernel {
 public:
    /// Whether such kernels, [out, in, h, w], can be computed here: on the CPU, in fp32, or in bf16 where the processor
    /// multiplies pairs of them.
    static bool computes(at::IntArrayRef kernel, at::ScalarType type);
    /// Whether the time that this saves over oneDNN's direct convolution (stride, dilation and padding 1) is worth its
    /// memory. map: sizes of the input, [B, in, H, W]. Not in bf16 where the processor has a matrix unit (AMX).
    static bool pays(at::IntArrayRef kernel, at::ScalarType type, at::IntArrayRef map);
    static bool pays(Tensor const& kernel, at::IntArrayRef map) {
        return kernel.device().is_cpu() && pays(kernel.sizes(), kernel.scalar_type(), map);
    }

    /// kernel: [out, in, 3, 3] on the CPU, in and out multiples of 16.
    explicit WinogradKernel(Tensor const& kernel);

    /// y = x ∗ kernel + bias with padding 1. x: [B, in, H, W], the kernel's type; bias: [out] or undefined. Result in
    /// channels-last order.
    Tensor convolve(Tensor const& x, Tensor const& bias) const;

 private:
    int64_t in_, out_;
    Tensor cells_;  // as WinogradKernels::transform_kernel writes them
};

}  // namespace daub
