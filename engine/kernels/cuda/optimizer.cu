// AdamW, the moving average and the compute copy: several parameters in one launch.
#include "engine/kernels/cuda/device.h"

namespace daub::cuda {
namespace {

constexpr int stretches_per_launch = 32;  // kernel arguments must stay below 4 KiB
constexpr unsigned block_size = 256;

struct Batch {
    AdamwStretch stretches[stretches_per_launch];
};

__device__ float read(void const* values, bool is_bf16, int64_t i) {
    return is_bf16 ? to_float(static_cast<Bf16 const*>(values)[i]) : static_cast<float const*>(values)[i];
}

/// blockIdx.y: the parameter; its elements are shared by all blocks of the row.
__global__ void update(Batch batch, AdamwFactors f) {
    AdamwStretch const& s = batch.stretches[blockIdx.y];
    int64_t const step = int64_t(gridDim.x) * blockDim.x;
    for (int64_t i = int64_t(blockIdx.x) * blockDim.x + threadIdx.x; i < s.count; i += step) {
        float weight = s.master[i];
        if (s.gradient) {
            float const gradient = read(s.gradient, s.gradient_is_bf16, i) * f.gradient_scale;
            float const first = s.first_moment[i] + (gradient - s.first_moment[i]) * (1 - f.beta1);
            float const second = s.second_moment[i] * f.beta2 + gradient * gradient * (1 - f.beta2);
            weight = weight * s.decay - first * f.step / (sqrtf(second * f.correction2) + f.eps);
            s.first_moment[i] = first;
            s.second_moment[i] = second;
            s.master[i] = weight;
        }
        if (s.average) s.average[i] += (weight - s.average[i]) * f.average_rate;
        if (!s.compute_copy) continue;
        if (s.copy_is_bf16)
            static_cast<Bf16*>(s.compute_copy)[i] = from_float<Bf16>(weight);
        else
            static_cast<float*>(s.compute_copy)[i] = weight;
    }
}

}  // namespace

int adamw(AdamwStretch const* stretches, int64_t count, AdamwFactors const& factors, Queue queue) {
    if (cudaError_t const error = cudaSetDevice(queue.device)) return error;
    for (int64_t first = 0; first < count; first += stretches_per_launch) {
        int64_t const present = count - first < stretches_per_launch ? count - first : stretches_per_launch;
        Batch batch{};
        int64_t longest = 1;
        for (int64_t i = 0; i < present; ++i) {
            batch.stretches[i] = stretches[first + i];
            if (stretches[first + i].count > longest) longest = stretches[first + i].count;
        }
        int64_t const blocks = blocks_for(longest, int64_t(block_size) * 4);
        dim3 const grid(unsigned(blocks < 1024 ? blocks : 1024), unsigned(present));
        launch(update, grid, dim3(block_size), 0, queue, batch, factors);
    }
    return cudaGetLastError();
}

}  // namespace daub::cuda
