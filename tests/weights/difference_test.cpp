#include "engine/weights/difference.h"

#include "engine/core/error.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;
using Tensors = std::map<std::string, Tensor>;

class Difference : public testing::Test {
 protected:
    static Tensor near(Tensor const& parent) { return parent + 0.1 * at::randn_like(parent); }
    static double distance(Tensor const& a, Tensor const& b) { return (a - b).norm().item<double>(); }
};

TEST_F(Difference, no_channel_is_off_by_more_than_half_a_step) {
    Tensor const parent = at::randn({64, 8, 3, 3}), expert = near(parent);
    Tensor const restored =
        add_difference(pack_difference({{"w", expert}}, {{"w", parent}}), {{"w", parent}}, "expert").at("w");
    Tensor const steps = (expert - parent).flatten(1).abs().amax(1) / 7;
    EXPECT_TRUE(((restored - expert).flatten(1).abs().amax(1) <= steps * 0.501).all().item<bool>());
}

TEST_F(Difference, takes_half_of_eight_bits_and_is_about_as_exact) {
    Tensor const parent = at::randn({64, 256}), expert = near(parent);
    Tensors const shared = unpack_8bit(pack_8bit({{"w", parent}}));
    Tensors const packed = pack_difference({{"w", expert}}, shared);
    EXPECT_EQ(packed.at("w.difference").nbytes(), 64 * 128);
    double const eight_bits = distance(unpack_8bit(pack_8bit({{"w", expert}})).at("w"), expert);
    EXPECT_LT(distance(add_difference(packed, shared, "expert").at("w"), expert), 2.5 * eight_bits);
}

TEST_F(Difference, an_odd_number_of_weights_keeps_its_last_one) {
    Tensor const parent = at::randn({32, 33}), expert = near(parent);
    Tensor const restored =
        add_difference(pack_difference({{"w", expert}}, {{"w", parent}}), {{"w", parent}}, "expert").at("w");
    EXPECT_EQ(restored.sizes(), parent.sizes());
    EXPECT_LT(distance(restored.select(1, 32), expert.select(1, 32)),
              0.3 * distance(parent.select(1, 32), expert.select(1, 32)));
}

TEST_F(Difference, what_does_not_differ_comes_back_to_the_bit) {
    Tensor const parent = at::randn({32, 64});
    EXPECT_TRUE(add_difference(pack_difference({{"w", parent}}, {{"w", parent}}), {{"w", parent}}, "expert")
                    .at("w")
                    .equal(parent));
}

TEST_F(Difference, small_tensors_and_vectors_are_stored_complete) {
    Tensors const packed = pack_difference({{"norm.weight", at::ones({4096})}, {"tiny", at::ones({2, 2})}}, {});
    EXPECT_EQ(packed.at("norm.weight").scalar_type(), at::kHalf);
    EXPECT_TRUE(add_difference(packed, {}, "expert").at("tiny").to(at::kFloat).equal(at::ones({2, 2})));
}

TEST_F(Difference, a_parent_that_is_none_is_refused) {
    Tensor const parent = at::randn({32, 64});
    EXPECT_THAT(
        [&] {
            pack_difference({{"w", parent}}, {{"w", at::randn({32, 65})}});
        },
        ThrowsMessage<Error>(HasSubstr("is that its parent?")));
    Tensors const packed = pack_difference({{"w", near(parent)}}, {{"w", parent}});
    EXPECT_THAT([&] { add_difference(packed, {}, "expert"); }, ThrowsMessage<Error>(HasSubstr("no such tensor")));
    EXPECT_THAT(
        [&] {
            add_difference(packed, {{"w", at::randn({32, 70})}}, "expert");
        },
        ThrowsMessage<Error>(HasSubstr("32 x 70")));
    Tensors broken = packed;
    broken.erase("w.difference_scale");
    EXPECT_THAT(
        [&] {
            add_difference(broken, {{"w", parent}}, "expert");
        },
        ThrowsMessage<Error>(HasSubstr("does not fit")));
}

TEST_F(Difference, values_that_are_not_finite_are_refused) {
    Tensor expert = at::randn({32, 64});
    expert[3][5] = std::numeric_limits<float>::infinity();
    EXPECT_THAT(
        [&] {
            pack_difference({{"w", expert}}, {{"w", at::randn({32, 64})}});
        },
        ThrowsMessage<Error>(HasSubstr("not finite")));
}

}  // namespace
}  // namespace daub
