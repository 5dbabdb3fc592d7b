// The fused CUDA kernels as plain functions over device memory: what the module libdaub_cuda.so exports.
//
//     CudaKernels const* cuda = cuda_kernels();      // engine/kernels/cuda_module.h; null without module or device
//     cuda->group_norm_forward(task, {device, stream});
//
// Neither torch nor CUDA types here, so that programs link without both. Callers own shapes and memory (device memory
// throughout); calls return at once, the work is queued on the stream. Results: 0, or a cudaError_t for error_text().
#pragma once

#include <cstdint>

#include "engine/kernels/activation_kind.h"

namespace daub::cuda {

constexpr int table_version = 1;

struct Queue {
    int device;
    void* stream;  ///< a cudaStream_t of that device
};

/// Shapes of [B, C, positions] in either memory order, samples without gaps; sums are taken in chunks of positions.
struct GroupNormShape {
    int64_t batch, channels, positions, groups;
    int64_t chunk_positions, chunks;
    bool channels_last;
    bool bf16;  ///< of x, y and their gradients; everything else is fp32
    Activation activation;
};

/// Parameters; null where there is none. scale and shift: rows of C, stride 0 or C between samples.
struct GroupNormParameters {
    float const *weight, *bias, *scale, *shift;
    int64_t scale_stride, shift_stride;
    float eps;
};

struct GroupNormForwardTask {
    GroupNormShape shape;
    GroupNormParameters parameters;
    void const* x;
    void* y;
    float *mean, *rstd;      ///< [B, groups]
    float *factor, *offset;  ///< [B, C]: y = activation(factor · x + offset)
    float* partial;          ///< scratch, [2, B, chunks, C]
};

struct GroupNormBackwardTask {
    GroupNormShape shape;
    GroupNormParameters parameters;
    void const *x, *dy;
    void* dx;
    float const *mean, *rstd, *factor, *offset;
    float* partial;       ///< scratch, [2, B, chunks, C]
    float* sums;          ///< [2, B, C]: Σ dp and Σ dp · (x − mean), dp the gradient before the activation
    float* coefficients;  ///< scratch, [3, B, C]
};

/// A [B, H, N, D] tensor with unit stride in D.
struct HeadsView {
    void* values;
    int64_t sample_stride, head_stride, row_stride;
};

/// logits = scale · (QKᵀ + bias_factor · areas) + key_logits, as in engine/kernels/attention.h.
struct AttentionTask {
    int64_t batch, heads, queries, keys, width;
    bool bf16;
    HeadsView q, k, v;
    void const* areas;  ///< [B or 1, queries, keys], or null
    bool areas_bf16;
    int64_t areas_stride;      ///< between samples: 0 or queries · keys
    float const* bias_factor;  ///< [B], or null without areas
    float const* key_logits;   ///< rows of keys, or null
    int64_t key_logits_stride;
    float scale;
};

struct AttentionForwardTask {
    AttentionTask attention;
    HeadsView out;
    float* log_sums;  ///< [B, H, queries], natural logarithms; null: not wanted
};

struct AttentionBackwardTask {
    AttentionTask attention;
    HeadsView dout, dq, dk, dv;
    float const* log_sums;
};

struct ScoreMaxTask {
    AttentionTask attention;
    float const* counted;  ///< rows of keys, 0 or 1; null: all count
    int64_t counted_stride;
    float* maxima;  ///< [B], zeros before: max(0, counted scores), unscaled
};

/// One parameter of the optimiser; null where there is none. See AdamwTensor.
struct AdamwStretch {
    float* master;
    void const* gradient;
    float *first_moment, *second_moment, *average;
    void* compute_copy;
    int64_t count;
    float decay;  ///< 1 − learning rate · weight decay, or 1
    bool gradient_is_bf16, copy_is_bf16;
};

struct AdamwFactors {
    float gradient_scale, beta1, beta2, step, correction2, eps, average_rate;
};

struct CudaKernels {
    int version;  ///< table_version of the module
    char const* (*error_text)(int error);
    /// Whether the module holds code for that GPU.
    bool (*runs_on)(int device);
    int (*group_norm_forward)(GroupNormForwardTask const&, Queue);
    int (*group_norm_backward)(GroupNormBackwardTask const&, Queue);
    /// Whether the shared memory of the device holds keys and values of that size.
    bool (*takes_attention)(int64_t keys, int64_t width, bool bf16, int device);
    int (*score_max)(ScoreMaxTask const&, Queue);
    int (*attention_forward)(AttentionForwardTask const&, Queue);
    int (*attention_backward)(AttentionBackwardTask const&, Queue);
    int (*adamw)(AdamwStretch const* stretches, int64_t count, AdamwFactors const&, Queue);
};

/// The one symbol of the module.
extern "C" CudaKernels const* daub_cuda_kernels();
using CudaKernelsFunction = CudaKernels const* (*)();

}  // namespace daub::cuda
