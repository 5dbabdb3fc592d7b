#include "engine/text/added_words.h"

#include <algorithm>

#include "engine/core/ascii.h"
#include "engine/core/error.h"

namespace daub {

namespace {

/// Part of a word: ASCII letters, digits and the underscore, and every character beyond ASCII.
bool continues_word(char c) {
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether the word, in lower case, stands whole at a place of the text in lower case.
bool stands_at(std::string_view word, std::string_view text, size_t position) {
    size_t const end = position + word.size();
    if (word.empty() || text.substr(position, word.size()) != word) return false;
    bool const goes_on_before = position > 0 && continues_word(text[position]) && continues_word(text[position - 1]);
    bool const goes_on_after = end < text.size() && continues_word(text[end - 1]) && continues_word(text[end]);
    return !goes_on_before && !goes_on_after;
}

}  // namespace

bool stands_in(std::string_view word, std::string_view text) {
    std::string const lower_word = ascii_lower(word), lower = ascii_lower(text);
    for (size_t at = lower.find(lower_word); at != std::string::npos; at = lower.find(lower_word, at + 1))
        if (stands_at(lower_word, lower, at)) return true;
    return false;
}

AddedWords::AddedWords(std::shared_ptr<Tokenizer const> tokenizer, std::vector<AddedWord> words, int32_t first_id)
    : tokenizer_(std::move(tokenizer)), first_id_(first_id), next_id_(first_id) {
    for (AddedWord const& word : words) {
        std::string const& text = word.text;
        if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
            fail(ErrorKind::input, "An embedding needs a word that stands for it: rename its file.");
        }
        if (word.vectors < 1 || word.vectors > most_vectors) {
            fail(ErrorKind::input, "The embedding \"{}\" has {} vectors; 1 to {} are possible.", text, word.vectors,
                 most_vectors);
        }
        bool const twice = std::ranges::any_of(words_, [&](Word const& w) { return w.lower == ascii_lower(text); });
        if (twice) fail(ErrorKind::input, "Two embeddings are called \"{}\": rename one of the files.", text);
        words_.push_back({text, ascii_lower(text), next_id_, word.vectors});
        next_id_ += word.vectors;
    }
    std::ranges::stable_sort(words_, std::ranges::greater{}, [](Word const& w) { return w.text.size(); });
}

AddedWords::Word const* AddedWords::word_at(std::string_view lower, size_t position) const {
    for (auto const& word : words_)
        if (stands_at(word.lower, lower, position)) return &word;
    return nullptr;
}

void AddedWords::tokenize_between(std::string_view text, size_t begin, size_t end, std::vector<Token>& out) const {
    if (begin == end) return;
    for (Token token : tokenizer_->tokenize(text.substr(begin, end - begin))) {
        token.bytes = {token.bytes.begin + begin, token.bytes.end + begin};
        out.push_back(token);
    }
}

std::vector<Token> AddedWords::tokenize(std::string_view text) const {
    std::string const lower = ascii_lower(text);
    std::vector<Token> tokens;
    size_t begin = 0;
    for (size_t at = 0; at < text.size();) {
        Word const* const word = word_at(lower, at);
        if (!word) {
            ++at;
            continue;
        }
        tokenize_between(text, begin, at, tokens);
        begin = at + word->text.size();
        for (int32_t k = 0; k < word->vectors; ++k) tokens.push_back({.id = word->first_id + k, .bytes = {at, begin}});
        at = begin;
    }
    if (begin == 0) return tokenizer_->tokenize(text);
    tokenize_between(text, begin, text.size(), tokens);
    number_characters(tokens, text);
    return tokens;
}

std::string AddedWords::piece(int32_t id) const {
    if (id < first_id_) return tokenizer_->piece(id);
    for (auto const& word : words_) {
        int32_t const part = id - word.first_id;
        if (part >= 0 && part < word.vectors) {
            return word.vectors == 1 ? word.text : fmt::format("{} {}/{}", word.text, part + 1, word.vectors);
        }
    }
    fail(ErrorKind::input, "id {} is not in the vocabulary of {} entries", id, next_id_);
}

}  // namespace daub
