#include "engine/weights/text_embedding.h"

#include "engine/core/error.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

TEST(TextEmbeddings, are_read_as_each_program_writes_them) {
    TextEmbedding const web({{"emb_params", at::randn({3, 768})}, {"extra", at::ones({1})}}, "moss",
                            "moss.safetensors");
    EXPECT_EQ(web.word(), "moss");
    EXPECT_EQ(web.vectors(), 3);
    EXPECT_EQ(web.for_encoder("text_encoder", 768).size(0), 3);
    TextEmbedding const diffusers({{"<cat-toy>", at::randn({768})}}, "learned_embeds", "x");
    EXPECT_EQ(diffusers.word(), "<cat-toy>");
    EXPECT_EQ(diffusers.for_encoder("text_encoder", 768).sizes(), (std::vector<int64_t>{1, 768}));
    TextEmbedding const xl({{"clip_l", at::randn({2, 768})}, {"clip_g", at::randn({2, 1280})}}, "ink", "x");
    EXPECT_EQ(xl.word(), "ink");
    EXPECT_EQ(xl.for_encoder("text_encoder_2", 1280).size(0), 2);
    EXPECT_EQ(xl.for_encoder("text_encoder", 768).size(0), 2);
}

TEST(TextEmbeddings, of_other_models_are_refused_with_both_widths) {
    TextEmbedding const web({{"emb_params", at::randn({3, 768})}}, "moss", "moss.safetensors");
    EXPECT_THAT(
        [&] { web.for_encoder("text_encoder", 1024); },
        ThrowsMessage<Error>(testing::AllOf(HasSubstr("768"), HasSubstr("1024"), HasSubstr("moss.safetensors"))));
    EXPECT_THROW(TextEmbedding({{"a", at::ones({2})}, {"b", at::ones({2})}}, "x", "x"), Error);
    EXPECT_THROW(TextEmbedding({{"emb_params", at::ones({2, 2, 2})}}, "x", "x"), Error);
    EXPECT_THROW(TextEmbedding({{"emb_params", at::ones({2, 4}, at::kLong)}}, "x", "x"), Error);
    EXPECT_THROW(TextEmbedding({{"clip_l", at::ones({2, 4})}, {"clip_g", at::ones({3, 4})}}, "x", "x"), Error);
}

TEST(TextEmbeddings, stack_to_the_table_of_an_encoder) {
    Tensor const a = at::randn({2, 4}, at::kHalf), b = at::randn({4});
    Tensor const table = embedding_table(
        {TextEmbedding({{"emb_params", a}}, "a", "a"), TextEmbedding({{"b", b}}, "b", "b")}, "text_encoder", 4);
    EXPECT_TRUE(table.equal(at::cat({a.to(at::kFloat), b.unsqueeze(0)}, 0)));
    EXPECT_EQ(embedding_table({}, "text_encoder", 4).size(0), 0);
}

}  // namespace
}  // namespace daub
