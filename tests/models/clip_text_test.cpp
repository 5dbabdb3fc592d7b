#include "engine/models/clip_text.h"

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

ClipTextConfig const small{.transformer = {.hidden = 32, .intermediate = 64, .layers = 3, .heads = 4},
                           .vocabulary = 50,
                           .positions = 12,
                           .projection = 16,
                           .end_token = 40};

ClipText new_encoder(ClipTextConfig const& config = small, uint64_t seed = 1) {
    NewParameters source(seed);
    return ClipText(Scope(source), config);
}

Tensor ids_of(std::initializer_list<int64_t> ids) { return at::tensor(at::ArrayRef<int64_t>(ids)).unsqueeze(0); }

TEST(ClipText, nothing_after_the_end_token_counts) {
    ClipText const encoder = new_encoder();
    auto const padded = encoder(ids_of({1, 7, 9, 40, 40, 40}));
    auto const other = encoder(ids_of({1, 7, 9, 40, 3, 40}));
    EXPECT_TRUE(at::allclose(padded.pooled, other.pooled, 1e-5, 1e-6));
    EXPECT_TRUE(
        at::allclose(padded.last_hidden_state.narrow(1, 0, 4), other.last_hidden_state.narrow(1, 0, 4), 1e-5, 1e-6));
    EXPECT_FALSE(at::allclose(padded.last_hidden_state.select(1, 4), other.last_hidden_state.select(1, 4)));
}

TEST(ClipText, mask_ends_with_the_first_end_token) {
    Tensor const ids = at::cat({ids_of({1, 7, 9, 40, 40, 40}), ids_of({1, 40, 3, 3, 3, 3})});
    Tensor const want = at::tensor({1, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0}).view({2, 6}).to(at::kBool);
    EXPECT_TRUE(new_encoder()(ids).mask.equal(want));
}

TEST(ClipText, pooled_stands_at_the_first_end_token_or_by_the_old_rule_at_the_highest_id) {
    Tensor const ids = ids_of({1, 45, 40, 45, 0, 0});
    auto const by_token = new_encoder()(ids);
    EXPECT_TRUE(by_token.pooled.equal(by_token.last_hidden_state.select(1, 2)));
    ClipTextConfig old = small;
    old.end_token = 2;
    auto const by_highest = new_encoder(old)(ids);
    EXPECT_TRUE(by_highest.pooled.equal(by_highest.last_hidden_state.select(1, 1)));
}

TEST(ClipText, states_are_chosen_from_the_end) {
    ClipText const encoder = new_encoder();
    auto const text = encoder(ids_of({1, 2, 40}));
    EXPECT_TRUE(encoder.states(text, 0, true).is_same(text.last_hidden_state));
    EXPECT_TRUE(encoder.states(text, 2, false).is_same(text.hidden_states[1]));
    EXPECT_TRUE(encoder.states(text, 3, false).is_same(text.hidden_states[0]));
    EXPECT_THAT([&] { encoder.states(text, 4, true); }, ThrowsMessage<Error>(HasSubstr("has 3 layers")));
}

TEST(ClipText, loads_with_and_without_the_prefix) {
    auto const prefixed = test::new_parameters(small, [](auto const& scope, auto const& c) { ClipText(scope, c); });
    std::map<std::string, Tensor> flat;
    for (auto const& [name, tensor] : prefixed) {
        flat[name.starts_with("text_model.") ? name.substr(11) : name] = tensor;
    }
    LoadedParameters a(prefixed, "prefixed"), b(flat, "flat");
    Tensor const ids = ids_of({1, 5, 6, 40});
    EXPECT_TRUE(ClipText(Scope(a), small)(ids).text_embeds.equal(ClipText(Scope(b), small)(ids).text_embeds));
    EXPECT_TRUE(a.unused().empty() && b.unused().empty());
}

