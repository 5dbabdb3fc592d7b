// The kernel of a convolution, or the matrix of a linear layer, in the blocked layout that oneDNN computes with.
//
//     if (PackedKernel::pays(weight)) packed = std::make_shared<PackedKernel>(weight);
//     Tensor const y = packed->convolve(x, bias, stride, padding);  // or packed->multiply(x, bias)
//
// ATen brings a plain kernel into that layout at every call, which takes as long as the convolution itself where maps
// are small, and a matrix block by block; a bias of a linear layer costs it one more pass over the result. Here it
// happens at the first call, and the plain form is let go: a kernel that is mapped from a file then takes memory once.
// Convolutions, and products in bf16, are the same bits. A call that needs gradients brings the plain form back.
// Kernels of 3×3 that meet a large map first are transformed for Winograd's algorithm instead (kernels/winograd.h),
// from which the plain form cannot be had to the bit: they keep it. Thread-safe.
#pragma once

#include <ATen/core/Tensor.h>

#include <mutex>
#include <optional>

#include "engine/kernels/winograd.h"

namespace daub {

using at::Tensor;

class PackedKernel {
 public:
    /// kernel: [out, in, h, w] or [out, in], which nobody will change.
    explicit PackedKernel(Tensor kernel) : plain_(std::move(kernel)) {}

    /// Whether oneDNN computes with such a kernel here: on the CPU, in fp32, or in bf16 where the processor has
    /// AVX-512.
    static bool pays(Tensor const& kernel);

    /// y = x ∗ kernel + bias with zero padding. x: [B, in, H, W] in any memory format, which the result keeps.
    Tensor convolve(Tensor const& x, Tensor const& bias, int64_t stride, int64_t padding);
    /// y = x kernelᵀ + bias. x: [..., in]; bias: [out] or undefined; result [..., out], contiguous.
    Tensor multiply(Tensor const& x, Tensor const& bias);

 private:
    /// The packed form, made by `pack` of the plain one at the first call.
    template <typename Pack>
    Tensor packed(Pack const& pack);
    Tensor plain();
    /// The transformed kernel, if this is one that the first map was large enough for.
    WinogradKernel const* winograd(at::IntArrayRef map, int64_t stride, int64_t padding);

    std::mutex mutex_;
    Tensor plain_, packed_;                   // one of them is defined
    std::optional<WinogradKernel> winograd_;  // never where packed_ is
};

}  // namespace daub
