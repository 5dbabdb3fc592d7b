#include "engine/text/clip_tokenizer.h"

#include "engine/core/error.h"
#include "engine/text/text_file.h"
#include "tests/text/tokenizer_fixtures.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> pieces_of(Tokenizer const& tokenizer, std::string_view text) {
    std::vector<std::string> pieces;
    for (Token const& token : tokenizer.tokenize(text)) pieces.push_back(tokenizer.piece(token.id));
    return pieces;
}

TEST(ClipTokenizer, frames_the_sentence) {
    EXPECT_THAT(ids_of(clip_tokenizer().encode("a photo of a cat")),
                ElementsAre(49406, 320, 1125, 539, 320, 2368, 49407));
    EXPECT_EQ(clip_tokenizer().frame().padding, 49407);
    EXPECT_EQ(clip_tokenizer().frame().room(), 75u);
    EXPECT_EQ(clip_tokenizer().vocabulary_size(), 49408u);
}

TEST(ClipTokenizer, contractions_match_anywhere_and_digits_stand_alone) {
    EXPECT_THAT(pieces_of(clip_tokenizer(), "'small 42"), ElementsAre("'s</w>", "mall</w>", "4</w>", "2</w>"));
}

TEST(ClipTokenizer, end_token_is_special_as_typed_and_start_token_in_any_case) {
    EXPECT_THAT(ids_of(clip_tokenizer().tokenize("<|endoftext|>")), ElementsAre(49407));
    EXPECT_THAT(ids_of(clip_tokenizer().tokenize("<|StartOfText|>")), ElementsAre(49406));
    EXPECT_GT(clip_tokenizer().tokenize("<|EndOfText|>").size(), 1u);
    Token const token = clip_tokenizer().tokenize("é<|endoftext|>").back();
    EXPECT_EQ(token.bytes, (TextSpan{2, 15}));
    EXPECT_EQ(token.characters, (TextSpan{1, 14}));
    EXPECT_FALSE(token.added);
}

TEST(ClipTokenizer, bytes_of_one_character_share_its_span) {
    for (Token const& token : clip_tokenizer().tokenize("x \U0001F9FF")) {
        EXPECT_THAT(token.bytes, testing::AnyOf(TextSpan{0, 1}, TextSpan{2, 6}));
    }
}

TEST(ClipTokenizer, refuses_text_that_is_not_utf8) { EXPECT_THROW(clip_tokenizer().encode("a \xFF fox"), Error); }

