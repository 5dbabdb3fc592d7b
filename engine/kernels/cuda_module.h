// The fused CUDA kernels, if this machine can run them.
//
// They live in a shared module of their own, libdaub_cuda.so, which is looked for and loaded when the first tensor on a
// GPU arrives: in the folder of the program, in ../lib/daub beside it, then wherever the dynamic linker looks; or at
// DAUB_CUDA_MODULE. So the programs start where there is neither CUDA nor a GPU, and without the module everything on
// GPUs goes to ATen. DAUB_FUSED_CUDA=0 in the environment, or use_fused_cuda(false), asks for ATen where both are
// there.
#pragma once

#include <ATen/core/Tensor.h>

#include "engine/kernels/cuda/cuda_kernels.h"

namespace daub {

/// The table of the loaded module; null where there is none or it is switched off. Thread-safe.
cuda::CudaKernels const* cuda_kernels();

/// The same for work on `x`: null too where x is not on a GPU that the module has code for.
cuda::CudaKernels const* cuda_kernels_for(at::Tensor const& x);

/// Switches between the module and ATen for what follows; on at the start. Not thread-safe, and not
/// between a forward pass and its backward pass.
void use_fused_cuda(bool on);

/// Device and current stream of a tensor on a GPU; the null queue for one on the CPU, as tests use it.
cuda::Queue queue_of(at::Tensor const& x);

/// Throws Error (internal) naming the kernel if `error` is not 0.
void check_cuda(cuda::CudaKernels const& kernels, int error, char const* kernel);

}  // namespace daub
