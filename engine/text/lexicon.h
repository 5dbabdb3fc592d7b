// Words with their ids, so that captions become tokens by looking words up: neither byte pairs nor unigram pieces cross
// white space, so the ids of a caption are those of its words one after the other.
//
//     Lexicon const lexicon = build_lexicon(words, clip, t5);   // words as they stand between spaces: "snow", "snow,"
//     lexicon.at("snow,").t5                                    // ids without start and end tokens
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/clip_tokenizer.h"
#include "engine/text/t5_tokenizer.h"

namespace daub {

struct LexiconEntry {
    std::vector<int32_t> clip;
    std::vector<int32_t> t5;

    bool operator==(LexiconEntry const&) const = default;
};

using Lexicon = std::map<std::string, LexiconEntry, std::less<>>;

/// Ids of every word. Throws Error(input) for a word that holds white space or a special token, which would not stay
/// what it is inside a caption.
Lexicon build_lexicon(std::set<std::string> const& words, ClipTokenizer const& clip, T5Tokenizer const& t5);

/// {"words": {"snow,": {"clip": [..], "t5": [..]}, ...}, "clip": {"begin", "end", "padding"}, "t5": {"end", "padding"}}
std::string lexicon_json(Lexicon const& lexicon, ClipTokenizer const& clip, T5Tokenizer const& t5);

}  // namespace daub
