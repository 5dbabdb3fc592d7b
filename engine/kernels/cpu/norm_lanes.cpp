// Group normalisation on one block of a sample, in either memory order.
#include "engine/kernels/cpu/lanes.h"
#include "engine/kernels/cpu/table_parts.h"

namespace daub::cpu::DAUB_ISA {
namespace {

// ---- channels last: lanes are channels, registers hold a tile of channels while positions go by ----

/// Calls tile.template run<registers, whole>(first channel, lanes in the last register) until all channels are done.
template <int widest, typename Tile>
DAUB_INLINE void for_channel_tiles(int64_t channels, Tile const& tile) {
    int64_t c = 0;
    for (; c + widest * lane_count <= channels; c += widest * lane_count)
        tile.template run<widest, true>(c, lane_count);
    for (; c + lane_count <= channels; c += lane_count) tile.template run<1, true>(c, lane_count);
    if (c < channels) tile.template run<1, false>(c, channels - c);
}

template <int registers, bool whole>
DAUB_INLINE void load_tile(Lanes (&tile)[registers], float const* from, int64_t count) {
    for (int r = 0; r < registers; ++r) tile[r] = load_lanes<whole>(from + r * lane_count, count);
}

/// Sums are taken of x − x₀ with x₀ the channel's first value: the squares do not cancel where the mean is large.
template <typename T>
struct MomentsTile {
    T const* x;
    Extent extent;
    float *mean, *m2;

    template <int registers, bool whole>
    DAUB_INLINE void run(int64_t c, int64_t count) const {
        Lanes first[registers], sum[registers], squares[registers];
        for (int r = 0; r < registers; ++r) {
            first[r] = load_lanes<whole>(x + c + r * lane_count, count);
            sum[r] = squares[r] = zero();
        }
        for (int64_t p = 0; p < extent.positions; ++p) {
            T const* const row = x + p * extent.position_stride + c;
            for (int r = 0; r < registers; ++r) {
                Lanes const d = load_lanes<whole>(row + r * lane_count, count) - first[r];
                sum[r] += d;
                squares[r] += d * d;
            }
        }
        float const n = float(extent.positions);
        for (int r = 0; r < registers; ++r) {
            store_lanes<whole>(mean + c + r * lane_count, first[r] + sum[r] / n, count);
            Lanes const deviation = maximum(squares[r] - sum[r] * sum[r] / n, zero());
            store_lanes<whole>(m2 + c + r * lane_count, deviation, count);
        }
    }
};

template <typename T, Activation activation>
struct ApplyTile {
    T const* x;
    T* y;
    Extent extent;
    ChannelAffine affine;

    template <int registers, bool whole>
    DAUB_INLINE void run(int64_t c, int64_t count) const {
        Lanes factor[registers], offset[registers];
        load_tile<registers, whole>(factor, affine.factor + c, count);
        load_tile<registers, whole>(offset, affine.offset + c, count);
        for (int64_t p = 0; p < extent.positions; ++p) {
            int64_t const row = p * extent.position_stride + c;
            for (int r = 0; r < registers; ++r) {
                Lanes const value = load_lanes<whole>(x + row + r * lane_count, count) * factor[r] + offset[r];
                store_lanes<whole>(y + row + r * lane_count, activated<activation, accuracy_of<T>>(value), count);
            }
        }
    }
};

template <typename T, Activation activation>
struct BackwardSumsTile {
    T const *x, *dy;
    Extent extent;
    ChannelAffine affine;
    float const* mean;
    float *sum, *sum_x;

