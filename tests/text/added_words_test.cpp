#include "engine/text/added_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/core/error.h"
#include "engine/text/token_spans.h"
#include "tests/text/tokenizer_fixtures.h"

namespace daub {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr int32_t first_added = 49408;

/// The shared tokenizer, without owning it.
std::shared_ptr<Tokenizer const> borrowed_clip() { return {std::shared_ptr<void>(), &clip_tokenizer()}; }

AddedWords with(std::vector<AddedWord> words) { return AddedWords(borrowed_clip(), std::move(words), first_added); }

TEST(AddedWordsInPrompts, become_as_many_tokens_as_they_have_vectors) {
    AddedWords const tokenizer = with({{"moss-style", 3}, {"<cat-toy>", 1}});
    auto const tokens = tokenizer.tokenize("a Moss-Style fox, <cat-toy>!");
    std::vector<int32_t> want = ids_of(clip_tokenizer().tokenize("a"));
    want.insert(want.end(), {first_added, first_added + 1, first_added + 2});
    for (int32_t const id : ids_of(clip_tokenizer().tokenize("fox,"))) want.push_back(id);
    want.push_back(first_added + 3);
    for (int32_t const id : ids_of(clip_tokenizer().tokenize("!"))) want.push_back(id);
    EXPECT_EQ(ids_of(tokens), want);
    EXPECT_EQ(tokenizer.vocabulary_size(), static_cast<size_t>(first_added) + 4);
    EXPECT_EQ(tokenizer.piece(first_added + 1), "moss-style 2/3");
    EXPECT_EQ(tokenizer.piece(first_added + 3), "<cat-toy>");
    EXPECT_EQ(tokenizer.piece(320), clip_tokenizer().piece(320));
    EXPECT_THROW(tokenizer.piece(first_added + 4), Error);
}

TEST(AddedWordsInPrompts, carry_the_characters_of_the_word_so_that_they_can_be_painted) {
    std::string const text = "ein Füchslein, moss-style, grün";
    auto const tokens = with({{"moss-style", 2}}).encode(text);
    size_t const begin = text.find("moss");
    std::vector<TextSpan> const painted{{begin, begin + 4}};  // a part of it paints the whole word
    auto const columns = columns_of(tokens, painted);
    ASSERT_EQ(columns.size(), 2u);
    for (size_t const column : columns) {
        EXPECT_EQ(tokens[column].bytes, (TextSpan{begin, begin + 10}));
        EXPECT_EQ(tokens[column].characters, (TextSpan{begin - 1, begin + 9}));  // ü before it has two bytes
    }
    EXPECT_EQ(tokens[tokens.size() - 2].bytes.end, text.size());
}

TEST(AddedWordsInPrompts, are_whole_words_and_the_longest_of_several) {
    AddedWords const tokenizer = with({{"moss", 1}, {"moss2", 1}});
    EXPECT_THAT(ids_of(tokenizer.tokenize("moss2")), ElementsAre(first_added + 1));
    EXPECT_THAT(ids_of(tokenizer.tokenize("moss moss2 moss")), ElementsAre(first_added, first_added + 1, first_added));
    for (char const* const text : {"mossy", "amoss", "moss_x", "mossö", "moss23", "a fox"}) {
        EXPECT_EQ(tokenizer.tokenize(text), clip_tokenizer().tokenize(text)) << text;
    }
    EXPECT_EQ(tokenizer.frame().end, clip_tokenizer().frame().end);
}

TEST(AddedWordsInPrompts, are_refused_where_they_cannot_be_told_apart) {
    EXPECT_THROW(with({{" ", 1}}), Error);
    EXPECT_THROW(with({{"", 1}}), Error);
    EXPECT_THROW(with({{"moss", 0}}), Error);
    EXPECT_THROW(with({{"moss", 76}}), Error);
    EXPECT_THAT([] { with({{"moss", 1}, {"Moss", 2}}); }, testing::ThrowsMessage<Error>(HasSubstr("Two embeddings")));
}

}  // namespace
}  // namespace daub
