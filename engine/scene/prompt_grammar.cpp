#include "engine/scene/prompt_grammar.h"

#include "engine/core/error.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace daub {
namespace {

constexpr double bracket_factor = 1.1;  // of the web interface: "(" multiplies, "[" divides
constexpr std::string_view escapable = "()[]\\<";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
bool is_number_char(char c) { return (c >= '0' && c <= '9') || c == '.'; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::optional<double> number_from(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    bool const whole = error == std::errc() && end == text.data() + text.size() && !text.empty();
    return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace

/// One pass over the bytes. Every sign of the grammar is ASCII, so characters are never cut.
class PromptParser {
 public:
    explicit PromptParser(std::string_view source) : source_(source) {}

    ParsedPrompt parse() {
        while (at_ < source_.size()) step();
        while (current_ != 0) close_at_end();
        std::ranges::stable_sort(out_.problems, {}, &PromptProblem::offset);
        give_weights();
        return std::move(out_);
    }

 private:
    /// A bracket that is or was open. Node 0 is the prompt itself.
    struct Bracket {
        std::size_t parent = 0;
        char sign = 0;
        std::size_t offset = 0;
        double factor = 1;
    };

    void step() {
        char const c = source_[at_];
        char const next = at_ + 1 < source_.size() ? source_[at_ + 1] : '\0';
        if (c == '\\' && next != '\0' && escapable.find(next) != std::string_view::npos) {
            ++at_;
            keep(1);
        } else if (c == '(' || c == '[') {
            brackets_.push_back({current_, c, at_++, 1});
            current_ = brackets_.size() - 1;
        } else if (c == ')' || c == ']') {
            close(c);
        } else if (!(c == ':' && read_weight()) && !(c == '<' && read_tag())) {
            keep(1);
        }
    }

    /// Takes the next bytes over into the plain text.
    void keep(std::size_t length) {
        auto& runs = out_.runs_;
        bool const continues =
            !runs.empty() && runs.back().source + runs.back().length == at_ && run_brackets_.back() == current_;
        if (continues) {
            runs.back().length += length;
        } else {
            runs.push_back({at_, out_.plain.size(), length});
            run_brackets_.push_back(current_);
        }
        out_.plain += source_.substr(at_, length);
        at_ += length;
    }

    void close(char sign) {
        char const opener = sign == ')' ? '(' : '[';
        if (brackets_[current_].sign != opener) {
            problem(at_,
                    fmt::format("'{}' closes nothing. Remove it, or write '\\{}' for the sign itself.", sign, sign));
            keep(1);
            return;
        }
        close_current(opener == '(' ? bracket_factor : 1 / bracket_factor);
        ++at_;
    }

    void close_current(double factor) {
        brackets_[current_].factor = factor;
        current_ = brackets_[current_].parent;
    }

    void close_at_end() {
        char const sign = brackets_[current_].sign;
        problem(brackets_[current_].offset,
                fmt::format("'{}' is never closed. Close it with '{}', or write '\\{}' for the sign itself.", sign,
                            sign == '(' ? ')' : ']', sign));
        close_current(sign == '(' ? bracket_factor : 1 / bracket_factor);
    }

    /// ":1.2)" at the end of round brackets. Anything else after a colon is text.
    bool read_weight() {
        if (brackets_[current_].sign != '(') return false;
        std::size_t end = at_ + 1;
        while (end < source_.size() && is_space(source_[end])) ++end;
        std::size_t const begin = end;
        if (end < source_.size() && (source_[end] == '+' || source_[end] == '-')) ++end;
        std::size_t const digits = end;
        while (end < source_.size() && is_number_char(source_[end])) ++end;
        std::string_view const number = source_.substr(begin, end - begin);
        if (end == digits) return false;
        while (end < source_.size() && is_space(source_[end])) ++end;
        if (end >= source_.size() || source_[end] != ')') return false;
        close_current(checked_weight(number, begin));
        at_ = end + 1;
        return true;
    }

    double checked_weight(std::string_view number, std::size_t offset) {
        auto const weight = number_from(number);
        if (!weight) {
            problem(offset, fmt::format("'{}' is no number. Write a weight like 1.2.", number));
            return 1;
        }
        if (std::abs(*weight) > largest_prompt_weight)
            problem(offset, fmt::format("The weight {} is beyond {}. Useful weights lie between 0.5 and 1.5.", number,
                                        largest_prompt_weight));
        return std::clamp(*weight, -largest_prompt_weight, largest_prompt_weight);
    }

    /// "<lora:name:0.8>" or another tag of that form. A '<' that begins none is text.
    bool read_tag() {
        std::size_t colon = at_ + 1;
        while (colon < source_.size() && is_name_char(source_[colon])) ++colon;
        std::string_view const kind = source_.substr(at_ + 1, colon - at_ - 1);
        if (kind.empty() || colon >= source_.size() || source_[colon] != ':') return false;
        std::size_t const end = source_.find('>', colon);
        if (end == std::string_view::npos) {
            if (kind == "lora") problem(at_, "'<lora:' is never closed. Close it with '>'.");
            return false;
        }
        TextSpan const tag{at_, end + 1};
        if (kind == "lora")
            read_lora(tag, {colon + 1, end});
        else
            problem(at_, fmt::format("'<{}:...>' is not known here. Only <lora:name:weight> is.", kind));
        at_ = tag.end;
        return true;
    }

    void read_lora(TextSpan tag, TextSpan inside) {
        std::string_view const arguments = text_at(source_, inside);
        std::size_t const colon = arguments.find(':');
        LoraTag lora{std::string(trimmed(arguments.substr(0, colon))), 1, tag};
        if (lora.name.empty()) return problem(inside.begin, "A LoRA needs a name: <lora:name:0.8>.");
        if (colon != std::string_view::npos) {
            std::string_view const number = trimmed(arguments.substr(colon + 1));
            lora.weight = checked_weight(number, inside.begin + colon + 1);
        }
        out_.loras.push_back(std::move(lora));
    }

    void give_weights() {
        std::vector<double> product(brackets_.size(), 1);
        for (std::size_t i = 1; i < brackets_.size(); ++i)  // parents come before their children
            product[i] = brackets_[i].factor * product[brackets_[i].parent];
        for (std::size_t i = 0; i < out_.runs_.size(); ++i) {
            auto const& run = out_.runs_[i];
            double const weight = product[run_brackets_[i]];
            TextSpan const span{run.plain, run.plain + run.length};
            if (!out_.weights.empty() && out_.weights.back().weight == weight)
                out_.weights.back().plain.end = span.end;
            else
                out_.weights.push_back({span, weight});
        }
    }

    void problem(std::size_t offset, std::string message) { out_.problems.push_back({offset, std::move(message)}); }

    std::string_view source_;
    std::size_t at_ = 0;
    std::vector<Bracket> brackets_{Bracket{}};
    std::size_t current_ = 0;                // innermost open bracket
    std::vector<std::size_t> run_brackets_;  // bracket that each run of out_ lies in
    ParsedPrompt out_;
};

std::size_t ParsedPrompt::to_plain(std::size_t source) const {
    auto const after = std::ranges::upper_bound(runs_, source, {}, &Run::source);
    if (after == runs_.begin()) return 0;
    auto const& run = *(after - 1);
    return run.plain + std::min(source - run.source, run.length);
}

TextSpan ParsedPrompt::to_plain(TextSpan source) const { return {to_plain(source.begin), to_plain(source.end)}; }

TextSpan ParsedPrompt::to_source(TextSpan plain_span) const {
    if (plain_span.empty() || plain_span.end > plain.size()) return {};
    auto const source_of = [this](std::size_t plain_offset) {
        auto const& run = *(std::ranges::upper_bound(runs_, plain_offset, {}, &Run::plain) - 1);
        return run.source + (plain_offset - run.plain);
    };
    return {source_of(plain_span.begin), source_of(plain_span.end - 1) + 1};
}

double ParsedPrompt::weight_at(std::size_t plain_offset) const {
    auto const found = std::ranges::find_if(weights, [&](auto const& w) { return plain_offset < w.plain.end; });
    return found == weights.end() ? 1 : found->weight;
}

ParsedPrompt parse_prompt(std::string_view source) { return PromptParser(source).parse(); }

ParsedPrompt parse_prompt_strictly(std::string_view source, std::string_view what) {
    ParsedPrompt parsed = parse_prompt(source);
    if (!parsed.problems.empty()) fail(ErrorKind::input, "In {}, {}", what, describe(parsed.problems.front(), source));
    return parsed;
}

std::string describe(PromptProblem const& problem, std::string_view source) {
    auto const is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; };
    auto const character = 1 + std::ranges::count_if(source.substr(0, problem.offset), is_start);
    std::size_t end = problem.offset;  // up to 12 characters of context
    for (int shown = 0; end < source.size() && (!is_start(source[end]) || shown++ < 12); ++end) continue;
    return fmt::format("character {} (\"{}\"): {}", character, source.substr(problem.offset, end - problem.offset),
                       problem.message);
}

std::string escaped_for_prompt(std::string_view plain) {
    std::string out;
    for (char const c : plain) {
        if (escapable.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

}  // namespace daub
