#include "engine/weights/parameters.h"

#include "engine/core/error.h"
#include "engine/weights/quantised.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::ThrowsMessage;

TEST(LoadedParameters, hands_out_by_dotted_name_in_the_asked_type) {
    LoadedParameters source({{"a.0.weight", at::ones({2, 3}, at::kHalf)}, {"a.0.ids", at::ones({2}, at::kLong)}}, "m",
                            at::kCPU, at::kBFloat16);
    Scope const scope = Scope(source) / "a" / 0;
    EXPECT_EQ(scope.take("weight", {2, 3}, Init::fan_in).scalar_type(), at::kBFloat16);
    EXPECT_EQ(scope.take("ids", {2}, Init::zeros).scalar_type(), at::kLong);
    EXPECT_TRUE(scope.has("weight"));
    EXPECT_FALSE(scope.has("bias"));
}

TEST(LoadedParameters, names_file_tensor_and_both_shapes) {
    LoadedParameters source({{"w", at::ones({2, 3})}}, "unet/model.safetensors");
    EXPECT_THAT(
        [&] {
            source.take("w", {3, 2}, Init::fan_in);
        },
        ThrowsMessage<Error>(
            AllOf(HasSubstr("unet/model.safetensors"), HasSubstr("'w'"), HasSubstr("[2, 3]"), HasSubstr("[3, 2]"))));
    EXPECT_THAT([&] { source.take("v", {7}, Init::fan_in); },
                ThrowsMessage<Error>(AllOf(HasSubstr("'v'"), HasSubstr("[7]"), HasSubstr("missing"))));
}

TEST(LoadedParameters, lists_what_nobody_took) {
    LoadedParameters source({{"c", at::ones({1})}, {"b", at::ones({1})}, {"a", at::ones({1})}}, "m");
    source.take("b", {1}, Init::ones);
    EXPECT_THAT(source.unused(), ElementsAre("a", "c"));
}

TEST(LoadedParameters, copies_nothing_that_already_fits) {
    Tensor const stored = at::ones({4, 4});
    LoadedParameters source({{"w", stored}}, "m");
    EXPECT_EQ(source.take("w", {4, 4}, Init::fan_in).const_data_ptr(), stored.const_data_ptr());
}

TEST(LoadedParameters, unpacks_eight_bits) {
    Tensor const weight = at::randn({32, 64});
    LoadedParameters source(pack_8bit({{"w", weight}}), "m");
    Tensor const taken = source.take("w", {32, 64}, Init::fan_in);
    EXPECT_EQ(taken.scalar_type(), at::kFloat);
    EXPECT_LT((taken - weight).abs().max().item<float>(), weight.abs().max().item<float>() / 200);
    EXPECT_TRUE(source.unused().empty());
}

TEST(NewParameters, are_the_same_for_the_same_seed_and_differ_for_another) {
    NewParameters a(1), b(1), c(2);
    Tensor const first = a.take("w", {8, 8}, Init::fan_in);
    EXPECT_TRUE(first.equal(b.take("w", {8, 8}, Init::fan_in)));
    EXPECT_FALSE(first.equal(c.take("w", {8, 8}, Init::fan_in)));
}

TEST(NewParameters, begin_as_their_kind_says) {
    NewParameters source(3);
    // 64 inputs of 3×3: PyTorch's bound is 1/√576.
    Tensor const convolution = source.take("conv.weight", {128, 64, 3, 3}, Init::fan_in);
    EXPECT_LE(convolution.abs().max().item<double>(), 1.0 / 24);
    EXPECT_GT(convolution.abs().max().item<double>(), 0.99 / 24);
    EXPECT_NEAR(convolution.std().item<double>(), 1.0 / 24 / std::sqrt(3.0), 1e-3);
    EXPECT_NEAR(source.take("embedding", {500, 64}, Init::normal).std().item<double>(), 0.02, 5e-4);
    EXPECT_NEAR(source.take("shared", {500, 64}, Init::unit_normal).std().item<double>(), 1, 0.02);
    EXPECT_TRUE(source.take("norm.weight", {9}, Init::ones).equal(at::ones({9})));
    EXPECT_TRUE(source.take("norm.bias", {9}, Init::zeros).equal(at::zeros({9})));
    EXPECT_TRUE(source.take("conv.bias", {9}, Init::fan_in).equal(at::zeros({9})));
}

TEST(NewParameters, are_kept_in_order_and_shared_by_name) {
    NewParameters source(4);
    Tensor const tied = source.take("embedding", {4, 2}, Init::normal);
    source.take("a", {1}, Init::ones);
    EXPECT_TRUE(source.take("embedding", {4, 2}, Init::normal).is_same(tied));
    ASSERT_EQ(source.all().size(), 2u);
    EXPECT_EQ(source.all()[0].first, "embedding");
    EXPECT_EQ(source.all()[1].first, "a");
    EXPECT_THROW(source.take("embedding", {2, 4}, Init::normal), Error);
}

}  // namespace
}  // namespace daub
