#include "engine/text/t5_tokenizer.h"

#include "engine/core/error.h"
#include "engine/text/text_file.h"
#include "tests/text/tokenizer_fixtures.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>
#include <sentencepiece_processor.h>

namespace daub {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(T5Tokenizer, ends_with_the_end_token_and_has_no_start) {
    std::vector<Token> const tokens = t5_tokenizer().encode("a");
    EXPECT_EQ(tokens.back().id, 1);
    EXPECT_TRUE(tokens.back().added);
    EXPECT_FALSE(t5_tokenizer().frame().begin);
    EXPECT_EQ(t5_tokenizer().frame().padding, 0);
    EXPECT_EQ(t5_tokenizer().frame().room(), 76u);
    EXPECT_EQ(t5_tokenizer().vocabulary_size(), 1100u);
}

TEST(T5Tokenizer, special_tokens_inside_the_sentence_become_ids) {
    EXPECT_THAT(ids_of(t5_tokenizer().tokenize("<extra_id_0><extra_id_99></s><pad><unk>")),
                ElementsAre(1099, 1000, 1, 0, 2));
    EXPECT_EQ(t5_tokenizer().tokenize("é </s>").back().bytes, (TextSpan{3, 7}));
    EXPECT_EQ(t5_tokenizer().tokenize("é </s>").back().characters, (TextSpan{2, 6}));
}

TEST(T5Tokenizer, the_longest_special_token_wins) {
    EXPECT_THAT(ids_of(t5_tokenizer().tokenize("<extra_id_11>")), ElementsAre(1088));
}

TEST(T5Tokenizer, unknown_characters_in_a_row_are_one_token) {
    std::vector<Token> const tokens = t5_tokenizer().tokenize("\u4e00\u53ea");
    ASSERT_EQ(tokens.size(), 2u);  // the word start, then the unknown
    EXPECT_EQ(tokens[1].id, 2);
    EXPECT_EQ(tokens[1].characters, (TextSpan{0, 2}));
}

TEST(T5Tokenizer, a_ligature_keeps_its_span_through_normalisation) {
    std::vector<Token> const tokens = t5_tokenizer().tokenize("\uFB01ne x");
    for (Token const& token : tokens) EXPECT_LE(token.bytes.end, 7u);
    EXPECT_EQ(tokens.front().bytes.begin, 0u);
    EXPECT_EQ(tokens.back().bytes, (TextSpan{6, 7}));
}

TEST(T5Tokenizer, refuses_text_that_is_not_utf8) { EXPECT_THROW(t5_tokenizer().encode("\xC3("), Error); }

TEST(T5Tokenizer, unknown_ids_are_refused) {
    EXPECT_THROW(t5_tokenizer().piece(-1), Error);
    EXPECT_THROW(t5_tokenizer().piece(1100), Error);
}

/// The sentencepiece library is the second opinion on text without special tokens.
RC_GTEST_PROP(T5TokenizerProperty, agrees_with_sentencepiece, ()) {
    static auto const processor = [] {
        auto p = std::make_unique<sentencepiece::SentencePieceProcessor>();
        std::string const path = source_folder + "/tests/golden/fixtures/models/t5-tokenizer/spiece.model";
        if (!p->Load(path).ok()) throw std::runtime_error("cannot load " + path);
        return p;
    }();
    auto const printable = rc::gen::map(rc::gen::inRange<int>(0x20, 0x17F), [](int code) {
        // 0x7F to 0x9F are control characters, where the two differ on purpose; < starts special tokens.
        return static_cast<char32_t>((code >= 0x7F && code < 0xA1) || code == '<' ? ' ' : code);
    });
    auto const codes = *rc::gen::container<std::vector<char32_t>>(printable);
    std::string text;
    for (char32_t const code : codes) append_utf8(text, code);
    std::vector<int> expected;
    RC_ASSERT(processor->Encode(text, &expected).ok());
    RC_ASSERT(ids_of(t5_tokenizer().tokenize(text)) == expected);
}

RC_GTEST_PROP(T5TokenizerProperty, spans_lie_in_the_text_and_rise, ()) {
    std::string const text = *any_text();
    size_t begin = 0;
    for (Token const& token : t5_tokenizer().tokenize(text)) {
        RC_ASSERT(token.bytes.begin >= begin);
        RC_ASSERT(token.bytes.end > token.bytes.begin);
        RC_ASSERT(token.bytes.end <= text.size());
        RC_ASSERT(token.characters.length() <= token.bytes.length());
        begin = token.bytes.begin;
    }
}

// ---- models made by hand

T5Tokenizer tokenizer_of(ModelBytes const& model) {
    return T5Tokenizer(SentencepieceModel::parse(model.bytes, "spiece.model"), 0);
}

TEST(T5Tokenizer, takes_the_pieces_of_the_highest_total_score) {
    ModelBytes model;
    model.specials().piece("▁", -2).piece("a", -2).piece("b", -2).piece("ab", -3.5F).piece("▁a", -1).piece("▁ab", -4);
    EXPECT_THAT(ids_of(tokenizer_of(model).tokenize("ab")), ElementsAre(7, 5));  // ▁a b: -3 is better than ▁ab: -4
    EXPECT_THAT(ids_of(tokenizer_of(model).tokenize("bab")), ElementsAre(3, 5, 6));
}

TEST(T5Tokenizer, lower_cases_words_but_those_in_capitals_where_asked) {
    ModelBytes model;
    model.specials();
    for (char const* piece : {"▁a", "▁A", "▁fox", "▁Fox", "▁STOP", "▁stop", "▁é", "▁i̇"}) model.piece(piece, -1);
    T5Tokenizer const keeps(SentencepieceModel::parse(model.bytes, "spiece.model"), 0);
    T5Tokenizer const lowers(SentencepieceModel::parse(model.bytes, "spiece.model"), 0, 77, true);
    EXPECT_THAT(ids_of(keeps.tokenize("A Fox STOP")), ElementsAre(4, 6, 7));
    EXPECT_THAT(ids_of(lowers.tokenize("A Fox STOP Stop É")), ElementsAre(3, 5, 7, 8, 9));
    EXPECT_EQ(lowers.tokenize("A Fox")[1].bytes, (TextSpan{2, 5}));
    EXPECT_EQ(lowers.tokenize("A \xC4\xB0").back().bytes, (TextSpan{2, 4}));  // a capital whose lower case is two
}

void expect_refused(std::string const& bytes, std::string const& reason) {
    try {
        T5Tokenizer(SentencepieceModel::parse(bytes, "spiece.model"), 0);
        ADD_FAILURE() << "accepted, expected: " << reason;
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input);
        EXPECT_THAT(error.what(), HasSubstr(reason));
    }
}

