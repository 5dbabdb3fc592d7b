// The prompt as people type it, and what the encoders get to read.
//
//     ParsedPrompt const parsed = parse_prompt(R"(a (red:1.2) fox \(vulpes\) <lora:ink:0.8>)");
//     parsed.plain                         // "a red fox (vulpes) "
//     parsed.to_plain({2, 11})             // {2, 5}: where "(red:1.2)" is in the plain text
//
// Grammar, as in the widely used web interface: (words) weighs 1.1, [words] 1/1.1, (words:1.2) what it says; they nest
// and multiply; \( \) \[ \] \\ \< stand for the signs themselves; <lora:name:0.8> uses a LoRA and is not part of the
// text. Parsing never throws: what is wrong is listed with its place, and read the way that interface would read it.
#pragma once

#include "engine/core/text_span.h"

#include <string>
#include <string_view>
#include <vector>

namespace daub {

struct PromptProblem {
    std::size_t offset = 0;  ///< byte of the prompt as typed
    std::string message;     ///< what is wrong and what to do

    bool operator==(PromptProblem const&) const = default;
};

struct LoraTag {
    std::string name;
    double weight = 1;
    TextSpan source;  ///< the whole tag, in the prompt as typed

    bool operator==(LoraTag const&) const = default;
};

struct WeightedSpan {
    TextSpan plain;
    double weight = 1;

    bool operator==(WeightedSpan const&) const = default;
};

class ParsedPrompt {
 public:
    std::string plain;                  ///< UTF-8, without weights, escapes and tags
    std::vector<WeightedSpan> weights;  ///< covers `plain` without gaps; neighbours differ
    std::vector<LoraTag> loras;
    std::vector<PromptProblem> problems;

    /// Where a span of the prompt as typed is in the plain text. Empty where nothing of it is left.
    TextSpan to_plain(TextSpan source) const;
    /// The shortest span of the prompt as typed that holds this span of the plain text.
    TextSpan to_source(TextSpan plain_span) const;
    /// Weight of the plain text's byte; 1 beyond its end.
    double weight_at(std::size_t plain_offset) const;

 private:
    friend class PromptParser;
    /// Bytes that went from the prompt into the plain text as they were.
    struct Run {
        std::size_t source = 0;
        std::size_t plain = 0;
        std::size_t length = 0;
    };
    std::size_t to_plain(std::size_t source) const;

    std::vector<Run> runs_;
};

/// Weights are kept within these.
inline constexpr double largest_prompt_weight = 10;

ParsedPrompt parse_prompt(std::string_view source);

/// The same, but throws ErrorKind::input with the first problem and its character; `what` names the text to people.
ParsedPrompt parse_prompt_strictly(std::string_view source, std::string_view what = "the prompt");

/// "character 12 ("(dog"): '(' is never closed ...": the problem with its place, for one line of output.
std::string describe(PromptProblem const& problem, std::string_view source);

/// Text that parses to itself: every sign of the grammar is escaped.
std::string escaped_for_prompt(std::string_view plain);

}  // namespace daub
