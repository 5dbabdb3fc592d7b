#include "engine/scene/prompt_edit.h"

#include "engine/core/error.h"
#include "engine/scene/prompt_grammar.h"

#include <fmt/ranges.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <string>
#include <utility>

namespace daub {
namespace {

/// The code point that begins at `offset`, and the offset after it.
std::pair<UChar32, std::size_t> character_at(std::string_view text, std::size_t offset) {
    auto next = static_cast<std::int32_t>(offset);
    UChar32 code = 0;
    U8_NEXT_OR_FFFD(text.data(), next, static_cast<std::int32_t>(text.size()), code);
    return {code, static_cast<std::size_t>(next)};
}

UChar32 character_before(std::string_view text, std::size_t offset) {
    auto begin = static_cast<std::int32_t>(offset);
    UChar32 code = 0;
    U8_PREV_OR_FFFD(text.data(), 0, begin, code);
    return code;
}

/// Letters, digits, marks and apostrophes go on a word; scripts that write without spaces have no words to go on.
bool is_word_character(UChar32 code) {
    if (u_hasBinaryProperty(code, UCHAR_IDEOGRAPHIC) ||
        u_getIntPropertyValue(code, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT)
        return false;
    auto const block = ublock_getCode(code);
    if (block == UBLOCK_HIRAGANA || block == UBLOCK_KATAKANA) return false;
    return u_isalnum(code) || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0 || code == '\'' || code == 0x2019;
}

/// Whether a word runs across `offset`.
bool inside_word(std::string_view text, std::size_t offset) {
    return offset > 0 && offset < text.size() && is_word_character(character_before(text, offset)) &&
           is_word_character(character_at(text, offset).first);
}

/// Length of the letters at the start of `text`.
std::size_t leading_word(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        auto const [code, next] = character_at(text, at);
        if (!is_word_character(code)) break;
        at = next;
    }
    return at;
}

/// Without white space at the ends, and one space for each run of it between: a tag that is left out leaves two.
std::string single_spaced(std::string_view text) {
    std::string spaced;
    for (char const c : text) {
        bool const space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space)
            spaced += c;
        else if (!spaced.empty() && spaced.back() != ' ')
            spaced += ' ';
    }
    if (spaced.ends_with(' ')) spaced.pop_back();
    return spaced;
}

TextSpan follow_insertion(TextSpan span, std::string_view text, TextEdit const& edit) {
    std::size_t const length = edit.inserted.size();
    if (edit.begin <= span.begin) return {span.begin + length, span.end + length};
    if (edit.begin < span.end) return {span.begin, span.end + length};
    bool const goes_on = edit.begin == span.end && is_word_character(character_before(text, span.end));
    return {span.begin, span.end + (goes_on ? leading_word(edit.inserted) : 0)};
}

std::string case_folded(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto const [code, next] = character_at(text, at);
        UChar32 const folded = u_foldCase(code, U_FOLD_CASE_DEFAULT);
        // A folded character of another length would shift the offsets: such rare ones keep their case.
        bool const same_length = U8_LENGTH(folded) == static_cast<int>(next - at);
        if (same_length && code != 0xFFFD) {
            std::uint8_t bytes[U8_MAX_LENGTH];
            std::int32_t length = 0;
            U8_APPEND_UNSAFE(bytes, length, folded);
            out.append(reinterpret_cast<char const*>(bytes), length);
        } else {
            out += text.substr(at, next - at);
        }
        at = next;
    }
    return out;
}

std::vector<TextSpan> whole_words(std::string_view text, std::string_view phrase) {
    std::vector<TextSpan> found;
    for (std::size_t at = text.find(phrase); at != std::string_view::npos;) {
        TextSpan const span{at, at + phrase.size()};
        bool const whole = !inside_word(text, span.begin) && !inside_word(text, span.end);
        if (whole) found.push_back(span);
        at = text.find(phrase, whole ? span.end : at + 1);
    }
    return found;
}

}  // namespace

