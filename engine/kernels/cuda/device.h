// What the CUDA sources share. They use little of CUDA, and all of it through this header and plain kernel code, so
// that tests/kernels can run them on the CPU (cuda_on_host.h) where there is no GPU.
#pragma once

#if defined(__CUDACC__)
#include <cuda_runtime.h>
#else
#include "tests/kernels/cuda_on_host.h"
#endif

#include <cstdint>
#include <cstring>

#include "engine/kernels/cuda/cuda_kernels.h"

namespace daub::cuda {

#if defined(__CUDACC__)
/// Queues a kernel; arguments are converted to the kernel's own types.
template <typename... Parameters, typename... Arguments>
void launch(void (*kernel)(Parameters...), dim3 grid, dim3 block, size_t shared_bytes, Queue queue,
            Arguments... arguments) {
    kernel<<<grid, block, shared_bytes, static_cast<cudaStream_t>(queue.stream)>>>(Parameters(arguments)...);
}
#define DAUB_DYNAMIC_SHARED(name) extern __shared__ __align__(16) unsigned char name[]
#endif

constexpr int warp_size = 32;

/// bfloat16 as its bits: the upper half of a float.
struct Bf16 {
    uint16_t bits;
};

__device__ inline float to_float(float x) { return x; }
__device__ inline float to_float(Bf16 x) {
    uint32_t const bits = uint32_t(x.bits) << 16;
    float value;
    memcpy(&value, &bits, sizeof(value));
    return value;
}

template <typename T>
__device__ T from_float(float x);
template <>
__device__ inline float from_float<float>(float x) {
    return x;
}
/// Rounds to nearest even; NaN stays NaN.
template <>
__device__ inline Bf16 from_float<Bf16>(float x) {
    uint32_t bits;
    memcpy(&bits, &x, sizeof(bits));
    if ((bits & 0x7fffffff) > 0x7f800000) return {0x7fc0};
    return {uint16_t((bits + 0x7fff + ((bits >> 16) & 1)) >> 16)};
}

template <Activation activation>
__device__ float activated(float x) {
    if (activation == Activation::silu) return x / (1 + expf(-x));
    if (activation == Activation::gelu) return x * 0.5f * (1 + erff(x * 0.70710678f));
    return x;
}

template <Activation activation>
__device__ float activation_slope(float x) {
    if (activation == Activation::silu) {
        float const s = 1 / (1 + expf(-x));
        return s + x * s * (1 - s);
    }
    if (activation == Activation::gelu)
        return 0.5f * (1 + erff(x * 0.70710678f)) + x * 0.39894228f * expf(-0.5f * x * x);
    return 1;
}

__device__ inline float warp_sum(float x) {
    for (int distance = warp_size / 2; distance > 0; distance /= 2) x += __shfl_xor_sync(0xffffffffu, x, distance);
    return x;
}

__device__ inline float warp_max(float x) {
    for (int distance = warp_size / 2; distance > 0; distance /= 2)
        x = fmaxf(x, __shfl_xor_sync(0xffffffffu, x, distance));
    return x;
}

inline int64_t blocks_for(int64_t count, int64_t per_block) { return (count + per_block - 1) / per_block; }

/// Parts of the table, one per source.
int group_norm_forward(GroupNormForwardTask const& task, Queue queue);
int group_norm_backward(GroupNormBackwardTask const& task, Queue queue);
bool takes_attention(int64_t keys, int64_t width, bool bf16, int device);
int score_max(ScoreMaxTask const& task, Queue queue);
int attention_forward(AttentionForwardTask const& task, Queue queue);
int attention_backward(AttentionBackwardTask const& task, Queue queue);
int adamw(AdamwStretch const* stretches, int64_t count, AdamwFactors const& factors, Queue queue);

}  // namespace daub::cuda
