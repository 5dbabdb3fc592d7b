// Rows, chunks and configuration files: what all tokenizers have in common.
#include "engine/text/tokenizer.h"

#include "engine/core/error.h"
#include "engine/text/tokenizer_config.h"
#include "tests/text/tokenizer_fixtures.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <unistd.h>
#include <filesystem>
#include <fstream>

namespace daub {
namespace {

using testing::Each;
using testing::HasSubstr;

std::string repeated(std::string const& word, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += word + " ";
    return text;
}

TEST(FitTokens, pads_short_sentences_and_masks_the_padding) {
    FittedTokens const row = fit_tokens(clip_tokenizer().encode("a cat"), clip_tokenizer().frame());
    ASSERT_EQ(row.tokens.size(), 77u);
    EXPECT_EQ(std::count(row.mask.begin(), row.mask.end(), 1), 4);
    EXPECT_EQ(row.tokens[3].id, 49407);
    EXPECT_TRUE(row.tokens[76].added);
    EXPECT_TRUE(row.beyond.empty());
    EXPECT_EQ(text_beyond(row, "a cat"), "");
}

TEST(FitTokens, keeps_the_end_token_and_reports_what_did_not_fit) {
    std::string const text = repeated("cat", 75) + "dog  fox ";
    FittedTokens const row = fit_tokens(clip_tokenizer().encode(text), clip_tokenizer().frame());
    ASSERT_EQ(row.tokens.size(), 77u);
    EXPECT_EQ(row.tokens.back().id, 49407);
    EXPECT_THAT(row.mask, Each(1));
    EXPECT_EQ(row.beyond.size(), 2u);
    EXPECT_EQ(text_beyond(row, text), "dog  fox");
}

TEST(ChunkTokens, frames_every_chunk_and_keeps_source_spans) {
    std::string const text = repeated("cat", 80);
    FittedTokens const rows = chunk_tokens(clip_tokenizer().encode(text), clip_tokenizer().frame(), 4);
    ASSERT_EQ(rows.tokens.size(), 2u * 77u);
    EXPECT_EQ(rows.tokens[0].id, 49406);
    EXPECT_EQ(rows.tokens[76].id, 49407);
    EXPECT_EQ(rows.tokens[77].id, 49406);
    EXPECT_EQ(rows.tokens[78].bytes, (TextSpan{75 * 4, 75 * 4 + 3}));
    EXPECT_EQ(rows.tokens[83].id, 49407);
    EXPECT_EQ(rows.mask[83], 1);
    EXPECT_EQ(rows.mask[84], 0);
    EXPECT_TRUE(rows.beyond.empty());
}

RC_GTEST_PROP(ChunkTokensProperty, nothing_is_lost_and_every_row_is_framed, (uint8_t words, uint8_t chunks)) {
    TokenFrame const frame = {.begin = 7, .end = 8, .padding = 9, .max_length = 5};
    std::vector<Token> encoded = {{.id = 7, .added = true}};
    for (int i = 0; i < words; ++i) encoded.push_back({.id = 100 + i, .bytes = {size_t(i), size_t(i) + 1}});
    encoded.push_back({.id = 8, .added = true});
    FittedTokens const rows = chunk_tokens(encoded, frame, size_t{chunks} + 1);
    RC_ASSERT(rows.tokens.size() % 5 == 0u);
    RC_ASSERT(rows.mask.size() == rows.tokens.size());
    std::vector<int32_t> content;
    for (size_t i = 0; i < rows.tokens.size(); ++i) {
        if (i % 5 == 0) RC_ASSERT(rows.tokens[i].id == 7);
        if (i % 5 == 4) RC_ASSERT(rows.tokens[i].id == 8 || rows.tokens[i].id == 9);
        if (!rows.tokens[i].added) content.push_back(rows.tokens[i].id);
    }
    for (Token const& token : rows.beyond) content.push_back(token.id);
    for (size_t i = 0; i < content.size(); ++i) RC_ASSERT(content[i] == 100 + int32_t(i));
    RC_ASSERT(content.size() == size_t{words});
    RC_ASSERT(rows.tokens.size() / 5 <= size_t{chunks} + 1);
}

// ---- configuration files

class TokenizerConfigTest : public testing::Test {
 protected:
    void SetUp() override {
        folder_ = std::filesystem::temp_directory_path() / ("daub-config-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    void write(char const* name, char const* contents) { std::ofstream(folder_ / name) << contents; }
    void expect_refused(char const* contents, char const* reason) {
        write("tokenizer_config.json", contents);
        try {
            TokenizerConfig::load(folder_);
            ADD_FAILURE() << "accepted: " << contents;
        } catch (Error const& error) {
            EXPECT_THAT(error.what(), HasSubstr(reason));
        }
    }

    std::filesystem::path folder_;
};

TEST_F(TokenizerConfigTest, an_empty_folder_leaves_everything_open) {
    TokenizerConfig const config = TokenizerConfig::load(folder_);
    EXPECT_FALSE(config.max_length || config.padding_token || config.extra_ids);
}

TEST_F(TokenizerConfigTest, padding_token_may_be_text_or_object) {
    write("tokenizer_config.json", R"({"pad_token": "<|endoftext|>", "model_max_length": 77})");
    EXPECT_EQ(TokenizerConfig::load(folder_).padding_token, "<|endoftext|>");
    write("special_tokens_map.json", R"({"pad_token": {"content": "!", "lstrip": false}})");
    EXPECT_EQ(TokenizerConfig::load(folder_).padding_token, "!");
    EXPECT_EQ(TokenizerConfig::load(folder_).max_length, 77u);
}

TEST_F(TokenizerConfigTest, no_limit_stays_open) {
    write("tokenizer_config.json", R"({"model_max_length": 1000000000000000019884624838656, "extra_ids": 0})");
    TokenizerConfig const config = TokenizerConfig::load(folder_);
    EXPECT_FALSE(config.max_length);
    EXPECT_EQ(config.extra_ids, 0u);
}

TEST_F(TokenizerConfigTest, refuses_values_that_make_no_sense) {
    expect_refused("{", "not a JSON object");
    expect_refused(R"({"model_max_length": 2})", "\"model_max_length\" is 2");
    expect_refused(R"({"model_max_length": "77"})", "expected a whole number");
    expect_refused(R"({"model_max_length": -77})", "-77");
    expect_refused(R"({"extra_ids": 1e5})", "extra_ids");
}

TEST_F(TokenizerConfigTest, stable_diffusion_2_pads_with_its_own_token) {
    std::filesystem::path const source = source_folder + "/resources/clip-tokenizer";
    for (char const* name : {"vocab.json", "merges.txt"}) std::filesystem::copy_file(source / name, folder_ / name);
    write("special_tokens_map.json", R"({"pad_token": "!"})");
    EXPECT_EQ(ClipTokenizer::load(folder_).frame().padding, 0);
    write("special_tokens_map.json", R"({"pad_token": "<no such token>"})");
    EXPECT_THROW(ClipTokenizer::load(folder_), Error);
}

}  // namespace
}  // namespace daub