    template <int registers, bool whole>
    DAUB_INLINE void run(int64_t c, int64_t count) const {
        Lanes factor[registers], offset[registers], centre[registers], total[registers], total_x[registers];
        load_tile<registers, whole>(factor, affine.factor + c, count);
        load_tile<registers, whole>(offset, affine.offset + c, count);
        load_tile<registers, whole>(centre, mean + c, count);
        for (int r = 0; r < registers; ++r) total[r] = total_x[r] = zero();
        for (int64_t p = 0; p < extent.positions; ++p) {
            int64_t const row = p * extent.position_stride + c;
            for (int r = 0; r < registers; ++r) {
                Lanes const value = load_lanes<whole>(x + row + r * lane_count, count);
                Lanes const slope = activation_slope<activation, accuracy_of<T>>(value * factor[r] + offset[r]);
                Lanes const dp = load_lanes<whole>(dy + row + r * lane_count, count) * slope;
                total[r] += dp;
                total_x[r] += dp * (value - centre[r]);
            }
        }
        for (int r = 0; r < registers; ++r) {
            store_lanes<whole>(sum + c + r * lane_count, total[r], count);
            store_lanes<whole>(sum_x + c + r * lane_count, total_x[r], count);
        }
    }
};

template <typename T, Activation activation>
struct BackwardApplyTile {
    T const *x, *dy;
    T* dx;
    Extent extent;
    ChannelAffine affine;
    ChannelGradient gradient;

