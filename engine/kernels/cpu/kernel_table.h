// The fused CPU kernels as plain functions over memory, one table of them per instruction set.
//
//     KernelTable const& cpu = cpu_kernels();
//     cpu.norm_bf16.moments(x, extent, mean, m2);
//
// No tensors here: the *_lanes.cpp files are compiled several times, and callers (engine/kernels/*.cpp) own shapes,
// memory and threads. Each kernel does one thread's share. Tables live as long as the program; choosing is not
// thread-safe, using is.
#pragma once

#include <cstdint>

#include "engine/kernels/activation_kind.h"

namespace daub::cpu {

/// Storage of a bfloat16: the upper half of a float.
struct Bf16 {
    uint16_t bits;
};

/// A block of one sample: channels × positions. One of the strides is 1 (in elements).
struct Extent {
    int64_t channels, positions;
    int64_t channel_stride, position_stride;
};

/// Per-channel coefficients of y = activation(factor · x + offset).
struct ChannelAffine {
    float const *factor, *offset;
    Activation activation;
};

/// Per-channel coefficients of dx = dy' · slope + x · curve + constant.
struct ChannelGradient {
    float const *slope, *curve, *constant;
};

template <typename T>
struct NormKernels {
    /// Mean and sum of squared deviations of each channel over the positions.
    void (*moments)(T const* x, Extent, float* mean, float* m2);
    /// y = activation(factor · x + offset).
    void (*apply)(T const* x, T* y, Extent, ChannelAffine);
    /// With dp = dy · activation'(factor · x + offset), per channel: Σ dp and Σ dp · (x − mean).
    void (*backward_sums)(T const* x, T const* dy, Extent, ChannelAffine, float const* mean, float* sum, float* sum_x);
    /// dx = dp · slope + x · curve + constant.
    void (*backward_apply)(T const* x, T const* dy, T* dx, Extent, ChannelAffine, ChannelGradient);
};

/// Attention of some queries of one head of one sample: logits = scale · (QKᵀ + bias_factor · areas) + key_logits.
template <typename T>
struct AttentionTask {
    T const *q, *k, *v;                    ///< rows of `width` values
    int64_t q_stride, k_stride, v_stride;  ///< from row to row
    int64_t queries, keys, width;
    float const* areas_fp32 = nullptr;  ///< [queries, keys], or null
    Bf16 const* areas_bf16 = nullptr;   ///< the same in bf16; at most one of the two
    float bias_factor = 0;              ///< gain · max; areas are not read where it is 0
    float const* key_logits = nullptr;  ///< [keys], finite or −inf, or null
    float scale = 1;
};

/// A matrix that a kernel writes: rows of `width` values.
template <typename T>
struct WrittenRows {
    T* values;
    int64_t stride;
};

template <typename T>
struct AttentionKernels {
    /// Floats of scratch memory (64-byte aligned) that the kernels below need.
    int64_t (*scratch_size)(int64_t keys, int64_t width);
    /// max(0, scores of counted keys), unscaled. counted: [keys] of 0 and 1, or null.
    float (*score_max)(AttentionTask<T> const&, float const* counted, float* scratch);
    /// out = softmax(logits) · V; log_sums: [queries], log₂ of the sum of the exponentials (null: not wanted).
    void (*forward)(AttentionTask<T> const&, WrittenRows<T> out, float* log_sums, float* scratch);
    /// All queries of the head at once: dk and dv are sums over them.
    void (*backward)(AttentionTask<T> const&, T const* dout, int64_t dout_stride, float const* log_sums,
                     WrittenRows<T> dq, WrittenRows<T> dk, WrittenRows<T> dv, float* scratch);
};

/// Attention to any number of keys, which are met some hundred at a time; no areas.
template <typename T>
struct StreamedAttentionKernels {
    /// Floats of scratch memory (64-byte aligned) that forward needs for at most so many queries.
    int64_t (*scratch_size)(int64_t queries, int64_t width);
    /// out = softmax(logits) · V.
    void (*forward)(AttentionTask<T> const&, WrittenRows<T> out, float* scratch);
};

/// One sample of a 3×3 convolution with padding 1: maps without gaps, channels last.
template <typename T>
struct WinogradMaps {
    T const* x = nullptr;              ///< [height, width, in]
    T* y = nullptr;                    ///< [height, width, out]
    int64_t height = 0, width = 0;     ///< in pixels; tiles are 2 × 2 of them, the last ones of a row may hang over
    int64_t in = 0, out = 0;           ///< whole registers
    uint32_t const* kernel = nullptr;  ///< as transform_kernel writes it: 16 · in / depth · out cells
    float const* bias = nullptr;       ///< [out], or null
};

/// What one call computes: tiles, counted along rows, in these columns of the output.
struct WinogradPart {
    int64_t first_tile = 0, tiles = 0;
    int64_t first_column = 0, end_column = 0;
};

/// Convolution by F(2×2, 3×3), see engine/kernels/winograd.h; all null where T is not what the processor multiplies.
template <typename T>
struct WinogradKernels {
    int64_t block_tiles;  ///< most tiles of one call
    int64_t depth;        ///< input channels in a cell
    /// Floats of scratch memory (64-byte aligned) that convolve needs.
    int64_t (*scratch_size)(int64_t in);
    /// Transforms input channels [first, first + count) · depth of kernel: [3, 3, in, out].
    void (*transform_kernel)(T const* kernel, int64_t in, int64_t out, int64_t first, int64_t count, uint32_t* to);
    /// Parts with disjoint tiles or columns may be computed at the same time.
    void (*convolve)(WinogradMaps<T> const&, WinogradPart const&, float* scratch);
};

/// Rows of x: [rows, width] without gaps.
template <typename T>
struct RowNormTask {
    T const* x;
    int64_t rows, width;
    float const *weight, *bias;  ///< [width]
    bool centred = true;         ///< false: the mean is not taken off (root mean square normalisation)
};

/// Layer and root mean square normalisation of rows.
template <typename T>
struct RowNormKernels {
    /// mean, rstd: [rows].
    void (*forward)(RowNormTask<T> const&, float eps, T* y, float* mean, float* rstd);
    /// Adds Σ dy·x̂ and Σ dy over the rows to dweight and dbias.
    void (*backward)(RowNormTask<T> const&, T const* dy, float const* mean, float const* rstd, T* dx, float* dweight,
                     float* dbias);
};

template <typename T>
struct ElementKernels {
    void (*activate)(T const* x, T* y, int64_t count, Activation);
    /// dx = dy · activation'(x).
    void (*activate_backward)(T const* x, T const* dy, T* dx, int64_t count, Activation);
    /// y = a · gelu(b); x: rows of [a, b], each of `width` elements.
    void (*geglu)(T const* x, T* y, int64_t rows, int64_t width);
    void (*geglu_backward)(T const* x, T const* dy, T* dx, int64_t rows, int64_t width);
};

/// One stretch of parameters of the optimiser; null where there is none. See AdamwTensor.
struct AdamwStretch {
    float* master;
    void const* gradient;
    bool gradient_is_bf16;
    float *first_moment, *second_moment, *average;
    void* compute_copy;
    bool copy_is_bf16;
    int64_t count;
};

struct AdamwFactors {
    float gradient_scale;
    float beta1, beta2;
    float decay;        ///< 1 − learning rate · weight decay
    float step;         ///< learning rate / (1 − β₁ᵗ)
    float correction2;  ///< 1 / (1 − β₂ᵗ)
    float eps;
    float average_rate;  ///< 1 − average decay
};

struct OptimizerKernels {
    void (*adamw)(AdamwStretch const&, AdamwFactors const&);
    /// Sum of squares in double; `count` at most some thousand, since lanes add in fp32.
    double (*sum_of_squares)(void const* values, bool is_bf16, int64_t count);
};

struct KernelTable {
    char const* name;
    RowNormKernels<float> row_norm_fp32;
    RowNormKernels<Bf16> row_norm_bf16;
    ElementKernels<float> elements_fp32;
    ElementKernels<Bf16> elements_bf16;
    OptimizerKernels optimizer;
    NormKernels<float> norm_fp32;
    NormKernels<Bf16> norm_bf16;
    AttentionKernels<float> attention_fp32;
    AttentionKernels<Bf16> attention_bf16;
    StreamedAttentionKernels<float> streamed_attention_fp32;
    StreamedAttentionKernels<Bf16> streamed_attention_bf16;
    WinogradKernels<float> winograd_fp32;
    WinogradKernels<Bf16> winograd_bf16;
};

/// The table for the best instruction set of this processor, or the one chosen with use_kernels().
KernelTable const& cpu_kernels();

/// All tables that this processor can run, simplest first.
struct KernelTables {
    KernelTable const* tables[4];
    int count;
};
KernelTables runnable_kernels();

/// Whether the processor has a unit for products of bf16 matrices (AMX), which oneDNN uses and these kernels do not.
bool multiplies_bf16_matrices();

/// Makes cpu_kernels() return another of runnable_kernels(): for tests and benchmarks.
void use_kernels(KernelTable const& table);

}  // namespace daub::cpu
