// Trainers for small vocabularies: those of the embedded model's own text encoders.
//
//     std::ifstream captions("captions.txt");            // one caption a line
//     train_vocabularies(captions, "resources/sketchbook/tokenizers", {});
//
// writes clip/{vocab.json,merges.txt,...} and t5/{spiece.model,...}, which ClipTokenizer and T5Tokenizer load and which
// other programs read as well. The same captions give the same files.
#pragma once

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <unordered_map>

namespace daub {

struct VocabularyOptions {
    size_t clip_merges = 1000;  ///< byte-pair merges; the vocabulary has 514 entries more
    size_t t5_pieces = 1000;    ///< pieces of the unigram model, special and single characters included
    size_t max_length = 77;     ///< positions of a row, written to tokenizer_config.json
};

/// How often each white-space-separated word occurs.
using WordCounts = std::unordered_map<std::string, uint64_t>;

/// Counts the words of a text with one caption a line. Throws Error(input) where it is not UTF-8 or holds no word.
WordCounts count_words(std::istream& captions);

/// Contents of vocab.json and merges.txt.
struct ClipVocabulary {
    std::string vocabulary_json;
    std::string merges;
};

/// Byte-pair vocabulary in CLIP's format: 256 bytes, 256 bytes at a word's end, the merges, <|startoftext|>,
/// <|endoftext|>. Merges the most frequent pair first (equals in the order of their spelling) and stops early where no
/// pair occurs twice. Words in capitals are lettering to be spelled, so they do not count.
ClipVocabulary train_clip_vocabulary(WordCounts const& words, size_t merges);

/// Contents of a spiece.model: sentencepiece's own unigram trainer with T5's layout (<pad> 0, </s> 1, <unk> 2,
/// nmt_nfkc). Every printable ASCII character is a piece, no piece joins letters with digits or punctuation, and no
/// piece holds a capital letter beside another letter, so words in capitals are spelled letter by letter. Throws
/// Error(input) with the trainer's reason, for example too few different words.
std::string train_t5_vocabulary(WordCounts const& words, size_t pieces);

/// Trains both and writes them to folder/clip and folder/t5 with their configuration files. Throws Error(input,
/// output).
void train_vocabularies(std::istream& captions, std::filesystem::path const& folder, VocabularyOptions const& options);

}  // namespace daub
