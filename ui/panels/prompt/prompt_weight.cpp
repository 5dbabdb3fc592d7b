#include "ui/panels/prompt/prompt_weight.h"

#include "engine/scene/prompt_grammar.h"

#include <fmt/format.h>

#include <cmath>

namespace daub {
namespace {

constexpr double plain_parentheses = 1.1;  // what "(words)" weighs

/// The parentheses around some words, with what stands before the closing one.
struct Enclosure {
    TextSpan words;
    std::size_t end = 0;  ///< after the ')'
    double weight = 1;
};

bool escaped(std::string_view prompt, std::size_t at) {
    std::size_t backslashes = 0;
    while (backslashes < at && prompt[at - 1 - backslashes] == '\\') ++backslashes;
    return backslashes % 2 == 1;
}

bool is_sign(std::string_view prompt, std::size_t at, char sign) {
    return at < prompt.size() && prompt[at] == sign && !escaped(prompt, at);
}

/// ")" or ":1.2)" from `at` on; the end, and the weight that it gives.
std::optional<std::pair<std::size_t, double>> closing_at(std::string_view prompt, std::size_t at) {
    if (is_sign(prompt, at, ')')) return std::pair(at + 1, plain_parentheses);
    if (!is_sign(prompt, at, ':')) return std::nullopt;
    std::size_t const close = prompt.find(')', at);
    if (close == std::string_view::npos) return std::nullopt;
    std::string_view const number = prompt.substr(at, close - at);
    if (number.find_first_not_of(":+-.0123456789 ") != std::string_view::npos) return std::nullopt;
    ParsedPrompt const parsed = parse_prompt(fmt::format("(x{})", number));
    if (parsed.plain != "x" || !parsed.problems.empty()) return std::nullopt;
    return std::pair(close + 1, parsed.weights.front().weight);
}

/// The selection may hold its parentheses or just the words inside.
std::optional<Enclosure> enclosure_of(std::string_view prompt, TextSpan words) {
    if (words.begin > 0 && is_sign(prompt, words.begin - 1, '('))
        if (auto const closing = closing_at(prompt, words.end))
            return Enclosure{words, closing->first, closing->second};
    if (!is_sign(prompt, words.begin, '(')) return std::nullopt;
    for (std::size_t at = words.begin + 1; at < words.end; ++at) {
        auto const closing = closing_at(prompt, at);
        if (!closing || closing->first != words.end) continue;
        TextSpan const inside{words.begin + 1, at};
        bool const nested = text_at(prompt, inside).find_first_of("()[]") != std::string_view::npos;
        if (!nested) return Enclosure{inside, words.end, closing->second};
    }
    return std::nullopt;
}

/// Every bracket that opens in the words closes in them.
bool balanced(std::string_view prompt, TextSpan words) {
    int round = 0, square = 0;
    for (std::size_t at = words.begin; at < words.end; ++at) {
        round += is_sign(prompt, at, '(') - is_sign(prompt, at, ')');
        square += is_sign(prompt, at, '[') - is_sign(prompt, at, ']');
        if (round < 0 || square < 0) return false;
    }
    return round == 0 && square == 0;
}

TextSpan without_spaces(std::string_view prompt, TextSpan words) {
    words.end = std::min(words.end, prompt.size());
    auto const space = [&](std::size_t at) { return prompt[at] == ' ' || prompt[at] == '\n' || prompt[at] == '\t'; };
    while (!words.empty() && space(words.begin)) ++words.begin;
    while (!words.empty() && space(words.end - 1)) --words.end;
    return words;
}

WeightChange without_parentheses(Enclosure const& around) {
    TextSpan const words = around.words;
    return {.edits = {{words.end, around.end - words.end, ""}, {words.begin - 1, 1, ""}},
            .selection = {words.begin - 1, words.end - 1},
            .weight = 1};
}

}  // namespace

std::optional<WeightChange> change_weight(std::string_view prompt, TextSpan words, double step) {
    words = without_spaces(prompt, words);
    if (words.empty() || !balanced(prompt, words)) return std::nullopt;
    auto const around = enclosure_of(prompt, words);
    constexpr double tenths = 10;
    double const weight = std::round(((around ? around->weight : 1) + step) * tenths) / tenths;
    if (weight < 0 || weight > largest_prompt_weight) return std::nullopt;
    std::string const closing = fmt::format(":{:.1f})", weight);
    if (around && weight == 1) return without_parentheses(*around);
    if (around)
        return WeightChange{{{around->words.end, around->end - around->words.end, closing}}, around->words, weight};
    return WeightChange{{{words.end, 0, closing}, {words.begin, 0, "("}}, {words.begin + 1, words.end + 1}, weight};
}

}  // namespace daub
