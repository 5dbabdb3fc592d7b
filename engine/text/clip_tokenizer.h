// CLIP's byte-level BPE tokenizer with source offsets, equal to that of transformers (tokenizers backend).
//
// A sentence is composed (NFC), its white space collapsed, lower-cased character by character, split into words
// ('s 't 're 've 'm 'll 'd, runs of letters, single digits, runs of anything else) and every word merged byte-wise.
// "<|endoftext|>" in the sentence as typed and "<|startoftext|>" in the normalised sentence become their special ids.
//
//     ClipTokenizer const tokenizer = ClipTokenizer::load(folder);   // vocab.json, merges.txt and, where there, the
//                                                                    // two small configuration files
//     tokenizer.encode("a fox");                                     // 49406 320 3240 49407
#pragma once

#include <filesystem>

#include "engine/text/byte_pairs.h"
#include "engine/text/tokenizer.h"

namespace daub {

class ClipTokenizer : public Tokenizer {
 public:
    /// Reads vocab.json and merges.txt of `folder`; special_tokens_map.json gives the padding token (SD 2 pads with
    /// "!"; without it, the end token pads) and tokenizer_config.json the length (77 without it).
    /// Throws Error(input) that says which file is wrong and how.
    static ClipTokenizer load(std::filesystem::path const& folder);

    /// From a vocabulary in memory, padding with the end token. Throws Error(input) if it has no start or end token.
    explicit ClipTokenizer(BytePairs pairs, size_t max_length = 77);

    std::vector<Token> tokenize(std::string_view text) const override;
    std::string piece(int32_t id) const override { return pairs_.symbol(checked(id)); }
    size_t vocabulary_size() const override { return pairs_.size(); }
    TokenFrame const& frame() const override { return frame_; }

 private:
    int32_t checked(int32_t id) const;
    void tokenize_segment(std::string_view segment, size_t shift, std::vector<Token>& out) const;
    void tokenize_words(AlignedText const& text, size_t begin, size_t end, std::vector<Token>& out) const;
    void tokenize_word(AlignedText const& text, TextSpan word, std::vector<Token>& out) const;

    BytePairs pairs_;
    TokenFrame frame_;
};

}  // namespace daub
