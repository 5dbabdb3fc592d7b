// Winograd's F(2×2, 3×3) on maps in channels-last order.
//
// Lanes are channels in the transforms and columns of the result in the products. A block of tiles goes all the way:
// its transformed input stays in the caches while the kernel streams past in chunks of columns.
#include "engine/kernels/cpu/scratch.h"
#include "engine/kernels/cpu/table_parts.h"

namespace daub::cpu::DAUB_ISA {
namespace {

constexpr int positions = 16;        // of a transformed tile: 4 × 4
constexpr int64_t block_tiles = 64;  // a multiple of tile_rows

/// Calls body(first column, registers) for each chunk of the kernel's columns.
template <typename Body>
DAUB_INLINE void for_chunks(int64_t columns, Body&& body) {
    for (int64_t first = 0, left = columns / lane_count; left > 0;) {
        int64_t const registers = left >= 5 || left == 3 ? 3 : left >= 2 ? 2 : 1;
        body(first, registers);
        first += registers * lane_count, left -= registers;
    }
}

/// t = Bᵀ d along one axis: t[i · stride].
DAUB_INLINE void input_axis(Lanes* d, int stride) {
    Lanes const d0 = d[0], d1 = d[stride], d2 = d[2 * stride], d3 = d[3 * stride];
    d[0] = d0 - d2;
    d[stride] = d1 + d2;
    d[2 * stride] = d2 - d1;
    d[3 * stride] = d1 - d3;
}

template <typename T>
class WinogradBlock {
 public:
    static constexpr int64_t depth = Packing<T>::depth;

    WinogradBlock(WinogradMaps<T> const& maps, Scratch& scratch)
        : maps_(maps), steps_(maps.in / depth), tiles_across_((maps.width + 1) / 2) {
        input_ = reinterpret_cast<T*>(scratch.cells(positions * block_tiles * steps_));
        products_ = scratch.floats(positions * block_tiles * most_registers * lane_count);
    }

    void convolve(WinogradPart const& part) {
        int64_t const first = part.first_tile, count = part.tiles, rows = round_up(count, tile_rows);
        for (int64_t i = 0; i < count; ++i) read_tile(first + i, i);
        for (int64_t i = count; i < rows; ++i)
            for (int p = 0; p < positions; ++p)
                for (int64_t c = 0; c < maps_.in; c += lane_count) store(transformed(p, i) + c, zero());
        for_chunks(maps_.out, [&](int64_t column, int64_t registers) {
            if (column < part.first_column || column >= part.end_column) return;
            int64_t const columns = registers * lane_count;
            for (int p = 0; p < positions; ++p) {
                CellMatrix const a{reinterpret_cast<Cell const*>(transformed(p, 0)), steps_, 1};
                Cell const* const b = maps_.kernel + column * steps_ * positions + p * steps_ * columns;
                multiply<Packing<T>::pairs, false>(rows, columns, steps_, a, b, columns, product(p, 0, columns),
                                                   columns);
            }
            for (int64_t i = 0; i < count; ++i)
                for (int64_t c = 0; c < columns; c += lane_count) write_tile(first + i, i, column, c, columns);
        });
    }

 private:
    T* transformed(int position, int64_t tile) const { return input_ + (position * block_tiles + tile) * maps_.in; }
    float* product(int position, int64_t tile, int64_t columns) const {
        return products_ + (position * block_tiles + tile) * columns;
    }

    /// Bᵀ d B of the 4 × 4 pixels around the tile; zero outside the map.
    void read_tile(int64_t tile, int64_t slot) const {
        int64_t const top = tile / tiles_across_ * 2 - 1, left = tile % tiles_across_ * 2 - 1;
        T const* rows[positions];
        for (int p = 0; p < positions; ++p) {
            int64_t const y = top + p / 4, x = left + p % 4;
            bool const inside = y >= 0 && y < maps_.height && x >= 0 && x < maps_.width;
            rows[p] = inside ? maps_.x + (y * maps_.width + x) * maps_.in : nullptr;
        }
        for (int64_t c = 0; c < maps_.in; c += lane_count) {
            Lanes d[positions];
#pragma GCC unroll 16
            for (int p = 0; p < positions; ++p) d[p] = rows[p] ? load(rows[p] + c) : zero();
#pragma GCC unroll 4
            for (int x = 0; x < 4; ++x) input_axis(d + x, 4);
#pragma GCC unroll 4
            for (int y = 0; y < 4; ++y) input_axis(d + 4 * y, 1);
#pragma GCC unroll 16
            for (int p = 0; p < positions; ++p) store(transformed(p, slot) + c, d[p]);
        }
    }

