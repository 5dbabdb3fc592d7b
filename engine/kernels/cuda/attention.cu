// Paint-with-words attention for the sizes of training: keys and values of one head stay in shared memory, one warp
// takes one query, scores never leave the block.
#include "engine/kernels/cuda/device.h"

namespace daub::cuda {
namespace {

constexpr int warps = 4;               // of a forward block: queries at a time
constexpr int queries_per_block = 32;  // pays for loading the keys
constexpr int backward_warps = 8;

/// One head of one sample.
template <typename T>
__device__ T* head_of(HeadsView const& view, int64_t sample, int64_t head) {
    return static_cast<T*>(view.values) + sample * view.sample_stride + head * view.head_stride;
}

/// Row stride of keys in shared memory: an odd number of 32-bit words, so that the lanes of a warp, which read the same
/// column of different rows, meet different banks.
template <typename T>
__host__ __device__ int64_t padded_width(int64_t width) {
    if (sizeof(T) == 4) return width | 1;
    int64_t const even = width + (width & 1);
    return even / 2 % 2 == 1 ? even : even + 2;
}

__host__ __device__ inline int64_t align16(int64_t bytes) { return (bytes + 15) / 16 * 16; }

/// Pieces of the block's shared memory, in the order in which both sides take them.
struct Carver {
    unsigned char* next;
    template <typename T>
    __device__ T* take(int64_t count) {
        T* const piece = reinterpret_cast<T*>(next);
        next += align16(count * int64_t(sizeof(T)));
        return piece;
    }
};

template <typename T>
__device__ void load_rows(T* to, int64_t to_stride, T const* from, int64_t from_stride, int64_t rows, int64_t width) {
    for (int64_t i = threadIdx.x; i < rows * width; i += blockDim.x)
        to[i / width * to_stride + i % width] = from[i / width * from_stride + i % width];
}

template <typename T>
__device__ float dot(float const* a, T const* b, int64_t width) {
    float sum = 0;
    for (int64_t d = 0; d < width; ++d) sum += a[d] * to_float(b[d]);
    return sum;
}

/// The logit of one key from its score.
__device__ float logit_of(AttentionTask const& t, float score, int64_t sample, int64_t query, int64_t key) {
    float const factor = t.areas ? t.bias_factor[sample] : 0;
    if (factor != 0) {
        int64_t const at = sample * t.areas_stride + query * t.keys + key;
        score += factor * (t.areas_bf16 ? to_float(static_cast<Bf16 const*>(t.areas)[at])
                                        : static_cast<float const*>(t.areas)[at]);
    }
    float const extra = t.key_logits ? t.key_logits[sample * t.key_logits_stride + key] : 0;
    return fmaxf(score * t.scale + extra, -1e30f);  // finite, so that differences are too
}

/// Non-negative floats are ordered as their bits are.
__device__ inline void raise_to(float* most, float value) {
    int bits;
    memcpy(&bits, &value, sizeof(bits));
    atomicMax(reinterpret_cast<int*>(most), bits);
}

// blockIdx of the forward kernels: block of queries, head, sample.

template <typename T>
__global__ void max_of_scores(ScoreMaxTask task) {
    AttentionTask const& t = task.attention;
    DAUB_DYNAMIC_SHARED(memory);
    Carver carver{memory};
    int64_t const stride = padded_width<T>(t.width);
    T* const keys = carver.take<T>(t.keys * stride);
    float* const queries = carver.take<float>(warps * t.width);
    int const warp = threadIdx.x / warp_size, lane = threadIdx.x % warp_size;
    int64_t const sample = blockIdx.z, head = blockIdx.y;
    load_rows(keys, stride, head_of<T>(t.k, sample, head), t.k.row_stride, t.keys, t.width);
    __syncthreads();

    float most = 0;
    float* const q = queries + warp * t.width;
    for (int64_t i = warp; i < queries_per_block; i += warps) {
        int64_t const query = int64_t(blockIdx.x) * queries_per_block + i;
        if (query >= t.queries) break;
        T const* const row = head_of<T>(t.q, sample, head) + query * t.q.row_stride;
        for (int64_t d = lane; d < t.width; d += warp_size) q[d] = to_float(row[d]);
        __syncwarp();
        for (int64_t j = lane; j < t.keys; j += warp_size) {
            float const counted = task.counted ? task.counted[sample * task.counted_stride + j] : 1;
            if (counted != 0) most = fmaxf(most, dot(q, keys + j * stride, t.width));
        }
        __syncwarp();
    }
    most = warp_max(most);
    if (lane == 0) raise_to(task.maxima + sample, most);
}

template <typename T>
__global__ void attend(AttentionForwardTask task) {
    AttentionTask const& t = task.attention;
    DAUB_DYNAMIC_SHARED(memory);
    Carver carver{memory};
    int64_t const stride = padded_width<T>(t.width);
    T *const keys = carver.take<T>(t.keys * stride), *const values = carver.take<T>(t.keys * stride);
    float *const queries = carver.take<float>(warps * t.width), *const weights = carver.take<float>(warps * t.keys);
    int const warp = threadIdx.x / warp_size, lane = threadIdx.x % warp_size;
    int64_t const sample = blockIdx.z, head = blockIdx.y;
    load_rows(keys, stride, head_of<T>(t.k, sample, head), t.k.row_stride, t.keys, t.width);
    load_rows(values, stride, head_of<T>(t.v, sample, head), t.v.row_stride, t.keys, t.width);
    __syncthreads();

    float *const q = queries + warp * t.width, *const p = weights + warp * t.keys;
    for (int64_t i = warp; i < queries_per_block; i += warps) {
        int64_t const query = int64_t(blockIdx.x) * queries_per_block + i;
        if (query >= t.queries) break;
        T const* const row = head_of<T>(t.q, sample, head) + query * t.q.row_stride;
        for (int64_t d = lane; d < t.width; d += warp_size) q[d] = to_float(row[d]);
        __syncwarp();
        float most = -1e30f;
        for (int64_t j = lane; j < t.keys; j += warp_size) {
            p[j] = logit_of(t, dot(q, keys + j * stride, t.width), sample, query, j);
            most = fmaxf(most, p[j]);
        }
        most = warp_max(most);
        float sum = 0;
        for (int64_t j = lane; j < t.keys; j += warp_size) {
            p[j] = expf(p[j] - most);
            sum += p[j];
        }
        sum = warp_sum(sum);
        __syncwarp();
        T* const out = head_of<T>(task.out, sample, head) + query * task.out.row_stride;
        for (int64_t d = lane; d < t.width; d += warp_size) {
            float total = 0;
            for (int64_t j = 0; j < t.keys; ++j) total += p[j] * to_float(values[j * stride + d]);
            out[d] = from_float<T>(total / sum);
        }
        if (task.log_sums && lane == 0) task.log_sums[(sample * t.heads + head) * t.queries + query] = most + logf(sum);
        __syncwarp();
    }
}

/// One block per head and sample: dk and dv are sums over its queries, taken tile by tile in order.
template <typename T>
__global__ void attend_backward(AttentionBackwardTask task) {
    AttentionTask const& t = task.attention;
    DAUB_DYNAMIC_SHARED(memory);
    Carver carver{memory};
    int64_t const stride = padded_width<T>(t.width), size = t.keys * t.width;
    T *const keys = carver.take<T>(t.keys * stride), *const values = carver.take<T>(t.keys * stride);
    float *const dkeys = carver.take<float>(size), *const dvalues = carver.take<float>(size);
    float* const queries = carver.take<float>(backward_warps * t.width);
    float* const douts = carver.take<float>(backward_warps * t.width);
    float* const weights = carver.take<float>(backward_warps * t.keys);
    float* const dscores = carver.take<float>(backward_warps * t.keys);
    int const warp = threadIdx.x / warp_size, lane = threadIdx.x % warp_size;
    int64_t const sample = blockIdx.y, head = blockIdx.x;
    load_rows(keys, stride, head_of<T>(t.k, sample, head), t.k.row_stride, t.keys, t.width);
    load_rows(values, stride, head_of<T>(t.v, sample, head), t.v.row_stride, t.keys, t.width);
    for (int64_t i = threadIdx.x; i < size; i += blockDim.x) dkeys[i] = dvalues[i] = 0;
    __syncthreads();

    float *const q = queries + warp * t.width, *const dout = douts + warp * t.width;
    float *const p = weights + warp * t.keys, *const ds = dscores + warp * t.keys;
    for (int64_t first = 0; first < t.queries; first += backward_warps) {
        int64_t const query = first + warp;
        bool const present = query < t.queries;
        int64_t const row = present ? query : 0;
        for (int64_t d = lane; d < t.width; d += warp_size) {
            q[d] = to_float(head_of<T>(t.q, sample, head)[row * t.q.row_stride + d]);
            dout[d] = to_float(head_of<T>(task.dout, sample, head)[row * task.dout.row_stride + d]);
        }
        __syncwarp();
        float const log_sum = task.log_sums[(sample * t.heads + head) * t.queries + row];
        float product = 0;
        for (int64_t j = lane; j < t.keys; j += warp_size) {
            float const logit = logit_of(t, dot(q, keys + j * stride, t.width), sample, row, j);
            p[j] = present ? expf(logit - log_sum) : 0;
            ds[j] = dot(dout, values + j * stride, t.width);
            product += p[j] * ds[j];
        }
        product = warp_sum(product);
        for (int64_t j = lane; j < t.keys; j += warp_size) ds[j] = p[j] * (ds[j] - product) * t.scale;
        __syncwarp();
        if (present) {
            T* const dq = head_of<T>(task.dq, sample, head) + query * task.dq.row_stride;
            for (int64_t d = lane; d < t.width; d += warp_size) {
                float total = 0;
                for (int64_t j = 0; j < t.keys; ++j) total += ds[j] * to_float(keys[j * stride + d]);
                dq[d] = from_float<T>(total);
            }
        }
        __syncthreads();
        for (int64_t i = threadIdx.x; i < size; i += blockDim.x) {
            int64_t const j = i / t.width, d = i % t.width;
            float dk = 0, dv = 0;
            for (int w = 0; w < backward_warps; ++w) {
                dk += dscores[w * t.keys + j] * queries[w * t.width + d];
                dv += weights[w * t.keys + j] * douts[w * t.width + d];
            }
            dkeys[i] += dk;
            dvalues[i] += dv;
        }
        __syncthreads();
    }
    for (int64_t i = threadIdx.x; i < size; i += blockDim.x) {
        int64_t const j = i / t.width, d = i % t.width;
        head_of<T>(task.dk, sample, head)[j * task.dk.row_stride + d] = from_float<T>(dkeys[i]);
        head_of<T>(task.dv, sample, head)[j * task.dv.row_stride + d] = from_float<T>(dvalues[i]);
    }
}

template <typename T>
int64_t forward_shared(int64_t keys, int64_t width) {
    int64_t const rows = align16(keys * padded_width<T>(width) * int64_t(sizeof(T)));
    return 2 * rows + align16(warps * width * 4) + align16(warps * keys * 4);
}

template <typename T>
int64_t backward_shared(int64_t keys, int64_t width) {
    int64_t const rows = align16(keys * padded_width<T>(width) * int64_t(sizeof(T)));
    return 2 * rows + 2 * align16(keys * width * 4) + 2 * align16(backward_warps * width * 4) +
           2 * align16(backward_warps * keys * 4);
}

/// More than 48 KiB of shared memory must be asked for, per kernel.
template <typename Kernel>
int allow_shared(Kernel* kernel, int64_t bytes) {
    if (bytes <= 48 * 1024) return 0;
    return cudaFuncSetAttribute(reinterpret_cast<void const*>(kernel), cudaFuncAttributeMaxDynamicSharedMemorySize,
                                int(bytes));
}

dim3 query_grid(AttentionTask const& t) {
    return dim3(unsigned(blocks_for(t.queries, queries_per_block)), unsigned(t.heads), unsigned(t.batch));
}

template <typename T>
int run_score_max(ScoreMaxTask const& task, Queue queue) {
    int64_t const shared = forward_shared<T>(task.attention.keys, task.attention.width);
    if (int const error = allow_shared(max_of_scores<T>, shared)) return error;
    launch(max_of_scores<T>, query_grid(task.attention), dim3(warps * warp_size), size_t(shared), queue, task);
    return cudaGetLastError();
}

template <typename T>
int run_forward(AttentionForwardTask const& task, Queue queue) {
    int64_t const shared = forward_shared<T>(task.attention.keys, task.attention.width);
    if (int const error = allow_shared(attend<T>, shared)) return error;
    launch(attend<T>, query_grid(task.attention), dim3(warps * warp_size), size_t(shared), queue, task);
    return cudaGetLastError();
}

template <typename T>
int run_backward(AttentionBackwardTask const& task, Queue queue) {
    int64_t const shared = backward_shared<T>(task.attention.keys, task.attention.width);
    if (int const error = allow_shared(attend_backward<T>, shared)) return error;
    dim3 const grid(unsigned(task.attention.heads), unsigned(task.attention.batch));
    launch(attend_backward<T>, grid, dim3(backward_warps * warp_size), size_t(shared), queue, task);
    return cudaGetLastError();
}

}  // namespace

bool takes_attention(int64_t keys, int64_t width, bool bf16, int device) {
    int available = 0;
    if (cudaDeviceGetAttribute(&available, cudaDevAttrMaxSharedMemoryPerBlockOptin, device)) return false;
    return (bf16 ? backward_shared<Bf16>(keys, width) : backward_shared<float>(keys, width)) <= available;
}

int score_max(ScoreMaxTask const& task, Queue queue) {
    if (cudaError_t const error = cudaSetDevice(queue.device)) return error;
    return task.attention.bf16 ? run_score_max<Bf16>(task, queue) : run_score_max<float>(task, queue);
}

int attention_forward(AttentionForwardTask const& task, Queue queue) {
    if (cudaError_t const error = cudaSetDevice(queue.device)) return error;
    return task.attention.bf16 ? run_forward<Bf16>(task, queue) : run_forward<float>(task, queue);
}

int attention_backward(AttentionBackwardTask const& task, Queue queue) {
    if (cudaError_t const error = cudaSetDevice(queue.device)) return error;
    return task.attention.bf16 ? run_backward<Bf16>(task, queue) : run_backward<float>(task, queue);
}

}  // namespace daub::cuda
