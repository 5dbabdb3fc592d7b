// From painted phrases to columns of the attention: which tokens stand for which characters.
//
//     std::vector<size_t> const columns = columns_of(row.tokens, region.spans);   // per encoder
//
// Pure functions.
#pragma once

#include "engine/text/tokenizer.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// Positions in `tokens` whose characters overlap any of `spans` (UTF-8 bytes of the text that was tokenised), rising,
/// each once. A token that reaches beyond a span counts whole; start, end and padding never do.
std::vector<size_t> columns_of(std::span<Token const> tokens, std::span<TextSpan const> spans);

/// The characters of the text that the columns stand for, merged where they touch or only white space parts them.
/// What `columns_of` made of a phrase, shown back to people.
std::vector<TextSpan> spans_of(std::span<Token const> tokens, std::span<size_t const> columns, std::string_view text);

/// Where the ids of `label`, tokenised alone, stand in a row in the prompt: the way paint-with-words-sd finds a phrase,
/// kept to import its settings. Every place counts, also inside longer words' tokens ("ice" in "ice cream"), as it does
/// there. Returns the spans in the prompt, UTF-8 bytes; empty if the ids are nowhere.
std::vector<TextSpan> find_by_ids(Tokenizer const& tokenizer, std::string_view prompt, std::string_view label);

/// One entry of paint-with-words-sd's colour context.
struct PaintedLabel {
    std::string label;
    double strength = 1;
    std::optional<int64_t> seed;  ///< own noise of the region; -1 in the settings means none
    double blur_sigma = 0;        ///< pixels of Gaussian blur on the mask, 0: none

    bool operator==(PaintedLabel const&) const = default;
};

/// Reads "label,strength[,seed[,blur sigma]]". The label may hold commas: the numbers are taken from the end, at most
/// three, and only a whole number is a seed. Throws Error(input) that quotes the entry where label or strength is
/// missing.
PaintedLabel parse_painted_label(std::string_view entry);

}  // namespace daub