    /// Aᵀ m A + bias into the tile's 2 × 2 pixels, as far as they are in the map.
    void write_tile(int64_t tile, int64_t slot, int64_t column, int64_t c, int64_t columns) const {
        Lanes m[positions], rows[8];
#pragma GCC unroll 16
        for (int p = 0; p < positions; ++p) m[p] = load(product(p, slot, columns) + c);
#pragma GCC unroll 4
        for (int x = 0; x < 4; ++x) {
            rows[x] = m[x] + m[4 + x] + m[8 + x];
            rows[4 + x] = m[4 + x] - m[8 + x] - m[12 + x];
        }
        Lanes const bias = maps_.bias ? load(maps_.bias + column + c) : zero();
        int64_t const top = tile / tiles_across_ * 2, left = tile % tiles_across_ * 2;
#pragma GCC unroll 2
        for (int y = 0; y < 2; ++y) {
            if (top + y >= maps_.height) break;
            Lanes const* const r = rows + 4 * y;
            T* const to = maps_.y + ((top + y) * maps_.width + left) * maps_.out + column + c;
            store(to, r[0] + r[1] + r[2] + bias);
            if (left + 1 < maps_.width) store(to + maps_.out, r[1] - r[2] - r[3] + bias);
        }
    }

    WinogradMaps<T> maps_;
    int64_t steps_, tiles_across_;
    T* input_;         // [positions, block_tiles, in]
    float* products_;  // [positions, block_tiles, columns of a chunk]
};

template <typename T>
void winograd_convolve(WinogradMaps<T> const& maps, WinogradPart const& part, float* memory) {
    Scratch scratch(memory);
    WinogradBlock<T>(maps, scratch).convolve(part);
}

template <typename T>
int64_t winograd_scratch_size(int64_t in) {
    Scratch counted(nullptr);
    WinogradBlock<T>({.in = in}, counted);
    return counted.used();
}

/// to[p · stride] = G g Gᵀ of one input channel and `lane_count` output channels.
template <typename T>
DAUB_INLINE void transform(T const* kernel, int64_t stride, Lanes (&u)[positions]) {
    Lanes columns[12];  // G g: 4 × 3
#pragma GCC unroll 3
    for (int x = 0; x < 3; ++x) {
        Lanes const g0 = load(kernel + x * stride), g1 = load(kernel + (3 + x) * stride),
                    g2 = load(kernel + (6 + x) * stride);
        columns[x] = g0;
        columns[3 + x] = (g0 + g1 + g2) * 0.5f;
        columns[6 + x] = (g0 - g1 + g2) * 0.5f;
        columns[9 + x] = g2;
    }
#pragma GCC unroll 4
    for (int y = 0; y < 4; ++y) {
        Lanes const g0 = columns[3 * y], g1 = columns[3 * y + 1], g2 = columns[3 * y + 2];
        u[4 * y] = g0;
        u[4 * y + 1] = (g0 + g1 + g2) * 0.5f;
        u[4 * y + 2] = (g0 - g1 + g2) * 0.5f;
        u[4 * y + 3] = g2;
    }
}

template <typename T>
void transform_kernel(T const* kernel, int64_t in, int64_t out, int64_t first, int64_t count, Cell* to) {
    constexpr int64_t depth = Packing<T>::depth;
    int64_t const steps = in / depth, stride = in * out;  // from tap to tap
    for_chunks(out, [&](int64_t column, int64_t registers) {
        int64_t const columns = registers * lane_count;
        for (int64_t k = first; k < first + count; ++k)
            for (int64_t c = 0; c < columns; c += lane_count) {
                T const* const from = kernel + k * depth * out + column + c;
                Cell* const cells = to + column * steps * positions + k * columns + c;
                Lanes u[positions], next[positions];
                transform(from, stride, u);
                if constexpr (Packing<T>::pairs) transform(from + out, stride, next);
#pragma GCC unroll 16
                for (int p = 0; p < positions; ++p)
                    if constexpr (Packing<T>::pairs)
                        store_pairs(cells + p * steps * columns, u[p], next[p]);
                    else
                        store(reinterpret_cast<float*>(cells + p * steps * columns), u[p]);
            }
    });
}

template <typename T>
WinogradKernels<T> winograd_kernels() {
    if constexpr (Packing<T>::stored_as_cells)
        return {block_tiles, Packing<T>::depth, winograd_scratch_size<T>, transform_kernel<T>, winograd_convolve<T>};
    return {};
}

}  // namespace

WinogradKernels<float> winograd_fp32() { return winograd_kernels<float>(); }
WinogradKernels<Bf16> winograd_bf16() { return winograd_kernels<Bf16>(); }

}  // namespace daub::cpu::DAUB_ISA
