// The fused CUDA kernels on tensors: forward and backward, no autograd. The module's kernels are passed in, so that
// tests can run the same code with kernels compiled for the CPU. Arguments and results as in the *_cpu.h headers.
#pragma once

#include <span>

#include "engine/kernels/attention_cpu.h"
#include "engine/kernels/cuda/cuda_kernels.h"
#include "engine/kernels/group_norm_cpu.h"
#include "engine/kernels/optimizer.h"

namespace daub::cuda {

using at::Tensor;

cpu::GroupNormForward group_norm_forward(CudaKernels const& kernels, cpu::GroupNormArguments const& arguments);
cpu::GroupNormGradients group_norm_backward(CudaKernels const& kernels, cpu::GroupNormArguments const& arguments,
                                            cpu::GroupNormForward const& saved, Tensor const& dy);

bool takes_attention(CudaKernels const& kernels, Tensor const& q, Tensor const& k, Tensor const& v);
cpu::AttentionInputs prepare_attention(CudaKernels const& kernels, Tensor const& q, Tensor const& k, Tensor const& v,
                                       PaintedKeys const& paint);
/// log_sums are natural logarithms here: they go to this attention_backward only.
cpu::AttentionForward attention_forward(CudaKernels const& kernels, cpu::AttentionInputs const& inputs,
                                        bool with_log_sums);
cpu::AttentionGradients attention_backward(CudaKernels const& kernels, cpu::AttentionInputs const& inputs,
                                           Tensor const& log_sums, Tensor const& dout);

/// tensors: dense, each with all its state in the same memory order, all on one device.
void adamw_ema_step(CudaKernels const& kernels, std::span<AdamwTensor const> tensors, AdamwSettings const& settings);

}  // namespace daub::cuda
