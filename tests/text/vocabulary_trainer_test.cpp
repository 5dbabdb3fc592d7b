#include "engine/text/vocabulary_trainer.h"

#include "engine/core/error.h"
#include "engine/text/text_file.h"
#include "engine/text/word_ids.h"
#include "tests/text/tokenizer_fixtures.h"

#include <gmock/gmock.h>

#include <unistd.h>
#include <filesystem>
#include <sstream>

namespace daub {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Captions of a small world, with lettering and marks.
std::string small_captions() {
    std::vector<std::string> const things = {"fox", "foxes", "tulip", "tulips", "boat", "castle", "umbrella", "rocket"};
    std::vector<std::string> const colours = {"red", "blue", "green", "yellow"};
    std::vector<std::string> const words = {"STOP", "OPEN", "CAFE", "HELLO"};
    std::string captions;
    for (size_t i = 0; i < 400; ++i) {
        captions += "a " + colours[i % 4] + " " + things[i % 8] + ", two " + things[(i * 3 + 1) % 8] +
                    " on a snowy meadow" + (i % 5 == 0 ? ", a sign that says \"" + words[i % 4] + "\"" : "") +
                    (i % 7 == 0 ? ", watercolour." : "") + "\n";
    }
    return captions;
}

class VocabularyTrainer : public testing::Test {
 protected:
    static void SetUpTestSuite() {
        folder_ = std::filesystem::temp_directory_path() / ("daub-vocabulary-" + std::to_string(::getpid()));
        std::istringstream captions(small_captions());
        train_vocabularies(captions, folder_, {.clip_merges = 120, .t5_pieces = 200});
    }
    static void TearDownTestSuite() { std::filesystem::remove_all(folder_); }

    static inline std::filesystem::path folder_;
};

TEST_F(VocabularyTrainer, clip_files_have_the_layout_of_clip) {
    ClipTokenizer const tokenizer = ClipTokenizer::load(folder_ / "clip");
    EXPECT_EQ(tokenizer.piece(0), "!");
    EXPECT_EQ(tokenizer.piece(255), byte_symbols()[0xAD]);
    EXPECT_EQ(tokenizer.piece(256), "!</w>");
    auto const size = static_cast<int32_t>(tokenizer.vocabulary_size());
    EXPECT_LE(size, 512 + 120 + 2);
    EXPECT_EQ(*tokenizer.frame().begin, size - 2);
    EXPECT_EQ(tokenizer.frame().end, size - 1);
    EXPECT_EQ(tokenizer.frame().padding, size - 1);
}

TEST_F(VocabularyTrainer, t5_files_have_the_layout_of_t5) {
    T5Tokenizer const tokenizer = T5Tokenizer::load(folder_ / "t5");
    EXPECT_EQ(tokenizer.piece(0), "<pad>");
    EXPECT_EQ(tokenizer.piece(1), "</s>");
    EXPECT_EQ(tokenizer.piece(2), "<unk>");
    EXPECT_LE(tokenizer.vocabulary_size(), 200u);
}

TEST_F(VocabularyTrainer, frequent_words_become_one_token) {
    ClipTokenizer const clip = ClipTokenizer::load(folder_ / "clip");
    T5Tokenizer const t5 = T5Tokenizer::load(folder_ / "t5");
    for (char const* word : {"a", "fox", "red", "meadow", "umbrella"}) {
        EXPECT_EQ(clip.tokenize(word).size(), 1u) << word;
        EXPECT_EQ(t5.tokenize(word).size(), 1u) << word;
    }
}

TEST_F(VocabularyTrainer, capitals_are_spelled) {
    T5Tokenizer const t5 = T5Tokenizer::load(folder_ / "t5");
    std::vector<std::string> pieces;
    for (Token const& token : t5.tokenize("\"STOP\"")) pieces.push_back(t5.piece(token.id));
    EXPECT_THAT(pieces, ElementsAre(testing::_, "S", "T", "O", "P", "\""));
    EXPECT_GT(ClipTokenizer::load(folder_ / "clip").tokenize("HELLO").size(), 2u);
}

TEST_F(VocabularyTrainer, any_ascii_sentence_is_known_to_t5) {
    T5Tokenizer const t5 = T5Tokenizer::load(folder_ / "t5");
    for (Token const& token : t5.tokenize("Quiz: 10% of {jack's} #vexed~ [owls] & (bylaws) = $5; ok?!")) {
        EXPECT_NE(token.id, 2) << t5.piece(token.id);
    }
}

TEST_F(VocabularyTrainer, the_same_captions_give_the_same_files) {
    std::filesystem::path const again = folder_ / "again";
    std::istringstream captions(small_captions());
    train_vocabularies(captions, again, {.clip_merges = 120, .t5_pieces = 200});
    for (char const* name : {"clip/vocab.json", "clip/merges.txt", "t5/spiece.model"}) {
        EXPECT_EQ(read_text_file(folder_ / name), read_text_file(again / name)) << name;
    }
}

TEST(VocabularyTrainerErrors, captions_without_words_or_not_in_utf8_are_refused) {
    std::istringstream empty(" \n\n");
    EXPECT_THROW(count_words(empty), Error);
    std::istringstream broken("a fox\na \xFF dog\n");
    try {
        count_words(broken);
        ADD_FAILURE();
    } catch (Error const& error) {
        EXPECT_THAT(error.what(), HasSubstr("caption 2"));
    }
}

TEST(VocabularyTrainerErrors, a_folder_that_cannot_be_written_is_an_output_error) {
    std::istringstream captions(small_captions());
    try {
        train_vocabularies(captions, "/proc/no-such-folder", {.clip_merges = 2, .t5_pieces = 200});
        ADD_FAILURE();
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::output);
    }
}