TextEdit difference(std::string_view before, std::string_view after) {
    auto const [differs, _] = std::ranges::mismatch(before, after);
    auto begin = static_cast<std::size_t>(differs - before.begin());
    // Where a text begins inside a character it is no UTF-8, and its begin is as near as one can come.
    while (begin > 0 && (!on_character_border(before, begin) || !on_character_border(after, begin))) --begin;
    std::size_t const most = std::min(before.size(), after.size()) - begin;
    std::size_t same = 0;
    while (same < most && before[before.size() - 1 - same] == after[after.size() - 1 - same]) ++same;
    while (same > 0 && !on_character_border(before, before.size() - same)) --same;
    return {begin, before.size() - same - begin, std::string(after.substr(begin, after.size() - same - begin))};
}

std::string edited(std::string_view text, TextEdit const& edit) {
    bool const inside = edit.begin <= text.size() && edit.removed <= text.size() - edit.begin;
    if (!inside || !on_character_border(text, edit.begin) || !on_character_border(text, edit.begin + edit.removed))
        fail(ErrorKind::input, "An edit of bytes {} to {} does not fit a prompt of {} bytes.", edit.begin,
             edit.begin + edit.removed, text.size());
    std::string out(text.substr(0, edit.begin));
    out += edit.inserted;
    out += text.substr(edit.begin + edit.removed);
    return out;
}

std::optional<TextSpan> follow(TextSpan span, std::string_view text, TextEdit const& edit) {
    if (edit.removed == 0) return follow_insertion(span, text, edit);
    TextSpan const gone{edit.begin, edit.begin + edit.removed};
    std::size_t const length = edit.inserted.size();
    if (gone.end <= span.begin) return TextSpan{span.begin - edit.removed + length, span.end - edit.removed + length};
    if (gone.begin >= span.end) return span;
    TextSpan left;
    if (gone.begin >= span.begin && gone.end <= span.end)
        left = {span.begin, span.end - edit.removed + length};
    else if (gone.begin <= span.begin && gone.end >= span.end)
        return std::nullopt;
    else if (gone.begin < span.begin)
        left = {gone.begin + length, span.end - edit.removed + length};
    else
        left = {span.begin, gone.begin};
    return left.empty() ? std::nullopt : std::optional(left);
}

std::vector<std::size_t> edit_prompt(std::string& prompt, std::span<Region> regions, TextEdit const& edit) {
    std::string after = edited(prompt, edit);
    std::vector<std::size_t> unbound;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        std::vector<TextSpan> spans;
        for (auto const& span : regions[i].spans)
            if (auto const moved = follow(span, prompt, edit)) spans.push_back(*moved);
        if (spans.empty() && !regions[i].spans.empty()) unbound.push_back(i);
        regions[i].spans = std::move(spans);
    }
    prompt = std::move(after);
    return unbound;
}

std::vector<TextSpan> find_phrase(std::string_view prompt, std::string_view phrase) {
    if (phrase.empty()) return {};
    ParsedPrompt const parsed = parse_prompt(prompt);
    auto found = whole_words(parsed.plain, phrase);
    if (found.empty()) found = whole_words(case_folded(parsed.plain), case_folded(phrase));
    for (auto& span : found) span = parsed.to_source(span);
    return found;
}

std::string phrase_of(Region const& region, std::string_view prompt) {
    if (region.spans.empty()) return region.negative ? region.name : std::string();
    ParsedPrompt const parsed = parse_prompt(prompt);
    std::string phrase;
    for (auto const& span : region.spans) phrase.append(text_at(parsed.plain, parsed.to_plain(span))) += ' ';
    return single_spaced(phrase);
}

std::vector<std::string> lora_names_of(Region const& region, std::string_view prompt) {
    std::vector<std::string> names;
    for (LoraTag const& tag : parse_prompt(prompt).loras)
        if (std::ranges::any_of(region.spans, [&](TextSpan const& span) {
                return span.begin <= tag.source.begin && tag.source.end <= span.end;
            }))
            names.push_back(tag.name);
    return names;
}

std::string label_of(Region const& region, std::string_view prompt) {
    if (!region.name.empty()) return region.name;
    std::string const phrase = phrase_of(region, prompt);
    return phrase.empty() ? fmt::format("{}", fmt::join(lora_names_of(region, prompt), ", ")) : phrase;
}

}  // namespace daub
