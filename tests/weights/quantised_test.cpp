#include "engine/weights/quantised.h"

#include "engine/core/error.h"
#include "engine/weights/safetensors.h"
#include "tests/weights/raw_safetensors.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

/// Channels of very different size, as trained networks have.
Tensor uneven_weight() { return at::randn({64, 48}) * at::logspace(-4, 2, 64).unsqueeze(1); }

TEST(Packed, no_channel_is_off_by_more_than_half_a_step) {
    Tensor const weight = uneven_weight();
    Tensor const restored = unpack_8bit(pack_8bit({{"w", weight}})).at("w");
    Tensor const steps = weight.abs().amax(1) / 127;
    EXPECT_TRUE(((restored - weight).abs().amax(1) <= steps * 0.5001).all().item<bool>());
}

TEST(Packed, convolutions_are_scaled_by_output_channel) {
    Tensor const weight = at::randn({16, 8, 3, 3});
    auto const packed = pack_8bit({{"conv.weight", weight}});
    EXPECT_EQ(packed.at("conv.weight").scalar_type(), at::kChar);
    EXPECT_EQ(packed.at("conv.weight.scale").sizes(), at::IntArrayRef({16}));
    EXPECT_EQ(unpack_8bit(packed).at("conv.weight").sizes(), weight.sizes());
}

TEST(Packed, packing_what_was_unpacked_changes_nothing) {
    auto const once = pack_8bit({{"w", uneven_weight()}});
    auto const twice = pack_8bit(unpack_8bit(once));
    EXPECT_TRUE(once.at("w").equal(twice.at("w")));
    EXPECT_TRUE(at::allclose(once.at("w.scale"), twice.at("w.scale")));
}

TEST(Packed, a_channel_of_zeros_stays_zero) {
    Tensor weight = at::randn({8, 256});
    weight[3].zero_();
    Tensor const restored = unpack_8bit(pack_8bit({{"w", weight}})).at("w");
    EXPECT_EQ(restored[3].abs().max().item<float>(), 0);
    EXPECT_TRUE(restored.isfinite().all().item<bool>());
}

TEST(Packed, small_tensors_vectors_and_chosen_ones_keep_half) {
    auto const packed = pack_8bit({{"norm.weight", at::randn({4096})},
                                   {"tiny.weight", at::randn({8, 8})},
                                   {"conv_out.weight", at::randn({64, 64})},
                                   {"huge.bias", at::full({2}, 1e6f)},
                                   {"ids", at::arange(4)}},
                                  {.keep_half = {"conv_out"}});
    EXPECT_EQ(packed.at("norm.weight").scalar_type(), at::kHalf);
    EXPECT_EQ(packed.at("tiny.weight").scalar_type(), at::kHalf);
    EXPECT_EQ(packed.at("conv_out.weight").scalar_type(), at::kHalf);
    EXPECT_EQ(packed.at("huge.bias").scalar_type(), at::kFloat);
    EXPECT_EQ(packed.at("ids").scalar_type(), at::kLong);
    EXPECT_EQ(packed.size(), 5u);
}

TEST(Packed, values_that_are_not_finite_are_named) {
    EXPECT_THAT(
        [] {
            pack_8bit({{"bad.weight", at::full({64, 64}, NAN)}});
        },
        ThrowsMessage<Error>(HasSubstr("bad.weight")));
}

TEST(Packed, a_file_is_a_quarter_and_documents_itself) {
    test::TemporaryFolder const folder;
    Tensor const weight = at::randn({256, 256});
    save_safetensors(folder / "p.safetensors", pack_8bit({{"w", weight}}), packed_metadata());
    EXPECT_LT(std::filesystem::file_size(folder / "p.safetensors"), weight.nbytes() / 4 + 2048);
    EXPECT_THAT(inspect_safetensors(folder / "p.safetensors").metadata.at("daub.weights"), HasSubstr("name.scale[i]"));
    auto const loaded = unpack_8bit(load_safetensors(folder / "p.safetensors"), at::kBFloat16);
    EXPECT_EQ(loaded.size(), 1u);
    EXPECT_EQ(loaded.at("w").scalar_type(), at::kBFloat16);
}

TEST(Packed, integers_without_fitting_scales_are_left_as_they_are) {
    std::map<std::string, Tensor> const tensors{
        {"a", at::ones({2, 2}, at::kChar)}, {"b", at::ones({2, 2}, at::kChar)}, {"b.scale", at::ones({3})}};
    EXPECT_EQ(unpack_8bit(tensors).size(), 3u);
    EXPECT_EQ(unpack_8bit(tensors).at("b").scalar_type(), at::kChar);
}

}  // namespace
}  // namespace daub
