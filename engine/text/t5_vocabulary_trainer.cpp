#include <sentencepiece_trainer.h>

#include <algorithm>
#include <map>
#include <vector>

#include "engine/core/error.h"
#include "engine/text/sentencepiece_model.h"
#include "engine/text/vocabulary_trainer.h"

namespace daub {

namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// The word with its capital letters on their own, so that the trainer sees no reason to join them with anything.
std::vector<std::string> without_joined_capitals(std::string const& word) {
    std::vector<std::string> parts;
    bool fresh = true;
    for (char const c : word) {
        if (fresh || is_capital(c)) parts.emplace_back();
        parts.back() += c;
        fresh = is_capital(c);
    }
    return parts;
}

/// Hands words to sentencepiece as a stream of sentences. The trainer counts equal words anyway, so each different word
/// is repeated in proportion to its count, scaled down where the stream would get long. It takes a string for a
/// candidate only if it occurs in two different words, which whole words of a small world do not; so each word also
/// comes once with a comma behind it.
class WordStream : public sentencepiece::SentenceIterator {
 public:
    explicit WordStream(WordCounts const& words) {
        std::map<std::string, uint64_t> parts;  // ordered, so that the result does not depend on hashing
        for (auto const& [word, count] : words) {
            for (std::string const& part : without_joined_capitals(word)) parts[part] += count;
        }
        uint64_t largest = 1;
        for (auto const& [part, count] : parts) largest = std::max(largest, count);
        for (auto const& [part, count] : parts) {
            uint64_t const copies = std::max<uint64_t>(1, count * most_copies / std::max(largest, most_copies));
            sentences_.insert(sentences_.end(), copies, part);
            sentences_.push_back(part + ",");
        }
    }

    bool done() const override { return position_ == sentences_.size(); }
    void Next() override { ++position_; }
    std::string const& value() const override { return sentences_[position_]; }
    sentencepiece::util::Status status() const override { return {}; }

 private:
    static constexpr uint64_t most_copies = 20000;  // of the most frequent word

    std::vector<std::string> sentences_;
    size_t position_ = 0;
};

std::string printable_ascii() {
    std::string characters;
    for (char c = '!'; c <= '~'; ++c) characters += c;
    return characters;
}

/// The rules that the header promises, which no setting of the trainer guarantees by itself.
void check_pieces(std::string const& serialized) {
    SentencepieceModel const model = SentencepieceModel::parse(serialized, "the trained model");
    for (SentencepieceModel::Piece const& piece : model.pieces) {
        if (piece.type != SentencepieceModel::PieceType::normal) continue;
        std::string_view text = piece.text;
        if (text.starts_with("▁")) text.remove_prefix(std::string_view("▁").size());
        bool const capitals = std::any_of(text.begin(), text.end(), is_capital);
        if (capitals && text.size() > 1) {
            fail(ErrorKind::internal, "the trained piece \"{}\" joins a capital letter with others", piece.text);
        }
    }
}

}  // namespace

std::string train_t5_vocabulary(WordCounts const& words, size_t pieces) {
    WordStream stream(words);
    std::string serialized;
    sentencepiece::util::Status const status =
        sentencepiece::SentencePieceTrainer::Train({{"model_type", "unigram"},
                                                    {"vocab_size", std::to_string(pieces)},
                                                    {"hard_vocab_limit", "false"},
                                                    {"pad_id", "0"},
                                                    {"eos_id", "1"},
                                                    {"unk_id", "2"},
                                                    {"bos_id", "-1"},
                                                    {"character_coverage", "1.0"},
                                                    {"required_chars", printable_ascii()},
                                                    {"split_digits", "true"},
                                                    {"split_by_unicode_script", "true"},
                                                    {"normalization_rule_name", "nmt_nfkc"},
                                                    {"num_threads", "1"},
                                                    {"minloglevel", "2"}},
                                                   &stream, &serialized);
    if (!status.ok()) {
        fail(ErrorKind::input, "the T5 vocabulary cannot be trained: {}; give more captions or ask for fewer pieces",
             status.ToString());
    }
    check_pieces(serialized);
    return serialized;
}

}  // namespace daub
