// Ids of single words, so that captions become tokens by looking words up: neither byte pairs nor unigram pieces cross
// white space, and those of train_vocabularies do not join letters with punctuation either. The ids of a caption are
// then those of its words one after the other.
//
//     WordIds const clip = word_ids(words, clip_tokenizer);   // {"fox"}, {",", attached}, ...
//     // word i: clip.ids[clip.offsets[i]] .. clip.ids[clip.offsets[i + 1]], without start and end tokens
#pragma once

#include "engine/text/tokenizer.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace daub {

/// A word as captions hold it. An `attached` word follows the one before without a space: a comma, a word in quotes.
struct CaptionWord {
    std::string_view text;
    bool attached = false;
};

/// Ids of a list of words: word i has ids[offsets[i]] up to ids[offsets[i + 1]].
struct WordIds {
    std::vector<int32_t> offsets;
    std::vector<int32_t> ids;
};

/// Ids of every word. Throws Error(input) for an empty word, one that holds white space or "<", and for an attached one
/// that a token of this vocabulary would join with the word before.
WordIds word_ids(std::span<CaptionWord const> words, Tokenizer const& tokenizer);

}  // namespace daub
