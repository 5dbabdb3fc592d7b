#include "engine/models/t5_encoder.h"

#include "engine/core/error.h"
#include "tests/models/parameter_checks.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

T5Config const small{.vocabulary = 60, .width = 32, .head_dim = 16, .heads = 4, .layers = 2, .feed_forward = 48};

T5Encoder new_encoder(T5Config const& config = small) {
    NewParameters source(1);
    return T5Encoder(Scope(source), config);
}

TEST(T5PositionBuckets, are_exact_nearby_and_logarithmic_far_away) {
    Tensor const buckets = t5_position_buckets(200, 32, 128, at::kCPU);
    // First distance of each bucket: 8 · 16^(i/8), rounded up (Raffel et al. 2020 by way of transformers).
    int64_t const first[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 23, 32, 46, 64, 91};
    for (int64_t bucket = 0; bucket < 16; ++bucket) {
        EXPECT_EQ(buckets[199][199 - first[bucket]].item<int64_t>(), bucket) << "before, distance " << first[bucket];
        if (bucket > 0) {
            EXPECT_EQ(buckets[0][first[bucket]].item<int64_t>(), 16 + bucket) << "after, distance " << first[bucket];
            EXPECT_EQ(buckets[0][first[bucket] - 1].item<int64_t>(), bucket == 1 ? 0 : 16 + bucket - 1);
        }
    }
    EXPECT_EQ(buckets[0][199].item<int64_t>(), 31);
}

TEST(T5Encoder, padding_changes_nothing) {
    T5Encoder const encoder = new_encoder();
    Tensor const ids = at::tensor({5, 9, 23, 1}).unsqueeze(0);
    Tensor const alone = encoder(ids);
    Tensor const padded_ids = at::cat({ids, at::full({1, 3}, 7, at::kLong)}, 1);
    Tensor const mask = at::tensor({1, 1, 1, 1, 0, 0, 0}).unsqueeze(0);
    EXPECT_TRUE(at::allclose(encoder(padded_ids, mask).narrow(1, 0, 4), alone, 1e-4, 1e-5));
    EXPECT_TRUE(at::allclose(encoder(padded_ids, mask.to(at::kBool)).narrow(1, 0, 4), alone, 1e-4, 1e-5));
    EXPECT_FALSE(at::allclose(encoder(padded_ids).narrow(1, 0, 4), alone, 1e-4, 1e-5));
}

TEST(T5Encoder, a_row_without_tokens_is_finite_and_leaves_the_others_alone) {
    T5Encoder const encoder = new_encoder();
    Tensor const ids = at::randint(0, 60, {2, 6});
    Tensor mask = at::ones({2, 6}, at::kBool);
    mask[1].zero_();
    Tensor const states = encoder(ids, mask);
    EXPECT_TRUE(states.isfinite().all().item<bool>());
    EXPECT_TRUE(at::allclose(states[0], encoder(ids.narrow(0, 0, 1))[0], 1e-4, 1e-5));
}

TEST(T5Encoder, order_of_words_counts) {
    T5Encoder const encoder = new_encoder();
    Tensor const forward = encoder(at::tensor({5, 9, 23}).unsqueeze(0));
    Tensor const backward = encoder(at::tensor({23, 9, 5}).unsqueeze(0));
    EXPECT_FALSE(at::allclose(forward, backward.flip(1), 1e-3, 1e-3));
}

TEST(T5Encoder, takes_the_embedding_by_either_name) {
    auto parameters = test::new_parameters(small, [](auto const& scope, auto const& c) { T5Encoder(scope, c); });
    LoadedParameters shared(parameters, "shared");
    auto node = parameters.extract("shared.weight");
    node.key() = "encoder.embed_tokens.weight";
    parameters.insert(std::move(node));
    LoadedParameters alias(parameters, "alias");
    Tensor const ids = at::tensor({5, 9, 23}).unsqueeze(0);
    EXPECT_TRUE(T5Encoder(Scope(shared), small)(ids).equal(T5Encoder(Scope(alias), small)(ids)));
}

TEST(T5Encoder, layers_taken_one_by_one_say_the_same) {
    NewParameters made(1);
    T5Encoder const whole(Scope(made), small);
    std::map<std::string, Tensor> const tensors(made.all().begin(), made.all().end());
    T5Encoder const streamed(std::make_shared<LoadedParameters>(tensors, "test"), small);
    Tensor const ids = at::tensor({5, 9, 23, 1}).unsqueeze(0);
    for (int call = 0; call < 2; ++call) EXPECT_TRUE(at::equal(whole(ids), streamed(ids)));
}

TEST(T5Encoder, every_parameter_learns_the_shared_bias_included) {
    for (bool const gated : {true, false}) {
        T5Config config = small;
        config.gated = gated;
        test::expect_gradients_everywhere(config, [](Scope const& scope, T5Config const& c) {
            // All 32 buckets and all words occur: 130 positions, 60 words.
            Tensor const ids = at::arange(130).remainder(60).unsqueeze(0).repeat({2, 1});
            Tensor mask = at::ones({2, 130}, at::kBool);
            mask[1].slice(0, 100).zero_();
            return T5Encoder(scope, c)(ids, mask).narrow(1, 0, 100).pow(3).sum();
        });
    }
}

TEST(T5Encoder, bfloat16_stays_near_fp32) {
    auto const parameters = test::new_parameters(small, [](auto const& scope, auto const& c) { T5Encoder(scope, c); });
    LoadedParameters wide(parameters, "wide"), narrow(parameters, "narrow", at::kCPU, at::kBFloat16);
    Tensor const ids = at::randint(0, 60, {2, 20});
    Tensor const mask = at::ones({2, 20}, at::kBool);
    Tensor const want = T5Encoder(Scope(wide), small)(ids, mask);
    Tensor const got = T5Encoder(Scope(narrow), small)(ids, mask);
    EXPECT_EQ(got.scalar_type(), at::kBFloat16);
    EXPECT_LT((got.to(at::kFloat) - want).square().mean().sqrt().item<float>(), 0.03);
}

TEST(T5Encoder, fp16_survives_values_beyond_its_range) {
    auto parameters = test::new_parameters(small, [](auto const& scope, auto const& c) { T5Encoder(scope, c); });
    for (auto& [name, tensor] : parameters) {
        if (name.ends_with("wo.weight")) tensor = tensor * 1e4;
        if (name.ends_with("wi_1.weight")) tensor = tensor * 1e2;
    }
    LoadedParameters narrow(parameters, "narrow", at::kCPU, at::kHalf);
    Tensor const states = T5Encoder(Scope(narrow), small)(at::randint(0, 60, {1, 8}));
    EXPECT_TRUE(states.isfinite().all().item<bool>());
}

TEST(T5Encoder, ids_outside_the_vocabulary_are_refused) {
    EXPECT_THAT([] { new_encoder()(at::full({1, 3}, 60, at::kLong)); }, ThrowsMessage<Error>(HasSubstr("id 60")));
    EXPECT_THROW(new_encoder()(at::ones({1, 3}, at::kLong), at::ones({1, 4}, at::kBool)), Error);
}

TEST(T5Config, survives_its_json) {
    EXPECT_EQ(T5Config::from_json(small.to_json(), "config.json"), small);
    auto json = small.to_json();
    json["feed_forward_proj"] = "gated-silu";
    EXPECT_THAT([&] { T5Config::from_json(json, "config.json"); },
                ThrowsMessage<Error>(HasSubstr("feed_forward_proj")));
}

}  // namespace
}  // namespace daub
