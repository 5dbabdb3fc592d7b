// The prompt panel's logic without widgets: positions, words, weights, known words, warnings.
#include "engine/scene/prompt_grammar.h"
#include "ui/document/document.h"
#include "ui/panels/prompt/completion.h"
#include "ui/panels/prompt/dragged_words.h"
#include "ui/panels/prompt/prompt_warnings.h"
#include "ui/panels/prompt/prompt_weight.h"
#include "ui/panels/prompt/text_positions.h"
#include "ui/panels/prompt/word_move.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

using namespace daub;
using Kind = PromptWarning::Kind;

namespace {

std::string weighed(std::string prompt, TextSpan words, double step) {
    auto const change = change_weight(prompt, words, step);
    if (!change) return "nothing";
    for (TextEdit const& edit : change->edits) prompt = edited(prompt, edit);
    EXPECT_TRUE(parse_prompt(prompt).problems.empty()) << prompt;
    return prompt + "|" + std::string(text_at(prompt, change->selection));
}

std::vector<Kind> kinds(std::vector<PromptWarning> const& warnings) {
    std::vector<Kind> all;
    for (auto const& warning : warnings) all.push_back(warning.kind);
    return all;
}

KnownWords const known({"a", "fox", "foxes", "forest", "on", "the", "meadow", "red"}, {.loras = {"medow"}});

}  // namespace

// --- Positions ---

TEST(TextPositions, count_bytes_of_utf8_and_units_of_utf16) {
    std::string const text = "é🦊 e\u0301 x";  // two bytes, four bytes, a combining mark
    TextPositions const positions(text);
    EXPECT_EQ(positions.text(), QString::fromStdString(text));
    EXPECT_EQ(positions.position_of(2), 1);
    EXPECT_EQ(positions.position_of(6), 3);
    EXPECT_EQ(positions.position_of(4), 1) << "inside of a character is its beginning";
    EXPECT_EQ(positions.byte_of(1), 2U);
    EXPECT_EQ(positions.byte_of(2), 2U) << "inside of a surrogate pair is its beginning";
    EXPECT_EQ(positions.byte_of(3), 6U);
    EXPECT_EQ(positions.byte_of(99), text.size());
    EXPECT_EQ(positions.position_of(99), positions.text().size());
}

RC_GTEST_PROP(TextPositions, go_there_and_back, (std::vector<std::uint16_t> const& codes)) {
    QString text;
    for (std::uint16_t const code : codes)
        text += QString::fromUcs4(
            std::array{static_cast<char32_t>(code % 3 == 0 ? 0x1F300 + code % 500 : 1 + code % 0xD7FE)}.data(), 1);
    TextPositions const positions(text.toStdString());
    RC_ASSERT(positions.text() == text);
    for (int at = 0; at <= text.size(); ++at) {
        if (at > 0 && at < text.size() && text[at].isLowSurrogate()) continue;
        RC_ASSERT(positions.position_of(positions.byte_of(at)) == at);
        RC_ASSERT(positions.byte_of(at) == static_cast<std::size_t>(text.left(at).toUtf8().size()));
    }
}

TEST(TextPositions, find_words) {
    QString const text = "a red fox, 🦊";
    EXPECT_EQ(word_at(text, 7), (UnitRange{6, 9}));
    EXPECT_EQ(word_at(text, 6), (UnitRange{6, 9}));
    EXPECT_EQ(word_at(text, 9), (UnitRange{6, 9})) << "touched at its end";
    EXPECT_TRUE(word_at("  ", 1).empty());
    EXPECT_TRUE(word_at("", 0).empty());
    EXPECT_EQ(word_before("a forest", 5), (UnitRange{2, 5}));
    EXPECT_EQ(trimmed("  fox ", {0, 6}), (UnitRange{2, 5}));
}

// --- Weights ---

