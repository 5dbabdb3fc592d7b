// Words that stand for vectors of their own: textual inversion embeddings as words of the prompt.
//
//     auto const tokenizer = AddedWords(clip, {{"easynegative", 8}, {"<cat-toy>", 1}}, clip->vocabulary_size());
//     tokenizer.encode("a photo of <cat-toy>");         // ..., 49416, 49407: the word's tokens have its characters
//
// A word takes as many ids as it has vectors, one after the other from the first id on, in the order given. All tokens
// of a word carry the span of the whole word, so it is painted like any other. Where it does not stand, everything is
// what the tokenizer alone would make of it. Immutable; may be shared between threads.
#pragma once

#include "engine/text/tokenizer.h"

#include <memory>

namespace daub {

struct AddedWord {
    std::string text;  ///< as it stands in prompts; ASCII letters match in either case
    int32_t vectors = 1;
};

/// Whether a word stands in a text as AddedWords finds it: whole, in either case of ASCII letters.
bool stands_in(std::string_view word, std::string_view text);

class AddedWords : public Tokenizer {
 public:
    /// Of one word: what a chunk has room for.
    static constexpr int32_t most_vectors = 75;

    /// first_id: rows of the encoder's own table. Throws Error(input) for words that are empty, blank, twice there or
    /// have no vectors.
    AddedWords(std::shared_ptr<Tokenizer const> tokenizer, std::vector<AddedWord> words, int32_t first_id);

    /// Words are found whole: neither before nor after them continues a word with a letter, digit or underscore; of
    /// words that begin at the same place the longest counts.
    std::vector<Token> tokenize(std::string_view text) const override;
    std::string piece(int32_t id) const override;
    size_t vocabulary_size() const override { return static_cast<size_t>(next_id_); }
    TokenFrame const& frame() const override { return tokenizer_->frame(); }

 private:
    struct Word {
        std::string text, lower;
        int32_t first_id, vectors;
    };
    /// lower: the text in lower case, which has the same bytes otherwise.
    Word const* word_at(std::string_view lower, size_t position) const;
    void tokenize_between(std::string_view text, size_t begin, size_t end, std::vector<Token>& out) const;

    std::shared_ptr<Tokenizer const> tokenizer_;
    std::vector<Word> words_;  ///< longest first
    int32_t first_id_, next_id_;
};

}  // namespace daub
