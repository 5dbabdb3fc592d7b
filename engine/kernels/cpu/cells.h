// Small matrix products out of packed operands, for matrices that stay in the first two caches.
//
// A cell is 32 bits: one float, or, where the processor multiplies pairs of bf16, two neighbours along the summed
// dimension. All products here have the form C[m, n] (+)= Σ_k A[m, k] · B[k, n] with B in rows of cells and A in cells
// with any strides; what is summed over is `depth` values per cell.
#pragma once

#include "engine/kernels/cpu/lanes.h"

namespace daub::cpu::DAUB_ISA {

using Cell = uint32_t;

/// How values of storage type T are packed.
template <typename T>
struct Packing {
    static constexpr bool pairs = false;
    static constexpr int depth = 1;
};
#if defined(__AVX512BF16__)
template <>
struct Packing<Bf16> {
    static constexpr bool pairs = true;
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
        for (int n = 0; n < columns; ++n) sum[r][n] = accumulate ? load(c + r * c_stride + n * lane_count) : zero();
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
        for (int n = 0; n < columns; ++n) store(c + r * c_stride + n * lane_count, sum[r][n]);
}

/// C (+)= A · B. rows: a multiple of tile_rows; columns: a multiple of lane_count; both readable to that size.
template <bool pairs, bool accumulate>
inline void multiply(int64_t rows, int64_t columns, int64_t steps, CellMatrix a, Cell const* b, int64_t b_stride,
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

/// Cells along the width, [steps][padded rows]: the right operand of a product over the width.
template <typename T>
void pack_transposed(Rows<T> from, int64_t padded_rows, Cell* to) {
    int64_t const steps = (from.width + Packing<T>::depth - 1) / Packing<T>::depth;
    for (int64_t i = 0; i < steps; ++i) {
        Cell* const row = to + i * padded_rows;
        for (int64_t r = 0; r < from.count; ++r) row[r] = cell_of_row(from.values + r * from.stride, from.width, i);
        for (int64_t r = from.count; r < padded_rows; ++r) row[r] = 0;
    }
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
        int64_t d = 0;
        if (present >= Packing<T>::depth) {
            if constexpr (Packing<T>::pairs) {
                T const* const high = low + from.stride;
                for (; d < from.width; ++d) row[d] = to_cell(low[d], high[d]);
            } else {
                for (; d < from.width; ++d) row[d] = to_cell(to_float(low[d]));
            }
        } else if constexpr (Packing<T>::pairs) {
            if (present > 0)
                for (; d < from.width; ++d) row[d] = to_cell(low[d], Bf16{0});
        }
        for (; d < padded_width; ++d) row[d] = 0;
    }
}

}  // namespace daub::cpu::DAUB_ISA
