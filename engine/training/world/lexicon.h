// The words that captions are made of. Phrases of the grammar are written as words separated by spaces:
// [ ] enclose the words that name something, and ~ starts a word that attaches to the one before.
#pragma once

#include "engine/training/world/vocabulary.h"

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

struct Noun;

/// Words of one encoder: word i is ids[offsets[i]] .. ids[offsets[i + 1]]. Empty until a tokenizer attached them.
struct WordTokens {
    std::vector<int32_t> offsets, ids;
    int32_t begin = -1;  // written before and after each caption; -1: not at all
    int32_t end = -1;
    int32_t padding = 0;
    bool empty() const { return offsets.empty(); }
};

/// A word of the captions. `attached` words follow the one before without a space: commas, words within quotes.
struct LexiconWord {
    std::string text;
    bool attached = false;
    bool operator==(LexiconWord const&) const = default;
};

/// From a word to its index, for one list of words.
class LexiconIndex {
 public:
    LexiconIndex() = default;
    explicit LexiconIndex(std::span<LexiconWord const> words);
    /// Throws Error (internal) for a word that is not in the list: a table of the grammar is not part of the lexicon.
    int operator()(std::string_view text, bool attached = false) const;

 private:
    std::map<std::pair<std::string, bool>, int, std::less<>> index_;
};

/// Every word that a caption can hold (see caption.h), in a fixed order that follows from the nouns.
struct Lexicon {
    std::vector<LexiconWord> words;
    LexiconIndex index;  // of words
    WordTokens clip, t5;
};

/// All words of the grammar, then those of the nouns, then those of signs; no word twice.
std::vector<LexiconWord> lexicon_words(std::span<Noun const> nouns);

/// Calls `visit` for each word of a phrase: its text, whether it attaches, whether a name begins or ends with it.
struct PhraseWord {
    std::string_view text;
    bool attached = false, begins_name = false, ends_name = false;
};
void for_each_word(std::string_view phrase, std::function<void(PhraseWord const&)> const& visit);

/// What the grammar says besides vocabulary.h, by purpose. Everything in it is part of the lexicon.
struct GrammarTable {
    Phrases articles, counts, pairs, several, small, big, violet;
    Phrases sign, left_of, right_of, above, below, behind, in_front, beside;
    Phrases at_left, at_right, at_top, at_bottom;
    Phrases openings, there_is, there_are, joints;
    std::string_view comma = "~,", stop = "~.", quote_open = "\"", quote_close = "~\"";
};
GrammarTable const& grammar();

}  // namespace daub
