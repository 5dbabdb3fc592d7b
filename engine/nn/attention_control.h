// What a caller may add to the text cross-attention of one forward pass.
//
//     AttentionControl control;
//     control.key_logits = padding;                          // −inf hides a token, log(m) weighs a stream
//     control.bias = [&](Grid grid) { return regions.at(grid); };
//     control.gain = w_prime * at::log1p(sigma);             // [B]; 0 leaves a row alone
//     network(sample, timestep, context, &control);
//
// Every text cross-attention layer then computes (eDiff-I, Balaji et al. 2022, section 4)
//
//     softmax((Q Kᵀ + gain · max(Q Kᵀ) · A) / √d + key_logits) V
//
// with the maximum per batch row over heads, queries and counted text keys, at least 0 and without gradient. Without
// bias, modulation and record a fused kernel runs; the others need the scores themselves.
// The control is borrowed for the length of the call. Used by one thread at a time.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>

namespace daub {

using at::Tensor;

/// Cells of a feature map: query i of attention is row i / width, column i % width.
struct Grid {
    int64_t height = 0;
    int64_t width = 0;
    int64_t cells() const { return height * width; }
    auto operator<=>(Grid const&) const = default;
};

/// Keys and values of text that stays the same over the steps of a run, by layer name.
/// One cache belongs to one network and one context tensor; the owner clears it when either changes.
using KeyValueCache = std::map<std::string, std::pair<Tensor, Tensor>, std::less<>>;

/// What measures the size of the scores that the bias is multiplied with.
enum class ScoreMeasure {
    maximum,             ///< max(0, max(Q Kᵀ)): eDiff-I
    standard_deviation,  ///< std(Q Kᵀ): the variant that paint-with-words-sd advises
};

/// One layer's attention, for recorders. Valid during the call only; keep copies of what is to stay.
struct LayerAttention {
    std::string const& layer;  ///< full parameter prefix, "mid_block.attentions.0.transformer_blocks.0.attn2"
    Grid grid;
    Tensor const& probabilities;  ///< [B, heads, cells, keys]; the first `text_keys` columns are text
    int64_t text_keys;
    Tensor const& score_measure;  ///< [B] fp32, of the unscaled scores; undefined where no bias was asked for
};

struct AttentionControl {
    /// A for one grid, [B or 1, cells, L]: strength × coverage of each query's cell in the columns of its phrases.
    /// Undefined result: no bias at that grid. The caller caches.
    std::function<Tensor(Grid)> bias;
    Tensor gain;  ///< [B], w′ · log(1 + σ) on the network's device; needed with bias
    ScoreMeasure measure = ScoreMeasure::maximum;
    Tensor counted_keys;  ///< [L] or [B, L] bool: text keys that the measure looks at; undefined: all. Hidden keys
                          ///< (key_logits −inf) never count.
    Tensor key_logits;    ///< [B, L] fp32, added after scaling; undefined: zero. At least one key of a row is finite.

    /// Changes scaled scores [B, heads, cells, L] of text keys (DenseDiffusion, Kim et al. 2023). Differentiable.
    std::function<Tensor(Tensor const& scores, Grid)> modulate_text;
    /// The same for self-attention, [B, heads, cells, cells], on grids of at most modulate_self_limit cells.
    std::function<Tensor(Tensor const& scores, Grid)> modulate_self;
    int64_t modulate_self_limit = 32 * 32;

    /// Keys and values that self-attention looks at, given its own [B, heads, cells, d]: these, and any more behind
    /// them (of other frames). modulate_self changes the scores of its own alone.
    std::function<std::pair<Tensor, Tensor>(std::string const& layer, Tensor const& k, Tensor const& v, Grid)>
        extend_self;

    /// What cross-attention layers add to their result before the output projection: attention to something beside
    /// the text, in a softmax of its own (IP-Adapter). query and result: [B, heads, cells, d]; undefined: nothing.
    std::function<Tensor(std::string const& layer, Tensor const& query, Grid)> attend_more;

    std::function<void(LayerAttention const&)> record;
    KeyValueCache* cache = nullptr;

    /// Whether cross-attention must show its scores instead of running fused.
    bool needs_scores() const { return bias || modulate_text || record; }
};

}  // namespace daub
