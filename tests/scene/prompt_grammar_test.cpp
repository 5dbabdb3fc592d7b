#include "engine/scene/prompt_grammar.h"

#include "engine/core/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace daub;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

/// Text and weight of each run, as the web interface's parse_prompt_attention lists them.
std::vector<std::pair<std::string, double>> runs_of(std::string_view source) {
    ParsedPrompt const parsed = parse_prompt(source);
    std::vector<std::pair<std::string, double>> runs;
    for (auto const& [span, weight] : parsed.weights) runs.emplace_back(text_at(parsed.plain, span), weight);
    return runs;
}

testing::Matcher<std::pair<std::string, double>> run(std::string const& text, double weight) {
    return testing::Pair(text, testing::DoubleNear(weight, 1e-12));
}

/// "offset: message" of the first problem.
std::string problem_of(std::string_view source) {
    ParsedPrompt const parsed = parse_prompt(source);
    if (parsed.problems.empty()) return "none";
    return std::to_string(parsed.problems.front().offset) + ": " + parsed.problems.front().message;
}

}  // namespace

TEST(PromptGrammar, weighs_like_the_web_interface) {
    EXPECT_THAT(runs_of("normal text"), ElementsAre(run("normal text", 1)));
    EXPECT_THAT(runs_of("an (important) word"), ElementsAre(run("an ", 1), run("important", 1.1), run(" word", 1)));
    EXPECT_THAT(runs_of("(literal:1.5) a"), ElementsAre(run("literal", 1.5), run(" a", 1)));
    EXPECT_THAT(runs_of("((very))"), ElementsAre(run("very", 1.21)));
    EXPECT_THAT(runs_of("[less]"), ElementsAre(run("less", 1 / 1.1)));
    EXPECT_THAT(runs_of("(a (b:2) c:3)"), ElementsAre(run("a ", 3), run("b", 6), run(" c", 3)));
    EXPECT_THAT(runs_of("a (((house:1.3)) [on] a (hill:0.5), sun, (((sky)))."),
                ElementsAre(run("a ", 1), run("house", 1.3 * 1.1 * 1.1), run(" ", 1.1), run("on", 1), run(" a ", 1.1),
                            run("hill", 0.55), run(", sun, ", 1.1), run("sky", 1.1 * 1.331), run(".", 1.1)));
}

TEST(PromptGrammar, reads_numbers_only_before_a_closing_bracket) {
    EXPECT_THAT(runs_of("(portrait: a fox)"), ElementsAre(run("portrait: a fox", 1.1)));
    EXPECT_THAT(runs_of("at 12:30"), ElementsAre(run("at 12:30", 1)));
    EXPECT_THAT(runs_of("(fox : -0.5 )"), ElementsAre(run("fox ", -0.5)));
    EXPECT_THAT(runs_of("[fox:0.5]"), ElementsAre(run("fox:0.5", 1 / 1.1)));
    EXPECT_THAT(runs_of("(fox:.5)"), ElementsAre(run("fox", 0.5)));
}

TEST(PromptGrammar, escapes_stand_for_the_signs) {
    EXPECT_EQ(parse_prompt(R"(a \(b\) \[c\] \\ \<d> \e)").plain, R"(a (b) [c] \ <d> \e)");
    EXPECT_TRUE(parse_prompt(R"(\(\)\[\]\\)").problems.empty());
    EXPECT_EQ(parse_prompt("ends with \\").plain, "ends with \\");
}

TEST(PromptGrammar, takes_loras_out_of_the_text) {
    ParsedPrompt const parsed = parse_prompt("ink <lora:my style v1.2:0.8> fox <lora:plain>");
    EXPECT_EQ(parsed.plain, "ink  fox ");
    EXPECT_THAT(parsed.loras, ElementsAre(LoraTag{"my style v1.2", 0.8, {4, 28}}, LoraTag{"plain", 1, {33, 45}}));
    EXPECT_TRUE(parsed.problems.empty());
    EXPECT_EQ(parse_prompt("I <3 you > me").plain, "I <3 you > me");
}