TEST(SentencepieceModel, refuses_damaged_models_and_says_why) {
    std::string const good = ModelBytes().specials().piece("a", -1).bytes;
    EXPECT_NO_THROW(SentencepieceModel::parse(good, "spiece.model"));
    expect_refused("", "holds no pieces");
    expect_refused("not a model at all", "damaged");
    expect_refused(good.substr(0, good.size() - 3), "too early");
    expect_refused(ModelBytes().specials().piece("", -1).bytes, "has 0 bytes");
    expect_refused(ModelBytes().specials().piece("a\xFF", -1).bytes, "piece 3 is not valid UTF-8");
    expect_refused(ModelBytes().specials().piece("a", std::numeric_limits<float>::quiet_NaN()).bytes, "not finite");
    expect_refused(ModelBytes().specials().piece("a", -1).piece("a", -2).bytes, "there twice");
    expect_refused(ModelBytes().specials().piece("a", -1, 9).bytes, "unknown type 9");
    expect_refused(ModelBytes().specials().piece("?", -1, 2).bytes, "2 unknown pieces");
    expect_refused(ModelBytes().piece("a", -1).bytes, "0 unknown pieces");
    expect_refused(ModelBytes().piece("<unk>", 0, 2).piece("a", -1).bytes, "no \"</s>\"");
    expect_refused(good + ModelBytes::field(2, ModelBytes::number(3, 2)), "type 2, not unigram");
    expect_refused(good + ModelBytes::field(2, ModelBytes::number(35, 1)), "spells unknown characters in bytes");
    expect_refused(good + ModelBytes::number(1, 7), "another type than bytes");
    expect_refused(good + std::string(1, char(1 << 3 | 3)), "wire type 3");
    expect_refused(good + std::string(11, char(0xFF)), "more than 64 bits");
}

/// A model whose character map is the given bytes.
std::string with_character_map(std::string const& map) {
    return ModelBytes().specials().piece("a", -1).bytes + ModelBytes::field(3, ModelBytes::field(2, map));
}

TEST(CharacterMap, refuses_damaged_maps) {
    expect_refused(with_character_map("abc"), "character map of 3 bytes is damaged");
    expect_refused(with_character_map(std::string("\xFF\0\0\0", 4)), "is damaged");
    expect_refused(with_character_map(std::string("\0\0\0\0", 4)), "is damaged");
    expect_refused(with_character_map(std::string("\3\0\0\0abc", 7)), "is damaged");
}

TEST(CharacterMap, never_reads_outside_of_itself) {
    // One unit whose child offset leads far beyond the end of the trie.
    std::string const map = std::string("\4\0\0\0", 4) + std::string("\0\xFF\xFF\x7F", 4);
    T5Tokenizer const tokenizer(SentencepieceModel::parse(with_character_map(map), "spiece.model"), 0);
    EXPECT_THROW(tokenizer.tokenize("a"), Error);
}

TEST(T5Tokenizer, refuses_extra_ids_that_the_model_already_has) {
    ModelBytes model;
    model.specials().piece("<extra_id_0>", 0, 4);
    EXPECT_THROW(T5Tokenizer(SentencepieceModel::parse(model.bytes, "spiece.model"), 1), Error);
    EXPECT_NO_THROW(T5Tokenizer(SentencepieceModel::parse(model.bytes, "spiece.model"), 0));
}

}  // namespace
}  // namespace daub
