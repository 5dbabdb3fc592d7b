#include "engine/training/dataset/brace_expansion.h"

#include "engine/core/error.h"

#include <charconv>
#include <cstdlib>
#include <optional>

namespace daub {
namespace {

constexpr std::size_t most_results = 1'000'000;

/// Position of the brace that closes the one at `open`.
std::size_t closing(std::string_view pattern, std::size_t open) {
    int depth = 0;
    for (std::size_t i = open; i < pattern.size(); ++i) {
        if (pattern[i] == '{') ++depth;
        if (pattern[i] == '}' && --depth == 0) return i;
    }
    fail(ErrorKind::usage, "'{}': the brace at position {} is never closed.", pattern, open + 1);
}

/// Parts between commas outside inner braces.
std::vector<std::string_view> alternatives(std::string_view body) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i < body.size(); ++i) {
        depth += body[i] == '{' ? 1 : body[i] == '}' ? -1 : 0;
        if (body[i] == ',' && depth == 0) parts.push_back(body.substr(begin, i - begin)), begin = i + 1;
    }
    parts.push_back(body.substr(begin));
    return parts;
}

std::optional<long long> whole_number(std::string_view text) {
    long long value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || text.size() > 15 || error != std::errc{} || end != text.data() + text.size() || value < 0)
        return std::nullopt;
    return value;
}

/// "003..120" counted up or down; empty where this is no range.
std::vector<std::string> range(std::string_view body) {
    std::size_t const dots = body.find("..");
    if (dots == std::string_view::npos) return {};
    auto const first = whole_number(body.substr(0, dots)), last = whole_number(body.substr(dots + 2));
    if (!first || !last) return {};
    bool const padded = body[0] == '0' || body[dots + 2] == '0';
    std::size_t const width = padded ? std::max(dots, body.size() - dots - 2) : 0;
    if (static_cast<unsigned long long>(std::llabs(*last - *first)) >= most_results)
        fail(ErrorKind::usage, "'{{{}}}' stands for more than {} names.", body, most_results);
    std::vector<std::string> numbers;
    for (long long i = *first;; i += *first <= *last ? 1 : -1) {
        numbers.push_back(fmt::format("{:0{}}", i, width));
        if (i == *last) return numbers;
    }
}

}  // namespace

std::vector<std::string> expand_braces(std::string_view pattern) {
    std::size_t const open = pattern.find('{');
    if (open == std::string_view::npos) return {std::string(pattern)};
    std::size_t const close = closing(pattern, open);
    std::string_view const body = pattern.substr(open + 1, close - open - 1);

    std::vector<std::string> middles = range(body);
    if (middles.empty()) {
        auto const parts = alternatives(body);
        for (std::string_view const part : parts)
            for (std::string const& text : expand_braces(part))
                middles.push_back(parts.size() > 1 ? text : "{" + text + "}");
    }
    auto const tails = expand_braces(pattern.substr(close + 1));
    if (middles.size() * tails.size() > most_results)
        fail(ErrorKind::usage, "'{}' stands for more than {} names.", pattern, most_results);
    std::vector<std::string> results;
    for (std::string const& middle : middles)
        for (std::string const& tail : tails) results.push_back(std::string(pattern.substr(0, open)) + middle + tail);
    return results;
}

}  // namespace daub
