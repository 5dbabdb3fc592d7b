// AdamW, the moving average and the compute copy of one stretch of parameters.
#include "engine/kernels/cpu/lanes.h"
#include "engine/kernels/cpu/table_parts.h"

namespace daub::cpu::DAUB_ISA {
namespace {

DAUB_INLINE Lanes square_root(Lanes x) {
#if defined(__AVX512F__)
    return bit_cast<Lanes>(_mm512_sqrt_ps(bit_cast<__m512>(x)));
#else
    Lanes root;
    for (int i = 0; i < lane_count; ++i) root[i] = __builtin_sqrtf(x[i]);
    return root;
#endif
}

template <bool whole>
DAUB_INLINE void update(AdamwStretch const& s, AdamwFactors const& f, int64_t i, int64_t count) {
    Lanes weight = load_lanes<whole>(s.master + i, count);
    if (s.gradient) {
        Lanes const raw = s.gradient_is_bf16 ? load_lanes<whole>(static_cast<Bf16 const*>(s.gradient) + i, count)
                                             : load_lanes<whole>(static_cast<float const*>(s.gradient) + i, count);
        Lanes const gradient = raw * f.gradient_scale;
        Lanes first = load_lanes<whole>(s.first_moment + i, count);
        Lanes second = load_lanes<whole>(s.second_moment + i, count);
        first += (gradient - first) * (1 - f.beta1);
        second = second * f.beta2 + gradient * gradient * (1 - f.beta2);
        weight = weight * f.decay - first * f.step / (square_root(second * f.correction2) + f.eps);
        store_lanes<whole>(s.first_moment + i, first, count);
        store_lanes<whole>(s.second_moment + i, second, count);
        store_lanes<whole>(s.master + i, weight, count);
    }
    if (s.average) {
        Lanes const average = load_lanes<whole>(s.average + i, count);
        store_lanes<whole>(s.average + i, average + (weight - average) * f.average_rate, count);
    }
    if (!s.compute_copy) return;
    if (s.copy_is_bf16) {
        store_lanes<whole>(static_cast<Bf16*>(s.compute_copy) + i, weight, count);
    } else {
        store_lanes<whole>(static_cast<float*>(s.compute_copy) + i, weight, count);
    }
}

void adamw(AdamwStretch const& s, AdamwFactors const& f) {
    along(s.count, [&]<bool whole>(int64_t i, int64_t count) { update<whole>(s, f, i, count); });
}

template <typename T>
double sum_of_squares_of(T const* values, int64_t size) {
    Lanes sum = zero();
    along(size, [&]<bool whole>(int64_t i, int64_t count) {
        Lanes const x = load_lanes<whole>(values + i, count);
        sum += x * x;
    });
    double total = 0;
    for (int i = 0; i < lane_count; ++i) total += sum[i];
    return total;
}

double sum_of_squares(void const* values, bool is_bf16, int64_t size) {
    return is_bf16 ? sum_of_squares_of(static_cast<Bf16 const*>(values), size)
                   : sum_of_squares_of(static_cast<float const*>(values), size);
}

}  // namespace

OptimizerKernels optimizer() { return {adamw, sum_of_squares}; }

}  // namespace daub::cpu::DAUB_ISA