TEST(PromptWeight, puts_changes_and_takes_away_parentheses) {
    EXPECT_EQ(weighed("a fox", {2, 5}, 0.1), "a (fox:1.1)|fox");
    EXPECT_EQ(weighed("a (fox:1.1)", {3, 6}, 0.1), "a (fox:1.2)|fox");
    EXPECT_EQ(weighed("a (fox:1.2)", {2, 11}, -0.1), "a (fox:1.1)|fox") << "selected with its parentheses";
    EXPECT_EQ(weighed("a (fox:1.1)", {3, 6}, -0.1), "a fox|fox");
    EXPECT_EQ(weighed("a (fox)", {3, 6}, 0.1), "a (fox:1.2)|fox") << "bare parentheses weigh 1.1";
    EXPECT_EQ(weighed("a (fox)", {3, 6}, -0.1), "a fox|fox");
    EXPECT_EQ(weighed("a fox", {2, 5}, -0.1), "a (fox:0.9)|fox");
    EXPECT_EQ(weighed("a (fox:0.9)", {3, 6}, 0.1), "a fox|fox");
}

TEST(PromptWeight, leaves_alone_what_is_no_phrase) {
    EXPECT_EQ(weighed("a fox", {2, 2}, 0.1), "nothing");
    EXPECT_EQ(weighed("a  fox", {1, 3}, 0.1), "nothing") << "only spaces";
    EXPECT_EQ(weighed("(a fox) here", {3, 12}, 0.1), "nothing") << "would cross the parentheses";
    EXPECT_EQ(weighed("(fox:10)", {1, 4}, 0.1), "nothing") << "the grammar takes no more";
    EXPECT_EQ(weighed("a fox ", {1, 6}, 0.1), "a (fox:1.1) |fox") << "spaces stay outside";
    EXPECT_EQ(weighed("\\(fox\\)", {2, 5}, 0.1), "\\((fox:1.1)\\)|fox") << "escaped signs are text";
    EXPECT_EQ(weighed("(a: fox)", {4, 7}, 0.1), "(a: (fox:1.1))|fox");
}

// --- Known words ---

TEST(KnownWords, complete_and_correct) {
    EXPECT_EQ(known.with_prefix("FO", 8), QStringList({"forest", "fox", "foxes"}));
    EXPECT_EQ(known.with_prefix("fo", 1), QStringList("forest"));
    EXPECT_TRUE(known.contains("Fox"));
    EXPECT_FALSE(known.contains("foks"));
    EXPECT_EQ(known.nearest("medow"), "meadow");
    EXPECT_EQ(known.nearest("foxs"), "fox");
    EXPECT_EQ(known.nearest("helicopter"), "");
    EXPECT_TRUE(KnownWords().contains("anything"));
    EXPECT_EQ(edit_distance(u"fxo", u"fox", 3), 1) << "a swap is one mistake";
    EXPECT_EQ(edit_distance(u"kitten", u"sitting", 5), 3);
    EXPECT_EQ(edit_distance(u"kitten", u"sitting", 1), 2) << "beyond the limit";
}

// --- Warnings ---

TEST(PromptWarnings, say_nothing_where_all_is_well) {
    std::vector<Region> const regions{{.spans = {{2, 5}}}, {.name = "rain", .negative = true}};
    EXPECT_THAT(prompt_warnings({.prompt = "a fox on the meadow", .regions = regions, .words = &known}),
                testing::IsEmpty());
}

TEST(PromptWarnings, tell_of_an_empty_prompt_and_broken_grammar) {
    EXPECT_THAT(kinds(prompt_warnings({.prompt = "  "})), testing::ElementsAre(Kind::empty_prompt));
    EXPECT_THAT(kinds(prompt_warnings({.prompt = "<lora:ink:1>"})), testing::ElementsAre(Kind::empty_prompt));
    auto const broken = prompt_warnings({.prompt = "é (fox"});
    ASSERT_THAT(kinds(broken), testing::ElementsAre(Kind::grammar));
    EXPECT_EQ(broken[0].span, (TextSpan{3, 4}));
}