    template <int registers, bool whole>
    DAUB_INLINE void run(int64_t c, int64_t count) const {
        Lanes factor[registers], offset[registers], slope[registers], curve[registers], constant[registers];
        load_tile<registers, whole>(factor, affine.factor + c, count);
        load_tile<registers, whole>(offset, affine.offset + c, count);
        load_tile<registers, whole>(slope, gradient.slope + c, count);
        load_tile<registers, whole>(curve, gradient.curve + c, count);
        load_tile<registers, whole>(constant, gradient.constant + c, count);
        for (int64_t p = 0; p < extent.positions; ++p) {
            int64_t const row = p * extent.position_stride + c;
            for (int r = 0; r < registers; ++r) {
                Lanes const value = load_lanes<whole>(x + row + r * lane_count, count);
                Lanes const steep = activation_slope<activation, accuracy_of<T>>(value * factor[r] + offset[r]);
                Lanes const dp = load_lanes<whole>(dy + row + r * lane_count, count) * steep;
                Lanes const result = dp * slope[r] + (value * curve[r] + constant[r]);
                store_lanes<whole>(dx + row + r * lane_count, result, count);
            }
        }
    }
};

// ---- channels first: lanes are positions, coefficients are the same in all lanes ----

template <typename T>
float value_of(T const* from) {
    return load_first(from, 1)[0];
}

template <typename T>
void moments_of_rows(T const* x, Extent extent, float* mean, float* m2) {
    for (int64_t c = 0; c < extent.channels; ++c) {
        T const* const row = x + c * extent.channel_stride;
        float const first = value_of(row);
        Lanes sum = zero(), squares = zero();
        along(extent.positions, [&]<bool whole>(int64_t p, int64_t count) {
            Lanes d = load_lanes<whole>(row + p, count) - first;
            if (!whole) d = keep_first(d, count);
            sum += d;
            squares += d * d;
        });
        float const n = float(extent.positions), total = sum_of_lanes(sum);
        float const deviation = sum_of_lanes(squares) - total * total / n;
        mean[c] = first + total / n;
        m2[c] = deviation > 0 ? deviation : 0;
    }
}

template <typename T, Activation activation>
void apply_to_rows(T const* x, T* y, Extent extent, ChannelAffine affine) {
    for (int64_t c = 0; c < extent.channels; ++c) {
        int64_t const row = c * extent.channel_stride;
        float const factor = affine.factor[c], offset = affine.offset[c];
        along(extent.positions, [&]<bool whole>(int64_t p, int64_t count) {
            Lanes const value = load_lanes<whole>(x + row + p, count) * factor + offset;
            store_lanes<whole>(y + row + p, activated<activation, accuracy_of<T>>(value), count);
        });
    }
}

template <typename T, Activation activation>
void backward_sums_of_rows(T const* x, T const* dy, Extent extent, ChannelAffine affine, float const* mean, float* sum,
                           float* sum_x) {
    for (int64_t c = 0; c < extent.channels; ++c) {
        int64_t const row = c * extent.channel_stride;
        float const factor = affine.factor[c], offset = affine.offset[c], centre = mean[c];
        Lanes total = zero(), total_x = zero();
        along(extent.positions, [&]<bool whole>(int64_t p, int64_t count) {
            Lanes const value = load_lanes<whole>(x + row + p, count);
            Lanes const slope = activation_slope<activation, accuracy_of<T>>(value * factor + offset);
            Lanes const dp = load_lanes<whole>(dy + row + p, count) * slope;  // zero beyond the end, as dy is
            total += dp;
            total_x += dp * (value - centre);
        });
        sum[c] = sum_of_lanes(total);
        sum_x[c] = sum_of_lanes(total_x);
    }
}

template <typename T, Activation activation>
void backward_apply_to_rows(T const* x, T const* dy, T* dx, Extent extent, ChannelAffine affine,
                            ChannelGradient gradient) {
    for (int64_t c = 0; c < extent.channels; ++c) {
        int64_t const row = c * extent.channel_stride;
        float const factor = affine.factor[c], offset = affine.offset[c];
        float const slope = gradient.slope[c], curve = gradient.curve[c], constant = gradient.constant[c];
        along(extent.positions, [&]<bool whole>(int64_t p, int64_t count) {
            Lanes const value = load_lanes<whole>(x + row + p, count);
            Lanes const steep = activation_slope<activation, accuracy_of<T>>(value * factor + offset);
            Lanes const dp = load_lanes<whole>(dy + row + p, count) * steep;
            store_lanes<whole>(dx + row + p, dp * slope + (value * curve + constant), count);
        });
    }
}

// ---- entry points: order of memory and activation become template arguments ----

template <typename T>
void moments(T const* x, Extent extent, float* mean, float* m2) {
    if (extent.channel_stride != 1) return moments_of_rows(x, extent, mean, m2);
    for_channel_tiles<4>(extent.channels, MomentsTile<T>{x, extent, mean, m2});
}

template <typename T>
void apply(T const* x, T* y, Extent extent, ChannelAffine affine) {
    with_activation(affine.activation, [&]<Activation activation>() {
        if (extent.channel_stride != 1) return apply_to_rows<T, activation>(x, y, extent, affine);
        for_channel_tiles<4>(extent.channels, ApplyTile<T, activation>{x, y, extent, affine});
    });
}

template <typename T>
void backward_sums(T const* x, T const* dy, Extent extent, ChannelAffine affine, float const* mean, float* sum,
                   float* sum_x) {
    with_activation(affine.activation, [&]<Activation activation>() {
        if (extent.channel_stride != 1)
            return backward_sums_of_rows<T, activation>(x, dy, extent, affine, mean, sum, sum_x);
        for_channel_tiles<2>(extent.channels, BackwardSumsTile<T, activation>{x, dy, extent, affine, mean, sum, sum_x});
    });
}

template <typename T>
void backward_apply(T const* x, T const* dy, T* dx, Extent extent, ChannelAffine affine, ChannelGradient gradient) {
    with_activation(affine.activation, [&]<Activation activation>() {
        if (extent.channel_stride != 1)
            return backward_apply_to_rows<T, activation>(x, dy, dx, extent, affine, gradient);
        for_channel_tiles<2>(extent.channels, BackwardApplyTile<T, activation>{x, dy, dx, extent, affine, gradient});
    });
}

}  // namespace

NormKernels<float> norm_fp32() { return {moments<float>, apply<float>, backward_sums<float>, backward_apply<float>}; }
NormKernels<Bf16> norm_bf16() { return {moments<Bf16>, apply<Bf16>, backward_sums<Bf16>, backward_apply<Bf16>}; }

}  // namespace daub::cpu::DAUB_ISA