// ---- the vocabularies that ship

TEST(SketchbookVocabulary, joins_no_capital_with_other_letters_and_no_letter_with_marks) {
    T5Tokenizer const& t5 = sketchbook_t5();
    for (int32_t id = 3; id < static_cast<int32_t>(t5.vocabulary_size()); ++id) {
        std::string text = t5.piece(id);
        if (text.starts_with("▁")) text = text.substr(std::string_view("▁").size());
        if (text.size() < 2) continue;
        for (char const c : text) EXPECT_TRUE(c >= 'a' && c <= 'z') << t5.piece(id);
    }
}

// ---- words looked up one by one

std::vector<int32_t> ids_by_words(std::vector<CaptionWord> const& words, Tokenizer const& tokenizer) {
    WordIds const table = word_ids(words, tokenizer);
    EXPECT_EQ(table.offsets.size(), words.size() + 1);
    EXPECT_EQ(static_cast<size_t>(table.offsets.back()), table.ids.size());
    return table.ids;
}

std::string caption_of(std::vector<CaptionWord> const& words) {
    std::string text;
    for (CaptionWord const& word : words) {
        if (!text.empty() && !word.attached) text += ' ';
        text += word.text;
    }
    return text;
}

TEST(WordIds, words_one_by_one_equal_the_whole_caption) {
    std::vector<std::vector<CaptionWord>> const captions = {
        {{"a"}, {"fox"}, {"and"}, {"two"}, {"red"}, {"tulips"}, {",", true}, {"watercolour"}, {".", true}},
        {{"a"}, {"sign"}, {"that"}, {"says"}, {"\""}, {"HAPPY", true}, {"DAY"}, {"\"", true}, {"on"}, {"snow"}},
        {{"some"}, {"unheard-of"}, {"zyxomma"}, {",", true}, {"7"}, {"of"}, {"them"}},
        {{"paper"}, {"cut-out"}, {",", true}, {"dusk"}},
    };
    for (auto const& words : captions) {
        for (Tokenizer const* tokenizer :
             std::initializer_list<Tokenizer const*>{&sketchbook_clip(), &sketchbook_t5(), &clip_tokenizer()}) {
            EXPECT_EQ(ids_by_words(words, *tokenizer), ids_of(tokenizer->tokenize(caption_of(words))))
                << caption_of(words);
        }
    }
}

TEST(WordIds, refuses_what_is_no_word_and_what_would_be_joined) {
    auto const ids_of_word = [](char const* text, bool attached) {
        std::vector<CaptionWord> const words = {{text, attached}};
        return word_ids(words, sketchbook_t5());
    };
    EXPECT_THROW(ids_of_word("", false), Error);
    EXPECT_THROW(ids_of_word("two words", false), Error);
    EXPECT_THROW(ids_of_word("</s>", false), Error);
    ModelBytes model;
    model.specials().piece("▁", -1).piece("a", -1).piece("a,", -1).piece(",", -5);
    T5Tokenizer const joining(SentencepieceModel::parse(model.bytes, "spiece.model"), 0);
    std::vector<CaptionWord> const comma = {{",", true}};
    EXPECT_THROW(word_ids(comma, joining), Error);
    EXPECT_NO_THROW(word_ids(comma, sketchbook_t5()));
}

}  // namespace
}  // namespace daub
