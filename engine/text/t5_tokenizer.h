// T5's unigram tokenizer with source offsets, reading sentencepiece models.
//
// Equal to transformers' T5 tokenizer (version 5, tokenizers backend): special tokens written out in the sentence
// (</s>, <pad>, <unk>, <extra_id_N>) become their ids, the rest is normalised by the model's character map, split at
// white space, every word gets "▁" in front and is cut into the pieces of the highest total score. On ordinary text
// that is what the sentencepiece library does; the tests compare with both.
//
//     T5Tokenizer const tokenizer = T5Tokenizer::load(folder);   // spiece.model, tokenizer_config.json where there
//     tokenizer.encode("a fox");                                 // ids with </s> behind
#pragma once

#include <filesystem>
#include <unordered_map>

#include "engine/text/character_map.h"
#include "engine/text/sentencepiece_model.h"
#include "engine/text/tokenizer.h"

namespace daub {

class T5Tokenizer : public Tokenizer {
 public:
    static constexpr size_t default_extra_ids = 100;

    /// Reads spiece.model of `folder`; tokenizer_config.json gives the length (77 without it: what eDiff-I and
    /// DeepFloyd IF use), the number of extra ids (100 without it) and `lower_case_words`, for models whose captions
    /// are in lower case but for words in capitals ("Fox" becomes "fox", "STOP" stays). Throws Error(input) that says
    /// which file is wrong and how.
    static T5Tokenizer load(std::filesystem::path const& folder);

    /// From a model in memory. `<extra_id_0>` … are added behind its pieces, the last of them first, as T5 has it.
    explicit T5Tokenizer(SentencepieceModel model, size_t extra_ids = default_extra_ids, size_t max_length = 77,
                         bool lower_case_words = false);

    std::vector<Token> tokenize(std::string_view text) const override;
    std::string piece(int32_t id) const override;
    size_t vocabulary_size() const override { return pieces_.size(); }
    TokenFrame const& frame() const override { return frame_; }

 private:
    struct PieceScore {
        int32_t id = 0;
        double score = 0;
    };
    struct SpecialMatch {
        size_t length = 0;
        int32_t id = 0;
    };

    void add_piece(std::string text, double score);
    int32_t special_id(std::string_view text) const;
    SpecialMatch special_at(std::string_view text, size_t position) const;
    void tokenize_segment(std::string_view segment, size_t shift, std::vector<Token>& out) const;
    void tokenize_word(AlignedText const& word, std::vector<Token>& out) const;
    std::vector<size_t> best_cuts(std::string const& word, std::vector<int32_t>& ids) const;

    CharacterMap character_map_;
    std::vector<std::string> pieces_;
    std::unordered_map<std::string, PieceScore> scores_;
    std::vector<std::pair<std::string, int32_t>> specials_;
    size_t longest_piece_ = 0;  // bytes
    double unknown_score_ = 0;  // lowest score - 10
    int32_t unknown_id_ = 0;
    bool lower_case_words_ = false;
    TokenFrame frame_;
};

}  // namespace daub
