#include "engine/text/token_spans.h"

#include "engine/core/error.h"
#include "tests/text/tokenizer_fixtures.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace daub {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TextSpan span_in(std::string_view text, std::string_view phrase) {
    size_t const begin = text.find(phrase);
    return {begin, begin + phrase.size()};
}

TEST(ColumnsOf, counts_the_frame) {
    std::string const prompt = "a red fox and a car";
    auto const row = fit_tokens(clip_tokenizer().encode(prompt), clip_tokenizer().frame());
    std::vector<TextSpan> const phrase = {span_in(prompt, "red fox")};
    EXPECT_THAT(columns_of(row.tokens, phrase), ElementsAre(2, 3));
    auto const t5_row = fit_tokens(t5_tokenizer().encode(prompt), t5_tokenizer().frame());
    std::vector<size_t> const t5_columns = columns_of(t5_row.tokens, phrase);
    ASSERT_FALSE(t5_columns.empty());
    EXPECT_EQ(t5_row.tokens[t5_columns.front()].bytes.begin, 2u);
    EXPECT_EQ(t5_row.tokens[t5_columns.back()].bytes.end, 9u);
}

TEST(ColumnsOf, several_spans_and_none) {
    std::string const prompt = "a cat, a dog and a bird";
    auto const tokens = clip_tokenizer().encode(prompt);
    std::vector<TextSpan> const spans = {span_in(prompt, "bird"), span_in(prompt, "cat")};
    EXPECT_THAT(columns_of(tokens, spans), ElementsAre(2, 8));
    EXPECT_THAT(columns_of(tokens, std::vector<TextSpan>{}), IsEmpty());
    EXPECT_THAT(columns_of(tokens, std::vector<TextSpan>{{1, 2}}), IsEmpty());  // the space
    EXPECT_THAT(columns_of(tokens, std::vector<TextSpan>{{0, 0}}), IsEmpty());
}

TEST(ColumnsOf, part_of_a_word_takes_its_token) {
    EXPECT_THAT(columns_of(clip_tokenizer().encode("icebergs"), std::vector<TextSpan>{{0, 3}}), ElementsAre(1));
}

TEST(ColumnsOf, phrases_in_later_chunks_count_on) {
    std::string prompt;
    for (int i = 0; i < 80; ++i) prompt += "cat ";
    prompt += "fox";
    auto const rows = chunk_tokens(clip_tokenizer().encode(prompt), clip_tokenizer().frame(), 2);
    EXPECT_THAT(columns_of(rows.tokens, std::vector<TextSpan>{span_in(prompt, "fox")}), ElementsAre(77 + 1 + 5));
}

TEST(SpansOf, joins_words_that_only_white_space_parts) {
    std::string const prompt = "a red fox, a car";
    auto const tokens = clip_tokenizer().encode(prompt);
    std::vector<TextSpan> const phrase = {span_in(prompt, "red fox"), span_in(prompt, "car")};
    EXPECT_EQ(spans_of(tokens, columns_of(tokens, phrase), prompt), phrase);
}

RC_GTEST_PROP(TokenSpansProperty, columns_are_those_that_overlap, ()) {
    std::string const text = *any_text();
    auto const begin = *rc::gen::inRange<size_t>(0, text.size() + 1);
    auto const end = *rc::gen::inRange<size_t>(begin, text.size() + 1);
    auto const tokens = t5_tokenizer().encode(text);
    std::vector<size_t> const columns = columns_of(tokens, std::vector<TextSpan>{{begin, end}});
    for (size_t i = 0; i < tokens.size(); ++i) {
        bool touched = false;
        for (size_t byte = begin; byte < end; ++byte) {
            touched = touched || (byte >= tokens[i].bytes.begin && byte < tokens[i].bytes.end);
        }
        RC_ASSERT((std::find(columns.begin(), columns.end(), i) != columns.end()) == touched);
    }
}

TEST(FindByIds, finds_every_place_even_inside_other_phrases) {
    std::string const prompt = "ice cream and ice";
    EXPECT_THAT(find_by_ids(clip_tokenizer(), prompt, "ice"), ElementsAre(TextSpan{0, 3}, TextSpan{14, 17}));
    EXPECT_THAT(find_by_ids(clip_tokenizer(), prompt, "ICE CREAM"), ElementsAre(TextSpan{0, 9}));
    EXPECT_THAT(find_by_ids(clip_tokenizer(), prompt, "fire"), IsEmpty());
    EXPECT_THAT(find_by_ids(clip_tokenizer(), prompt, " "), IsEmpty());
    EXPECT_THAT(find_by_ids(clip_tokenizer(), "ice", prompt), IsEmpty());
}

TEST(ParsePaintedLabel, reads_every_form) {
    EXPECT_EQ(parse_painted_label("aurora,0.5"), (PaintedLabel{"aurora", 0.5, {}, 0}));
    EXPECT_EQ(parse_painted_label("full moon,1.5,-1"), (PaintedLabel{"full moon", 1.5, {}, 0}));
    EXPECT_EQ(parse_painted_label(" mountains , 0.4 , 7 "), (PaintedLabel{"mountains", 0.4, 7, 0}));
    EXPECT_EQ(parse_painted_label("a half-frozen lake,0.3,123,2.5"),
              (PaintedLabel{"a half-frozen lake", 0.3, 123, 2.5}));
    EXPECT_EQ(parse_painted_label("cat,1,7"), (PaintedLabel{"cat", 1, 7, 0}));
    EXPECT_EQ(parse_painted_label("cat,1,7,2"), (PaintedLabel{"cat", 1, 7, 2}));
}

TEST(ParsePaintedLabel, labels_may_hold_commas_and_numbers) {
    EXPECT_EQ(parse_painted_label("a cat, a dog,0.5"), (PaintedLabel{"a cat, a dog", 0.5, {}, 0}));
    EXPECT_EQ(parse_painted_label("route, 66, 0.5"), (PaintedLabel{"route, 66", 0.5, {}, 0}));
    EXPECT_EQ(parse_painted_label("1984,2"), (PaintedLabel{"1984", 2, {}, 0}));
}

TEST(ParsePaintedLabel, refuses_what_has_no_label_or_no_strength) {
    for (char const* entry : {"", "aurora", "aurora,strong", ",0.5", " , 0.5", "aurora,nan", "aurora,inf", "0.5"}) {
        try {
            parse_painted_label(entry);
            ADD_FAILURE() << "accepted: " << entry;
        } catch (Error const& error) {
            EXPECT_THAT(error.what(), HasSubstr("painted label"));
        }
    }
}

}  // namespace
}  // namespace daub
