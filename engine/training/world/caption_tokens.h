// Captions as tokens of one encoder, and which tokens are whose.
#pragma once

#include "engine/training/world/caption.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace daub {

struct CaptionTokens {
    std::vector<int64_t> ids;         // with begin and end marks, at most as many as allowed, the end mark always
    std::vector<int64_t> word_start;  // column of each word's first token, and one past the last word's last
};

/// Throws Error (model) where the lexicon has no tokens for this encoder.
CaptionTokens tokens_of(WordTokens const& lexicon, std::span<int const> words, int64_t most_tokens);

/// Columns [first, last) of a mention; empty where it is beyond the limit.
std::pair<int64_t, int64_t> columns_of(CaptionTokens const& tokens, Mention const& mention);

}  // namespace daub
