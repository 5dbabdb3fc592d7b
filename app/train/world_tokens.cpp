#include "app/train/world_tokens.h"

#include "engine/text/word_ids.h"

namespace daub {
namespace {

WordTokens tokens_of(std::vector<LexiconWord> const& words, Tokenizer const& tokenizer) {
    std::vector<CaptionWord> spoken;
    for (LexiconWord const& word : words) spoken.push_back({word.text, word.attached});
    WordIds ids = word_ids(spoken, tokenizer);
    TokenFrame const& frame = tokenizer.frame();
    return {.offsets = std::move(ids.offsets),
            .ids = std::move(ids.ids),
            .begin = frame.begin.value_or(-1),
            .end = frame.end,
            .padding = frame.padding};
}

}  // namespace

void attach_tokens(WorldAssets& assets, ClipTokenizer const& clip, T5Tokenizer const& t5) {
    assets.lexicon.clip = tokens_of(assets.lexicon.words, clip);
    assets.lexicon.t5 = tokens_of(assets.lexicon.words, t5);
}

}  // namespace daub
