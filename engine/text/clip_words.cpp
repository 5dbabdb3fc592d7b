#include "engine/text/clip_words.h"

#include <array>

namespace daub {

namespace {

constexpr std::array<std::u32string_view, 7> contractions = {U"'s", U"'t", U"'re", U"'ve", U"'m", U"'ll", U"'d"};

/// Length of the special token written out at `position`, 0 if there is none.
size_t special_length(AlignedText const& text, size_t position, size_t end) {
    for (std::u32string_view const token : {clip_start_token, clip_end_token}) {
        if (matches_at(text, position, end, token)) return token.size();
    }
    return 0;
}

size_t contraction_length(AlignedText const& text, size_t position, size_t end) {
    for (std::u32string_view const contraction : contractions) {
        if (matches_at(text, position, end, contraction)) return contraction.size();
    }
    return 0;
}

template <typename Predicate>
size_t run_end(AlignedText const& text, size_t position, size_t end, Predicate belongs) {
    while (position < end && belongs(text[position].code)) ++position;
    return position;
}

bool is_other(char32_t code) { return !is_white_space(code) && !is_letter(code) && !is_number(code); }

}  // namespace

bool matches_at(AlignedText const& text, size_t position, size_t end, std::u32string_view pattern) {
    if (end - position < pattern.size()) return false;
    for (size_t i = 0; i < pattern.size(); ++i) {
        if (text[position + i].code != pattern[i]) return false;
    }
    return true;
}

std::vector<TextSpan> split_clip_words(AlignedText const& text, size_t begin, size_t end) {
    std::vector<TextSpan> words;
    for (size_t position = begin; position < end;) {
        size_t next = position + 1;
        if (size_t const length = special_length(text, position, end)) {
            next = position + length;
            words.push_back({position, position + 2});  // <|
            words.push_back({position + 2, next - 2});  // startoftext, endoftext
            words.push_back({next - 2, next});          // |>
        } else if (is_white_space(text[position].code)) {
            // nothing: white space only separates
        } else {
            if (size_t const length = contraction_length(text, position, end)) {
                next = position + length;
            } else if (is_letter(text[position].code)) {
                next = run_end(text, position, end, is_letter);
            } else if (!is_number(text[position].code)) {
                next = run_end(text, position, end, is_other);
            }
            words.push_back({position, next});
        }
        position = next;
    }
    return words;
}

}  // namespace daub
