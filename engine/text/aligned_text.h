// Text that remembers where each of its characters came from.
//
// Tokenizers normalise the sentence before they cut it; a painted phrase is a range of the sentence as it was typed.
// AlignedText carries, through every normalisation, the span of source bytes behind each character, so that tokens can
// name the characters they stand for. The bookkeeping matches that of the `tokenizers` library, so that offsets agree
// with its offset_mapping: an inserted character shares the span of the one before it, and a character that swallows
// its neighbours keeps only its own span.
//
// Plain values; safe to use from any thread.
#pragma once

#include "engine/core/text_span.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// One code point and the bytes of the source that it stands for.
struct AlignedChar {
    char32_t code = 0;
    TextSpan source;
};

using AlignedText = std::vector<AlignedChar>;

/// Decodes UTF-8; spans are byte offsets in `text` plus `shift`.
/// Throws Error(input) that names the byte where `text` is not valid UTF-8.
AlignedText decode_utf8(std::string_view text, size_t shift = 0);

/// Appends one code point as UTF-8.
void append_utf8(std::string& out, char32_t code);

/// The characters as UTF-8, without their spans.
std::string encode_utf8(AlignedText const& text);

/// Number of characters before each byte of valid UTF-8 `text`, with one entry more for its end.
/// A byte inside a character counts that character as not yet passed.
std::vector<uint32_t> characters_before_bytes(std::string_view text);

/// One step of a rewriting: a character of the result, and what happened to the characters of the text behind it.
struct CharEdit {
    char32_t code = 0;
    /// 1: inserted; 0: replaces the next character; -n: replaces it and removes the n after it.
    int change = 0;
};

/// Rewrites the whole of `text` into `edits`, carrying the spans over.
AlignedText apply_edits(AlignedText const& text, std::vector<CharEdit> const& edits);

/// Canonical composition (NFC).
AlignedText compose_canonically(AlignedText const& text);

/// Runs of Unicode white space become one space each.
AlignedText collapse_white_space(AlignedText const& text);

/// Unicode lower case, character by character, so that a capital sigma never takes its final form.
AlignedText to_lower_case(AlignedText const& text);

bool is_letter(char32_t code);
bool is_number(char32_t code);
bool is_white_space(char32_t code);

}  // namespace daub
