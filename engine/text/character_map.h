// sentencepiece's precompiled character map: which strings a model's normaliser (nmt_nfkc and others) rewrites to
// which. The bytes are: length of a double-array trie (32-bit, little endian), the trie, and the replacements, each
// ended by a zero byte. Applied the way the `tokenizers` library does it, cluster by cluster, which keeps its offsets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/aligned_text.h"

namespace daub {

class CharacterMap {
 public:
    /// An empty map changes nothing. Throws Error(input) for damaged ones.
    static CharacterMap parse(std::string_view bytes);

    /// Rewrites `text`, carrying spans over.
    AlignedText apply(AlignedText const& text) const;

 private:
    /// Replacement of the shortest entry that `key` begins with; borrowed, UTF-8.
    std::optional<std::string_view> find(std::string_view key) const;

    /// Appends the replacement of `part` if there is one.
    bool rewrite(AlignedText const& text, TextSpan part, std::vector<CharEdit>& edits) const;

    std::vector<uint32_t> trie_;  // units of a darts-clone double array
    std::string replacements_;    // each ended by a zero byte; the trie's values are offsets in here
};

}  // namespace daub
