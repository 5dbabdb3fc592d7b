#include "engine/text/token_spans.h"

#include "engine/core/error.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace daub {

namespace {

bool only_white_space(std::string_view text) {
    AlignedText const characters = decode_utf8(text);
    return std::all_of(characters.begin(), characters.end(), [](AlignedChar c) { return is_white_space(c.code); });
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    size_t const begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? "" : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// The whole of `text` as a number of this type.
template <typename Number>
std::optional<Number> read_number(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    Number value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return {};
    return value;
}

std::optional<double> read_finite(std::string_view text) {
    std::optional<double> const value = read_number<double>(text);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::vector<std::string_view> split_at_commas(std::string_view text) {
    std::vector<std::string_view> parts;
    while (true) {
        size_t const comma = text.find(',');
        parts.push_back(text.substr(0, comma));
        if (comma == std::string_view::npos) return parts;
        text.remove_prefix(comma + 1);
    }
}

/// How many of the last parts are numbers that belong to the entry: strength; strength, seed; strength, seed, sigma.
size_t number_count(std::vector<std::string_view> const& parts) {
    size_t const count = parts.size();
    auto const from_end = [&](size_t i) { return parts[count - i]; };
    bool const one = count >= 2 && read_finite(from_end(1));
    bool const two = one && count >= 3 && read_finite(from_end(2));
    bool const three = two && count >= 4 && read_finite(from_end(3));
    if (three && read_number<int64_t>(from_end(2))) return 3;
    if (two && read_number<int64_t>(from_end(1))) return 2;
    return one ? 1 : 0;
}

}  // namespace

std::vector<size_t> columns_of(std::span<Token const> tokens, std::span<TextSpan const> spans) {
    std::vector<size_t> columns;
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].added) continue;
        bool const painted = std::any_of(
            spans.begin(), spans.end(), [&](TextSpan span) { return !span.empty() && span.overlaps(tokens[i].bytes); });
        if (painted) columns.push_back(i);
    }
    return columns;
}

std::vector<TextSpan> spans_of(std::span<Token const> tokens, std::span<size_t const> columns, std::string_view text) {
    std::vector<TextSpan> sorted;
    for (size_t const column : columns) {
        if (column < tokens.size() && !tokens[column].added) sorted.push_back(tokens[column].bytes);
    }
    std::sort(sorted.begin(), sorted.end());
    std::vector<TextSpan> merged;
    for (TextSpan const span : sorted) {
        bool const continues = !merged.empty() && (span.begin <= merged.back().end ||
                                                   only_white_space(text_at(text, {merged.back().end, span.begin})));
        if (continues) {
            merged.back().end = std::max(merged.back().end, span.end);
        } else {
            merged.push_back(span);
        }
    }
    return merged;
}

std::vector<TextSpan> find_by_ids(Tokenizer const& tokenizer, std::string_view prompt, std::string_view label) {
    std::vector<Token> const tokens = tokenizer.tokenize(prompt);
    std::vector<Token> const wanted = tokenizer.tokenize(label);
    std::vector<TextSpan> found;
    if (wanted.empty()) return found;
    auto const same_id = [](Token const& a, Token const& b) { return a.id == b.id; };
    for (size_t i = 0; i + wanted.size() <= tokens.size(); ++i) {
        auto const first = tokens.begin() + static_cast<std::ptrdiff_t>(i);
        if (!std::equal(wanted.begin(), wanted.end(), first, same_id)) continue;
        found.push_back({tokens[i].bytes.begin, tokens[i + wanted.size() - 1].bytes.end});
    }
    return found;
}

PaintedLabel parse_painted_label(std::string_view entry) {
    std::vector<std::string_view> const parts = split_at_commas(entry);
    size_t const numbers = number_count(parts);
    size_t const label_parts = parts.size() - numbers;
    std::string_view const last_part = parts[label_parts - 1];
    std::string_view const label =
        trimmed(entry.substr(0, static_cast<size_t>(last_part.data() + last_part.size() - entry.data())));
    if (numbers == 0 || label.empty()) {
        fail(ErrorKind::input,
             "\"{}\" is no painted label; write \"label,strength\", then a seed and a blur if you like", entry);
    }
    PaintedLabel result{.label = std::string(label), .strength = *read_finite(parts[label_parts])};
    if (numbers >= 2) {
        int64_t const seed = *read_number<int64_t>(parts[label_parts + 1]);
        if (seed != -1) result.seed = seed;
    }
    if (numbers == 3) result.blur_sigma = std::max(0.0, *read_finite(parts[label_parts + 2]));
    return result;
}

}  // namespace daub