TEST(PromptWarnings, tell_of_regions_without_words_and_with_the_same) {
    std::vector<Region> regions{{.spans = {{2, 5}}}, {.name = "sky"}, {.spans = {{0, 5}}}, {.enabled = false}};
    auto const warnings = prompt_warnings({.prompt = "a fox", .regions = regions});
    ASSERT_THAT(kinds(warnings), testing::ElementsAre(Kind::unbound_region, Kind::shared_words));
    EXPECT_EQ(warnings[0].region, 1U);
    EXPECT_EQ(warnings[0].label, "sky");
    EXPECT_EQ(warnings[1].region, 2U);
    EXPECT_EQ(warnings[1].other, 0U);
    EXPECT_EQ(warnings[1].span, (TextSpan{2, 5}));
    EXPECT_FALSE(fix_of(warnings[1]).isEmpty());
    regions[2].negative = true;
    EXPECT_THAT(kinds(prompt_warnings({.prompt = "a fox", .regions = regions})),
                testing::ElementsAre(Kind::unbound_region))
        << "what is kept out of a place may be wanted in another";
}

TEST(PromptWarnings, tell_of_painted_words_that_encoders_do_not_see) {
    std::vector<Region> const regions{{.spans = {{2, 5}}}, {.spans = {{13, 19}}}};
    std::vector<EncoderUse> const encoders{{.name = "CLIP", .count = 9, .limit = 7, .beyond = {{9, 19}}},
                                           {.name = "T5", .count = 9, .limit = 7, .beyond = {{6, 19}}}};
    auto const warnings = prompt_warnings({.prompt = "a fox on the meadow", .regions = regions, .encoders = encoders});
    ASSERT_THAT(kinds(warnings), testing::ElementsAre(Kind::beyond_limit));
    EXPECT_EQ(warnings[0].region, 1U);
    EXPECT_TRUE(warnings[0].detail.contains("CLIP") && warnings[0].detail.contains("T5"));
}

TEST(PromptWarnings, suggest_a_word_that_the_model_knows) {
    auto const warnings = prompt_warnings(
        {.prompt = "a red fxo \\(foxs\\) on the helicopter, a \"HELP\" <lora:medow:1>", .words = &known});
    ASSERT_THAT(kinds(warnings), testing::ElementsAre(Kind::unknown_word, Kind::unknown_word, Kind::unknown_words));
    EXPECT_EQ(warnings[0].suggestion, "fox");
    EXPECT_EQ(warnings[0].span, (TextSpan{6, 9}));
    EXPECT_EQ(warnings[1].detail, "foxs");
    EXPECT_EQ(warnings[1].span, (TextSpan{12, 16})) << "of the prompt as typed, escapes counted";
    EXPECT_EQ(warnings[2].detail, "helicopter");
    for (auto const& warning : warnings) EXPECT_FALSE(text_of(warning).isEmpty());
}

TEST(PromptWarnings, words_of_embeddings_are_known_wherever_they_stand_whole) {
    KnownWords const words({"fox"}, {.embeddings = {"moss-style", "<cat-toy>"}});
    EXPECT_THAT(prompt_warnings({.prompt = "fox, Moss-Style, \\<cat-toy>", .words = &words}), testing::IsEmpty());
    auto const warnings = prompt_warnings({.prompt = "fox, moss-styles", .words = &words});
    EXPECT_THAT(kinds(warnings), testing::ElementsAre(Kind::unknown_words)) << "another word";
}

TEST(PromptWarnings, tell_of_loras_that_the_model_cannot_use) {
    KnownWords const words({}, {.loras = {"ink"}});
    auto const warnings =
        prompt_warnings({.prompt = "fox <lora:ink:0.8> <lora:wash:1> <lora:/tmp/own.safetensors:1>", .words = &words});
    ASSERT_THAT(kinds(warnings), testing::ElementsAre(Kind::unusable_lora));
    EXPECT_EQ(warnings[0].detail, "wash");
    EXPECT_EQ(warnings[0].span, (TextSpan{19, 32}));
    EXPECT_TRUE(text_of(warnings[0]).contains("wash"));
}