TEST(ClipTokenizer, long_words_take_no_quadratic_time) {
    std::string const word(300'000, 'a');
    size_t bytes = 0;
    for (Token const& token : clip_tokenizer().tokenize(word)) bytes += token.bytes.length();
    EXPECT_EQ(bytes, word.size());
}

TEST(ClipTokenizer, unknown_ids_are_refused) {
    EXPECT_THROW(clip_tokenizer().piece(-1), Error);
    EXPECT_THROW(clip_tokenizer().piece(49408), Error);
}

/// Every non-space character of plain text is covered by the tokens, and no token is empty.
RC_GTEST_PROP(ClipTokenizerProperty, tokens_cover_the_words_in_order, ()) {
    std::string const text = *rc::gen::container<std::string>(rc::gen::inRange<char>(' ', 127));
    std::vector<bool> covered(text.size(), false);
    size_t position = 0;
    for (Token const& token : clip_tokenizer().tokenize(text)) {
        RC_ASSERT(token.bytes.begin >= position);
        RC_ASSERT(!token.bytes.empty());
        position = token.bytes.end;
        for (size_t i = token.bytes.begin; i < token.bytes.end; ++i) covered[i] = true;
    }
    for (size_t i = 0; i < text.size(); ++i) RC_ASSERT(covered[i] == (text[i] != ' '));
}

/// Straightforward byte-pair encoding: again and again the best pair, the leftmost of equals.
std::vector<std::string> merge_naively(std::vector<std::string> symbols, std::vector<std::string> const& merges) {
    for (std::string const& merge : merges) {
        std::string const first = merge.substr(0, merge.find(' '));
        std::string const second = merge.substr(merge.find(' ') + 1);
        for (size_t i = 0; i + 1 < symbols.size(); ++i) {
            if (symbols[i] != first || symbols[i + 1] != second) continue;
            symbols[i] += second;
            symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    }
    return symbols;
}

RC_GTEST_PROP(ClipTokenizerProperty, merging_equals_the_plain_algorithm, ()) {
    static std::vector<std::string> const merges = [] {
        std::vector<std::string> lines;
        std::string const file = read_text_file(source_folder + "/resources/sketchbook/tokenizers/clip/merges.txt");
        for (size_t begin = file.find('\n') + 1; begin < file.size(); begin = file.find('\n', begin) + 1) {
            lines.push_back(file.substr(begin, file.find('\n', begin) - begin));
        }
        return lines;
    }();
    auto const letter = rc::gen::elementOf(std::string("aeiourstnlpdcw"));
    std::string const word = *rc::gen::nonEmpty(rc::gen::container<std::string>(letter));
    std::vector<std::string> symbols;
    for (char const c : word) symbols.emplace_back(1, c);
    symbols.back() += "</w>";
    RC_ASSERT(pieces_of(sketchbook_clip(), word) == merge_naively(symbols, merges));
}

// ---- damaged vocabularies

std::string small_vocabulary(std::function<void(nlohmann::json&)> const& change = {}) {
    nlohmann::json vocabulary = nlohmann::json::object();
    for (std::string const& symbol : byte_symbols()) {
        vocabulary[symbol] = vocabulary.size();
        vocabulary[symbol + "</w>"] = vocabulary.size();
    }
    for (char const* symbol : {"ab", "abc</w>", "<|startoftext|>", "<|endoftext|>"}) {
        vocabulary[symbol] = vocabulary.size();
    }
    if (change) change(vocabulary);
    return vocabulary.dump();
}

void expect_refused(std::string const& vocabulary, std::string const& merges, std::string const& reason) {
    try {
        ClipTokenizer(BytePairs::parse(vocabulary, merges, "folder"));
        ADD_FAILURE() << "accepted, expected: " << reason;
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input);
        EXPECT_THAT(error.what(), HasSubstr(reason));
    }
}

TEST(BytePairs, merges_with_and_without_version_line_and_with_dos_line_ends) {
    for (std::string const merges : {"#version: 0.2\na b\nab c</w>\n", "a b\nab c</w>", "a b\r\nab c</w>\r\n"}) {
        ClipTokenizer const tokenizer(BytePairs::parse(small_vocabulary(), merges, "folder"));
        EXPECT_THAT(pieces_of(tokenizer, "abc"), ElementsAre("abc</w>")) << merges;
    }
}

TEST(BytePairs, refuses_damaged_files_and_says_where) {
    using nlohmann::json;
    expect_refused("{\"a\": 0", "", "vocab.json is not a JSON object");
    expect_refused("[1, 2]", "", "vocab.json is not a JSON object");
    expect_refused(small_vocabulary([](json& v) { v["a"] = -1; }), "", "\"a\" the id -1");
    expect_refused(small_vocabulary([](json& v) { v["a"] = 1.5; }), "", "\"a\" the id 1.5");
    expect_refused(small_vocabulary([](json& v) { v["a"] = 4'000'000'000'000; }), "", "whole numbers from 0");
    expect_refused(small_vocabulary([](json& v) { v["ab"] = v["b"]; }), "", "to both");
    expect_refused(small_vocabulary([](json& v) { v.erase("a"); }), "", "lacks the symbol \"a\" of byte 97");
    expect_refused(small_vocabulary([](json& v) { v.erase("a</w>"); }), "", "lacks the symbol \"a</w>\"");
    expect_refused(small_vocabulary([](json& v) { v.erase("<|endoftext|>"); }), "", "no \"<|endoftext|>\"");
    expect_refused(small_vocabulary(), "a b\nab\n", "line 2: expected two symbols");
    expect_refused(small_vocabulary(), "a b c\n", "line 1: expected two symbols");
    expect_refused(small_vocabulary(), "a b\nb a\n", "line 2: vocab.json has no \"ba\"");
    expect_refused(small_vocabulary(), "zz a\n", "has no \"zz\"");
}

TEST(ClipTokenizer, missing_folder_is_named) {
    try {
        ClipTokenizer::load("/no/such/folder");
        ADD_FAILURE();
    } catch (Error const& error) {
        EXPECT_THAT(error.what(), HasSubstr("/no/such/folder/vocab.json"));
    }
}

}  // namespace
}  // namespace daub
