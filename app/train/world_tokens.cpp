#include "app/train/world_tokens.h"

#include "engine/core/error.h"

#include <cctype>

namespace daub {
namespace {

std::vector<int32_t> ids_of(Tokenizer const& tokenizer, std::string const& text) {
    std::vector<int32_t> ids;
    for (Token const& token : tokenizer.tokenize(text)) ids.push_back(token.id);
    return ids;
}

/// The ids of a word. What attaches to the word before is tokenised behind one, whose ids are then taken off.
std::vector<int32_t> ids_of(Tokenizer const& tokenizer, LexiconWord const& word) {
    if (!word.attached) return ids_of(tokenizer, word.text);
    // Lettering attaches to a quotation mark, punctuation to a word.
    std::string const carrier = std::isalnum(static_cast<unsigned char>(word.text.front())) ? "\"" : "a";
    auto const before = ids_of(tokenizer, carrier), both = ids_of(tokenizer, carrier + word.text);
    bool const apart = both.size() > before.size() && std::equal(before.begin(), before.end(), both.begin());
    if (!apart) fail(ErrorKind::input, "The vocabulary joins '{}' with the word before it; captions need them apart.", word.text);
    return {both.begin() + int64_t(before.size()), both.end()};
}

WordTokens tokens_of(std::vector<LexiconWord> const& words, Tokenizer const& tokenizer) {
    WordTokens tokens;
    tokens.offsets.push_back(0);
    for (LexiconWord const& word : words) {
        auto const ids = ids_of(tokenizer, word);
        tokens.ids.insert(tokens.ids.end(), ids.begin(), ids.end());
        tokens.offsets.push_back(int32_t(tokens.ids.size()));
    }
    tokens.begin = tokenizer.frame().begin.value_or(-1);
    tokens.end = tokenizer.frame().end;
    tokens.padding = tokenizer.frame().padding;
    return tokens;
}

}  // namespace

void attach_tokens(WorldAssets& assets, ClipTokenizer const& clip, T5Tokenizer const& t5) {
    assets.lexicon.clip = tokens_of(assets.lexicon.words, clip);
    assets.lexicon.t5 = tokens_of(assets.lexicon.words, t5);
}

}  // namespace daub