TEST(PromptWarnings, a_region_of_a_lora_alone_is_bound_and_called_like_it) {
    std::vector<Region> const regions{{.spans = {{6, 20}}}, {.spans = {{6, 20}}}};
    auto const warnings = prompt_warnings({.prompt = "a fox <lora:ink:0.8>", .regions = regions});
    ASSERT_THAT(kinds(warnings), testing::ElementsAre(Kind::shared_words));
    EXPECT_EQ(warnings[0].label, "ink");
}

// --- Completion ---

TEST(Completions, offer_loras_inside_of_a_tag_and_close_it) {
    KnownWords const words({"inky"}, {.embeddings = {"ink-style"}, .loras = {"Ink", "inkwash", "moss"}});
    QString const text = "a fox <lora:in";
    Completion const completion = completion_at(text, 14, words);
    EXPECT_EQ(completion.offers, QStringList({"Ink", "inkwash"}));
    EXPECT_EQ(completion.typed.begin, 12);
    EXPECT_EQ(completed(text, completion, "Ink"), "Ink:0.8>");
    EXPECT_EQ(completion_at("<lora:", 6, words).offers.size(), 3) << "all, where nothing is typed yet";
    EXPECT_TRUE(completion_at("<lora:ink:0", 11, words).offers.isEmpty()) << "the weight";
    EXPECT_FALSE(completion_at("<lora:ink:1> in", 15, words).tag) << "behind it";
}

TEST(Completions, offer_embeddings_as_they_are_called_and_words_as_they_are_begun) {
    KnownWords const words({"forest", "mossy"}, {.embeddings = {"Moss-Style", "<cat-toy>"}});
    Completion completion = completion_at("a (moss-s", 9, words);
    EXPECT_EQ(completion.offers, QStringList{"Moss-Style"});
    EXPECT_EQ(completed("a (moss-s", completion, "Moss-Style"), "Moss-Style");
    completion = completion_at("a Fo", 4, words);
    EXPECT_EQ(completed("a Fo", completion, "forest"), "Forest");
    EXPECT_TRUE(completion_at("Moss-Style", 10, words).offers.isEmpty()) << "there is nothing to add";
    EXPECT_TRUE(completion_at("a f", 3, words).offers.isEmpty()) << "one letter is too little";
}

// --- Moving words ---

TEST(WordMove, takes_the_paint_along) {
    Document document;
    document.set_prompt("a fox on a red meadow");
    RegionId const meadow = document.add_region({.spans = {{15, 21}}});
    int const steps = document.undo_stack().count();
    EXPECT_EQ(move_words(document, {11, 21}, 0), (TextSpan{0, 10}));
    EXPECT_EQ(document.request().prompt, "red meadow, a fox on a");
    EXPECT_EQ(document.region(meadow)->spans, (std::vector<TextSpan>{{4, 10}}));
    EXPECT_EQ(document.undo_stack().count(), steps + 1);
    document.undo_stack().undo();
    EXPECT_EQ(document.request().prompt, "a fox on a red meadow");
    EXPECT_EQ(document.region(meadow)->spans, (std::vector<TextSpan>{{15, 21}}));
}

TEST(WordMove, goes_behind_and_stays_where_it_is) {
    Document document;
    document.set_prompt("red a fox");
    EXPECT_EQ(move_words(document, {0, 3}, 5), (TextSpan{2, 5}));
    EXPECT_EQ(document.request().prompt, "a red fox");
    EXPECT_EQ(move_words(document, {2, 5}, 4), (TextSpan{2, 5}));
    EXPECT_EQ(document.request().prompt, "a red fox");
}

TEST(DraggedWords, come_back_from_a_mime) {
    QMimeData data;
    EXPECT_FALSE(dragged_words(data));
    put_words(data, {3, 9});
    EXPECT_EQ(dragged_words(data), (TextSpan{3, 9}));
    data.setData(words_mime_type, "9 nonsense");
    EXPECT_FALSE(dragged_words(data));
}
