#include "engine/scene/prompt_edit.h"

#include "engine/core/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <optional>

using namespace daub;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::string const sentence = "a fox, a hat";  // "fox" is 2..5

std::string followed(TextEdit const& edit, TextSpan span = {2, 5}) {
    auto const moved = follow(span, sentence, edit);
    return moved ? std::string(text_at(edited(sentence, edit), *moved)) : "(gone)";
}

}  // namespace

TEST(FollowEdit, insertion_before_moves_the_phrase) { EXPECT_EQ(followed({0, 0, "see "}), "fox"); }
TEST(FollowEdit, insertion_at_the_beginning_stays_outside) { EXPECT_EQ(followed({2, 0, "red "}), "fox"); }
TEST(FollowEdit, insertion_inside_belongs_to_it) { EXPECT_EQ(followed({3, 0, "la"}), "flaox"); }
TEST(FollowEdit, letters_at_the_end_go_on_the_word) {
    EXPECT_EQ(followed({5, 0, "es"}), "foxes");
    EXPECT_EQ(followed({5, 0, "es and cats"}), "foxes");
    EXPECT_EQ(followed({5, 0, "'s"}), "fox's");
    EXPECT_EQ(followed({5, 0, "\xC3\xB6"}), "fox\xC3\xB6");
}
TEST(FollowEdit, other_signs_at_the_end_stay_outside) {
    EXPECT_EQ(followed({5, 0, " red"}), "fox");
    EXPECT_EQ(followed({5, 0, "狐"}), "fox");
    EXPECT_EQ(followed({5, 0, ", "}), "fox");
}
TEST(FollowEdit, typing_letter_by_letter_ends_as_pasting_does) {
    std::string const typed = "es, red";
    std::string text = sentence;
    TextSpan span{2, 5};
    for (std::size_t i = 0; i < typed.size(); ++i) {
        TextEdit const edit{5 + i, 0, typed.substr(i, 1)};
        span = *follow(span, text, edit);
        text = edited(text, edit);
    }
    EXPECT_EQ(text_at(text, span), followed({5, 0, typed}));
}
TEST(FollowEdit, deletion_cuts_or_removes) {
    EXPECT_EQ(followed({2, 1, ""}), "ox");
    EXPECT_EQ(followed({4, 4, ""}), "fo");
    EXPECT_EQ(followed({0, 3, ""}), "ox");
    EXPECT_EQ(followed({2, 3, ""}), "(gone)");
    EXPECT_EQ(followed({0, 12, ""}), "(gone)");
    EXPECT_EQ(followed({5, 2, ""}), "fox");
    EXPECT_EQ(followed({0, 2, ""}), "fox");
}
TEST(FollowEdit, replacing_the_phrase_keeps_it_bound) {
    EXPECT_EQ(followed({2, 3, "wolf"}), "wolf");
    EXPECT_EQ(followed({3, 1, "aa"}), "faax");
    EXPECT_EQ(followed({0, 5, "the wolf"}), "(gone)");
    EXPECT_EQ(followed({1, 2, "--"}), "ox");
    EXPECT_EQ(followed({4, 2, "--"}), "fo");
}

TEST(EditPrompt, moves_all_regions_and_tells_which_lost_their_words) {
    std::string prompt = sentence;
    std::vector<Region> regions(3);
    regions[0].spans = {{2, 5}};
    regions[1].spans = {{9, 12}, {2, 5}};
    EXPECT_THAT(edit_prompt(prompt, regions, {0, 7, ""}), ElementsAre(0));
    EXPECT_EQ(prompt, "a hat");
    EXPECT_THAT(regions[0].spans, IsEmpty());
    EXPECT_THAT(regions[1].spans, ElementsAre(TextSpan{2, 5}));
}

TEST(EditPrompt, refuses_what_does_not_fit_and_changes_nothing) {
    std::string prompt = "f\xC3\xBC";
    std::vector<Region> regions(1);
    regions[0].spans = {{0, 3}};
    EXPECT_THROW(edit_prompt(prompt, regions, {2, 0, "x"}), Error) << "inside a character";
    EXPECT_THROW(edit_prompt(prompt, regions, {1, 1, ""}), Error) << "half a character";
    EXPECT_THROW(edit_prompt(prompt, regions, {9, 0, ""}), Error);
    EXPECT_THROW(edit_prompt(prompt, regions, {1, static_cast<std::size_t>(-1), ""}), Error);
    EXPECT_EQ(prompt, "f\xC3\xBC");
    EXPECT_THAT(regions[0].spans, ElementsAre(TextSpan{0, 3}));
}

