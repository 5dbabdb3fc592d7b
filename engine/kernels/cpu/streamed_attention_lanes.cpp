// Attention to any number of keys, which are met some hundred at a time, with the running maximum and sum of Milakov
// and Gimelshein (2018) as in FlashAttention.
//
// Queries lie in the lanes: scores are Sᵀ = K · Qᵀ, [keys, queries of a block], results Oᵀ = Vᵀ · Pᵀ, [width, queries].
// Maxima, sums and what earlier parts are worth are then registers of plain arithmetic, and results have as many rows
// as a head is wide, whatever the number of lanes.
#include "engine/kernels/cpu/scratch.h"
#include "engine/kernels/cpu/table_parts.h"

namespace daub::cpu::DAUB_ISA {
namespace {

/// Their scores for a block of queries, packed keys and values stay in the second-level cache together.
constexpr int64_t most_part_keys = 512;
constexpr int64_t lane_queries = most_registers * lane_count;  // of a block

/// Calls body(first query, registers) for each block of queries.
template <typename Body>
DAUB_INLINE void for_lane_blocks(int64_t queries, Body&& body) {
    for (int64_t first = 0; first < queries; first += lane_queries) {
        int64_t const left = round_up(queries - first, lane_count) / lane_count;
        body(first, left < most_registers ? left : most_registers);
    }
}

/// Registers of running values of a block: one lane for each query.
template <int registers>
struct Running {
    Lanes values[registers];
    explicit Running(float value) {
#pragma GCC unroll 3
        for (int c = 0; c < registers; ++c) values[c] = broadcast(value);
    }
    explicit Running(float const* from) {
#pragma GCC unroll 3
        for (int c = 0; c < registers; ++c) values[c] = load(from + c * lane_count);
    }
    void keep(float* to) const {
#pragma GCC unroll 3
        for (int c = 0; c < registers; ++c) store(to + c * lane_count, values[c]);
    }
    DAUB_INLINE Lanes& operator[](int c) { return values[c]; }
};

template <typename T>
class StreamedAttention {
 public:
    StreamedAttention(int64_t queries, int64_t part_keys, int64_t head_width, Scratch& scratch)
        : queries_(queries),
          keys_(round_up(part_keys, tile_rows)),
          width_(round_up(head_width, tile_rows)),
          head_steps_((head_width + depth - 1) / depth) {
        int64_t const columns = round_up(queries, lane_count);
        queries_across_ = scratch.cells(columns * head_steps_);
        keys_along_ = scratch.cells(keys_ * head_steps_);
        values_ = scratch.cells(keys_ / depth * width_);
        scores_ = scratch.floats(keys_ * lane_queries);
        weights_ = Packing<T>::pairs ? scratch.cells(keys_ / depth * lane_queries) : reinterpret_cast<Cell*>(scores_);
        logits_ = scratch.floats(keys_);
        totals_ = scratch.floats(columns * width_);
        most_ = scratch.floats(columns);
        sums_ = scratch.floats(columns);
        row_ = scratch.floats(width_);
    }

    void begin(AttentionTask<T> const& task) {
        for_lane_blocks(queries_, [&](int64_t first, int64_t registers) {
            int64_t const columns = registers * lane_count;
            int64_t const count = queries_ - first < columns ? queries_ - first : columns;
            pack_transposed<T>({task.q + first * task.q_stride, count, task.width, task.q_stride}, columns,
                               queries_across_ + first * head_steps_);
            for (int64_t i = 0; i < columns * width_; ++i) totals_[first * width_ + i] = 0;
            for (int64_t i = first; i < first + columns; ++i) most_[i] = hidden, sums_[i] = 0;
        });
    }

    /// All queries meet these keys.
    void meet(AttentionTask<T> const& part) {
        int64_t const rows = round_up(part.keys, tile_rows);
        CellMatrix const keys = left_operand<T>({part.k, part.keys, part.width, part.k_stride}, rows, keys_along_);
        pack_stacked<T>({part.v, part.keys, part.width, part.v_stride}, rows, width_, values_);
        float const scale = part.scale * log2_e;
        for (int64_t j = 0; part.key_logits && j < part.keys; ++j) {
            float const logit = part.key_logits[j] * log2_e;
            logits_[j] = logit > hidden ? logit : hidden;
        }
        for_lane_blocks(queries_, [&](int64_t first, int64_t registers) {
            int64_t const columns = registers * lane_count;
            multiply<Packing<T>::pairs, false>(rows, columns, head_steps_, keys, queries_across_ + first * head_steps_,
                                               columns, scores_, columns);
            Block const block{first, part.keys, rows, scale, part.key_logits != nullptr};
            if (registers == 3)
                weigh<3>(block);
            else if (registers == 2)
                weigh<2>(block);
            else
                weigh<1>(block);
            multiply<Packing<T>::pairs, true>(width_, columns, rows / depth, {values_, 1, width_}, weights_, columns,
                                              totals_ + first * width_, columns);
        });
    }

    void finish(WrittenRows<T> out, int64_t head_width) {
        for_lane_blocks(queries_, [&](int64_t first, int64_t registers) {
            int64_t const columns = registers * lane_count;
            for (int64_t i = first; i < queries_ && i < first + columns; ++i) {
                for (int64_t d = 0; d < head_width; ++d) row_[d] = totals_[first * width_ + d * columns + i - first];
                write_row(out.values + i * out.stride, row_, head_width, 1 / sums_[i]);
            }
        });
    }

 private:
    static constexpr int64_t depth = Packing<T>::depth;

