// Just enough of CUDA to run the project's kernels on the CPU: every thread of a block is a fiber, barriers switch
// between them, blocks run one after the other. Slow and faithful: a missing barrier or a wrong index shows here too,
// as far as the order of the fibers lets it. Included by engine/kernels/cuda/device.h where nvcc is not the compiler.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>

#define __host__
#define __device__
#define __global__
#define __shared__ static
#define DAUB_DYNAMIC_SHARED(name) unsigned char* const name = ::daub::test::dynamic_shared()

struct dim3 {
    unsigned x, y, z;
    dim3(unsigned x = 1, unsigned y = 1, unsigned z = 1) : x(x), y(y), z(z) {}
};

inline dim3 threadIdx, blockIdx, blockDim, gridDim;

namespace daub::test {
/// Runs `thread` for every thread of every block.
void run_grid(dim3 grid, dim3 block, size_t shared_bytes, std::function<void()> const& thread);
unsigned char* dynamic_shared();
void block_barrier();
void warp_barrier();
/// The value that the lane at `distance` (exclusive or) passed.
float exchange(float value, int distance);
}  // namespace daub::test

inline void __syncthreads() { daub::test::block_barrier(); }
inline void __syncwarp() { daub::test::warp_barrier(); }
inline float __shfl_xor_sync(unsigned, float value, int distance) { return daub::test::exchange(value, distance); }
inline int atomicMax(int* at, int value) {
    int const before = *at;
    if (value > before) *at = value;
    return before;
}

using cudaError_t = int;
inline cudaError_t cudaSetDevice(int) { return 0; }
inline cudaError_t cudaGetLastError() { return 0; }
inline char const* cudaGetErrorString(cudaError_t) { return "no error"; }
constexpr int cudaFuncAttributeMaxDynamicSharedMemorySize = 0;
constexpr int cudaDevAttrMaxSharedMemoryPerBlockOptin = 0, cudaDevAttrComputeCapabilityMajor = 1;
inline cudaError_t cudaFuncSetAttribute(void const*, int, int) { return 0; }
inline cudaError_t cudaDeviceGetAttribute(int* value, int attribute, int) {
    *value = attribute == cudaDevAttrComputeCapabilityMajor ? 9 : 99 * 1024;
    return 0;
}

namespace daub::cuda {

using std::min;

template <typename Queue, typename... Parameters, typename... Arguments>
void launch(void (*kernel)(Parameters...), dim3 grid, dim3 block, size_t shared_bytes, Queue, Arguments... arguments) {
    test::run_grid(grid, block, shared_bytes, [&] { kernel(Parameters(arguments)...); });
}

}  // namespace daub::cuda