/// Each character carries a mark: whether it belongs to the phrase. The rules in terms of characters.
RC_GTEST_PROP(FollowEdit, agrees_with_marked_characters, ()) {
    auto const letters = rc::gen::element<std::string>("a", "b", " ", ",", "ö", "狐", "(", "'");
    auto const characters = *rc::gen::container<std::vector<std::string>>(12, letters);
    int const begin = *rc::gen::inRange(0, 11), end = *rc::gen::inRange(begin + 1, 13);
    int const from = *rc::gen::inRange(0, 13), to = *rc::gen::inRange(from, 13);
    auto const inserted = *rc::gen::container<std::vector<std::string>>(*rc::gen::inRange(0, 4), letters);
    RC_PRE(from != to || !inserted.empty());

    auto const offset = [&](int character) {
        std::size_t bytes = 0;
        for (int i = 0; i < character; ++i) bytes += characters[i].size();
        return bytes;
    };
    std::string before, marked;
    for (auto const& c : characters) before += c;
    auto const is_letter = [](std::string const& c) { return c == "a" || c == "b" || c == "ö" || c == "'"; };
    bool const inside = from == to ? from > begin && from < end : from >= begin && to <= end;
    bool growing = from == to && from == end && is_letter(characters[end - 1]);
    for (int i = 0; i < begin && i < from; ++i) continue;
    std::string after;
    for (int i = 0; i <= 12; ++i) {
        if (i == from)
            for (auto const& c : inserted) {
                growing = growing && is_letter(c);
                after += c;
                if (inside || growing) marked += c;
            }
        if (i == 12 || (i >= from && i < to)) continue;
        after += characters[i];
        if (i >= begin && i < end) marked += characters[i];
    }

    TextEdit edit{offset(from), offset(to) - offset(from), ""};
    for (auto const& c : inserted) edit.inserted += c;
    auto const span = follow({offset(begin), offset(end)}, before, edit);
    RC_ASSERT(edited(before, edit) == after);
    RC_ASSERT((span ? std::string(text_at(after, *span)) : std::string()) == marked);
    RC_ASSERT(!span || !span->empty());
}

RC_GTEST_PROP(Difference, is_small_and_makes_the_new_text, ()) {
    auto const letters = rc::gen::element<std::string>("a", "b", "ö", "õ", "狐");
    std::string before, after;
    for (auto const& c : *rc::gen::container<std::vector<std::string>>(letters)) before += c;
    for (auto const& c : *rc::gen::container<std::vector<std::string>>(letters)) after += c;
    TextEdit const edit = difference(before, after);
    RC_ASSERT(edited(before, edit) == after);
    if (before == after) RC_ASSERT(edit.removed == 0 && edit.inserted.empty());
}

TEST(Difference, finds_the_typed_letter) {
    EXPECT_EQ(difference("a fox", "a fixox"), (TextEdit{3, 0, "ix"}));
    EXPECT_EQ(difference("\xC3\xB6", "\xC3\xB5"), (TextEdit{0, 2, "\xC3\xB5"}));
    EXPECT_EQ(difference("\xB6", "\xB6\xB6"), (TextEdit{0, 1, "\xB6\xB6"})) << "no UTF-8, and still an end";
    EXPECT_EQ(difference("\xB6x", "\xB5x"), (TextEdit{0, 1, "\xB5"}));
}

TEST(FindPhrase, finds_whole_words_only) {
    EXPECT_THAT(find_phrase("an iceberg and ice cream, ice", "ice"), ElementsAre(TextSpan{15, 18}, TextSpan{26, 29}));
    EXPECT_THAT(find_phrase("an iceberg", "ice"), IsEmpty());
    EXPECT_THAT(find_phrase("a (red:1.2) fox", "red fox"), ElementsAre(TextSpan{3, 15}));
    EXPECT_THAT(find_phrase("雪山と狐", "狐"), ElementsAre(TextSpan{9, 12}));
    EXPECT_THAT(find_phrase("a fox", ""), IsEmpty());
}

TEST(FindPhrase, minds_case_only_where_it_helps) {
    EXPECT_THAT(find_phrase("Fox and fox", "fox"), ElementsAre(TextSpan{8, 11}));
    EXPECT_THAT(find_phrase("A FÖX", "föx"), ElementsAre(TextSpan{2, 6}));
}

TEST(PhraseOf, leaves_tags_out_and_a_lora_alone_names_its_region) {
    std::string_view const prompt = "a red <lora:ink:0.8> fox <lora:wash:1>";
    Region const both{.spans = {{2, 38}}}, tag{.spans = {{6, 20}}}, part{.spans = {{6, 19}}};
    EXPECT_EQ(phrase_of(both, prompt), "red fox");
    EXPECT_EQ(lora_names_of(both, prompt), (std::vector<std::string>{"ink", "wash"}));
    EXPECT_EQ(phrase_of(tag, prompt), "");
    EXPECT_EQ(label_of(tag, prompt), "ink");
    EXPECT_EQ(label_of(part, prompt), "") << "half a tag is none";
    EXPECT_EQ(label_of({.name = "sky", .spans = {{2, 5}}}, prompt), "sky");
}

TEST(PhraseOf, joins_the_spans_as_plain_words) {
    Region region;
    region.spans = {{2, 11}, {16, 19}};
    EXPECT_EQ(phrase_of(region, "a (red:1.2) and fox"), "red fox");
    Region negative;
    negative.name = "frame";
    EXPECT_EQ(phrase_of(negative, "a fox"), "");
    negative.negative = true;
    EXPECT_EQ(phrase_of(negative, "a fox"), "frame");
}
