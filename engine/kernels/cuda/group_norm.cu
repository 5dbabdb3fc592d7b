// Group normalisation with modulation and activation: per-channel sums of chunks of positions, their merging into
// statistics, and one pass over the elements, each forward and backward.
#include "engine/kernels/cuda/device.h"

namespace daub::cuda {
namespace {

constexpr int tile_x = 32, tile_y = 8;  // threads of a block that sums

/// Which channel a thread of a summing block works for, and at which positions of its chunk.
struct Share {
    int64_t channel, first, last, step;
    int64_t at, stride;  // element of the first position, and from position to position
};

/// Channels last: neighbouring threads take neighbouring channels; else neighbouring positions. blockIdx: tile of
/// channels, chunk, sample.
__device__ Share share_of(GroupNormShape const& s) {
    int64_t const first_channel = int64_t(blockIdx.x) * (s.channels_last ? tile_x : tile_y);
    Share share;
    share.channel = first_channel + (s.channels_last ? threadIdx.x : threadIdx.y);
    share.first = blockIdx.y * s.chunk_positions + (s.channels_last ? threadIdx.y : threadIdx.x);
    share.last = min(s.positions, (int64_t(blockIdx.y) + 1) * s.chunk_positions);
    share.step = s.channels_last ? tile_y : tile_x;
    int64_t const sample = blockIdx.z * s.channels * s.positions;
    share.stride = s.channels_last ? s.channels : 1;
    share.at = sample + (s.channels_last ? share.channel : share.channel * s.positions) + share.first * share.stride;
    return share;
}

/// Adds up two numbers of all threads that work for the same channel and writes them to partial [2, B, chunks, C].
__device__ void write_sums(GroupNormShape const& s, Share const& share, float a, float b, float* partial) {
    __shared__ float sums[2][tile_y][tile_x];
    sums[0][threadIdx.y][threadIdx.x] = a;
    sums[1][threadIdx.y][threadIdx.x] = b;
    __syncthreads();
    bool const writes = s.channels_last ? threadIdx.y == 0 : threadIdx.x == 0;
    if (!writes || share.channel >= s.channels) return;
    float total[2] = {0, 0};
    for (int i = 0; i < (s.channels_last ? tile_y : tile_x); ++i)
        for (int which = 0; which < 2; ++which)
            total[which] += s.channels_last ? sums[which][i][threadIdx.x] : sums[which][threadIdx.y][i];
    int64_t const to = (int64_t(blockIdx.z) * s.chunks + blockIdx.y) * s.channels + share.channel;
    partial[to] = total[0];
    partial[s.batch * s.chunks * s.channels + to] = total[1];
}

/// The channel's first value in this sample: sums of differences from it do not cancel where the mean is large.
template <typename T>
__device__ float first_value(GroupNormShape const& s, T const* x, int64_t sample, int64_t channel) {
    int64_t const at = s.channels_last ? channel : channel * s.positions;
    return to_float(x[sample * s.channels * s.positions + at]);
}

template <typename T>
__global__ void sum_values(GroupNormShape s, T const* x, float* partial) {
    Share const share = share_of(s);
    float sum = 0, squares = 0;
    if (share.channel < s.channels) {
        float const first = first_value(s, x, blockIdx.z, share.channel);
        int64_t at = share.at;
        for (int64_t p = share.first; p < share.last; p += share.step, at += share.step * share.stride) {
            float const d = to_float(x[at]) - first;
            sum += d;
            squares += d * d;
        }
    }
    write_sums(s, share, sum, squares, partial);
}

template <typename T, Activation activation>
__global__ void sum_gradients(GroupNormShape s, T const* x, T const* dy, float const* factor, float const* offset,
                              float const* mean, float* partial) {
    Share const share = share_of(s);
    float sum = 0, centred = 0;
    if (share.channel < s.channels) {
        int64_t const row = int64_t(blockIdx.z) * s.channels + share.channel;
        float const a = factor[row], b = offset[row];
        float const centre = mean[blockIdx.z * s.groups + share.channel / (s.channels / s.groups)];
        int64_t at = share.at;
        for (int64_t p = share.first; p < share.last; p += share.step, at += share.step * share.stride) {
            float const value = to_float(x[at]);
            float const dp = to_float(dy[at]) * activation_slope<activation>(a * value + b);
            sum += dp;
            centred += dp * (value - centre);
        }
    }
    write_sums(s, share, sum, centred, partial);
}

/// The sums of one sample over its chunks, in shared memory: [2, C].
__device__ void add_chunks(GroupNormShape const& s, float const* partial, float* sums) {
    for (int64_t c = threadIdx.x; c < s.channels; c += blockDim.x)
        for (int which = 0; which < 2; ++which) {
            float total = 0;
            for (int64_t chunk = 0; chunk < s.chunks; ++chunk)
                total += partial[((which * s.batch + blockIdx.x) * s.chunks + chunk) * s.channels + c];
            sums[which * s.channels + c] = total;
        }
    __syncthreads();
}

struct SampleParameters {
    GroupNormParameters const& p;
    int64_t sample;
    __device__ float weight(int64_t c) const { return p.weight ? p.weight[c] : 1; }
    __device__ float bias(int64_t c) const { return p.bias ? p.bias[c] : 0; }
    __device__ float scale(int64_t c) const { return p.scale ? 1 + p.scale[sample * p.scale_stride + c] : 1; }
    __device__ float shift(int64_t c) const { return p.shift ? p.shift[sample * p.shift_stride + c] : 0; }
};

/// One block per sample, one thread per group: merges the channels' moments (Chan et al. 1979).
template <typename T>
__global__ void merge_statistics(GroupNormShape s, GroupNormParameters parameters, T const* x, float const* partial,
                                 float* mean, float* rstd, float* factor, float* offset) {
    DAUB_DYNAMIC_SHARED(memory);
    float* const sums = reinterpret_cast<float*>(memory);
    add_chunks(s, partial, sums);
    SampleParameters const p{parameters, int64_t(blockIdx.x)};
    int64_t const size = s.channels / s.groups;
    for (int64_t g = threadIdx.x; g < s.groups; g += blockDim.x) {
        float const n = float(s.positions);
        float count = 0, centre = 0, m2 = 0;
        for (int64_t c = g * size; c < (g + 1) * size; ++c) {
            float const sum = sums[c];
            float const delta = first_value(s, x, blockIdx.x, c) + sum / n - centre;
            count += n;
            centre += delta * n / count;
            m2 += fmaxf(sums[s.channels + c] - sum * sum / n, 0.f) + delta * delta * n * (count - n) / count;
        }
        float const r = 1 / sqrtf(m2 / count + parameters.eps);
        mean[blockIdx.x * s.groups + g] = centre;
        rstd[blockIdx.x * s.groups + g] = r;
        for (int64_t c = g * size; c < (g + 1) * size; ++c) {
            float const slope = r * p.weight(c);
            factor[blockIdx.x * s.channels + c] = slope * p.scale(c);
            offset[blockIdx.x * s.channels + c] = (p.bias(c) - centre * slope) * p.scale(c) + p.shift(c);
        }
    }
}

/// One block per sample, one thread per group: dx = dp · slope + x · curve + constant.
__global__ void merge_gradients(GroupNormShape s, GroupNormParameters parameters, float const* partial,
                                float const* mean, float const* rstd, float* sums_out, float* coefficients) {
    DAUB_DYNAMIC_SHARED(memory);
    float* const sums = reinterpret_cast<float*>(memory);
    add_chunks(s, partial, sums);
    SampleParameters const p{parameters, int64_t(blockIdx.x)};
    int64_t const size = s.channels / s.groups, all = s.batch * s.channels;
    for (int64_t g = threadIdx.x; g < s.groups; g += blockDim.x) {
        float const m = mean[blockIdx.x * s.groups + g], r = rstd[blockIdx.x * s.groups + g];
        float const n = float(size * s.positions);
        float mean_d = 0, mean_dx = 0;
        for (int64_t c = g * size; c < (g + 1) * size; ++c) {
            float const gain = p.weight(c) * p.scale(c);
            mean_d += gain * sums[c] / n;
            mean_dx += gain * sums[s.channels + c] * r / n;
        }
        for (int64_t c = g * size; c < (g + 1) * size; ++c) {
            int64_t const i = blockIdx.x * s.channels + c;
            sums_out[i] = sums[c];
            sums_out[all + i] = sums[s.channels + c];
            coefficients[i] = r * p.weight(c) * p.scale(c);
            coefficients[all + i] = -r * r * mean_dx;
            coefficients[2 * all + i] = r * (m * r * mean_dx - mean_d);
        }
    }
}

/// The channel row of element i of a sample.
__device__ int64_t row_of(GroupNormShape const& s, int64_t i) {
    uint32_t const channel = s.channels_last ? uint32_t(i) % uint32_t(s.channels) : uint32_t(i) / uint32_t(s.positions);
    return int64_t(blockIdx.y) * s.channels + channel;
}

template <typename T, Activation activation>
__global__ void apply(GroupNormShape s, T const* x, T* y, float const* factor, float const* offset) {
    int64_t const size = s.channels * s.positions;
    for (int64_t i = int64_t(blockIdx.x) * blockDim.x + threadIdx.x; i < size; i += int64_t(gridDim.x) * blockDim.x) {
        int64_t const at = blockIdx.y * size + i, row = row_of(s, i);
        y[at] = from_float<T>(activated<activation>(factor[row] * to_float(x[at]) + offset[row]));
    }
}

template <typename T, Activation activation>
__global__ void apply_gradients(GroupNormShape s, T const* x, T const* dy, T* dx, float const* factor,
                                float const* offset, float const* coefficients) {
    int64_t const size = s.channels * s.positions, all = s.batch * s.channels;
    for (int64_t i = int64_t(blockIdx.x) * blockDim.x + threadIdx.x; i < size; i += int64_t(gridDim.x) * blockDim.x) {
        int64_t const at = blockIdx.y * size + i, row = row_of(s, i);
        float const value = to_float(x[at]);
        float const dp = to_float(dy[at]) * activation_slope<activation>(factor[row] * value + offset[row]);
        dx[at] = from_float<T>(dp * coefficients[row] + value * coefficients[all + row] + coefficients[2 * all + row]);
    }
}

struct Grids {
    dim3 sums, merge, elements;
    explicit Grids(GroupNormShape const& s)
        : sums(unsigned(blocks_for(s.channels, s.channels_last ? tile_x : tile_y)), unsigned(s.chunks),
               unsigned(s.batch)),
          merge(unsigned(s.batch)),
          elements(unsigned(blocks_for(s.channels * s.positions, 1024)), unsigned(s.batch)) {}
};

constexpr unsigned flat_block = 256;

template <typename T, Activation activation>
void forward(GroupNormForwardTask const& t, Queue queue) {
    Grids const grids(t.shape);
    auto const* const x = static_cast<T const*>(t.x);
    size_t const shared = 2 * sizeof(float) * size_t(t.shape.channels);
    launch(sum_values<T>, grids.sums, dim3(tile_x, tile_y), 0, queue, t.shape, x, t.partial);
    launch(merge_statistics<T>, grids.merge, dim3(flat_block), shared, queue, t.shape, t.parameters, x, t.partial,
           t.mean, t.rstd, t.factor, t.offset);
    launch(apply<T, activation>, grids.elements, dim3(flat_block), 0, queue, t.shape, x, static_cast<T*>(t.y), t.factor,
           t.offset);
}

template <typename T, Activation activation>
void backward(GroupNormBackwardTask const& t, Queue queue) {
    Grids const grids(t.shape);
    auto const *const x = static_cast<T const*>(t.x), *const dy = static_cast<T const*>(t.dy);
    size_t const shared = 2 * sizeof(float) * size_t(t.shape.channels);
    launch(sum_gradients<T, activation>, grids.sums, dim3(tile_x, tile_y), 0, queue, t.shape, x, dy, t.factor, t.offset,
           t.mean, t.partial);
    launch(merge_gradients, grids.merge, dim3(flat_block), shared, queue, t.shape, t.parameters, t.partial, t.mean,
           t.rstd, t.sums, t.coefficients);
    launch(apply_gradients<T, activation>, grids.elements, dim3(flat_block), 0, queue, t.shape, x, dy,
           static_cast<T*>(t.dx), t.factor, t.offset, t.coefficients);
}

template <typename Task>
void dispatch(Task const& task, Queue queue, void (*none)(Task const&, Queue), void (*silu)(Task const&, Queue),
              void (*gelu)(Task const&, Queue)) {
    Activation const activation = task.shape.activation;
    (activation == Activation::none ? none : activation == Activation::silu ? silu : gelu)(task, queue);
}

}  // namespace

int group_norm_forward(GroupNormForwardTask const& task, Queue queue) {
    if (cudaError_t const error = cudaSetDevice(queue.device)) return error;
    constexpr Activation none = Activation::none, silu = Activation::silu, gelu = Activation::gelu;
    if (task.shape.bf16)
        dispatch(task, queue, forward<Bf16, none>, forward<Bf16, silu>, forward<Bf16, gelu>);
    else
        dispatch(task, queue, forward<float, none>, forward<float, silu>, forward<float, gelu>);
    return cudaGetLastError();
}

int group_norm_backward(GroupNormBackwardTask const& task, Queue queue) {
    if (cudaError_t const error = cudaSetDevice(queue.device)) return error;
    constexpr Activation none = Activation::none, silu = Activation::silu, gelu = Activation::gelu;
    if (task.shape.bf16)
        dispatch(task, queue, backward<Bf16, none>, backward<Bf16, silu>, backward<Bf16, gelu>);
    else
        dispatch(task, queue, backward<float, none>, backward<float, silu>, backward<float, gelu>);
    return cudaGetLastError();
}

}  // namespace daub::cuda
