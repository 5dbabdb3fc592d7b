#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/text/byte_pairs.h"
#include "engine/text/clip_words.h"
#include "engine/text/vocabulary_trainer.h"

namespace daub {

namespace {

using Symbols = std::vector<std::string>;
using SymbolPair = std::pair<std::string, std::string>;

/// A different word of the captions, cut into symbols, and how often it occurs.
struct CountedWord {
    Symbols symbols;
    uint64_t count = 0;
};

/// Words of two letters and more that are all capitals: lettering.
bool is_lettering(AlignedText const& word) {
    auto const letters = std::count_if(word.begin(), word.end(), [](AlignedChar c) { return is_letter(c.code); });
    AlignedText const lower = to_lower_case(word);
    bool all_capitals = lower.size() == word.size();
    for (size_t i = 0; all_capitals && i < word.size(); ++i) {
        all_capitals = !is_letter(word[i].code) || lower[i].code != word[i].code;
    }
    return letters >= 2 && all_capitals;
}

Symbols byte_symbols_of(AlignedText const& text, TextSpan word) {
    std::string bytes;
    for (size_t i = word.begin; i < word.end; ++i) append_utf8(bytes, text[i].code);
    Symbols symbols;
    for (char const byte : bytes) symbols.push_back(byte_symbols()[static_cast<uint8_t>(byte)]);
    symbols.back() += end_of_word;
    return symbols;
}

std::vector<CountedWord> split_words(WordCounts const& words) {
    std::map<Symbols, uint64_t> counts;  // ordered, so that the result does not depend on hashing
    for (auto const& [word, count] : words) {
        AlignedText const text = compose_canonically(decode_utf8(word));
        if (is_lettering(text)) continue;
        AlignedText const lower = to_lower_case(text);
        for (TextSpan const part : split_clip_words(lower, 0, lower.size())) {
            counts[byte_symbols_of(lower, part)] += count;
        }
    }
    std::vector<CountedWord> result;
    for (auto const& [symbols, count] : counts) result.push_back({symbols, count});
    return result;
}

/// How often each pair of neighbours occurs, and in which words.
class PairCounts {
 public:
    explicit PairCounts(std::vector<CountedWord>& words) : words_(words) {
        for (size_t i = 0; i < words_.size(); ++i) add(i, true);
    }

    /// The most frequent pair, the first in spelling of equals; empty symbols if no pair occurs twice.
    SymbolPair best() const {
        SymbolPair best_pair;
        uint64_t best_count = 1;
        for (auto const& [pair, entry] : pairs_) {
            if (entry.count > best_count) best_pair = pair, best_count = entry.count;
        }
        return best_pair;
    }

    /// Joins the pair wherever it stands.
    void merge(SymbolPair const& pair) {
        std::set<size_t> const places = pairs_.at(pair).words;
        for (size_t const i : places) {
            add(i, false);
            join(words_[i].symbols, pair);
            add(i, true);
        }
    }

 private:
    struct Entry {
        uint64_t count = 0;
        std::set<size_t> words;
    };

    static void join(Symbols& symbols, SymbolPair const& pair) {
        Symbols joined;
        for (size_t i = 0; i < symbols.size(); ++i) {
            bool const here = i + 1 < symbols.size() && symbols[i] == pair.first && symbols[i + 1] == pair.second;
            joined.push_back(here ? pair.first + pair.second : symbols[i]);
            if (here) ++i;
        }
        symbols = std::move(joined);
    }

    void add(size_t index, bool present) {
        CountedWord const& word = words_[index];
        for (size_t i = 0; i + 1 < word.symbols.size(); ++i) {
            SymbolPair const pair(word.symbols[i], word.symbols[i + 1]);
            Entry& entry = pairs_[pair];
            if (present) {
                entry.count += word.count;
                entry.words.insert(index);
            } else {
                entry.count -= word.count;
                entry.words.erase(index);
            }
        }
    }

    std::vector<CountedWord>& words_;
    std::map<SymbolPair, Entry> pairs_;
};

/// vocab.json with its entries in the order of their ids.
std::string vocabulary_json(std::vector<std::string> const& symbols) {
    nlohmann::ordered_json vocabulary = nlohmann::ordered_json::object();
    for (size_t id = 0; id < symbols.size(); ++id) vocabulary[symbols[id]] = id;
    return vocabulary.dump() + "\n";
}

}  // namespace

ClipVocabulary train_clip_vocabulary(WordCounts const& words, size_t merges) {
    std::vector<std::string> symbols;
    for (uint8_t const byte : byte_order()) symbols.push_back(byte_symbols()[byte]);
    for (uint8_t const byte : byte_order()) symbols.push_back(byte_symbols()[byte] + std::string(end_of_word));

    std::vector<CountedWord> counted = split_words(words);
    PairCounts pairs(counted);
    ClipVocabulary result;
    result.merges = "#version: 0.2\n";
    std::set<std::string> known(symbols.begin(), symbols.end());
    for (size_t merge = 0; merge < merges; ++merge) {
        SymbolPair const best = pairs.best();
        if (best.first.empty()) break;
        pairs.merge(best);
        result.merges += best.first + " " + best.second + "\n";
        std::string joined = best.first + best.second;
        if (known.insert(joined).second) symbols.push_back(std::move(joined));
    }
    symbols.emplace_back("<|startoftext|>");
    symbols.emplace_back("<|endoftext|>");
    result.vocabulary_json = vocabulary_json(symbols);
    return result;
}

}  // namespace daub
