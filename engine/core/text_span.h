// A range of a text: what a painted phrase, a token and a weight have in common.
#pragma once

#include <compare>
#include <cstddef>
#include <string_view>

namespace daub {

/// Half-open range [begin, end): UTF-8 bytes, ends on code point borders, unless the context says characters.
struct TextSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return end <= begin; }
    std::size_t length() const { return empty() ? 0 : end - begin; }
    bool overlaps(TextSpan const& other) const { return begin < other.end && other.begin < end; }
    auto operator<=>(TextSpan const&) const = default;
};

/// Whether a character of the UTF-8 text begins at `offset`, or the text ends there.
inline bool on_character_border(std::string_view text, std::size_t offset) {
    return offset == text.size() ||
           (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80);
}

/// The part of the text that the span covers, cut to the text's length.
inline std::string_view text_at(std::string_view text, TextSpan span) {
    return span.begin < text.size() ? text.substr(span.begin, span.length()) : std::string_view{};
}

}  // namespace daub
