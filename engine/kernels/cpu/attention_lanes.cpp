// Attention to at most some hundred keys: a block of queries meets all keys at once, scores never leave the cache.
#include "engine/kernels/cpu/scratch.h"
#include "engine/kernels/cpu/table_parts.h"

namespace daub::cpu::DAUB_ISA {
namespace {

constexpr int64_t block_rows = 32;  // queries whose scores are in the cache together

struct Sizes {
    int64_t keys, width;  // padded to whole registers
    Sizes(int64_t keys, int64_t width) : keys(round_up(keys, lane_count)), width(round_up(width, lane_count)) {}
};

/// What every pass needs: packed keys, and one block of queries with its scores.
template <typename T>
struct Workspace {
    Sizes sizes;
    int64_t head_steps, key_steps;  // cells along the width and along the keys
    Cell *keys_across, *queries;
    float *scores, *logits;  // [block_rows, keys]; [keys]

    Workspace(int64_t key_count, int64_t width, Scratch& scratch)
        : sizes(key_count, width),
          head_steps((width + Packing<T>::depth - 1) / Packing<T>::depth),
          key_steps(sizes.keys / Packing<T>::depth),
          keys_across(scratch.cells(head_steps * sizes.keys)),
          queries(scratch.cells(block_rows * head_steps)),
          scores(scratch.floats(block_rows * sizes.keys)),
          logits(scratch.floats(sizes.keys)) {}

    void prepare(AttentionTask<T> const& task) {
        pack_transposed<T>({task.k, task.keys, task.width, task.k_stride}, sizes.keys, keys_across);
        for (int64_t j = 0; j < sizes.keys; ++j) {
            float const logit = j >= task.keys ? hidden : task.key_logits ? task.key_logits[j] * log2_e : 0;
            logits[j] = logit > hidden ? logit : hidden;
        }
    }

