// A register of floats, whatever the processor: the one place that knows instruction sets.
//
// Included only by the *_lanes.cpp files, which are compiled once per instruction set with DAUB_ISA naming the
// namespace (see Kernels.cmake). GCC's vector extensions give the arithmetic operators; this header adds loading,
// storing, rounding to bf16 and the elementary functions. No inline function of the standard library is called here:
// the linker would keep one copy of it for the whole program, perhaps one that other processors cannot run.
#pragma once

#include <cstdint>
#include <cstring>

#include "engine/kernels/cpu/kernel_table.h"

#if defined(__AVX512F__) || defined(__AVX2__)
#include <immintrin.h>
#endif

namespace daub::cpu::DAUB_ISA {

#if defined(__AVX512F__)
constexpr int lane_count = 16;
#elif defined(__AVX2__)
constexpr int lane_count = 8;
#else
constexpr int lane_count = 4;
#endif

typedef float Lanes __attribute__((vector_size(lane_count * 4)));
typedef int32_t IntLanes __attribute__((vector_size(lane_count * 4)));
typedef uint32_t BitLanes __attribute__((vector_size(lane_count * 4)));
typedef uint16_t HalfLanes __attribute__((vector_size(lane_count * 2)));

#define DAUB_INLINE inline __attribute__((always_inline))

DAUB_INLINE Lanes broadcast(float value) { return Lanes{} + value; }
DAUB_INLINE Lanes zero() { return Lanes{}; }

DAUB_INLINE IntLanes lane_index() {
#if defined(__AVX512F__)
    return IntLanes{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
#elif defined(__AVX2__)
    return IntLanes{0, 1, 2, 3, 4, 5, 6, 7};
#else
    return IntLanes{0, 1, 2, 3};
#endif
}

template <typename To, typename From>
DAUB_INLINE To bit_cast(From const& from) {
    To to;
    static_assert(sizeof(To) == sizeof(From));
    __builtin_memcpy(&to, &from, sizeof(to));
    return to;
}

/// All lanes from `count` on become zero.
DAUB_INLINE Lanes keep_first(Lanes x, int64_t count) {
    IntLanes const keep = lane_index() < (IntLanes{} + int32_t(count));
    return bit_cast<Lanes>(bit_cast<IntLanes>(x) & keep);
}

DAUB_INLINE Lanes load(float const* from) {
    Lanes x;
    __builtin_memcpy(&x, from, sizeof(x));
    return x;
}

DAUB_INLINE Lanes widen(HalfLanes bits) { return bit_cast<Lanes>(__builtin_convertvector(bits, BitLanes) << 16); }

DAUB_INLINE Lanes load(Bf16 const* from) {
    HalfLanes bits;
    __builtin_memcpy(&bits, from, sizeof(bits));
    return widen(bits);
}

/// Rounds to nearest even. NaN stays NaN.
DAUB_INLINE HalfLanes to_bf16(Lanes x) {
#if defined(__AVX512BF16__)
    return bit_cast<HalfLanes>(_mm512_cvtneps_pbh(bit_cast<__m512>(x)));
#else
    BitLanes const bits = bit_cast<BitLanes>(x);
    BitLanes const rounded = (bits + 0x7fff + ((bits >> 16) & 1)) >> 16;
    BitLanes const is_nan = bit_cast<BitLanes>(x != x);
    return __builtin_convertvector((rounded & ~is_nan) | (is_nan & 0x7fc0), HalfLanes);
#endif
}

DAUB_INLINE void store(float* to, Lanes x) { __builtin_memcpy(to, &x, sizeof(x)); }

DAUB_INLINE void store(Bf16* to, Lanes x) {
    HalfLanes const bits = to_bf16(x);
    __builtin_memcpy(to, &bits, sizeof(bits));
}

/// The first `count` < lane_count lanes; the rest are zero.
DAUB_INLINE Lanes load_first(float const* from, int64_t count) {
#if defined(__AVX512F__)
    return bit_cast<Lanes>(_mm512_maskz_loadu_ps(__mmask16((1u << count) - 1), from));
#else
    Lanes x = zero();
    for (int64_t i = 0; i < count; ++i) x[i] = from[i];
    return x;
#endif
}

DAUB_INLINE Lanes load_first(Bf16 const* from, int64_t count) {
#if defined(__AVX512F__)
    return widen(bit_cast<HalfLanes>(_mm256_maskz_loadu_epi16(__mmask16((1u << count) - 1), from)));
#else
    HalfLanes bits = {};
    for (int64_t i = 0; i < count; ++i) bits[i] = from[i].bits;
    return widen(bits);
#endif
}

DAUB_INLINE void store_first(float* to, Lanes x, int64_t count) {
#if defined(__AVX512F__)
    _mm512_mask_storeu_ps(to, __mmask16((1u << count) - 1), bit_cast<__m512>(x));
#else
    for (int64_t i = 0; i < count; ++i) to[i] = x[i];
#endif
}

DAUB_INLINE void store_first(Bf16* to, Lanes x, int64_t count) {
    HalfLanes const bits = to_bf16(x);
#if defined(__AVX512F__)
    _mm256_mask_storeu_epi16(to, __mmask16((1u << count) - 1), bit_cast<__m256i>(bits));
#else
    for (int64_t i = 0; i < count; ++i) to[i].bits = bits[i];
#endif
}

/// Whole registers, or the first `count` lanes where `whole` is false: one loop body for the bulk and for the rest.
template <bool whole, typename T>
DAUB_INLINE Lanes load_lanes(T const* from, int64_t count) {
    if constexpr (whole) return load(from);
    return load_first(from, count);
}

template <bool whole, typename T>
DAUB_INLINE void store_lanes(T* to, Lanes x, int64_t count) {
    if constexpr (whole) {
        store(to, x);
    } else {
        store_first(to, x, count);
    }
}

/// Calls step.template operator()<whole>(first, count) along `size` elements: whole registers, then the rest.
template <typename Step>
DAUB_INLINE void along(int64_t size, Step&& step) {
    int64_t i = 0;
    for (; i + lane_count <= size; i += lane_count) step.template operator()<true>(i, lane_count);
    if (i < size) step.template operator()<false>(i, size - i);
}

DAUB_INLINE float sum_of_lanes(Lanes x) {
#if defined(__AVX512F__)
    return _mm512_reduce_add_ps(bit_cast<__m512>(x));
#else
    float sum = 0;
    for (int i = 0; i < lane_count; ++i) sum += x[i];
    return sum;
#endif
}

DAUB_INLINE Lanes maximum(Lanes a, Lanes b) { return a > b ? a : b; }
DAUB_INLINE Lanes minimum(Lanes a, Lanes b) { return a < b ? a : b; }

DAUB_INLINE float max_of_lanes(Lanes x) {
#if defined(__AVX512F__)
    return _mm512_reduce_max_ps(bit_cast<__m512>(x));
#else
    float most = x[0];
    for (int i = 1; i < lane_count; ++i) most = x[i] > most ? x[i] : most;
    return most;
#endif
}

/// How exact elementary functions are: what fp32 or bf16 storage can hold.
enum class Accuracy { fp32, bf16 };
template <typename T>
constexpr Accuracy accuracy_of = Accuracy::fp32;
template <>
inline constexpr Accuracy accuracy_of<Bf16> = Accuracy::bf16;

/// 2^x for finite x. Relative error 1.5e-7 (fp32) or 8e-5 (bf16); 0 where the result would not be a normal number.
template <Accuracy accuracy>
DAUB_INLINE Lanes exp2(Lanes x) {
#if defined(__AVX512F__)
    __m512 const whole = _mm512_roundscale_ps(bit_cast<__m512>(x), _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    Lanes const f = x - bit_cast<Lanes>(whole);
#else
    // Adding 1.5·2²³ rounds to an integer that then sits in the low bits.
    IntLanes const not_tiny = x >= -126.f;
    x = maximum(minimum(x, broadcast(127.f)), broadcast(-126.f));
    Lanes const magic = broadcast(12582912.f);
    Lanes const shifted = x + magic;
    Lanes const f = x - (shifted - magic);
#endif
    // Minimax polynomials of 2^f on [−½, ½], by relative error.
    Lanes p;
    if constexpr (accuracy == Accuracy::bf16) {
        p = broadcast(0.0551716626f);
        p = p * f + 0.242611155f;
        p = p * f + 0.69326099f;
        p = p * f + 0.999928072f;
    } else {
        p = broadcast(1.32764713e-3f);
        p = p * f + 9.67554186e-3f;
        p = p * f + 5.55071328e-2f;
        p = p * f + 0.240221197f;
        p = p * f + 0.693146967f;
        p = p * f + 1.00000007f;
    }
#if defined(__AVX512F__)
    return bit_cast<Lanes>(_mm512_scalef_ps(bit_cast<__m512>(p), whole));
#else
    IntLanes const exponent = bit_cast<IntLanes>(shifted) << 23;
    return bit_cast<Lanes>((bit_cast<IntLanes>(p) + exponent) & not_tiny);
#endif
}

template <Accuracy accuracy>
DAUB_INLINE Lanes exp(Lanes x) {
    if constexpr (accuracy == Accuracy::bf16) return exp2<accuracy>(x * 1.44269504f);
    // ln 2 in two parts: x·log2(e) alone would lose the low bits of large x.
    Lanes const high = x * 1.44269504f;
    Lanes const low = x * 1.44269504f - high + x * 1.92596299e-8f;
    Lanes const power = exp2<accuracy>(high);
    return power + power * (low * 0.69314718f);
}

/// 1/x for x in the range of normal numbers.
template <Accuracy accuracy>
DAUB_INLINE Lanes reciprocal(Lanes x) {
#if defined(__AVX512F__)
    if constexpr (accuracy == Accuracy::bf16) return bit_cast<Lanes>(_mm512_rcp14_ps(bit_cast<__m512>(x)));
#endif
    return 1.0f / x;
}

template <Accuracy accuracy>
DAUB_INLINE Lanes sigmoid(Lanes x) {
    // Beyond ±87 nothing changes, and e^x stays finite.
    Lanes const bounded = maximum(minimum(x, broadcast(87.f)), broadcast(-87.f));
    return reciprocal<accuracy>(1.0f + exp<accuracy>(-bounded));
}

/// The distribution Φ(x) and density φ(x) of the normal distribution, Φ by Abramowitz and Stegun 7.1.26 (|error| 1e-7).
struct Normal {
    Lanes distribution, density;
};

template <Accuracy accuracy>
DAUB_INLINE Normal normal(Lanes x) {
    Lanes const size = bit_cast<Lanes>(bit_cast<IntLanes>(x) & 0x7fffffff);
    Lanes const t = reciprocal<accuracy>(1.0f + size * 0.231641888f);  // 0.3275911 / √2
    Lanes const bounded = minimum(size, broadcast(13.f));
    Lanes const bell = exp<accuracy>(bounded * bounded * -0.5f);
    Lanes p = broadcast(1.061405429f);
    p = p * t - 1.453152027f;
    p = p * t + 1.421413741f;
    p = p * t - 0.284496736f;
    p = p * t + 0.254829592f;
    Lanes const tail = 0.5f * p * t * bell;  // 1 − Φ(|x|)
    return {x < zero() ? tail : 1.0f - tail, bell * 0.39894228f};
}

/// activation(x).
template <Activation activation, Accuracy accuracy>
DAUB_INLINE Lanes activated(Lanes x) {
    if constexpr (activation == Activation::silu) return x * sigmoid<accuracy>(x);
    if constexpr (activation == Activation::gelu) return x * normal<accuracy>(x).distribution;
    return x;
}

/// Calls call.template operator()<activation>() with the activation as template argument.
template <typename Call>
DAUB_INLINE void with_activation(Activation activation, Call&& call) {
    switch (activation) {
        case Activation::none:
            return call.template operator()<Activation::none>();
        case Activation::silu:
            return call.template operator()<Activation::silu>();
        case Activation::gelu:
            return call.template operator()<Activation::gelu>();
    }
}

/// The derivative of the activation at x.
template <Activation activation, Accuracy accuracy>
DAUB_INLINE Lanes activation_slope(Lanes x) {
    if constexpr (activation == Activation::silu) {
        Lanes const s = sigmoid<accuracy>(x);
        return s + x * (s - s * s);
    }
    if constexpr (activation == Activation::gelu) {
        Normal const n = normal<accuracy>(x);
        return n.distribution + x * n.density;
    }
    return broadcast(1.0f);
}

}  // namespace daub::cpu::DAUB_ISA
