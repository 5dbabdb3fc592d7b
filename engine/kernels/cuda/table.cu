// The table that the module exports.
#include "engine/kernels/cuda/device.h"

namespace daub::cuda {
namespace {

char const* error_text(int error) { return cudaGetErrorString(static_cast<cudaError_t>(error)); }

/// Machine code for compute capability 8 and later, see DAUB_CUDA_ARCHITECTURES.
bool runs_on(int device) {
    int major = 0;
    return cudaDeviceGetAttribute(&major, cudaDevAttrComputeCapabilityMajor, device) == 0 && major >= 8;
}

}  // namespace

extern "C" __attribute__((visibility("default"))) CudaKernels const* daub_cuda_kernels() {
    static CudaKernels const table{
        table_version,   error_text, runs_on,           group_norm_forward, group_norm_backward,
        takes_attention, score_max,  attention_forward, attention_backward, adamw,
    };
    return &table;
}

}  // namespace daub::cuda