    /// Scores of queries from `first` on. Returns the rows of the block, padded to whole tiles.
    int64_t score_block(AttentionTask<T> const& task, int64_t first, int64_t count) {
        int64_t const rows = round_up(count, tile_rows);
        CellMatrix const left =
            left_operand<T>({task.q + first * task.q_stride, count, task.width, task.q_stride}, rows, queries);
        multiply<Packing<T>::pairs, false>(rows, sizes.keys, head_steps, left, keys_across, sizes.keys, scores,
                                           sizes.keys);
        return rows;
    }
};

/// Calls body(first query, count) for each block of queries.
template <typename Body>
DAUB_INLINE void for_blocks(int64_t queries, Body&& body) {
    for (int64_t first = 0; first < queries; first += block_rows)
        body(first, queries - first < block_rows ? queries - first : block_rows);
}

struct NoAreas {};

/// The painted areas of one query: null, floats or bf16.
template <typename Area>
DAUB_INLINE Lanes load_area(Area const* areas, int64_t j, int64_t keys) {
    return j + lane_count <= keys ? load(areas + j) : j < keys ? load_first(areas + j, keys - j) : zero();
}

/// Scores of one query become logits in place. Returns the largest.
template <typename Area>
DAUB_INLINE float to_logits(float* scores, Area const* areas, float scale, float bias_scale, float const* key_logits,
                            int64_t keys, int64_t padded_keys) {
    Lanes most = broadcast(hidden);
    for (int64_t j = 0; j < padded_keys; j += lane_count) {
        Lanes x = load(scores + j) * scale + load(key_logits + j);
        if constexpr (!__is_same(Area, NoAreas)) x += load_area(areas, j, keys) * bias_scale;
        most = maximum(most, x);
        store(scores + j, x);
    }
    return max_of_lanes(most);
}

/// Calls body(area type pointer or null) with the areas that the task has.
template <typename T, typename Body>
DAUB_INLINE void with_areas(AttentionTask<T> const& task, Body&& body) {
    if (task.bias_factor == 0 || (!task.areas_fp32 && !task.areas_bf16)) return body((NoAreas const*)nullptr);
    if (task.areas_fp32) return body(task.areas_fp32);
    body(task.areas_bf16);
}

template <typename Area>
DAUB_INLINE Area const* areas_of(Area const* areas, int64_t query, int64_t keys) {
    return areas + query * keys;
}
DAUB_INLINE NoAreas const* areas_of(NoAreas const*, int64_t, int64_t) { return nullptr; }

/// Storage of the left operand of a product over keys: bf16 pairs, or floats.
template <typename T>
struct WeightStorage {
    using type = float;
};
#if defined(__AVX512BF16__)
template <>
struct WeightStorage<Bf16> {
    using type = Bf16;
};
#endif
template <typename T>
using Weight = typename WeightStorage<T>::type;

template <typename T>
float score_max(AttentionTask<T> const& task, float const* counted, float* memory) {
    Scratch scratch(memory);
    Workspace<T> work(task.keys, task.width, scratch);
    work.prepare(task);
    for (int64_t j = 0; j < work.sizes.keys; ++j) work.logits[j] = j < task.keys ? (counted ? counted[j] : 1) : 0;
    Lanes most = zero();
    for_blocks(task.queries, [&](int64_t first, int64_t count) {
        work.score_block(task, first, count);
        for (int64_t r = 0; r < count; ++r)
            for (int64_t j = 0; j < work.sizes.keys; j += lane_count)
                most = maximum(most, load(work.scores + r * work.sizes.keys + j) * load(work.logits + j));
    });
    return max_of_lanes(most);
}

template <typename T>
struct ForwardWorkspace : Workspace<T> {
    Cell *values, *weights;
    float* out;
    ForwardWorkspace(int64_t keys, int64_t width, Scratch& scratch)
        : Workspace<T>(keys, width, scratch),
          values(scratch.cells(this->key_steps * this->sizes.width)),
          weights(scratch.cells(block_rows * this->key_steps)),
          out(scratch.floats(block_rows * this->sizes.width)) {}
};

template <typename T>
void forward(AttentionTask<T> const& task, WrittenRows<T> out, float* log_sums, float* memory) {
    Scratch scratch(memory);
    ForwardWorkspace<T> work(task.keys, task.width, scratch);
    work.prepare(task);
    int64_t const keys = work.sizes.keys, width = work.sizes.width;
    pack_stacked<T>({task.v, task.keys, task.width, task.v_stride}, keys, width, work.values);
    float const scale = task.scale * log2_e, bias_scale = scale * task.bias_factor;
    with_areas(task, [&](auto const* areas) {
        for_blocks(task.queries, [&](int64_t first, int64_t count) {
            int64_t const rows = work.score_block(task, first, count);
            float sums[block_rows];
            for (int64_t r = 0; r < rows; ++r) {
                float* const row = work.scores + r * keys;
                auto* const weights = reinterpret_cast<Weight<T>*>(work.weights + r * work.key_steps);
                int64_t const query = first + (r < count ? r : 0);  // padding rows: anything finite
                float const most =
                    to_logits(row, areas_of(areas, query, task.keys), scale, bias_scale, work.logits, task.keys, keys);
                Lanes sum = zero();
                for (int64_t j = 0; j < keys; j += lane_count) {
                    Lanes const weight = exp2<accuracy_of<T>>(load(row + j) - most);
                    sum += weight;
                    store(weights + j, weight);
                }
                sums[r] = sum_of_lanes(sum);
                if (log_sums && r < count) log_sums[query] = most + __builtin_log2f(sums[r]);
            }
            multiply<Packing<T>::pairs, false>(rows, width, work.key_steps, {work.weights, work.key_steps, 1},
                                               work.values, width, work.out, width);
            for (int64_t r = 0; r < count; ++r)
                write_row(out.values + (first + r) * out.stride, work.out + r * width, task.width, 1 / sums[r]);
        });
    });
}

template <typename T>
struct BackwardWorkspace : Workspace<T> {
    Cell *values_across, *keys_stacked;           // right operands of dP and dQ
    Cell *dout, *dout_stacked, *queries_stacked;  // of one block
    float *dscores, *dq, *dk, *dv;
    Cell *weight_pairs, *dscore_pairs, *dscore_rows;  // left operands; floats need no repacking