TEST(ClipText, ids_that_do_not_fit_are_refused_before_any_lookup) {
    ClipText const encoder = new_encoder();
    EXPECT_THAT([&] { encoder(ids_of({1, 50})); }, ThrowsMessage<Error>(HasSubstr("id 50")));
    EXPECT_THAT([&] { encoder(ids_of({-1, 40})); }, ThrowsMessage<Error>(HasSubstr("id -1")));
    EXPECT_THAT([&] { encoder(at::ones({1, 13}, at::kLong)); }, ThrowsMessage<Error>(HasSubstr("at most 12 tokens")));
    EXPECT_THROW(encoder(at::ones({4}, at::kLong)), Error);
}

TEST(ClipText, added_words_are_looked_up_in_their_own_table) {
    ClipTextConfig old = small;
    old.end_token = 2;  // the rule of the highest id must not take an added word for the end
    for (auto const& config : {small, old}) {
        ClipText const encoder = new_encoder(config);
        NewParameters same(1);
        ClipText const again(Scope(same), config);
        Tensor const table = same.all().front().second;  // token embeddings, [50, 32]
        ASSERT_EQ(table.sizes(), (std::vector<int64_t>{50, 32}));
        Tensor const copies = at::stack({table[7], table[9]});
        auto const plain = encoder(ids_of({1, 7, 9, 3, 49, 40}));
        auto const added = encoder(ids_of({1, 50, 51, 3, 49, 40}), copies);
        EXPECT_TRUE(added.last_hidden_state.equal(plain.last_hidden_state));
        EXPECT_TRUE(added.pooled.equal(plain.pooled));
        EXPECT_TRUE(added.mask.equal(plain.mask));
        EXPECT_THROW(encoder(ids_of({1, 52, 40}), copies), Error);
        EXPECT_THROW(encoder(ids_of({1, 50, 40})), Error);
        EXPECT_THROW(encoder(ids_of({1, 50, 40}), at::ones({2, 31})), Error);
    }
}

TEST(ClipText, every_parameter_learns) {
    test::expect_gradients_everywhere(small, [](Scope const& scope, ClipTextConfig const& config) {
        Tensor const words = at::randint(0, 40, {4, 11}, at::kLong);
        auto const text = ClipText(scope, config)(at::cat({words, at::full({4, 1}, 40, at::kLong)}, 1));
        return text.text_embeds.square().sum() + text.last_hidden_state.square().sum();
    });
}

TEST(ClipText, bfloat16_stays_near_fp32) {
    auto const parameters = test::new_parameters(small, [](auto const& scope, auto const& c) { ClipText(scope, c); });
    LoadedParameters wide(parameters, "wide"), narrow(parameters, "narrow", at::kCPU, at::kBFloat16);
    Tensor const ids = ids_of({1, 5, 6, 7, 8, 40});
    Tensor const want = ClipText(Scope(wide), small)(ids).last_hidden_state;
    Tensor const got = ClipText(Scope(narrow), small)(ids).last_hidden_state;
    EXPECT_EQ(got.scalar_type(), at::kBFloat16);
    EXPECT_LT((got.to(at::kFloat) - want).abs().max().item<float>(), 0.1);
}

TEST(ClipTextConfig, survives_its_json_alone_or_within_a_whole_model) {
    EXPECT_EQ(ClipTextConfig::from_json(small.to_json(), "config.json"), small);
    nlohmann::json whole = {{"architectures", {"CLIPModel"}}, {"projection_dim", 16}, {"text_config", small.to_json()}};
    EXPECT_EQ(ClipTextConfig::from_json(whole, "config.json"), small);
    ClipTextConfig plain = small;
    plain.projection = 0;
    EXPECT_EQ(ClipTextConfig::from_json(plain.to_json(), "config.json"), plain);
}

TEST(ClipTextConfig, what_cannot_be_computed_is_named) {
    auto json = small.to_json();
    json["hidden_act"] = "swish";
    EXPECT_THAT([&] { ClipTextConfig::from_json(json, "te/config.json"); },
                ThrowsMessage<Error>(HasSubstr("hidden_act")));
    json = small.to_json();
    json["num_attention_heads"] = 5;
    EXPECT_THAT([&] { ClipTextConfig::from_json(json, "te/config.json"); },
                ThrowsMessage<Error>(HasSubstr("te/config.json")));
}

}  // namespace
}  // namespace daub
