#include "engine/text/lexicon.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/core/error.h"

namespace daub {

namespace {

std::vector<int32_t> ids_of(Tokenizer const& tokenizer, std::string const& word) {
    std::vector<int32_t> ids;
    for (Token const& token : tokenizer.tokenize(word)) ids.push_back(token.id);
    return ids;
}

void check_word(std::string const& word) {
    AlignedText const text = decode_utf8(word);
    bool const spaced = std::any_of(text.begin(), text.end(), [](AlignedChar c) { return is_white_space(c.code); });
    if (word.empty() || spaced) {
        fail(ErrorKind::input, "\"{}\" is no single word; a lexicon holds what stands between two spaces", word);
    }
    if (word.find('<') != std::string::npos) {
        fail(ErrorKind::input, "the word \"{}\" may hold a special token; write it without \"<\"", word);
    }
}

}  // namespace

Lexicon build_lexicon(std::set<std::string> const& words, ClipTokenizer const& clip, T5Tokenizer const& t5) {
    Lexicon lexicon;
    for (std::string const& word : words) {
        check_word(word);
        lexicon[word] = {.clip = ids_of(clip, word), .t5 = ids_of(t5, word)};
    }
    return lexicon;
}

std::string lexicon_json(Lexicon const& lexicon, ClipTokenizer const& clip, T5Tokenizer const& t5) {
    nlohmann::json words = nlohmann::json::object();
    for (auto const& [word, entry] : lexicon) words[word] = {{"clip", entry.clip}, {"t5", entry.t5}};
    TokenFrame const& c = clip.frame();
    TokenFrame const& t = t5.frame();
    nlohmann::json const root = {{"words", std::move(words)},
                                 {"clip", {{"begin", *c.begin}, {"end", c.end}, {"padding", c.padding}}},
                                 {"t5", {{"end", t.end}, {"padding", t.padding}}}};
    return root.dump(1) + "\n";
}

}  // namespace daub