    BackwardWorkspace(int64_t key_count, int64_t head_width, Scratch& scratch)
        : Workspace<T>(key_count, head_width, scratch) {
        int64_t const keys = this->sizes.keys, width = this->sizes.width, block_steps = block_rows / Packing<T>::depth;
        values_across = scratch.cells(this->head_steps * keys);
        keys_stacked = scratch.cells(this->key_steps * width);
        dout = scratch.cells(block_rows * this->head_steps);
        dout_stacked = scratch.cells(block_steps * width);
        queries_stacked = scratch.cells(block_steps * width);
        dscores = scratch.floats(block_rows * keys);
        dq = scratch.floats(block_rows * width);
        dk = scratch.floats(keys * width);
        dv = scratch.floats(keys * width);
        weight_pairs = Packing<T>::pairs ? scratch.cells(block_steps * keys) : (Cell*)this->scores;
        dscore_pairs = Packing<T>::pairs ? scratch.cells(block_steps * keys) : (Cell*)dscores;
        dscore_rows = Packing<T>::pairs ? scratch.cells(block_rows * this->key_steps) : (Cell*)dscores;
    }
};

/// Rows of floats [rows, keys] → cells of two rows each, [rows / 2, keys].
[[maybe_unused]] DAUB_INLINE void interleave_rows(float const* from, int64_t rows, int64_t keys, Cell* to) {
    for (int64_t r = 0; r < rows; r += 2)
        for (int64_t j = 0; j < keys; j += lane_count)
            store_pairs(to + r / 2 * keys + j, load(from + r * keys + j), load(from + (r + 1) * keys + j));
}

/// Scores and dP of one query become P and dS (with the scale) in place.
template <Accuracy accuracy>
DAUB_INLINE void softmax_backward(float* scores, float* dscores, float log_sum, float scale, int64_t keys) {
    Lanes product = zero();
    for (int64_t j = 0; j < keys; j += lane_count) {
        Lanes const p = exp2<accuracy>(load(scores + j) - log_sum);
        product += p * load(dscores + j);
        store(scores + j, p);
    }
    float const mean = sum_of_lanes(product);
    for (int64_t j = 0; j < keys; j += lane_count)
        store(dscores + j, load(scores + j) * (load(dscores + j) - mean) * scale);
}

template <typename T>
void backward(AttentionTask<T> const& task, T const* dout, int64_t dout_stride, float const* log_sums,
              WrittenRows<T> dq, WrittenRows<T> dk, WrittenRows<T> dv, float* memory) {
    constexpr bool pairs = Packing<T>::pairs;
    constexpr int64_t depth = Packing<T>::depth;
    Scratch scratch(memory);
    BackwardWorkspace<T> work(task.keys, task.width, scratch);
    work.prepare(task);
    int64_t const keys = work.sizes.keys, width = work.sizes.width;
    pack_transposed<T>({task.v, task.keys, task.width, task.v_stride}, keys, work.values_across);
    pack_stacked<T>({task.k, task.keys, task.width, task.k_stride}, keys, width, work.keys_stacked);
    for (int64_t i = 0; i < keys * width; ++i) work.dk[i] = work.dv[i] = 0;
    float const scale = task.scale * log2_e, bias_scale = scale * task.bias_factor;
    with_areas(task, [&](auto const* areas) {
        for_blocks(task.queries, [&](int64_t first, int64_t count) {
            int64_t const rows = work.score_block(task, first, count);
            Rows<T> const douts{dout + first * dout_stride, count, task.width, dout_stride};
            Rows<T> const queries{task.q + first * task.q_stride, count, task.width, task.q_stride};
            multiply<pairs, false>(rows, keys, work.head_steps, left_operand(douts, rows, work.dout),
                                   work.values_across, keys, work.dscores, keys);
            for (int64_t r = 0; r < rows; ++r) {
                float *const score = work.scores + r * keys, *const dscore = work.dscores + r * keys;
                if (r >= count) {
                    for (int64_t j = 0; j < keys; ++j) score[j] = dscore[j] = 0;
                    continue;
                }
                auto const* const area = areas_of(areas, first + r, task.keys);
                to_logits(score, area, scale, bias_scale, work.logits, task.keys, keys);
                softmax_backward<accuracy_of<T>>(score, dscore, log_sums[first + r], task.scale, keys);
            }
            if constexpr (pairs) {
                interleave_rows(work.scores, rows, keys, work.weight_pairs);
                interleave_rows(work.dscores, rows, keys, work.dscore_pairs);
                for (int64_t i = 0; i < rows * keys; i += lane_count)
                    store(reinterpret_cast<Bf16*>(work.dscore_rows) + i, load(work.dscores + i));
            }
            pack_stacked(douts, rows, width, work.dout_stacked);
            pack_stacked(queries, rows, width, work.queries_stacked);
            int64_t const steps = rows / depth;
            multiply<pairs, true>(keys, width, steps, {work.weight_pairs, 1, keys}, work.dout_stacked, width, work.dv,
                                  width);
            multiply<pairs, true>(keys, width, steps, {work.dscore_pairs, 1, keys}, work.queries_stacked, width,
                                  work.dk, width);
            multiply<pairs, false>(rows, width, work.key_steps, {work.dscore_rows, work.key_steps, 1},
                                   work.keys_stacked, width, work.dq, width);
            for (int64_t r = 0; r < count; ++r)
                write_row(dq.values + (first + r) * dq.stride, work.dq + r * width, task.width, 1);
        });
    });
    for (int64_t j = 0; j < task.keys; ++j) {
        write_row(dk.values + j * dk.stride, work.dk + j * width, task.width, 1);
        write_row(dv.values + j * dv.stride, work.dv + j * width, task.width, 1);
    }
}

template <typename T>
int64_t scratch_size(int64_t keys, int64_t width) {
    Scratch ahead(nullptr), back(nullptr);
    ForwardWorkspace<T>(keys, width, ahead);
    BackwardWorkspace<T>(keys, width, back);
    return ahead.used() > back.used() ? ahead.used() : back.used();
}

}  // namespace

template <typename T>
AttentionKernels<T> attention_kernels() {
    return {scratch_size<T>, score_max<T>, forward<T>, backward<T>};
}
AttentionKernels<float> attention_fp32() { return attention_kernels<float>(); }
AttentionKernels<Bf16> attention_bf16() { return attention_kernels<Bf16>(); }

}  // namespace daub::cpu::DAUB_ISA