    struct Block {
        int64_t first, keys, rows;  // rows: of scores, keys and padding
        float scale;
        bool has_logits;
    };

    /// Scores of a block become weights under the new maxima; sums and totals so far are brought under them.
    template <int registers>
    void weigh(Block const& block) {
        Running<registers> const before(most_ + block.first);
        Running<registers> now = before;
        // Without logits of keys the scores are scaled where they are raised: one pass over them less.
        bool const plain = !block.has_logits && block.scale > 0;
        if (plain)
            raise_maxima<registers>(now, block);
        else
            raise_maxima_of_logits<registers>(now, block);
        Running<registers> sums(sums_ + block.first), kept(0.0f);
#pragma GCC unroll 3
        for (int c = 0; c < registers; ++c) {
            kept[c] = exp2<Accuracy::fp32>(before.values[c] - now[c]);
            sums[c] *= kept[c];
        }
        now.keep(most_ + block.first);
        write_weights<registers>(now, sums, plain ? block.scale : 1, block);
        sums.keep(sums_ + block.first);
        float* const totals = totals_ + block.first * width_;
        for (int64_t d = 0; d < width_; ++d)
#pragma GCC unroll 3
            for (int c = 0; c < registers; ++c) {
                float* const total = totals + (d * registers + c) * lane_count;
                store(total, load(total) * kept[c]);
            }
    }

    float* score(int64_t key, int registers, int c) const { return scores_ + (key * registers + c) * lane_count; }

    template <int registers>
    void raise_maxima(Running<registers>& now, Block const& block) const {
        Running<registers> most(hidden);
        for (int64_t j = 0; j < block.keys; ++j)
#pragma GCC unroll 3
            for (int c = 0; c < registers; ++c) most[c] = maximum(most[c], load(score(j, registers, c)));
#pragma GCC unroll 3
        for (int c = 0; c < registers; ++c) now[c] = maximum(now[c], most[c] * block.scale);
    }

    template <int registers>
    void raise_maxima_of_logits(Running<registers>& now, Block const& block) {
        for (int64_t j = 0; j < block.keys; ++j) {
            float const logit = block.has_logits ? logits_[j] : 0;
#pragma GCC unroll 3
            for (int c = 0; c < registers; ++c) {
                Lanes const x = load(score(j, registers, c)) * block.scale + logit;
                now[c] = maximum(now[c], x);
                store(score(j, registers, c), x);
            }
        }
    }

    /// Cells of `depth` keys each; padding keys weigh nothing.
    template <int registers>
    void write_weights(Running<registers> const& now, Running<registers>& sums, float factor, Block const& block) {
        auto const weight = [&](int64_t key, int c) __attribute__((always_inline)) {
            Lanes const w = exp2<accuracy_of<T>>(load(score(key, registers, c)) * factor - now.values[c]);
            sums[c] += w;
            return w;
        };
        int64_t j = 0;
        for (; j + depth <= block.keys; j += depth)
#pragma GCC unroll 3
            for (int c = 0; c < registers; ++c) {
                Cell* const to = weights_ + (j / depth * registers + c) * lane_count;
                if constexpr (Packing<T>::pairs) {
                    store_pairs(to, weight(j, c), weight(j + 1, c));
                } else {
                    store(reinterpret_cast<float*>(to), weight(j, c));
                }
            }
        for (; j < block.rows; j += depth)
            for (int c = 0; c < registers; ++c) {
                Cell* const to = weights_ + (j / depth * registers + c) * lane_count;
                if constexpr (Packing<T>::pairs) {
                    store_pairs(to, j < block.keys ? weight(j, c) : zero(), zero());
                } else {
                    store(reinterpret_cast<float*>(to), zero());
                }
            }
    }

    int64_t queries_, keys_, width_;  // keys of a part and width of a head fill whole tiles
    int64_t head_steps_;              // cells along the width
    Cell *queries_across_, *keys_along_, *values_, *weights_;
    float *scores_, *logits_;
    float *totals_, *most_, *sums_;  // of all queries, in blocks: [width, queries of the block]; [queries] each
    float* row_;                     // [width]
};

template <typename T>
void streamed_forward(AttentionTask<T> const& task, WrittenRows<T> out, float* memory) {
    Scratch scratch(memory);
    int64_t const parts = (task.keys + most_part_keys - 1) / most_part_keys;
    int64_t const part_keys = round_up((task.keys + parts - 1) / parts, lane_count);
    StreamedAttention<T> attention(task.queries, part_keys, task.width, scratch);
    attention.begin(task);
    for (int64_t first = 0; first < task.keys; first += part_keys) {
        AttentionTask<T> part = task;
        part.k += first * task.k_stride;
        part.v += first * task.v_stride;
        part.keys = task.keys - first < part_keys ? task.keys - first : part_keys;
        if (part.key_logits) part.key_logits += first;
        attention.meet(part);
    }
    attention.finish(out, task.width);
}

template <typename T>
int64_t streamed_scratch_size(int64_t queries, int64_t width) {
    Scratch counted(nullptr);
    StreamedAttention<T>(queries, most_part_keys, width, counted);
    return counted.used();
}

}  // namespace

StreamedAttentionKernels<float> streamed_attention_fp32() {
    return {streamed_scratch_size<float>, streamed_forward<float>};
}
StreamedAttentionKernels<Bf16> streamed_attention_bf16() {
    return {streamed_scratch_size<Bf16>, streamed_forward<Bf16>};
}

}  // namespace daub::cpu::DAUB_ISA
