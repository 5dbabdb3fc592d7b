#include "engine/training/world/caption_tokens.h"

#include "engine/core/error.h"

#include <algorithm>

namespace daub {

CaptionTokens tokens_of(WordTokens const& lexicon, std::span<int const> words, int64_t most_tokens) {
    if (lexicon.empty())
        fail(ErrorKind::model,
             "The words of the world have no tokens. Make the world's file with `daub-train prepare`.");
    CaptionTokens out;
    int64_t const end = lexicon.end >= 0 ? 1 : 0;
    if (lexicon.begin >= 0) out.ids.push_back(lexicon.begin);
    for (int const word : words) {
        out.word_start.push_back(int64_t(out.ids.size()));
        for (int32_t i = lexicon.offsets[size_t(word)]; i < lexicon.offsets[size_t(word) + 1]; ++i)
            if (int64_t(out.ids.size()) < most_tokens - end) out.ids.push_back(lexicon.ids[size_t(i)]);
    }
    out.word_start.push_back(int64_t(out.ids.size()));
    if (end > 0) out.ids.push_back(lexicon.end);
    return out;
}

std::pair<int64_t, int64_t> columns_of(CaptionTokens const& tokens, Mention const& mention) {
    return {tokens.word_start[size_t(mention.first)], tokens.word_start[size_t(mention.last)]};
}

}  // namespace daub