TEST(PromptGrammar, points_at_what_is_wrong) {
    EXPECT_THAT(problem_of("a (fox"), HasSubstr("2: '(' is never closed"));
    EXPECT_THAT(problem_of("a fox)"), HasSubstr("5: ')' closes nothing"));
    EXPECT_THAT(problem_of("a [fox"), HasSubstr("2: '[' is never closed"));
    EXPECT_THAT(problem_of("(a [fox) b]"), HasSubstr("0: '(' is never closed"));
    EXPECT_THAT(problem_of("(fox:1.2.3)"), HasSubstr("5: '1.2.3' is no number"));
    EXPECT_THAT(problem_of("(fox:99)"), HasSubstr("5: The weight 99 is beyond 10"));
    EXPECT_THAT(problem_of("<lora:x"), HasSubstr("0: '<lora:' is never closed"));
    EXPECT_THAT(problem_of("<lora::1>"), HasSubstr("6: A LoRA needs a name"));
    EXPECT_THAT(problem_of("<lora:x:much>"), HasSubstr("8: 'much' is no number"));
    EXPECT_THAT(problem_of("<hypernet:x:1>"), HasSubstr("0: '<hypernet:...>' is not known"));
}

TEST(PromptGrammar, reads_on_after_a_mistake_as_the_web_interface_does) {
    EXPECT_THAT(runs_of("a (fox"), ElementsAre(run("a ", 1), run("fox", 1.1)));
    EXPECT_THAT(runs_of("a fox) b"), ElementsAre(run("a fox) b", 1)));
}

TEST(PromptGrammar, counts_characters_not_bytes_in_messages) {
    try {
        parse_prompt_strictly("füchse 狐 (rot");
        FAIL();
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input);
        EXPECT_THAT(error.what(), HasSubstr("character 10 (\"(rot\")"));
    }
}

TEST(PromptGrammar, maps_spans_both_ways) {
    ParsedPrompt const parsed = parse_prompt(R"(a (red:1.2) fox \(big\) <lora:x:1>end)");
    ASSERT_EQ(parsed.plain, "a red fox (big) end");
    EXPECT_EQ(parsed.to_plain({2, 11}), (TextSpan{2, 5}));  // with its brackets
    EXPECT_EQ(parsed.to_plain({3, 6}), (TextSpan{2, 5}));   // without
    EXPECT_EQ(parsed.to_plain({6, 15}), (TextSpan{5, 9}));  // ":1.2) fox"
    EXPECT_EQ(parsed.to_plain({16, 23}), (TextSpan{10, 15}));
    EXPECT_TRUE(parsed.to_plain({24, 34}).empty());  // the tag
    EXPECT_EQ(parsed.to_source({2, 9}), (TextSpan{3, 15}));
    EXPECT_EQ(parsed.to_plain({0, 1000}), (TextSpan{0, 19}));
    EXPECT_EQ(parsed.weight_at(3), 1.2);
    EXPECT_EQ(parsed.weight_at(500), 1);
}

TEST(PromptGrammar, deep_nesting_costs_no_stack_and_little_time) {
    std::string const deep = std::string(30000, '(') + "x" + std::string(30000, ')');
    ParsedPrompt const parsed = parse_prompt(deep);
    EXPECT_EQ(parsed.plain, "x");
    EXPECT_TRUE(parsed.problems.empty());
}

RC_GTEST_PROP(PromptGrammar, escaped_text_parses_to_itself, (std::string const& text)) {
    ParsedPrompt const parsed = parse_prompt(escaped_for_prompt(text));
    RC_ASSERT(parsed.plain == text);
    RC_ASSERT(parsed.problems.empty());
    for (auto const& weighted : parsed.weights) RC_ASSERT(weighted.weight == 1);
}

RC_GTEST_PROP(PromptGrammar, weights_cover_the_text_and_spans_map_back, ()) {
    auto const pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "fox", " ", "(", ")", "[", "]", ":1.3)", "\\(", "\\", "<lora:a:1>", "ü", "<", ":"));
    std::string source;
    for (auto const& piece : pieces) source += piece;
    ParsedPrompt const parsed = parse_prompt(source);
    std::size_t end = 0;
    for (auto const& [span, weight] : parsed.weights) {
        RC_ASSERT(span.begin == end);
        RC_ASSERT(span.end > span.begin);
        end = span.end;
    }
    RC_ASSERT(end == parsed.plain.size());
    for (std::size_t i = 0; i < parsed.plain.size(); ++i) {
        TextSpan const source_span = parsed.to_source({i, i + 1});
        RC_ASSERT(text_at(source, source_span) == text_at(parsed.plain, {i, i + 1}));
        RC_ASSERT(parsed.to_plain(source_span) == (TextSpan{i, i + 1}));
    }
    for (auto const& problem : parsed.problems) {
        RC_ASSERT(problem.offset < source.size());
        RC_ASSERT(!describe(problem, source).empty());
    }
}
