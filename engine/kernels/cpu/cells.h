// Small matrix products out of packed operands, for matrices that stay in the first two caches.
//
// A cell is 32 bits: one float, or, where the processor multiplies pairs of bf16, two neighbours along the summed
// dimension. All products here have the form C[m, n] (+)= Σ_k A[m, k] · B[k, n] with B in rows of cells and A in cells
// with any strides; what is summed over is `depth` values per cell.
#pragma once

#include "engine/kernels/cpu/lanes.h"

namespace daub::cpu::DAUB_ISA {

/// May be the memory of floats or of pairs of bf16 itself.
typedef uint32_t Cell __attribute__((may_alias, aligned(2)));

/// How values of storage type T are packed.
template <typename T>
struct Packing {
    static constexpr bool pairs = false;
    static constexpr bool stored_as_cells = false;  ///< rows in memory are rows of cells
    static constexpr int depth = 1;
};
template <>
struct Packing<float> {
    static constexpr bool pairs = false, stored_as_cells = true;
    static constexpr int depth = 1;
};
#if defined(__AVX512BF16__)
template <>
struct Packing<Bf16> {
    static constexpr bool pairs = true, stored_as_cells = true;
    static constexpr int depth = 2;
};
#endif

constexpr int64_t round_up(int64_t n, int64_t to) { return (n + to - 1) / to * to; }

template <bool pairs>
DAUB_INLINE Lanes multiply_add(Lanes sum, Cell a, Cell const* b) {
#if defined(__AVX512BF16__)
    if constexpr (pairs) {
        __m512i const both = _mm512_set1_epi32(int(a));
        __m512i const row = _mm512_loadu_si512(b);
        return bit_cast<Lanes>(
            _mm512_dpbf16_ps(bit_cast<__m512>(sum), bit_cast<__m512bh>(both), bit_cast<__m512bh>(row)));
    }
#endif
    float factor;
    __builtin_memcpy(&factor, &a, sizeof(factor));
    return sum + factor * load(reinterpret_cast<float const*>(b));
}

/// Rows of the register tile: with three columns of registers, as many sums as the processor has registers for.
#if defined(__AVX512F__)
constexpr int tile_rows = 8;
#else
constexpr int tile_rows = 4;
#endif

constexpr int most_registers = 3;  // columns of a register tile

struct CellMatrix {
    Cell const* cells;
    int64_t row_stride, step_stride;  ///< in cells: from row to row, and along the summed dimension
};

template <bool pairs, bool accumulate, int columns>
DAUB_INLINE void multiply_tile(CellMatrix a, Cell const* b, int64_t b_stride, int64_t steps, float* c,
                               int64_t c_stride) {
    Lanes sum[tile_rows][columns];
#pragma GCC unroll 8
    for (int r = 0; r < tile_rows; ++r)
#pragma GCC unroll 3
        for (int n = 0; n < columns; ++n) sum[r][n] = zero();
    for (int64_t k = 0; k < steps; ++k) {
        Cell const* const a_step = a.cells + k * a.step_stride;
        Cell const* const b_row = b + k * b_stride;
#pragma GCC unroll 8
        for (int r = 0; r < tile_rows; ++r)
#pragma GCC unroll 3
            for (int n = 0; n < columns; ++n)
                sum[r][n] = multiply_add<pairs>(sum[r][n], a_step[r * a.row_stride], b_row + n * lane_count);
    }
#pragma GCC unroll 8
    for (int r = 0; r < tile_rows; ++r)
#pragma GCC unroll 3
        for (int n = 0; n < columns; ++n) {
            float* const to = c + r * c_stride + n * lane_count;
            store(to, accumulate ? load(to) + sum[r][n] : sum[r][n]);
        }
}

template <bool pairs, bool accumulate>
inline void multiply_part(int64_t rows, int64_t columns, int64_t steps, CellMatrix a, Cell const* b, int64_t b_stride,
                          float* c, int64_t c_stride) {
    int64_t const registers = columns / lane_count;
    for (int64_t n = 0; n < registers;) {
        int64_t const left = registers - n;
        int64_t const width = left >= 5 || left == 3 ? 3 : left >= 2 ? 2 : 1;
        Cell const* const b_part = b + n * lane_count;
        float* const c_part = c + n * lane_count;
        for (int64_t m = 0; m < rows; m += tile_rows) {
            CellMatrix const a_part{a.cells + m * a.row_stride, a.row_stride, a.step_stride};
            float* const c_tile = c_part + m * c_stride;
            if (width == 3)
                multiply_tile<pairs, accumulate, 3>(a_part, b_part, b_stride, steps, c_tile, c_stride);
            else if (width == 2)
                multiply_tile<pairs, accumulate, 2>(a_part, b_part, b_stride, steps, c_tile, c_stride);
            else
                multiply_tile<pairs, accumulate, 1>(a_part, b_part, b_stride, steps, c_tile, c_stride);
        }
        n += width;
    }
}

/// Longer sums are made of sums of that many terms: what rounding takes grows with the length of a chain.
constexpr int64_t most_steps = 128;

/// C (+)= A · B. rows: a multiple of tile_rows; columns: a multiple of lane_count; both readable to that size.
template <bool pairs, bool accumulate>
inline void multiply(int64_t rows, int64_t columns, int64_t steps, CellMatrix a, Cell const* b, int64_t b_stride,
                     float* c, int64_t c_stride) {
    int64_t const first = steps < most_steps ? steps : most_steps;
    multiply_part<pairs, accumulate>(rows, columns, first, a, b, b_stride, c, c_stride);
    for (int64_t k = first; k < steps; k += most_steps) {
        CellMatrix const rest{a.cells + k * a.step_stride, a.row_stride, a.step_stride};
        multiply_part<pairs, true>(rows, columns, steps - k < most_steps ? steps - k : most_steps, rest,
                                   b + k * b_stride, b_stride, c, c_stride);
    }
}

// ---- packing registers of floats ----

/// Cells of two bf16 each: to[i] = (low[i], high[i]).
[[maybe_unused]] DAUB_INLINE void store_pairs(Cell* to, Lanes low, Lanes high) {
#if defined(__AVX512BF16__)
    constexpr int16_t order[] = {0, 16, 1, 17, 2,  18, 3,  19, 4,  20, 5,  21, 6,  22, 7,  23,
                                 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31};
    __m512i const apart = bit_cast<__m512i>(_mm512_cvtne2ps_pbh(bit_cast<__m512>(high), bit_cast<__m512>(low)));
    _mm512_storeu_si512(to, _mm512_permutexvar_epi16(_mm512_loadu_si512(order), apart));
#else
    BitLanes const both =
        __builtin_convertvector(to_bf16(low), BitLanes) | (__builtin_convertvector(to_bf16(high), BitLanes) << 16);
    __builtin_memcpy(to, &both, sizeof(both));
#endif
}

// ---- packing: T[rows][width] with a row stride → cells ----

template <typename T>
struct Rows {
    T const* values;
    int64_t count, width, stride;
};

DAUB_INLINE float to_float(float x) { return x; }
DAUB_INLINE float to_float(Bf16 x) { return bit_cast<float>(uint32_t(x.bits) << 16); }
DAUB_INLINE Cell to_cell(float low) { return bit_cast<Cell>(low); }
DAUB_INLINE Cell to_cell(Bf16 low, Bf16 high) { return uint32_t(low.bits) | uint32_t(high.bits) << 16; }

/// The cell that holds values `depth`·i … of a row; zero beyond its end.
template <typename T>
DAUB_INLINE Cell cell_of_row(T const* row, int64_t width, int64_t i) {
    if constexpr (Packing<T>::pairs) {
        Bf16 const zero_half{0};
        return to_cell(row[2 * i], 2 * i + 1 < width ? row[2 * i + 1] : zero_half);
    } else {
        return to_cell(to_float(row[i]));
    }
}

/// Cells along the width, [padded rows][steps]: the left operand of a product over the width. Padding rows are zero.
template <typename T>
void pack_rows(Rows<T> from, int64_t padded_rows, Cell* to) {
    int64_t const steps = (from.width + Packing<T>::depth - 1) / Packing<T>::depth;
    for (int64_t r = 0; r < from.count; ++r)
        for (int64_t i = 0; i < steps; ++i)
            to[r * steps + i] = cell_of_row(from.values + r * from.stride, from.width, i);
    for (int64_t i = from.count * steps; i < padded_rows * steps; ++i) to[i] = 0;
}

/// The rows as left operand of a product over the width: their own memory where it is made of cells, else packed.
template <typename T>
DAUB_INLINE CellMatrix left_operand(Rows<T> from, int64_t padded_rows, Cell* to) {
    constexpr int64_t depth = Packing<T>::depth;
    if (Packing<T>::stored_as_cells && from.width % depth == 0 && from.stride % depth == 0 && from.count == padded_rows)
        return {reinterpret_cast<Cell const*>(from.values), from.stride / depth, 1};
    pack_rows(from, padded_rows, to);
    return {to, (from.width + depth - 1) / depth, 1};
}

#if defined(__AVX512F__)
/// to[c · to_stride + r] = from[r · from_stride + c] for 16 × 16 cells; rows and columns beyond the counts are zero.
inline void transpose_block(Cell const* from, int64_t from_stride, int64_t rows, int64_t columns, Cell* to,
                            int64_t to_stride) {
    __m512i a[16], b[16];
    __mmask16 const mask = __mmask16((1u << columns) - 1);
#pragma GCC unroll 16
    for (int r = 0; r < 16; ++r)
        b[r] = r < rows ? _mm512_maskz_loadu_epi32(mask, from + r * from_stride) : _mm512_setzero_si512();
#pragma GCC unroll 8
    for (int r = 0; r < 16; r += 2) {
        a[r] = _mm512_unpacklo_epi32(b[r], b[r + 1]);
        a[r + 1] = _mm512_unpackhi_epi32(b[r], b[r + 1]);
    }
    // b[4i + c]: columns c, 4 + c, 8 + c, 12 + c of rows 4i to 4i + 3.
#pragma GCC unroll 4
    for (int r = 0; r < 16; r += 4) {
        b[r] = _mm512_unpacklo_epi64(a[r], a[r + 2]);
        b[r + 1] = _mm512_unpackhi_epi64(a[r], a[r + 2]);
        b[r + 2] = _mm512_unpacklo_epi64(a[r + 1], a[r + 3]);
        b[r + 3] = _mm512_unpackhi_epi64(a[r + 1], a[r + 3]);
    }
#pragma GCC unroll 4
    for (int c = 0; c < 4; ++c) {
        __m512i const even_top = _mm512_shuffle_i32x4(b[c], b[4 + c], 0x88);
        __m512i const odd_top = _mm512_shuffle_i32x4(b[c], b[4 + c], 0xdd);
        __m512i const even_low = _mm512_shuffle_i32x4(b[8 + c], b[12 + c], 0x88);
        __m512i const odd_low = _mm512_shuffle_i32x4(b[8 + c], b[12 + c], 0xdd);
        auto const put = [&](int column, __m512i values) {
            if (column < columns) _mm512_storeu_si512(to + column * to_stride, values);
        };
        put(c, _mm512_shuffle_i32x4(even_top, even_low, 0x88));
        put(4 + c, _mm512_shuffle_i32x4(odd_top, odd_low, 0x88));
        put(8 + c, _mm512_shuffle_i32x4(even_top, even_low, 0xdd));
        put(12 + c, _mm512_shuffle_i32x4(odd_top, odd_low, 0xdd));
    }
}
#endif

/// Cells along the width, [steps][padded rows]: the right operand of a product over the width.
template <typename T>
void pack_transposed(Rows<T> from, int64_t padded_rows, Cell* to) {
    constexpr int64_t depth = Packing<T>::depth;
    int64_t const steps = (from.width + depth - 1) / depth;
#if defined(__AVX512F__)
    if (Packing<T>::stored_as_cells && from.width % depth == 0 && from.stride % depth == 0) {
        auto const* const cells = reinterpret_cast<Cell const*>(from.values);
        int64_t const stride = from.stride / depth;
        for (int64_t r = 0; r < padded_rows; r += 16)
            for (int64_t i = 0; i < steps; i += 16)
                transpose_block(cells + r * stride + i, stride, from.count - r, steps - i < 16 ? steps - i : 16,
                                to + i * padded_rows + r, padded_rows);
        return;
    }
#endif
    for (int64_t i = 0; i < steps; ++i) {
        Cell* const row = to + i * padded_rows;
        for (int64_t r = 0; r < from.count; ++r) row[r] = cell_of_row(from.values + r * from.stride, from.width, i);
        for (int64_t r = from.count; r < padded_rows; ++r) row[r] = 0;
    }
}

/// Cells of two rows, or of one where `high` is null.
[[maybe_unused]] DAUB_INLINE void pack_row_pair(Bf16 const* low, Bf16 const* high, int64_t width, Cell* to) {
    int64_t d = 0;
    for (; d + lane_count <= width; d += lane_count) {
        HalfLanes first, second = {};
        __builtin_memcpy(&first, low + d, sizeof(first));
        if (high) __builtin_memcpy(&second, high + d, sizeof(second));
        BitLanes const cells =
            __builtin_convertvector(first, BitLanes) | (__builtin_convertvector(second, BitLanes) << 16);
        __builtin_memcpy(to + d, &cells, sizeof(cells));
    }
    for (; d < width; ++d) to[d] = to_cell(low[d], high ? high[d] : Bf16{0});
}

/// Cells along the rows, [steps][padded width]: the right operand of a product over the rows.
template <typename T>
void pack_stacked(Rows<T> from, int64_t padded_rows, int64_t padded_width, Cell* to) {
    int64_t const steps = padded_rows / Packing<T>::depth;
    for (int64_t i = 0; i < steps; ++i) {
        Cell* const row = to + i * padded_width;
        int64_t const first = i * Packing<T>::depth;
        int64_t const present = first < from.count ? from.count - first : 0;
        T const* const low = from.values + first * from.stride;
        if (present > 0) {
            if constexpr (Packing<T>::pairs) {
                pack_row_pair(low, present > 1 ? low + from.stride : nullptr, from.width, row);
            } else {
                for (int64_t d = 0; d < from.width; ++d) row[d] = to_cell(to_float(low[d]));
            }
        }
        for (int64_t d = present > 0 ? from.width : 0; d < padded_width; ++d) row[d] = 0;
    }
}

}  // namespace daub::cpu::DAUB_ISA
