// How CLIP splits a normalised sentence into the words that byte pairs are merged in.
#pragma once

#include <vector>

#include "engine/text/aligned_text.h"

namespace daub {

inline constexpr std::u32string_view clip_start_token = U"<|startoftext|>";
inline constexpr std::u32string_view clip_end_token = U"<|endoftext|>";

/// Words of text[begin, end) as ranges of its characters, white space left out. Matches the pattern
/// <|startoftext|>|<|endoftext|>|'s|'t|'re|'ve|'m|'ll|'d|\p{L}+|\p{N}|[^\s\p{L}\p{N}]+ followed by the one of
/// byte-level pre-tokenizers, which cuts the two special tokens into letters and brackets again.
std::vector<TextSpan> split_clip_words(AlignedText const& text, size_t begin, size_t end);

/// Whether `text` holds `pattern` at character `position`, before `end`.
bool matches_at(AlignedText const& text, size_t position, size_t end, std::u32string_view pattern);

}  // namespace daub
